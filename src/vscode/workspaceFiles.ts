/**
 * Files that the library is made from: those of the workspace that the settings name, and those that are open from elsewhere.
 * Out: their names, their texts, and what changes. Works in any file system that the editor knows.
 */
import * as vscode from 'vscode';
import type { Parsed } from '../core/diagnostic';
import { createBatch, fileChangePause } from '../workspace/batch';
import { decode } from '../workspace/decode';
import type { DumpFiles } from '../workspace/libraryStore';
import type { NoteFiles } from '../workspace/noteStore';
import { readingFailure } from '../workspace/reasons';
import { textOfOthers } from './bibliographyPath';
import { isCounted } from './documents';
import { excludePattern, libraryPatterns, notePatterns } from './settings';

/** The files with those that are named elsewhere, without those that the user keeps as plain text. */
export function createWorkspaceFiles(isKept: (file: string) => boolean, named: () => readonly string[]): DumpFiles {
	return {
		async list() {
			const found = await findFiles(libraryPatterns);
			const open = vscode.workspace.textDocuments.filter((document) => isCounted(document) && !document.isUntitled);
			const all = [...found, ...open.map(({ uri }) => uri)].map((file) => file.toString());
			return [...new Set([...all, ...named()])].filter((file) => !isKept(file));
		},
		async read(file) {
			const { value, diagnostics } = await readFile(file);
			return { value: textOfOthers(file, value), diagnostics };
		},
	};
}

/** The notes that the settings name. */
export const noteFiles: NoteFiles = {
	list: async () => [...new Set((await findFiles(notePatterns)).map((file) => file.toString()))],
	read: readFile,
};

export function isThere(uri: vscode.Uri): Promise<boolean> {
	return Promise.resolve(vscode.workspace.fs.stat(uri)).then(
		() => true,
		() => false,
	);
}

async function readFile(file: string): Promise<Parsed<string>> {
	try {
		return decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(file, true)));
	} catch (error) {
		throw new Error(readingFailure(error));
	}
}

type Patterns = (folder: vscode.WorkspaceFolder) => readonly string[];

/** The files of all folders that the patterns of each name. */
async function findFiles(patternsOf: Patterns): Promise<vscode.Uri[]> {
	const found = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => {
		const exclude = excludePattern(folder);
		return patternsOf(folder).map((pattern) =>
			vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), exclude),
		);
	});
	return (await Promise.all(found)).flat();
}

export interface WorkspaceChanges {
	/** A file or a folder has come or gone. */
	changed(name: string): void;
	/** A file has got another content. */
	rewritten(file: string): void;
	knows(name: string): boolean;
}

/**
 * Watches the files that the settings name. A folder that goes or comes as a whole says nothing of its files: one that went
 * is told where `knows` it, one that came by its own name.
 */
export function watchWorkspaceFiles(
	patternsOf: Patterns,
	{ changed, rewritten, knows }: WorkspaceChanges,
): vscode.Disposable {
	const tell = (uri: vscode.Uri) => changed(uri.toString());
	const tellRewritten = (uri: vscode.Uri) => rewritten(uri.toString());
	const watchers = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) =>
		patternsOf(folder).flatMap((pattern) => {
			const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, pattern));
			return [watcher, watcher.onDidCreate(tell), watcher.onDidChange(tellRewritten), watcher.onDidDelete(tell)];
		}),
	);
	const created = createBatch(async (names) => {
		if (await someFolder(names)) for (const name of names) changed(name);
	}, fileChangePause);
	const all = vscode.workspace.createFileSystemWatcher('**', false, true, false);
	return vscode.Disposable.from(
		...watchers,
		created,
		all,
		all.onDidCreate((uri) => created.add(uri.toString())),
		all.onDidDelete((uri) => knows(uri.toString()) && tell(uri)),
	);
}

/** Of more names than these one is taken for a folder: listing the files once costs less than asking for each. */
const mostAsked = 50;

async function someFolder(names: readonly string[]): Promise<boolean> {
	if (names.length > mostAsked) return true;
	const isFolder = async (name: string) => {
		const { type } = await vscode.workspace.fs.stat(vscode.Uri.parse(name, true));
		return (type & vscode.FileType.Directory) !== 0;
	};
	// What is gone again already is no folder.
	return (await Promise.all(names.map((name) => isFolder(name).catch(() => false)))).includes(true);
}
