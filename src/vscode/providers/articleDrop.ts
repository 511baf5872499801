/**
 * Dropping articles of the tree on a note: they are cited where they are dropped, as “Insert Citation” would cite them there,
 * and their keys are pinned as soon as they stand there.
 */
import * as vscode from 'vscode';
import { insertCitation } from '../../core/features/insertCitation';
import { isOwnNote } from '../documents';
import type { CitationOffers } from '../offeredCitation';
import { toRange } from '../ranges';
import { articlesType, droppedKeys } from '../views/articleDrag';

export function registerArticleDrop(offers: CitationOffers): vscode.Disposable {
	const provider: vscode.DocumentDropEditProvider = {
		async provideDocumentDropEdits(document, position, data) {
			const keys = await droppedKeys(data);
			if (keys.length === 0 || !isOwnNote(document)) return undefined;
			const { span, newText } = insertCitation(document.getText(), document.offsetAt(position), keys);
			if (newText === '') return undefined;
			offers.make({ document, newText, keys });
			// It may belong elsewhere than at the place of the drop; as one edit it is undone in one step.
			const edit = new vscode.DocumentDropEdit('', 'Insert Citation', dropKind);
			edit.additionalEdit = new vscode.WorkspaceEdit();
			edit.additionalEdit.replace(document.uri, toRange(document, span), newText);
			return edit;
		},
	};
	return vscode.languages.registerDocumentDropEditProvider('markdown', provider, {
		dropMimeTypes: [articlesType],
		providedDropEditKinds: [dropKind],
	});
}

const dropKind = vscode.DocumentDropOrPasteEditKind.Text.append('citation');
