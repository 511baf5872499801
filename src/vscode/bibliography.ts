/**
 * *Insert or Refresh Bibliography*: the formatted references of a note between two markers in it, by command, and on saving where
 * the settings say so. Nothing else in the note is ever changed.
 */
import * as vscode from 'vscode';
import { bibliographyEdit, hasBibliography } from '../core/features/noteBibliography';
import type { ActiveNote } from './activeNote';
import { isOwnNote } from './documents';
import type { FormattedNotes } from './formattedNotes';
import { toRange } from './ranges';
import { refreshesOnSave } from './settings';

export async function insertBibliography(notes: FormattedNotes, note: ActiveNote): Promise<void> {
	const document = note.document();
	if (document === undefined || document.isClosed || !isOwnNote(document)) {
		await vscode.window.showInformationMessage('Open the Markdown note that the bibliography shall go into.');
		return;
	}
	const change = await findChange(notes, document);
	if (change === undefined) {
		vscode.window.setStatusBarMessage('The bibliography is up to date', messageInMs);
		return;
	}
	const edit = new vscode.WorkspaceEdit();
	edit.set(document.uri, [change]);
	// The editor says that it has changed a read-only text, too.
	const { version } = document;
	await vscode.workspace.applyEdit(edit);
	if (document.version === version)
		await vscode.window.showWarningMessage('This note is read-only, so no bibliography was written.');
}

const messageInMs = 3000;

/** What is to be changed in the text as it is at the end; undefined where nothing is. */
async function findChange(notes: FormattedNotes, document: vscode.TextDocument): Promise<vscode.TextEdit | undefined> {
	const { note } = await notes.format(document);
	if (note.bibliography === undefined) throw new Error('the citation style has no bibliography.');
	const entries = note.bibliography.map(({ markdown }) => markdown);
	const found = bibliographyEdit(document.getText(), entries);
	if ('problem' in found) throw new Error(found.problem);
	return found.edit && new vscode.TextEdit(toRange(document, found.edit.span), found.edit.newText);
}

/** So long a save may take; a style that is opened first takes longer. */
const mostWaitInMs = 1000;

/** Of notes that have the markers. What is not ready in time is written, and saved, behind the save. */
export function registerBibliographyOnSave(notes: FormattedNotes, log: vscode.LogOutputChannel): vscode.Disposable {
	const findLogged = (document: vscode.TextDocument) =>
		findChange(notes, document).catch((error: unknown) => {
			log.warn(`No bibliography was written into ${document.uri}: ${String(error)}`);
			return undefined;
		});
	const writeLater = async (document: vscode.TextDocument, ready: Promise<unknown>) => {
		await ready;
		const change = document.isClosed || document.isDirty ? undefined : await findLogged(document);
		if (change === undefined) return;
		const edit = new vscode.WorkspaceEdit();
		edit.set(document.uri, [change]);
		if (await vscode.workspace.applyEdit(edit)) await document.save();
	};
	return vscode.workspace.onWillSaveTextDocument((event) => {
		const { document, reason } = event;
		// What is saved by itself is still being written.
		if (reason === vscode.TextDocumentSaveReason.AfterDelay || !isOwnNote(document)) return;
		if (!refreshesOnSave(document) || !hasBibliography(document.getText())) return;
		const change = findLogged(document);
		const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), mostWaitInMs));
		const first = Promise.race([change, late]).then((found) => {
			if (found === 'late') void writeLater(document, change);
			return found === 'late' || found === undefined ? [] : [found];
		});
		event.waitUntil(first);
	});
}
