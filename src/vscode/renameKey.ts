/**
 * Renaming a citation key: in every note, whether it is open or not, and in the file of decisions, as one edit that can be seen
 * before and is undone in one step. The old key stays a name of the article.
 */
import * as vscode from 'vscode';
import { citingNotes } from '../core/features/keyReferences';
import { type RenamedKey, refuseKey, renamedKey, renameEdits, typedKey } from '../core/features/renameKey';
import { renameKey } from '../core/library/deciding';
import { changeMemoryText } from '../core/library/memoryFile';
import { openDocument } from './documents';
import { type WindowLibrary, whenComplete } from './library';
import { memoryUri } from './memoryFile';
import type { WindowNotes } from './notes';
import { toRange } from './ranges';
import { isThere } from './workspaceFiles';

export interface KeyRenaming {
	readonly library: WindowLibrary;
	readonly notes: WindowNotes;
}

/** The edit that gives what `old` means another key; rejects in plain words where that cannot be. */
export async function renameEverywhere(
	{ library, notes }: KeyRenaming,
	old: string,
	typed: string,
): Promise<vscode.WorkspaceEdit> {
	const key = typedKey(typed);
	// Before all is read nobody knows whether an article has the key.
	const { library: snapshot } = await whenComplete(library);
	const renamed = renamedKey(snapshot, old);
	const refused = refuseKey(snapshot, key, renamed);
	if (refused !== undefined) throw new Error(refused);
	const edit = new vscode.WorkspaceEdit();
	// First, as one undo takes back all texts that no new file stands between.
	if (renamed.entry !== undefined) await remember(edit, renamed.entry, key);
	const keys = await notes.readAll();
	const [first = ''] = renamed.texts;
	const citing = citingNotes(snapshot, keys, renamed.entry ?? first).map(({ file }) => file);
	for (const file of citing) {
		// The text as it is now, not as it was when the notes were read; a note may be gone since.
		const document = await openIfThere(vscode.Uri.parse(file, true));
		if (document === undefined) continue;
		for (const { span, newText } of renameEdits(document.getText(), renamed, key))
			edit.replace(document.uri, toRange(document, span), newText);
	}
	return edit;
}

/** Asks for the new key of an article, and renames it. */
export async function askForKey(renaming: KeyRenaming, old: string): Promise<void> {
	const { library } = await whenComplete(renaming.library);
	const renamed = renamedKey(library, old);
	const typed = await vscode.window.showInputBox({
		title: 'Rename Citation Key',
		prompt: 'The key changes in all notes of the workspace; the old key stays a name of the article.',
		value: old,
		validateInput: (value) => refuseKey(library, typedKey(value), renamed),
	});
	if (typed === undefined || typedKey(typed) === old) return;
	const edit = await renameEverywhere(renaming, old, typed);
	if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: true })))
		throw new Error('the editor did not change the notes.');
}

type Renamed = NonNullable<RenamedKey['entry']>;

async function remember(edit: vscode.WorkspaceEdit, entry: Renamed, key: string): Promise<void> {
	const uri = memoryUri();
	if (uri === undefined) throw new Error('Open a folder first: the old citation key is remembered in it.');
	const label = { label: 'Remember the old citation key', needsConfirmation: false };
	const document = await openIfThere(uri);
	const text = changeMemoryText(document?.getText() ?? '', (memory) => renameKey(memory, key, entry));
	if (text === undefined) throw new Error(`${vscode.workspace.asRelativePath(uri)} cannot be read; mend it first.`);
	const { length } = document?.getText() ?? '';
	const all = document === undefined ? new vscode.Range(0, 0, 0, 0) : toRange(document, { start: 0, end: length });
	if (document === undefined) edit.createFile(uri, {}, label);
	edit.replace(uri, all, text, label);
}

async function openIfThere(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
	return openDocument(uri) ?? ((await isThere(uri)) ? vscode.workspace.openTextDocument(uri) : undefined);
}
