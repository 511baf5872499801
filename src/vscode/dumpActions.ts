/** What can be done with the dump in the active editor, to choose from: where its language status leads to. */
import * as vscode from 'vscode';

interface Action extends vscode.QuickPickItem {
	readonly command: string;
}

const actions: readonly Action[] = [
	{ label: 'Go to Record', detail: 'Find a record by its title', command: 'workbench.action.gotoSymbol' },
	{
		label: 'Show Problems',
		detail: 'What could not be read, in all open dumps',
		command: 'workbench.actions.view.problems',
	},
	{
		label: 'Reopen with Encoding',
		detail: 'Where accented letters are wrong',
		command: 'workbench.action.editor.changeEncoding',
	},
	{ label: 'Keep as Plain Text', detail: 'This file is no dump', command: 'shelfmark.keepAsPlainText' },
];

export async function pickDumpAction(): Promise<void> {
	const picked = await vscode.window.showQuickPick(actions, { placeHolder: 'What to do with this dump' });
	if (picked !== undefined) await vscode.commands.executeCommand(picked.command);
}
