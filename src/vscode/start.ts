/** The composition root: everything that lives while the extension is active is made here. */
import type * as vscode from 'vscode';
import { createDumpStatus } from './status';

export function start(context: vscode.ExtensionContext): void {
	context.subscriptions.push(createDumpStatus());
}
