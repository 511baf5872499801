/** The composition root: everything that lives while the extension is active is made here. */
import * as vscode from 'vscode';
import { createActiveNote } from './activeNote';
import { createCurrentCitations } from './citedArticles';
import { registerCommands } from './commands';
import { createConflicts } from './conflicts';
import { createDetection } from './detection';
import { createDumpReadings, type DumpReadings } from './dumpReadings';
import { createWindowLibrary, type WindowLibrary } from './library';
import { createLibraryStatus } from './libraryStatus';
import { createWindowMemory } from './memoryFile';
import { registerPins } from './pins';
import { createPlainTextChoices } from './plainTextChoices';
import { registerArticleDrop } from './providers/articleDrop';
import { registerCitationCompletion } from './providers/citationCompletion';
import { registerCitationHover } from './providers/citationHover';
import { registerConflictFixes } from './providers/conflictFixes';
import { registerDefinition } from './providers/definition';
import { registerDetails } from './providers/details';
import { registerDiagnostics } from './providers/diagnostics';
import { registerFolding } from './providers/folding';
import { registerHover } from './providers/hover';
import { registerKeyFixes } from './providers/keyFixes';
import { registerLinks } from './providers/links';
import { registerNoteDiagnostics } from './providers/noteDiagnostics';
import { registerOutline } from './providers/outline';
import { registerQuickFixes } from './providers/quickFixes';
import { registerSemanticTokens } from './providers/semanticTokens';
import { type CurrentIndex, createCurrentIndex } from './searchIndex';
import { createDumpStatus } from './status';
import { createLibraryView } from './views/library';

export function start(context: vscode.ExtensionContext): void {
	const log = vscode.window.createOutputChannel('Shelfmark', { log: true });
	const readings = createDumpReadings();
	const choices = createPlainTextChoices(context.workspaceState);
	const detection = createDetection(choices);
	const memory = createWindowMemory(log);
	const library = createWindowLibrary({ readings, choices, memory, log });
	const searchIndex = createCurrentIndex(library);
	const conflictsOf = createConflicts(library);
	const note = createActiveNote();
	const cited = createCurrentCitations(library, note);
	const view = createLibraryView({
		library,
		searchIndex: searchIndex.get,
		cited,
		memory: context.workspaceState,
		log,
	});
	context.subscriptions.push(
		log,
		choices,
		memory,
		detection,
		library,
		searchIndex,
		view,
		note,
		cited,
		registerCommands({ detection, library, searchIndex: searchIndex.get, memory, view, note, log }),
		registerArticleDrop(library, memory, log),
		registerConflictFixes({ library, memory, conflictsOf, log }),
		registerPins(library, memory, log),
		registerDiagnostics({ readings, library, conflictsOf }),
		createDumpStatus(readings),
		createLibraryStatus(library),
		...registerDumpFeatures(readings),
		...registerNoteFeatures(library, searchIndex),
	);
}

function registerDumpFeatures(readings: DumpReadings): vscode.Disposable[] {
	return [
		registerFolding(readings),
		registerHover(readings),
		registerLinks(readings),
		registerOutline(readings),
		registerQuickFixes(readings),
		registerSemanticTokens(readings),
	];
}

function registerNoteFeatures(library: WindowLibrary, searchIndex: CurrentIndex): vscode.Disposable[] {
	return [
		registerDetails(library),
		registerCitationCompletion(searchIndex.get),
		registerCitationHover(library),
		registerDefinition(library),
		registerKeyFixes(library),
		registerNoteDiagnostics(library),
	];
}
