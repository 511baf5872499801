/** F2 on a citation key in a note. */
import * as vscode from 'vscode';
import { renamedKeyAt } from '../../core/features/renameKey';
import { toRange } from '../ranges';
import { type KeyRenaming, renameEverywhere } from '../renameKey';

export function registerRenameKey(renaming: KeyRenaming): vscode.Disposable {
	const find = (document: vscode.TextDocument, position: vscode.Position) => {
		const found = renamedKeyAt(renaming.library.state().library, document.getText(), document.offsetAt(position));
		if (found === undefined) throw new Error('There is no citation key here.');
		return found;
	};
	return vscode.languages.registerRenameProvider('markdown', {
		prepareRename(document, position) {
			const { key } = find(document, position);
			return { range: toRange(document, key.span), placeholder: key.text };
		},
		provideRenameEdits: (document, position, typed) =>
			renameEverywhere(renaming, find(document, position).renamed, typed),
	});
}
