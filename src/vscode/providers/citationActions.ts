/** Other forms of the citation at the cursor, in the menu of refactorings. */
import * as vscode from 'vscode';
import { type CitationAction, citationActions } from '../../core/features/citationActions';
import { toRange } from '../ranges';

const kind = vscode.CodeActionKind.RefactorRewrite.append('citation');

export function registerCitationActions(): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(
		'markdown',
		{
			provideCodeActions: (document, { start }) =>
				citationActions(document.getText(), document.offsetAt(start)).map((action) => toAction(document, action)),
		},
		{ providedCodeActionKinds: [kind] },
	);
}

function toAction(document: vscode.TextDocument, { title, edit, cursor }: CitationAction): vscode.CodeAction {
	const action = new vscode.CodeAction(title, kind);
	action.edit = new vscode.WorkspaceEdit();
	const range = toRange(document, edit.span);
	if (cursor === undefined) action.edit.replace(document.uri, range, edit.newText);
	else action.edit.set(document.uri, [vscode.SnippetTextEdit.replace(range, snippet(edit.newText, cursor))]);
	return action;
}

function snippet(text: string, cursor: number): vscode.SnippetString {
	const found = new vscode.SnippetString();
	found.appendText(text.slice(0, cursor)).appendTabstop(0).appendText(text.slice(cursor));
	return found;
}
