/**
 * Where text of a catalogue is put: a dump of the user's choice, behind all that it holds, or a new one.
 * Until the user has chosen nothing is changed.
 */
import * as vscode from 'vscode';
import { formatTitles } from '../core/dump/formats';
import { renderAddition } from '../core/features/addition';
import { fileName } from './documents';
import { dumpLanguage } from './dumpReadings';
import type { WindowLibrary } from './library';

/** `file` is absent for a new text. */
export interface Target extends vscode.QuickPickItem {
	readonly file?: vscode.Uri;
}

/** A dump that text was added to, and the place from where on it stands there. */
export interface Added {
	readonly document: vscode.TextDocument;
	readonly start: vscode.Position;
}

export async function pickTarget(library: WindowLibrary): Promise<Target | undefined> {
	const { library: snapshot, guessed, unreadable } = library.state();
	const sources = [...snapshot.entries.values()].flatMap((entry) => entry.sources);
	// Text of a catalogue would spoil a bibliography.
	const files = new Set(sources.filter(({ format }) => Object.hasOwn(formatTitles, format)).map(({ file }) => file));
	// What is saved in a guessed encoding would not be what was read.
	const writable = [...files].filter((file) => !guessed.has(file) && !unreadable.has(file)).sort();
	const active = vscode.window.activeTextEditor?.document.uri.toString();
	const first = writable.filter((file) => file === active);
	const targets: readonly Target[] = [
		...[...first, ...writable.filter((file) => file !== active)].map(toTarget),
		{ label: '$(new-file) New File', description: 'is saved when you say where' },
	];
	return vscode.window.showQuickPick(targets, { title: 'Add to which Dump?', placeHolder: 'The name of a file' });
}

function toTarget(file: string): Target {
	return { label: fileName(file), file: vscode.Uri.parse(file) };
}

/** Shows nothing; a new text is only open then. */
export async function addText({ file }: Target, text: string): Promise<Added> {
	if (file !== undefined) return append(file, text);
	const document = await vscode.workspace.openTextDocument({
		language: dumpLanguage,
		content: renderAddition('', text),
	});
	return { document, start: new vscode.Position(0, 0) };
}

/** Behind what the file holds, also what is not saved; a file without unsaved changes is saved again. */
async function append(file: vscode.Uri, text: string): Promise<Added> {
	const document = await vscode.workspace.openTextDocument(file);
	const wasSaved = !document.isDirty && !document.isUntitled;
	const existing = document.getText();
	const start = document.positionAt(existing.length);
	const edit = new vscode.WorkspaceEdit();
	edit.insert(file, start, renderAddition(existing, text));
	if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the file cannot be changed.');
	if (wasSaved && !(await document.save()))
		throw new Error('the file could not be saved; what was added stands in it.');
	return { document, start };
}
