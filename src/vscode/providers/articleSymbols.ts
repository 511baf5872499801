/** Articles among the symbols of the workspace: found by any query of the library, opened at their record. */
import * as vscode from 'vscode';
import { findArticles } from '../../core/features/articleSymbols';
import type { SearchIndex } from '../../core/library/searchIndex';

export function registerArticleSymbols(searchIndex: () => SearchIndex): vscode.Disposable {
	return vscode.languages.registerWorkspaceSymbolProvider({
		provideWorkspaceSymbols: (query) =>
			findArticles(searchIndex(), query).map(({ name, container, source }) => {
				const place = new vscode.Location(vscode.Uri.parse(source.file, true), new vscode.Position(source.line - 1, 0));
				return new vscode.SymbolInformation(name, vscode.SymbolKind.String, container, place);
			}),
	});
}
