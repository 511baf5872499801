/**
 * Commands: a table of what each does, registered in one loop that tells the user of a failure in one message.
 */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { SearchIndex } from '../core/library/searchIndex';
import type { ActiveNote } from './activeNote';
import { addFromClipboard } from './addFromClipboard';
import { insertBibliography } from './bibliography';
import { chooseBibliographyFile } from './bibliographyFile';
import { createCiting } from './citing';
import { type CopiedForm, copyCitation, copyReferences } from './copyReferences';
import type { Detection } from './detection';
import { pickDumpAction } from './dumpActions';
import { mergeEntries, reviewDuplicates } from './duplicateCommands';
import { exportArticles, findCited } from './exportArticles';
import type { FormattedNotes } from './formattedNotes';
import { createKeyCommands, type KeyCommands } from './keyCommands';
import { type WindowLibrary, whenComplete } from './library';
import { openLiteratureNote } from './literatureNotes';
import type { WindowMemory } from './memoryFile';
import { createNodeCommands } from './nodeCommands';
import type { WindowNotes } from './notes';
import { pinKeys } from './pins';
import { showDetails } from './providers/details';
import type { RecentKeys } from './recentKeys';
import { askForKey } from './renameKey';
import { runSafely } from './safely';
import { chooseCitationStyle } from './styleCommands';
import type { WindowStyles } from './styles';
import { createTopicCommands } from './topicCommands';
import type { LibraryView } from './views/library';
import { askFilter, groupings, pickName, sortings } from './views/treeChoices';

/** What commands work on. */
export interface CommandContext {
	readonly detection: Detection;
	readonly library: WindowLibrary;
	searchIndex(): SearchIndex;
	readonly memory: WindowMemory;
	readonly view: LibraryView;
	readonly note: ActiveNote;
	readonly notes: WindowNotes;
	readonly recent: RecentKeys;
	readonly styles: WindowStyles;
	readonly formatted: FormattedNotes;
	readonly log: vscode.LogOutputChannel;
}

/** An article of the tree or the argument of a link; a group of the tree. */
const NodeSchema = z.union([z.object({ key: z.string() }), z.object({ kind: z.literal('group') })]);

/**
 * `keys`: the articles that a menu or a link hands over; none for groups, undefined where nothing was handed over.
 * `argument`: whatever was handed over.
 */
type Handler = (keys: readonly string[] | undefined, argument: unknown) => Promise<void>;

/** A keyboard shortcut of the tree means what is selected there. */
const SelectionSchema = z.object({ kind: z.literal('selection') });

export function registerCommands(context: CommandContext): vscode.Disposable {
	const act = async (handler: Handler, node: unknown, selected: unknown) => {
		const isSelection = SelectionSchema.safeParse(node).success;
		const keys = isSelection ? context.view.selectedKeys() : readKeys(node, selected);
		if (isSelection && keys?.length === 0) await vscode.window.showInformationMessage(howToSelect);
		else await handler(keys, node);
	};
	const register = ([id, handler]: [string, Handler]) =>
		vscode.commands.registerCommand(id, (node: unknown, selected: unknown) =>
			runSafely(() => act(handler, node, selected), context.log),
		);
	return vscode.Disposable.from(...Object.entries(createHandlers(context)).map(register));
}

function createHandlers(context: CommandContext): Readonly<Record<string, Handler>> {
	const { detection, library, memory, view, notes } = context;
	const withDocument = (act: (document: vscode.TextDocument) => Promise<void>) => async () => {
		const document = vscode.window.activeTextEditor?.document;
		if (document !== undefined) await act(document);
	};
	const { revealInDump, revealToSide, copyCitationKey, openDoi } = createNodeCommands(library);
	const { pick, insert, pickAndInsert } = createCiting(context);
	const entriesOf = (keys: readonly string[]) => keys.flatMap((key) => library.state().library.entries.get(key) ?? []);
	const topics = createTopicCommands(library, memory);
	const keyCommands = createKeyCommands({ library, notes }, pick);
	const withKey = (act: (key: string) => Promise<void>) => async (keys: readonly string[] | undefined) => {
		const [key] = keys ?? (await pick());
		if (key !== undefined) await act(key);
	};
	return {
		'shelfmark.keepAsPlainText': withDocument((document) => detection.keepAsPlainText(document)),
		'shelfmark.treatAsDump': withDocument((document) => detection.treatAsDump(document)),
		'shelfmark.showDumpActions': pickDumpAction,
		'shelfmark.readDumps': library.refresh,
		'shelfmark.stopReading': async () => library.stop(),
		'shelfmark.addFromClipboard': () => addFromClipboard(library),
		...createTreeHandlers(view),
		'shelfmark.insertCitation': (keys) => (keys === undefined ? pickAndInsert() : insert(keys)),
		'shelfmark.addTopic': async (keys) => topics.add(entriesOf(keys ?? (await pick()))),
		'shelfmark.removeTopic': async (keys) => topics.remove(entriesOf(keys ?? (await pick()))),
		'shelfmark.renameTopic': topics.rename,
		'shelfmark.reviewDuplicates': () => reviewDuplicates(library, memory),
		'shelfmark.mergeArticles': async (keys) => mergeEntries(entriesOf(keys ?? (await pick())), memory),
		'shelfmark.pinCitationKey': async (keys) => pinKeys(library, memory, keys ?? (await pick())),
		'shelfmark.renameCitationKey': withKey((key) => askForKey({ library, notes }, key)),
		...createExportHandlers(context, pick),
		...createPlaceHandlers(keyCommands),
		...createStyleHandlers(context, pick),
		'shelfmark.showCitations': withKey(keyCommands.showCitations),
		'shelfmark.openLiteratureNote': withKey((key) => openLiteratureNote(library, notes, key)),
		'shelfmark.showDetails': withKey(showDetails),
		'shelfmark.revealInDump': revealInDump,
		'shelfmark.revealToSide': revealToSide,
		'shelfmark.copyCitationKey': copyCitationKey,
		'shelfmark.openDoi': openDoi,
	};
}

