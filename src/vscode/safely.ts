/** Whatever the user has asked for: a failure is told once, in plain words. */
import * as vscode from 'vscode';

export async function runSafely(act: () => Promise<void>, log: vscode.LogOutputChannel): Promise<void> {
	try {
		await act();
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		log.error(reason);
		await vscode.window.showErrorMessage(`Shelfmark could not do that: ${reason}`);
	}
}
