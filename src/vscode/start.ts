/** The composition root: everything that lives while the extension is active is made here. */
import * as vscode from 'vscode';
import { createActiveNote } from './activeNote';
import { keepBibliographyFile } from './bibliographyFile';
import { createCurrentCitations } from './citedArticles';
import { createCitingTexts } from './citingTexts';
import { registerCommands } from './commands';
import { createConflicts } from './conflicts';
import { createDetection } from './detection';
import { createDumpReadings, type DumpReadings } from './dumpReadings';
import { createEntryReadings } from './entryReadings';
import { createWindowLibrary, type WindowLibrary } from './library';
import { createLibraryStatus } from './libraryStatus';
import { createWindowMemory, type WindowMemory } from './memoryFile';
import { createNoteBibliographies, type NoteBibliographies } from './noteBibliographies';
import { createWindowNotes, type WindowNotes } from './notes';
import { createCitationOffers } from './offeredCitation';
import { registerPins } from './pins';
import { createPlainTextChoices } from './plainTextChoices';
import { registerPlainTextCiting } from './plainTextCiting';
import { registerArticleDrop } from './providers/articleDrop';
import { registerArticleSymbols } from './providers/articleSymbols';
import { registerCitationActions } from './providers/citationActions';
import { registerCitationCompletion } from './providers/citationCompletion';
import { registerCitationHover } from './providers/citationHover';
import { registerCitationPaste } from './providers/citationPaste';
import { registerCitationTokens } from './providers/citationTokens';
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
import { registerReferences } from './providers/references';
import { registerRenameKey } from './providers/renameKey';
import { registerSemanticTokens } from './providers/semanticTokens';
import { createRecentKeys } from './recentKeys';
import { type CurrentIndex, createCurrentIndex } from './searchIndex';
import { createDumpStatus } from './status';
import { createLibraryView } from './views/library';
import { createReferencesView } from './views/references';

export function start(context: vscode.ExtensionContext): void {
	const log = vscode.window.createOutputChannel('Shelfmark', { log: true });
	const sources = createSources(context, log);
	const { readings, entryReadings } = sources;
	const { choices, memory, bibliographies, library, notes } = sources.living;
	const detection = createDetection(choices);
	const searchIndex = createCurrentIndex(library);
	const conflictsOf = createConflicts(library);
	const note = createActiveNote();
	const recent = createRecentKeys(context.workspaceState);
	const texts = createCitingTexts(notes, note);
	const cited = createCurrentCitations(library, texts, note);
	const view = createLibraryView({
		library,
		searchIndex: searchIndex.get,
		cited,
		memory: context.workspaceState,
		log,
	});
	context.subscriptions.push(
		log,
		...Object.values(sources.living),
		detection,
		searchIndex,
		view,
		note,
		texts,
		cited,
		createReferencesView({ library, notes, note }),
		registerCommands({ detection, library, searchIndex: searchIndex.get, memory, view, note, notes, recent, log }),
		...registerOffers({ library, memory, log }),
		registerConflictFixes({ library, memory, conflictsOf, log }),
		registerPins(library, notes, memory, log),
		registerDiagnostics({ readings: entryReadings, library, conflictsOf }),
		createLibraryStatus(library),
		...registerDumpFeatures(readings),
		...registerNoteFeatures({ library, searchIndex, notes, bibliographies }),
	);
}

/** What the library and the notes are read from, and both of them. */
function createSources(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
	const readings = createDumpReadings();
	const entryReadings = createEntryReadings(readings);
	const choices = createPlainTextChoices(context.workspaceState);
	const memory = createWindowMemory(log);
	const bibliographies = createNoteBibliographies(log);
	const library = createWindowLibrary({ readings: entryReadings, choices, bibliographies, memory, log });
	const notes = createWindowNotes(library, log);
	const named = bibliographies.follow(notes);
	const kept = keepBibliographyFile({ library, notes, log });
	return { readings, entryReadings, living: { choices, memory, bibliographies, library, notes, named, kept } };
}

function registerDumpFeatures(readings: DumpReadings): vscode.Disposable[] {
	return [
		readings,
		createDumpStatus(readings),
		registerFolding(readings),
		registerHover(readings),
		registerLinks(readings),
		registerOutline(readings),
		registerQuickFixes(readings),
		registerSemanticTokens(readings),
	];
}

interface OfferFeatures {
	readonly library: WindowLibrary;
	readonly memory: WindowMemory;
	readonly log: vscode.LogOutputChannel;
}

function registerOffers({ library, memory, log }: OfferFeatures): vscode.Disposable[] {
	const offers = createCitationOffers(library, memory, log);
	return [offers, registerArticleDrop(library, offers), registerCitationPaste(library, memory, offers, log)];
}

interface NoteFeatures {
	readonly library: WindowLibrary;
	readonly searchIndex: CurrentIndex;
	readonly notes: WindowNotes;
	readonly bibliographies: NoteBibliographies;
}

function registerNoteFeatures({ library, searchIndex, notes, bibliographies }: NoteFeatures): vscode.Disposable[] {
	return [
		registerDetails(library),
		registerCitationActions(),
		registerCitationCompletion(searchIndex.get),
		registerCitationHover(library, notes),
		registerCitationTokens(library),
		registerArticleSymbols(searchIndex.get),
		registerDefinition(library),
		registerKeyFixes(library),
		registerNoteDiagnostics(library, notes, bibliographies),
		registerReferences(library, notes),
		registerRenameKey({ library, notes }),
		registerPlainTextCiting(),
	];
}
