/** Colours of citation keys in notes, made anew when the library changes. */
import * as vscode from 'vscode';
import { citationTokens, citationTokenTypes } from '../../core/features/citationTokens';
import { createLeftTest } from '../../core/features/noteProblems';
import type { WindowLibrary } from '../library';
import { toRange } from '../ranges';
import { leftKeys } from '../settings';

export function registerCitationTokens(library: WindowLibrary): vscode.Disposable {
	const legend = new vscode.SemanticTokensLegend([...citationTokenTypes]);
	const changes = new vscode.EventEmitter<void>();
	return vscode.Disposable.from(
		changes,
		library.onDidChange(({ isComplete }) => isComplete && changes.fire()),
		vscode.languages.registerDocumentSemanticTokensProvider(
			'markdown',
			{
				onDidChangeSemanticTokens: changes.event,
				provideDocumentSemanticTokens(document) {
					if (!library.state().isComplete) return undefined;
					const isLeft = createLeftTest(leftKeys(vscode.workspace.getWorkspaceFolder(document.uri)));
					const builder = new vscode.SemanticTokensBuilder(legend);
					for (const { type, span } of citationTokens(library.of(document.uri), document.getText(), isLeft))
						builder.push(toRange(document, span), type);
					return builder.build();
				},
			},
			legend,
		),
	);
}
