/**
 * Dropping articles of the tree on a note: they are cited where they are dropped, as “Insert Citation” would cite them there,
 * and their keys are pinned as soon as they stand there.
 */
import * as vscode from 'vscode';
import { insertCitation } from '../../core/features/insertCitation';
import { isOwnNote } from '../documents';
import type { WindowLibrary } from '../library';
import type { WindowMemory } from '../memoryFile';
import { pinKeys } from '../pins';
import { toRange } from '../ranges';
import { runSafely } from '../safely';
import { articlesType, droppedKeys } from '../views/articleDrag';

/** A citation that the editor has been offered and may still write. */
interface Offer {
	readonly document: vscode.TextDocument;
	readonly newText: string;
	readonly keys: readonly string[];
}

export function registerArticleDrop(
	library: WindowLibrary,
	memory: WindowMemory,
	log: vscode.LogOutputChannel,
): vscode.Disposable {
	let offer: Offer | undefined;
	const provider: vscode.DocumentDropEditProvider = {
		async provideDocumentDropEdits(document, position, data) {
			const keys = await droppedKeys(data);
			if (keys.length === 0 || !isOwnNote(document)) return undefined;
			const { span, newText } = insertCitation(document.getText(), document.offsetAt(position), keys);
			offer = { document, newText, keys };
			// It may belong elsewhere than at the place of the drop; as one edit it is undone in one step.
			const edit = new vscode.DocumentDropEdit('', 'Insert Citation', dropKind);
			edit.additionalEdit = new vscode.WorkspaceEdit();
			edit.additionalEdit.replace(document.uri, toRange(document, span), newText);
			return edit;
		},
	};
	return vscode.Disposable.from(
		vscode.languages.registerDocumentDropEditProvider('markdown', provider, {
			dropMimeTypes: [articlesType],
			providedDropEditKinds: [dropKind],
		}),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (offer?.document !== document || !contentChanges.some(({ text }) => text.includes(offer?.newText ?? '')))
				return;
			const { keys } = offer;
			offer = undefined;
			void runSafely(() => pinKeys(library, memory, keys), log);
		}),
	);
}

const dropKind = vscode.DocumentDropOrPasteEditKind.Text.append('citation');
