/** F2 on a citation key in a note. */
import * as vscode from 'vscode';
import { citationKeyAt } from '../../core/features/noteCitations';
import { toRange } from '../ranges';
import { type KeyRenaming, renameEverywhere } from '../renameKey';

export function registerRenameKey(renaming: KeyRenaming): vscode.Disposable {
	const find = (document: vscode.TextDocument, position: vscode.Position) => {
		const key = citationKeyAt(document.getText(), document.offsetAt(position));
		if (key === undefined) throw new Error('There is no citation key here.');
		return key;
	};
	return vscode.languages.registerRenameProvider('markdown', {
		prepareRename(document, position) {
			const { span, text } = find(document, position);
			return { range: toRange(document, span), placeholder: text };
		},
		provideRenameEdits: (document, position, typed) => renameEverywhere(renaming, find(document, position).text, typed),
	});
}
