/** The composition root: everything that lives while the extension is active is made here. */
import type * as vscode from 'vscode';
import { registerCommands } from './commands';
import { createDetection } from './detection';
import { createDumpReadings } from './dumpReadings';
import { registerDiagnostics } from './providers/diagnostics';
import { registerFolding } from './providers/folding';
import { registerHover } from './providers/hover';
import { registerLinks } from './providers/links';
import { registerOutline } from './providers/outline';
import { registerSemanticTokens } from './providers/semanticTokens';
import { createDumpStatus } from './status';

export function start(context: vscode.ExtensionContext): void {
	const readings = createDumpReadings();
	const detection = createDetection(context.workspaceState);
	context.subscriptions.push(
		detection,
		registerCommands(detection),
		registerDiagnostics(readings),
		registerFolding(readings),
		registerHover(readings),
		registerLinks(readings),
		registerOutline(readings),
		registerSemanticTokens(readings),
		createDumpStatus(readings),
	);
}
