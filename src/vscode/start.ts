/** The composition root: everything that lives while the extension is active is made here. */
import * as vscode from 'vscode';
import type { Formatting } from '../workspace/formatting';
import { createActiveNote } from './activeNote';
import { registerBibliographyOnSave } from './bibliography';
import { keepBibliographyFile } from './bibliographyFile';
import { createCurrentCitations } from './citedArticles';
import { createCitingTexts } from './citingTexts';
import { registerCommands } from './commands';
import { createConflicts } from './conflicts';
import { createDetection } from './detection';
import { createDumpReadings, type DumpReadings } from './dumpReadings';
import { createEntryReadings } from './entryReadings';
import { createFormattedNotes, type FormattedNotes } from './formattedNotes';
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
import { createWindowStyles } from './styles';
import { createLibraryView } from './views/library';
import { createReferencesView } from './views/references';

export function start(context: vscode.ExtensionContext, formatting: Formatting): void {
	const log = vscode.window.createOutputChannel('Shelfmark', { log: true });
	const sources = createSources(context, log);
	const { readings, entryReadings } = sources;
	const { choices, memory, bibliographies, library, notes } = sources.living;
	const detection = createDetection(choices);
	const searchIndex = createCurrentIndex(library);
	const conflictsOf = createConflicts(library);
	const note = createActiveNote();
	const styles = createWindowStyles(context.extensionUri);
	const formatted = createFormattedNotes({ library, styles, formatting, log });
	const recent = createRecentKeys(context.workspaceState);
	const texts = createCitingTexts(notes, note);
	const cited = createCurrentCitations(library, texts, note);
	const view = createLibraryView({
		...{ library, cited, log },
		searchIndex: searchIndex.get,
		memory: context.workspaceState,
	});
	const lasting = { detection, view, note, styles, formatted, log };
	context.subscriptions.push(
		...Object.values(sources.living),
		...Object.values(lasting),
		...[searchIndex, texts, cited],
		registerBibliographyOnSave(formatted, log),
		createReferencesView({ library, notes, note, formatted }),
		registerCommands({ ...lasting, library, memory, notes, recent, searchIndex: searchIndex.get }),
		...registerOffers({ library, memory, log }),
		registerConflictFixes({ library, memory, conflictsOf, log }),
		registerPins(library, notes, memory, log),
		registerDiagnostics({ readings: entryReadings, library, conflictsOf }),
		createLibraryStatus(library),
		...registerDumpFeatures(readings),
		...registerNoteFeatures({ library, searchIndex, notes, bibliographies, formatted }),
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
	readonly formatted: FormattedNotes;
}

function registerNoteFeatures({
	library,
	searchIndex,
	notes,
	bibliographies,
	formatted,
}: NoteFeatures): vscode.Disposable[] {
	return [
		registerDetails(library),
		registerCitationActions(),
		registerCitationCompletion(searchIndex.get),
		registerCitationHover(library, notes, formatted),
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
