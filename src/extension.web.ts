/** Entry in the web-worker extension host, where workers fail in some places: references are formatted in slices. */
import type * as vscode from 'vscode';
import { start } from './vscode/start';
import { createFormatting } from './workspace/formatting';

export function activate(context: vscode.ExtensionContext): void {
	start(context, createFormatting());
}
