/** Tells menus and keyboard shortcuts whether the user has chosen how citations are written in plain text. */
import * as vscode from 'vscode';
import { chosenSyntax } from './settings';

export function registerPlainTextCiting(): vscode.Disposable {
	const tell = () => {
		const isChosen = chosenSyntax({ languageId: 'plaintext' }) !== 'auto';
		void vscode.commands.executeCommand('setContext', 'shelfmark.citesInPlainText', isChosen);
	};
	tell();
	return vscode.workspace.onDidChangeConfiguration(tell);
}
