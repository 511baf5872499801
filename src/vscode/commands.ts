/**
 * Commands: a table of what each does, registered in one loop that tells the user of a failure in one message.
 */
import * as vscode from 'vscode';
import type { Detection } from './detection';

type Handler = () => Promise<void> | void;

export function registerCommands(detection: Detection): vscode.Disposable {
	const withDocument = (act: (document: vscode.TextDocument) => Promise<void>) => async () => {
		const document = vscode.window.activeTextEditor?.document;
		if (document !== undefined) await act(document);
	};
	const handlers: Readonly<Record<string, Handler>> = {
		'shelfmark.keepAsPlainText': withDocument((document) => detection.keepAsPlainText(document)),
		'shelfmark.treatAsDump': withDocument((document) => detection.treatAsDump(document)),
	};
	return vscode.Disposable.from(
		...Object.entries(handlers).map(([id, handler]) => vscode.commands.registerCommand(id, () => runSafely(handler))),
	);
}

async function runSafely(handler: Handler): Promise<void> {
	try {
		await handler();
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		await vscode.window.showErrorMessage(`Shelfmark could not do that: ${reason}`);
	}
}
