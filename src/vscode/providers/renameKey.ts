/** F2 on a citation key in a note, and anywhere in a record of a dump, whose article has the key. */
import * as vscode from 'vscode';
import { entryAtLine } from '../../core/features/entryAtLine';
import { citationKeyAt } from '../../core/features/noteCitations';
import { dumpLanguage } from '../dumpReadings';
import { toRange } from '../ranges';
import { type KeyRenaming, renameEverywhere } from '../renameKey';

export function registerRenameKey(renaming: KeyRenaming): vscode.Disposable {
	return vscode.Disposable.from(registerInNotes(renaming), registerInDumps(renaming));
}

function registerInNotes(renaming: KeyRenaming): vscode.Disposable {
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

function registerInDumps(renaming: KeyRenaming): vscode.Disposable {
	const find = ({ uri }: vscode.TextDocument, { line }: vscode.Position) => {
		const entry = entryAtLine(renaming.library.state().library, uri.toString(), line + 1);
		if (entry === undefined) throw new Error('No article of the library has a record here.');
		return entry.article.id;
	};
	return vscode.languages.registerRenameProvider(dumpLanguage, {
		// The key itself does not stand there.
		prepareRename: (document, position) => ({
			range: new vscode.Range(position, position),
			placeholder: find(document, position),
		}),
		provideRenameEdits: (document, position, typed) => renameEverywhere(renaming, find(document, position), typed),
	});
}
