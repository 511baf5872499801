/** Entry in the Node extension host. */
import type * as vscode from 'vscode';
import { start } from './vscode/start';
import { createThreadFormatting } from './workspace/nodeFormatting';

export function activate(context: vscode.ExtensionContext): void {
	start(context, createThreadFormatting(context.asAbsolutePath('dist/formattingWorker.js')));
}
