/** Inserting citations at the cursors of the note that is being written; behind what is selected there. */
import * as vscode from 'vscode';
import type { CitationDetail } from '../core/features/citationForms';
import { type Citing, cite } from '../core/features/cite';
import type { CitedArticle } from '../core/features/footnotes';
import type { ActiveNote } from './activeNote';
import { syntaxOf } from './documents';
import { toRange } from './ranges';

/** What citing `articles` in a note would be about; undefined where no note is open. */
export async function citingIn(note: ActiveNote, articles: readonly CitedArticle[]): Promise<Citing | undefined> {
	const editor = await note.show();
	return editor && toCiting(editor, articles);
}

/**
 * Cites `articles` at every cursor; tells the user where no note is open, or where the note cannot be changed. Out: whether they
 * stand there.
 */
export async function insertIntoNote(
	note: ActiveNote,
	articles: readonly CitedArticle[],
	detail: CitationDetail | undefined,
): Promise<boolean> {
	const editor = await note.show();
	const citing = editor && toCiting(editor, articles);
	if (editor === undefined || citing === undefined) {
		await vscode.window.showInformationMessage('Open the note that the citation shall go into.');
		return false;
	}
	const { document } = editor;
	const { version } = document;
	const { edits, cursors } = cite({ ...citing, detail });
	if (edits.length === 0) {
		void vscode.window.showInformationMessage('This is cited here already.');
		return true;
	}
	await editor.edit((builder) => {
		for (const { span, newText } of edits) builder.replace(toRange(document, span), newText);
	});
	await vscode.window.showTextDocument(document, editor.viewColumn);
	// The editor says that it has changed a read-only text, too.
	const isWritten = document.version > version;
	if (isWritten) editor.selections = cursors.map((offset) => cursorAt(document, offset));
	else await vscode.window.showWarningMessage('This note is read-only, so no citation was inserted.');
	return isWritten;
}

function toCiting({ document, selections }: vscode.TextEditor, articles: readonly CitedArticle[]): Citing | undefined {
	const syntax = syntaxOf(document);
	const offsets = selections.map(({ end }) => document.offsetAt(end));
	return syntax && { text: document.getText(), offsets, articles, syntax, language: document.languageId };
}

function cursorAt(document: vscode.TextDocument, offset: number): vscode.Selection {
	const place = document.positionAt(offset);
	return new vscode.Selection(place, place);
}
