/** Quick fixes for citation keys that no article has: the keys that may be meant. */
import * as vscode from 'vscode';
import { keyFixes } from '../../core/features/keyFixes';
import type { WindowLibrary } from '../library';
import { diagnosticSource } from './diagnostics';

export function registerKeyFixes(library: WindowLibrary): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(
		'markdown',
		{
			provideCodeActions: (document, _range, { diagnostics }) =>
				diagnostics
					.filter(({ source, code }) => source === diagnosticSource && code === 'unknown-key')
					.flatMap((diagnostic) =>
						keyFixes(library.state().library, document.getText(diagnostic.range)).map(({ key, title }) => {
							const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
							action.diagnostics = [diagnostic];
							action.edit = new vscode.WorkspaceEdit();
							action.edit.replace(document.uri, diagnostic.range, key);
							return action;
						}),
					),
		},
		{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
	);
}
