/**
 * Pasting into a note what names articles: plain text unless the user picks otherwise in the menu of the paste.
 * - **Paste as Citation** cites articles of the library.
 * - **Add to Library and Cite** pastes a page or list of a catalogue as plain text, puts it into a dump of the user's choice,
 *   and then cites it in place of the text. Where the user leaves that, or it fails, the plain text stays.
 * An edit that is resolved only when it is chosen would not do: the editor may have forgotten it by then.
 */
import * as vscode from 'vscode';
import { describeAddition } from '../../core/features/addition';
import { mostDragged } from '../../core/features/draggedArticles';
import { keysFromLine, parsePasted, pasteCitation } from '../../core/features/pastedCitation';
import type { TextEdit } from '../../core/text/edit';
import { isOwnNote } from '../documents';
import { type Added, addText, pickTarget } from '../dumpTarget';
import type { WindowLibrary } from '../library';
import type { WindowMemory } from '../memoryFile';
import type { CitationOffers } from '../offeredCitation';
import { pinKeys } from '../pins';
import { toRange } from '../ranges';
import { runSafely } from '../safely';

const textKind = vscode.DocumentDropOrPasteEditKind.Text;
const pasteKind = textKind.append('citation');
/** What the editor would do without us, by itself and for addresses in Markdown. */
const plainKinds = [
	textKind.append('plain'),
	vscode.DocumentDropOrPasteEditKind.Empty.append('uri'),
	vscode.DocumentDropOrPasteEditKind.Empty.append('markdown'),
];

/** A page or list that the editor has been offered to put on lines of its own, and may still put there. */
interface DumpOffer {
	readonly document: vscode.TextDocument;
	readonly inserted: string;
}

export function registerCitationPaste(
	library: WindowLibrary,
	memory: WindowMemory,
	offers: CitationOffers,
	log: vscode.LogOutputChannel,
): vscode.Disposable {
	let dump: DumpOffer | undefined;
	const provider: vscode.DocumentPasteEditProvider = {
		async provideDocumentPasteEdits(document, [range, ...others], data) {
			if (range === undefined || others.length > 0 || !isOwnNote(document)) return undefined;
			const text = toLf((await data.get('text/plain')?.asString()) ?? '');
			const pasted = text === '' ? undefined : parsePasted(library.state().library, text);
			const selection = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
			const keys = pasted?.kind === 'known' ? pasted.keys : ['x'];
			const edits = pasted === undefined ? [] : pasteCitation(document.getText(), selection, keys);
			const newText = edits.at(-1)?.newText;
			if (newText === undefined) return undefined;
			if (pasted?.kind === 'known') {
				offers.make({ document, newText, keys });
				return [toPasteEdit('Paste as Citation', '', toWorkspaceEdit(document, edits))];
			}
			// What is chosen is told by nothing but what then stands there, so it differs from plain text.
			dump = { document, inserted: `\n${text.trimEnd()}\n` };
			return [toPasteEdit('Add to Library and Cite', dump.inserted)];
		},
	};
	return vscode.Disposable.from(
		vscode.languages.registerDocumentPasteEditProvider('markdown', provider, {
			providedPasteEditKinds: [pasteKind],
			pasteMimeTypes: ['text/plain'],
		}),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
			const inserted = dump?.document === document ? dump.inserted : undefined;
			if (reason !== undefined || !contentChanges.some(({ text }) => toLf(text) === inserted)) return;
			dump = undefined;
			void runSafely(() => addAndCite({ library, memory }, document, inserted ?? ''), log);
		}),
	);
}

function toLf(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}

function toPasteEdit(title: string, insertText: string, edit?: vscode.WorkspaceEdit): vscode.DocumentPasteEdit {
	const pasteEdit = new vscode.DocumentPasteEdit(insertText, title, pasteKind);
	pasteEdit.yieldTo = plainKinds;
	if (edit !== undefined) pasteEdit.additionalEdit = edit;
	return pasteEdit;
}

function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	for (const { span, newText } of edits) edit.replace(document.uri, toRange(document, span), newText);
	return edit;
}

interface Changed {
	readonly library: WindowLibrary;
	readonly memory: WindowMemory;
}

/** The text that was pasted stays where it is until its articles are in the library and are cited in its place. */
async function addAndCite({ library, memory }: Changed, note: vscode.TextDocument, inserted: string): Promise<void> {
	const keys = await addArticles(library, `${inserted.trim()}\n`);
	const text = note.getText();
	const pasted = note.eol === vscode.EndOfLine.CRLF ? inserted.replaceAll('\n', '\r\n') : inserted;
	const start = text.indexOf(pasted);
	if (keys.length === 0 || start === -1) return;
	const edits = pasteCitation(text, { start, end: start + pasted.length }, keys);
	if (await vscode.workspace.applyEdit(toWorkspaceEdit(note, edits))) await pinKeys(library, memory, keys);
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

/** A file is read whole, so that the first library that has one of the articles has all of them. */
function whenRead(library: WindowLibrary, { document, start }: Added): Promise<readonly string[]> {
	const keysNow = () => keysFromLine(library.state().library, document.uri.toString(), start.line + 1);
	const known = keysNow();
	if (known.length > 0) return Promise.resolve(known);
	return new Promise((resolve) => {
		const subscription = library.onDidChange(() => {
			const keys = keysNow();
			if (keys.length === 0) return;
			subscription.dispose();
			resolve(keys);
		});
	});
}