/** A keyboard shortcut may bring the format and the file. */
function createExportHandlers(
	{ library, note }: CommandContext,
	pick: () => Promise<readonly string[]>,
): Readonly<Record<string, Handler>> {
	const all = () => [...library.state().library.entries.values()].map(({ article }) => article);
	return {
		'shelfmark.keepBibliographyFile': chooseBibliographyFile,
		'shelfmark.exportSelection': async (keys, choice) => {
			const chosen = new Set(keys ?? (await pick()));
			await exportArticles({ articles: all().filter(({ id }) => chosen.has(id)), name: 'selection' }, choice);
		},
		'shelfmark.exportCited': async (_, choice) => exportArticles(await findCited(library, note), choice),
		'shelfmark.exportLibrary': async (_, choice) => {
			await whenComplete(library);
			await exportArticles({ articles: all(), name: 'library' }, choice);
		},
	};
}

/** What is done in a citation style. */
function createStyleHandlers(
	{ library, styles, formatted, note }: CommandContext,
	pick: () => Promise<readonly string[]>,
): Readonly<Record<string, Handler>> {
	const copy = (keys: readonly string[] | undefined, form: CopiedForm) =>
		copyReferences({ formatted, library, note, pick }, keys, form);
	return {
		'shelfmark.chooseCitationStyle': () => chooseCitationStyle({ styles, formatted, library, note }),
		'shelfmark.insertBibliography': () => insertBibliography(formatted, note),
		'shelfmark.copyFormattedReference': (keys) => copy(keys, 'text'),
		'shelfmark.copyFormattedReferenceAsMarkdown': (keys) => copy(keys, 'markdown'),
		'shelfmark.copyFormattedCitation': (keys) => copyCitation({ formatted, library, note, pick }, keys),
	};
}

/** What is done where a key stands in a note. */
function createPlaceHandlers({ replace, ignore, goTo }: KeyCommands): Readonly<Record<string, Handler>> {
	return {
		'shelfmark.replaceCitationKey': (_, place) => replace(place),
		'shelfmark.ignoreCitationKey': (_, place) => ignore(place),
		'shelfmark.goToCitation': (_, place) => goTo(place),
	};
}

/** How the tree is shown. */
function createTreeHandlers(view: LibraryView): Readonly<Record<string, Handler>> {
	const filter = (query: string) => view.change({ filter: query });
	return {
		'shelfmark.groupByAuthor': () => view.change({ grouping: 'author' }),
		'shelfmark.groupByTopic': () => view.change({ grouping: 'topic' }),
		'shelfmark.groupByTitle': () => view.change({ grouping: 'title' }),
		'shelfmark.groupLibrary': async () => {
			const grouping = await pickName('Group Library By', groupings, view.state().grouping);
			if (grouping !== undefined) await view.change({ grouping });
		},
		'shelfmark.sortLibrary': async () => {
			const sorting = await pickName('Sort Library By', sortings, view.state().sorting);
			if (sorting !== undefined) await view.change({ sorting });
		},
		// A keyboard shortcut may bring its query.
		'shelfmark.filterLibrary': async (_, query) => {
			if (typeof query === 'string') await filter(query);
			else askFilter(view.state().filter, (typed) => void filter(typed));
		},
		'shelfmark.clearFilter': () => filter(''),
	};
}

const howToSelect =
	'No article of the Library is selected. Move to one with the arrow keys and press Ctrl+Shift+Enter ' +
	'(on a Mac Cmd+Shift+Enter).';

/** A menu of the tree hands over the node and all that are selected; menus of the editor hand over an address instead. */
function readKeys(node: unknown, selected: unknown): readonly string[] | undefined {
	if (!NodeSchema.safeParse(node).success) return undefined;
	const nodes = (Array.isArray(selected) ? selected : [node]).map((one) => NodeSchema.safeParse(one));
	const keys = nodes.flatMap(({ data }) => (data !== undefined && 'key' in data ? [data.key] : []));
	// An article stands in several groups.
	return [...new Set(keys)];
}
