/**
 * Dropping articles of the tree on a note of any language that is cited in: they are cited where they are dropped, as “Insert Citation” would cite them there,
 * and their keys are pinned as soon as they stand there.
 */
import * as vscode from 'vscode';
import { citingLanguages } from '../../core/features/citationSyntax';
import { cite } from '../../core/features/cite';
import { toCited } from '../../core/features/footnotes';
import { syntaxOf } from '../documents';
import type { WindowLibrary } from '../library';
import type { CitationOffers } from '../offeredCitation';
import { toWorkspaceEdit } from '../ranges';
import { articlesType, droppedKeys } from '../views/articleDrag';

export function registerArticleDrop(library: WindowLibrary, offers: CitationOffers): vscode.Disposable {
	const provider: vscode.DocumentDropEditProvider = {
		async provideDocumentDropEdits(document, position, data) {
			const keys = await droppedKeys(data);
			const syntax = syntaxOf(document);
			if (keys.length === 0 || syntax === undefined) return undefined;
			const { edits } = cite({
				text: document.getText(),
				offsets: [document.offsetAt(position)],
				articles: toCited(library.state().library, keys),
				syntax,
				language: document.languageId,
			});
			const [first] = edits;
			if (first === undefined) return undefined;
			offers.make({ document, newText: first.newText, keys });
			// It may belong elsewhere than at the place of the drop; as one edit it is undone in one step.
			const edit = new vscode.DocumentDropEdit('', 'Insert Citation', dropKind);
			edit.additionalEdit = toWorkspaceEdit(document, edits);
			return edit;
		},
	};
	return vscode.languages.registerDocumentDropEditProvider([...citingLanguages], provider, {
		dropMimeTypes: [articlesType],
		providedDropEditKinds: [dropKind],
	});
}

const dropKind = vscode.DocumentDropOrPasteEditKind.Text.append('citation');
