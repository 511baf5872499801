/** Inserting citations at the cursors of the note that is being written; behind what is selected there. */
import * as vscode from 'vscode';
import { insertCitation } from '../core/features/insertCitation';
import type { TextEdit } from '../core/text/edit';
import type { ActiveNote } from './activeNote';
import { toRange } from './ranges';

/**
 * Cites `keys` at every cursor; tells the user where no note is open, or where the note cannot be changed. Out: whether they
 * stand there.
 */
export async function insertIntoNote(note: ActiveNote, keys: readonly string[]): Promise<boolean> {
	const editor = await note.show();
	if (editor === undefined) {
		await vscode.window.showInformationMessage('Open the Markdown note that the citation shall go into.');
		return false;
	}
	const { document } = editor;
	const { version } = document;
	const edits = editsAt(editor, keys);
	if (edits.every(({ newText }) => newText === '')) {
		await vscode.window.showInformationMessage('What stands at the cursor cites that already.');
		return false;
	}
	await editor.edit((builder) => {
		for (const { span, newText } of edits) builder.replace(toRange(document, span), newText);
	});
	await vscode.window.showTextDocument(document, editor.viewColumn);
	// The editor says that it has changed a read-only text, too.
	const isWritten = document.version > version;
	if (isWritten) editor.selections = endsOf(edits).map((offset) => cursorAt(document, offset));
	else await vscode.window.showWarningMessage('This note is read-only, so no citation was inserted.');
	return isWritten;
}

/** In the order of the text; cursors within one citation would insert the same twice. */
function editsAt({ document, selections }: vscode.TextEditor, keys: readonly string[]): TextEdit[] {
	const text = document.getText();
	const edits = selections.map(({ end }) => insertCitation(text, document.offsetAt(end), keys));
	const distinct = new Map(edits.map((edit) => [edit.span.start, edit]));
	return [...distinct.values()].sort((a, b) => a.span.start - b.span.start);
}

/** Where what was inserted ends, after all edits. */
function endsOf(edits: readonly TextEdit[]): number[] {
	let shift = 0;
	return edits.map(({ span, newText }) => {
		const end = span.start + shift + newText.length;
		shift += newText.length - (span.end - span.start);
		return end;
	});
}

function cursorAt(document: vscode.TextDocument, offset: number): vscode.Selection {
	const place = document.positionAt(offset);
	return new vscode.Selection(place, place);
}
