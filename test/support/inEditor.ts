/** What the tests inside VS Code share: the editor's commands, and waiting with the harness's time limit. */
import * as vscode from 'vscode';
import { waitUntil as waitFor } from '../harness/waiting';

export function run<T>(command: string, ...args: unknown[]): Thenable<T> {
	return vscode.commands.executeCommand<T>(command, ...args);
}

/** Asks until the answer is something other than `undefined` or `false`. */
export function waitUntil<T>(probe: () => Promise<T | undefined | false> | T | undefined | false): Promise<T> {
	return waitFor('what the test expects', async () => probe());
}
