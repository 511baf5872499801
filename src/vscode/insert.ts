/** Inserting citations at the cursors of the note that is being written. */
import * as vscode from 'vscode';
import { insertCitation } from '../core/features/insertCitation';
import { toRange } from './ranges';

/** Cites `keys` at every cursor; tells the user where no note is open. */
export async function insertIntoNote(keys: readonly string[]): Promise<void> {
	const editor = noteEditor();
	if (editor === undefined) {
		await vscode.window.showInformationMessage('Open the Markdown note that the citation shall go into.');
		return;
	}
	const { document } = editor;
	const text = document.getText();
	const edits = editor.selections.map(({ active }) => insertCitation(text, document.offsetAt(active), keys));
	// Cursors within one cluster would insert the same twice.
	const distinct = new Map(edits.map((edit) => [edit.span.start, edit]));
	await editor.edit((builder) => {
		for (const { span, newText } of distinct.values()) builder.insert(toRange(document, span).start, newText);
	});
	await vscode.window.showTextDocument(document, editor.viewColumn);
}

/** The active note, or a note beside a dump or the tree. */
function noteEditor(): vscode.TextEditor | undefined {
	const isNote = (editor: vscode.TextEditor | undefined) => editor?.document.languageId === 'markdown';
	const { activeTextEditor: active, visibleTextEditors: visible } = vscode.window;
	return isNote(active) ? active : visible.find(isNote);
}
