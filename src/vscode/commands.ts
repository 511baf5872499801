/**
 * Commands: a table of what each does, registered in one loop that tells the user of a failure in one message.
 */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { citedKeys } from '../core/features/noteCitations';
import type { SearchIndex } from '../core/library/searchIndex';
import type { ActiveNote } from './activeNote';
import { addFromClipboard } from './addFromClipboard';
import type { Detection } from './detection';
import { pickDumpAction } from './dumpActions';
import { mergeEntries, reviewDuplicates } from './duplicateCommands';
import { insertIntoNote } from './insert';
import type { WindowLibrary } from './library';
import type { WindowMemory } from './memoryFile';
import { createNodeCommands } from './nodeCommands';
import { pickArticles } from './pickArticles';
import { pinKeys } from './pins';
import { showDetails } from './providers/details';
import { runSafely } from './safely';
import { createTopicCommands } from './topicCommands';
import type { LibraryView } from './views/library';

/** What commands work on. */
export interface CommandContext {
	readonly detection: Detection;
	readonly library: WindowLibrary;
	searchIndex(): SearchIndex;
	readonly memory: WindowMemory;
	readonly view: LibraryView;
	readonly note: ActiveNote;
	readonly log: vscode.LogOutputChannel;
}

/** An article of the tree or the argument of a link; a group of the tree. */
const NodeSchema = z.union([z.object({ key: z.string() }), z.object({ kind: z.literal('group') })]);

/** `keys`: the articles that a menu or a link hands over; none for groups, undefined where nothing was handed over. */
type Handler = (keys: readonly string[] | undefined) => Promise<void>;

export function registerCommands(context: CommandContext): vscode.Disposable {
	const register = ([id, handler]: [string, Handler]) =>
		vscode.commands.registerCommand(id, (node: unknown, selected: unknown) =>
			runSafely(() => handler(readKeys(node, selected)), context.log),
		);
	return vscode.Disposable.from(...Object.entries(createHandlers(context)).map(register));
}

function createHandlers({
	detection,
	library,
	searchIndex,
	memory,
	view,
	note,
}: CommandContext): Readonly<Record<string, Handler>> {
	const withDocument = (act: (document: vscode.TextDocument) => Promise<void>) => async () => {
		const document = vscode.window.activeTextEditor?.document;
		if (document !== undefined) await act(document);
	};
	const { revealInDump, copyCitationKey, openDoi } = createNodeCommands(library);
	const pick = () =>
		pickArticles({ library: library.state().library, index: searchIndex(), cited: citedKeys(note.text()) });
	const insert = async (keys: readonly string[]) => {
		if (keys.length === 0) return;
		await insertIntoNote(note, keys);
		await pinKeys(library, memory, keys);
	};
	const entriesOf = (keys: readonly string[]) => keys.flatMap((key) => library.state().library.entries.get(key) ?? []);
	const topics = createTopicCommands(library, memory);
	return {
		'shelfmark.keepAsPlainText': withDocument((document) => detection.keepAsPlainText(document)),
		'shelfmark.treatAsDump': withDocument((document) => detection.treatAsDump(document)),
		'shelfmark.showDumpActions': pickDumpAction,
		'shelfmark.addFromClipboard': () => addFromClipboard(library),
		'shelfmark.groupByAuthor': () => view.group('author'),
		'shelfmark.groupByTopic': () => view.group('topic'),
		'shelfmark.groupByTitle': () => view.group('title'),
		'shelfmark.insertCitation': async (keys) => insert(keys ?? (await pick())),
		'shelfmark.insertSelected': async () => {
			const keys = view.selectedKeys();
			if (keys.length === 0) await vscode.window.showInformationMessage(howToSelect);
			await insert(keys);
		},
		'shelfmark.addTopic': async (keys) => topics.add(entriesOf(keys ?? (await pick()))),
		'shelfmark.removeTopic': async (keys) => topics.remove(entriesOf(keys ?? (await pick()))),
		'shelfmark.renameTopic': topics.rename,
		'shelfmark.reviewDuplicates': () => reviewDuplicates(library, memory),
		'shelfmark.mergeArticles': async (keys) => mergeEntries(entriesOf(keys ?? (await pick())), memory),
		'shelfmark.pinCitationKey': async (keys) => pinKeys(library, memory, keys ?? (await pick())),
		'shelfmark.showDetails': async (keys) => {
			const [key] = keys ?? (await pick());
			if (key !== undefined) await showDetails(key);
		},
		'shelfmark.revealInDump': revealInDump,
		'shelfmark.copyCitationKey': copyCitationKey,
		'shelfmark.openDoi': openDoi,
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
