/** Entry in the Node extension host. */
import type * as vscode from 'vscode';
import { start } from './vscode/start';

export function activate(context: vscode.ExtensionContext): void {
	start(context);
}
