/** The composition root: everything that lives while the extension is active is made here. */
import * as vscode from 'vscode';

export function start(context: vscode.ExtensionContext): void {
	const item = vscode.window.createStatusBarItem('shelfmark.status');
	item.text = 'Shelfmark';
	context.subscriptions.push(item);
}
