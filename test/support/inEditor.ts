/** What the tests inside VS Code share: the editor's commands, files of the workspace, and waiting with the harness's time limit. */
import { ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitUntil as waitFor } from '../harness/waiting';

export function run<T>(command: string, ...args: unknown[]): Thenable<T> {
	return vscode.commands.executeCommand<T>(command, ...args);
}

/** Asks until the answer is something other than `undefined` or `false`. */
export function waitUntil<T>(probe: () => Promise<T | undefined | false> | T | undefined | false): Promise<T> {
	return waitFor('what the test expects', async () => probe());
}

/** A place in the workspace that the tests have before them. */
export function uriOf(...path: string[]): vscode.Uri {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	ok(folder);
	return vscode.Uri.joinPath(folder.uri, ...path);
}

export async function writeText(uri: vscode.Uri, text: string): Promise<void> {
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

export async function textOf(uri: vscode.Uri): Promise<string> {
	return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
