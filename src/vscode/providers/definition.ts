/** From a citation in a note to the records of its article. */
import * as vscode from 'vscode';
import { citedEntryAt } from '../../core/features/noteCitations';
import type { WindowLibrary } from '../library';

export function registerDefinition(library: WindowLibrary): vscode.Disposable {
	return vscode.languages.registerDefinitionProvider('markdown', {
		provideDefinition(document, position) {
			const cited = citedEntryAt(library.of(document.uri), document.getText(), document.offsetAt(position));
			return cited?.entry.sources.map(
				({ file, line }) => new vscode.Location(vscode.Uri.parse(file, true), new vscode.Position(line - 1, 0)),
			);
		},
	});
}
