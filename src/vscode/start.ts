/** The composition root: everything that lives while the extension is active is made here. */
import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { createDetection } from './detection';
import { createDumpReadings } from './dumpReadings';
import { createWindowLibrary } from './library';
import { registerDiagnostics } from './providers/diagnostics';
import { registerFolding } from './providers/folding';
import { registerHover } from './providers/hover';
import { registerLinks } from './providers/links';
import { registerOutline } from './providers/outline';
import { registerSemanticTokens } from './providers/semanticTokens';
import { createDumpStatus } from './status';
import { createLibraryView } from './views/library';

export function start(context: vscode.ExtensionContext): void {
	const log = vscode.window.createOutputChannel('Shelfmark', { log: true });
	const readings = createDumpReadings();
	const detection = createDetection(context.workspaceState);
	const library = createWindowLibrary(log);
	const view = createLibraryView(library, context.workspaceState);
	context.subscriptions.push(
		log,
		detection,
		library,
		view,
		registerCommands({ detection, library, view, log }),
		registerDiagnostics(readings),
		registerFolding(readings),
		registerHover(readings),
		registerLinks(readings),
		registerOutline(readings),
		registerSemanticTokens(readings),
		createDumpStatus(readings),
	);
}
