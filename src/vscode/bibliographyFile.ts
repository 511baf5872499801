/**
 * The bibliography that is kept up to date, where the settings name one.
 * In: the library and the notes. Out: the file with what the notes cite, or with all articles, a little after either has changed.
 * Nothing is written before all dumps are read, into a file with unsaved changes, or in a workspace that is not trusted.
 */
import * as vscode from 'vscode';
import { citedForExport } from '../core/features/citedForExport';
import { createLeftTest } from '../core/features/noteProblems';
import { type ManagedContent, mergeManaged } from '../exchange/managedFile';
import { findManagedFormat } from '../exchange/managedFormats';
import { createBatch } from '../workspace/batch';
import { changeWhole } from '../workspace/wholeFile';
import { bibliographyUri } from './bibliographyPath';
import { fileName, openDocument } from './documents';
import type { WindowLibrary } from './library';
import type { WindowNotes } from './notes';
import { bibliographyFileSettings, leftKeys } from './settings';
import { createWholeFile } from './wholeFile';

/** More may come while somebody writes. */
const pauseInMs = 500;

export interface BibliographySources {
	readonly library: WindowLibrary;
	readonly notes: WindowNotes;
	readonly log: vscode.LogOutputChannel;
}

export function keepBibliographyFile(sources: BibliographySources): vscode.Disposable {
	const { library, notes, log } = sources;
	let told = '';
	const tell = (error: unknown) => {
		const reason = error instanceof Error ? error.message : String(error);
		log.warn(reason);
		// Once is enough, as every change tries again.
		if (reason !== told) void vscode.window.showWarningMessage(`The bibliography is not kept up to date: ${reason}`);
		told = reason;
	};
	const batch = createBatch(
		() =>
			update(sources).then(() => {
				told = '';
			}, tell),
		() => pauseInMs,
	);
	const updateSoon = () => bibliographyUri() !== undefined && batch.add('');
	let watcher = watch(updateSoon);
	return vscode.Disposable.from(
		batch,
		{ dispose: () => watcher.dispose() },
		library.onDidChange(updateSoon),
		notes.onDidChange(updateSoon),
		vscode.workspace.onDidGrantWorkspaceTrust(updateSoon),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (!event.affectsConfiguration('shelfmark')) return;
			watcher.dispose();
			watcher = watch(updateSoon);
			updateSoon();
		}),
	);
}

/** Others may change the file. */
function watch(changed: () => void): vscode.Disposable {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	const { path } = bibliographyFileSettings();
	if (folder === undefined || path === '') return new vscode.Disposable(() => undefined);
	const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, path));
	return vscode.Disposable.from(watcher, watcher.onDidChange(changed), watcher.onDidCreate(changed));
}

async function update({ library, notes }: BibliographySources): Promise<void> {
	const file = bibliographyUri();
	if (file === undefined || !vscode.workspace.isTrusted || openDocument(file)?.isDirty === true) return;
	const name = fileName(file.toString());
	if (vscode.workspace.getWorkspaceFolder(file) === undefined) throw new Error(`${name} is not in the workspace.`);
	const format = findManagedFormat(file.path);
	if (format === undefined) throw new Error(`${name} has to end in .bib, .bibtex, .json or .ris.`);
	await notes.readAll();
	const { isComplete, library: snapshot } = library.state();
	// An empty library has more likely lost its dumps than its articles.
	if (!isComplete || snapshot.entries.size === 0) return;
	const content = bibliographyFileSettings().entries === 'all' ? allArticles(library) : citedArticles(library, notes);
	const whole = createWholeFile(() => file, { fatal: true, ignoreBOM: true });
	await changeWhole(whole, (text) => {
		const { text: merged, refused } = mergeManaged(text, content, format);
		if (refused !== undefined) throw new Error(`${name} was left as it is, as ${refused}.`);
		return merged;
	});
}

function allArticles({ state }: WindowLibrary): ManagedContent {
	return { articles: [...state().library.entries.values()].map(({ article }) => article), keeps: new Set() };
}

function citedArticles(library: WindowLibrary, notes: WindowNotes): ManagedContent {
	const cited = [...notes.keys()].map(([note, keys]) => {
		const uri = vscode.Uri.parse(note, true);
		const isLeft = createLeftTest(leftKeys(vscode.workspace.getWorkspaceFolder(uri)));
		return citedForExport(library.of(uri), keys, isLeft);
	});
	return {
		articles: cited.flatMap(({ articles }) => articles),
		keeps: new Set(cited.flatMap(({ unknown }) => unknown)),
	};
}

/** Asks for the file and what shall stand in it, and sets both for the workspace. */
export async function chooseBibliographyFile(): Promise<void> {
	const before = bibliographyFileSettings();
	const path = await vscode.window.showInputBox({
		title: 'Keep Bibliography File Up to Date',
		prompt: 'A file of the workspace, .bib, .bibtex, .json or .ris; empty to keep none',
		value: before.path === '' ? 'references.bib' : before.path,
		validateInput: (typed) =>
			typed.trim() === '' || findManagedFormat(typed.trim()) !== undefined
				? undefined
				: 'The name has to end in .bib, .bibtex, .json or .ris.',
	});
	if (path === undefined) return;
	const settings = vscode.workspace.getConfiguration('shelfmark.bibliographyFile');
	const { Workspace } = vscode.ConfigurationTarget;
	if (path.trim() === '') {
		await settings.update('path', undefined, Workspace);
		return;
	}
	const choices = [
		{ label: 'What Notes Cite', entries: 'cited' },
		{ label: 'All Articles', entries: 'all' },
	];
	const chosen = await vscode.window.showQuickPick(choices, { title: `What Shall Stand in ${path.trim()}?` });
	if (chosen === undefined) return;
	await settings.update('entries', chosen.entries, Workspace);
	await settings.update('path', path.trim(), Workspace);
}
