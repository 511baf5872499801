/**
 * Pasting into a note what names articles: plain text unless the user picks otherwise in the menu of the paste.
 * - **Paste as Citation** cites articles of the library.
 * - **Add to Library and Cite** first puts a page or list of a catalogue into a dump of the user's choice. Where the user
 *   leaves that, or it fails, the plain text is pasted.
 */
import * as vscode from 'vscode';
import { describeAddition } from '../../core/features/addition';
import { mostDragged } from '../../core/features/draggedArticles';
import { isCitable, keysFromLine, parsePasted, pasteCitation } from '../../core/features/pastedCitation';
import type { Span } from '../../core/text/span';
import { isOwnNote } from '../documents';
import { type Added, addText, pickTarget } from '../dumpTarget';
import type { WindowLibrary } from '../library';
import type { CitationOffers } from '../offeredCitation';
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

interface Place {
	readonly document: vscode.TextDocument;
	/** What is selected there. */
	readonly selection: Span;
}

class CitingEdit extends vscode.DocumentPasteEdit {
	constructor(
		title: string,
		readonly place: Place,
		/** The pasted page or list, where it is to be added first. */
		readonly dump?: string,
	) {
		super('', title, pasteKind);
		this.yieldTo = plainKinds;
	}
}

export function registerCitationPaste(
	library: WindowLibrary,
	offers: CitationOffers,
	log: vscode.LogOutputChannel,
): vscode.Disposable {
	const cite = (edit: CitingEdit, keys: readonly string[]) => {
		const { document, selection } = edit.place;
		const edits = pasteCitation(document.getText(), selection, keys);
		edit.additionalEdit = new vscode.WorkspaceEdit();
		for (const { span, newText } of edits) edit.additionalEdit.replace(document.uri, toRange(document, span), newText);
		offers.make({ document, newText: edits.at(-1)?.newText ?? '', keys });
		return edit;
	};
	const provider: vscode.DocumentPasteEditProvider<CitingEdit> = {
		async provideDocumentPasteEdits(document, [range, ...others], data) {
			if (range === undefined || others.length > 0 || !isOwnNote(document)) return undefined;
			const text = (await data.get('text/plain')?.asString()) ?? '';
			const pasted = text === '' ? undefined : parsePasted(library.state().library, text);
			const selection = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
			if (pasted === undefined || !isCitable(document.getText(), selection)) return undefined;
			const place = { document, selection };
			if (pasted.kind === 'dump') return [new CitingEdit('Add to Library and Cite', place, text)];
			return [cite(new CitingEdit('Paste as Citation', place), pasted.keys)];
		},
		async resolveDocumentPasteEdit(edit, token) {
			const { dump } = edit;
			if (dump === undefined) return edit;
			const keys = await addArticles(library, dump, token).catch((error: unknown) => {
				// The paste does not wait until the user has read it.
				void runSafely(() => Promise.reject(error), log);
				return [];
			});
			if (keys.length > 0) return cite(edit, keys);
			edit.insertText = dump;
			return edit;
		},
	};
	return vscode.languages.registerDocumentPasteEditProvider('markdown', provider, {
		providedPasteEditKinds: [pasteKind],
		pasteMimeTypes: ['text/plain'],
	});
}

/** The keys of the articles of `text`, which has become part of a dump; none where the user leaves. */
async function addArticles(
	library: WindowLibrary,
	text: string,
	token: vscode.CancellationToken,
): Promise<readonly string[]> {
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
	return whenRead(library, added, token);
}

/** A file is read whole, so that the first library that has one of the articles has all of them. */
function whenRead(
	library: WindowLibrary,
	{ document, start }: Added,
	token: vscode.CancellationToken,
): Promise<readonly string[]> {
	return new Promise((resolve) => {
		const look = () => {
			const keys = keysFromLine(library.state().library, document.uri.toString(), start.line + 1);
			if (keys.length === 0 && !token.isCancellationRequested) return;
			subscriptions.dispose();
			resolve(keys);
		};
		const subscriptions = vscode.Disposable.from(library.onDidChange(look), token.onCancellationRequested(look));
		look();
	});
}
