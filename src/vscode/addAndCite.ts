/**
 * **Add to Library and Cite**: a page or list that was pasted into a note becomes part of a dump of the user's choice, and then
 * is cited in place of its text. Where the user leaves that, or it fails, the text stays. In the note, one undo takes back all of
 * it, as long as nobody has gone on writing there.
 */
import * as vscode from 'vscode';
import { describeAddition } from '../core/features/addition';
import { mostDragged } from '../core/features/draggedArticles';
import { keysFromLine, pasteCitation } from '../core/features/pastedCitation';
import type { TextEdit } from '../core/text/edit';
import type { Span } from '../core/text/span';
import { fileName } from './documents';
import { type Added, addText, pickTarget } from './dumpTarget';
import type { WindowLibrary } from './library';
import type { WindowMemory } from './memoryFile';
import { pinKeys } from './pins';
import { toWorkspaceEdit } from './ranges';

export interface PastedDump {
	readonly note: vscode.TextDocument;
	/** What the note held, and what was selected in it. */
	readonly before: string;
	readonly selection: Span;
	/** What was put there; line ends are LF. */
	readonly inserted: string;
}

interface Changed {
	readonly library: WindowLibrary;
	readonly memory: WindowMemory;
}

/** Begins in the moment when the text stands in the note. */
export async function addAndCite({ library, memory }: Changed, pasted: PastedDump): Promise<void> {
	const { note, before, selection, inserted } = pasted;
	const { version } = note;
	const keys = await addArticles(library, `${inserted.trim()}\n`);
	if (keys.length === 0) return;
	const isTakenBack = note.version === version && (await takeBack(pasted));
	const edits = isTakenBack ? pasteCitation(before, selection, keys) : citeInstead(note, inserted, keys);
	if (edits.length === 0) return;
	if (await vscode.workspace.applyEdit(toWorkspaceEdit(note, edits))) await pinKeys(library, memory, keys);
}

/** Undoes the paste, so that its citation is all that the next undo takes back; whether the note is as it was. */
async function takeBack({ note, before }: PastedDump): Promise<boolean> {
	const editor = vscode.window.activeTextEditor;
	if (editor?.document !== note) return false;
	// The command means the editor that has the focus.
	await vscode.window.showTextDocument(note, editor.viewColumn);
	await vscode.commands.executeCommand('undo');
	if (note.getText() === before) return true;
	await vscode.commands.executeCommand('redo');
	return false;
}

/** In place of the text, wherever it stands now. */
function citeInstead(note: vscode.TextDocument, inserted: string, keys: readonly string[]): readonly TextEdit[] {
	const text = note.getText();
	const pasted = note.eol === vscode.EndOfLine.CRLF ? inserted.replaceAll('\n', '\r\n') : inserted;
	const start = text.indexOf(pasted);
	return start === -1 ? [] : pasteCitation(text, { start, end: start + pasted.length }, keys);
}

/** The keys of the articles of `text`, which has become part of a dump; none where the user leaves. */
async function addArticles(library: WindowLibrary, text: string): Promise<readonly string[]> {
	const count = describeAddition(text, library.state().library)?.articles.length ?? 0;
	if (count > mostDragged) throw new Error(`no more than ${mostDragged} articles can be cited at once.`);
	const target = await pickTarget(library);
	if (target === undefined) return [];
	const added = await addText(target, text);
	// A new text is not to be forgotten before it is saved.
	if (target.file === undefined)
		await vscode.window.showTextDocument(added.document, {
			viewColumn: vscode.ViewColumn.Beside,
			preserveFocus: true,
			preview: false,
		});
	return whenRead(library, added);
}

/** How long a library that reads nothing may lack what was added to one of its dumps. */
const patienceInMs = 10_000;

/** A file is read whole, so that the first library that has one of the articles has all of them. */
function whenRead(library: WindowLibrary, { document, start }: Added): Promise<readonly string[]> {
	const keysNow = () => keysFromLine(library.state().library, document.uri.toString(), start.line + 1);
	return new Promise((resolve, reject) => {
		const settle = () => {
			const keys = keysNow();
			if (keys.length === 0) return;
			stop();
			resolve(keys);
		};
		const giveUp = () => {
			const { isComplete, isStopped } = library.state();
			if (!isComplete && !isStopped) return;
			stop();
			reject(new Error(notRead(document)));
		};
		const timer = setInterval(giveUp, patienceInMs);
		const subscription = library.onDidChange(settle);
		const stop = () => {
			clearInterval(timer);
			subscription.dispose();
		};
		settle();
	});
}

function notRead({ uri }: vscode.TextDocument): string {
	const file = fileName(uri.toString());
	return (
		`the text stands in ${file} now, but the library has no article of it, so nothing was cited. Does the file count ` +
		'as a dump? The settings shelfmark.dumps and shelfmark.exclude say which do.'
	);
}
