/**
 * Pasting into a note what names articles: plain text unless the user picks otherwise in the menu of the paste.
 * - **Paste as Citation** cites articles of the library.
 * - **Add to Library and Cite** pastes a page or list of a catalogue as plain text, puts it into a dump of the user's choice,
 *   and then cites it in place of the text. Where the user leaves that, or it fails, the plain text stays.
 * An edit that is resolved only when it is chosen would not do: the editor may have forgotten it by then.
 */
import * as vscode from 'vscode';
import { parsePasted, pasteCitation } from '../../core/features/pastedCitation';
import { addAndCite, type PastedDump } from '../addAndCite';
import { isOwnNote } from '../documents';
import type { WindowLibrary } from '../library';
import type { WindowMemory } from '../memoryFile';
import type { CitationOffers } from '../offeredCitation';
import { toWorkspaceEdit } from '../ranges';
import { runSafely } from '../safely';

const textKind = vscode.DocumentDropOrPasteEditKind.Text;
const pasteKind = textKind.append('citation');
/** What the editor would do without us, by itself and for addresses in Markdown. */
const plainKinds = [
	textKind.append('plain'),
	vscode.DocumentDropOrPasteEditKind.Empty.append('uri'),
	vscode.DocumentDropOrPasteEditKind.Empty.append('markdown'),
];

export function registerCitationPaste(
	library: WindowLibrary,
	memory: WindowMemory,
	offers: CitationOffers,
	log: vscode.LogOutputChannel,
): vscode.Disposable {
	// A page or list that the editor has been offered to put on lines of its own, and may still put there.
	let dump: PastedDump | undefined;
	const provider: vscode.DocumentPasteEditProvider = {
		async provideDocumentPasteEdits(document, [range, ...others], data) {
			if (range === undefined || others.length > 0 || !isOwnNote(document)) return undefined;
			const text = toLf((await data.get('text/plain')?.asString()) ?? '');
			const pasted = text === '' ? undefined : parsePasted(library.state().library, text);
			const selection = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
			const keys = pasted?.kind === 'known' ? pasted.keys : ['x'];
			const before = document.getText();
			const edits = pasted === undefined ? [] : pasteCitation(before, selection, keys);
			const newText = edits.at(-1)?.newText;
			if (newText === undefined) return undefined;
			if (pasted?.kind === 'known') {
				offers.make({ document, newText, keys });
				return [toPasteEdit('Paste as Citation', '', toWorkspaceEdit(document, edits))];
			}
			// What is chosen is told by nothing but what then stands there, so it differs from plain text.
			dump = { note: document, before, selection, inserted: `\n${text.trimEnd()}\n` };
			return [toPasteEdit('Add to Library and Cite', dump.inserted)];
		},
	};
	return vscode.Disposable.from(
		vscode.languages.registerDocumentPasteEditProvider('markdown', provider, {
			providedPasteEditKinds: [pasteKind],
			pasteMimeTypes: ['text/plain'],
		}),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
			const pasted = dump?.note === document ? dump : undefined;
			if (pasted === undefined || reason !== undefined) return;
			if (!contentChanges.some(({ text }) => toLf(text) === pasted.inserted)) return;
			dump = undefined;
			void runSafely(() => addAndCite({ library, memory }, pasted), log);
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
