/**
 * Commands: a table of what each does, registered in one loop that tells the user of a failure in one message.
 */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { ActiveNote } from './activeNote';
import { addFromClipboard } from './addFromClipboard';
import type { Detection } from './detection';
import { pickDumpAction } from './dumpActions';
import { insertIntoNote } from './insert';
import type { WindowLibrary } from './library';
import { createNodeCommands } from './nodeCommands';
import { pickArticles } from './pickArticles';
import type { LibraryView } from './views/library';

/** What commands work on. */
export interface CommandContext {
	readonly detection: Detection;
	readonly library: WindowLibrary;
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

function createHandlers({ detection, library, view, note }: CommandContext): Readonly<Record<string, Handler>> {
	const withDocument = (act: (document: vscode.TextDocument) => Promise<void>) => async () => {
		const document = vscode.window.activeTextEditor?.document;
		if (document !== undefined) await act(document);
	};
	const { revealInDump, copyCitationKey, openDoi } = createNodeCommands(library);
	const insert = async (keys: readonly string[]) => {
		if (keys.length > 0) await insertIntoNote(note, keys);
	};
	return {
		'shelfmark.keepAsPlainText': withDocument((document) => detection.keepAsPlainText(document)),
		'shelfmark.treatAsDump': withDocument((document) => detection.treatAsDump(document)),
		'shelfmark.showDumpActions': pickDumpAction,
		'shelfmark.addFromClipboard': () => addFromClipboard(library),
		'shelfmark.groupByAuthor': () => view.group('author'),
		'shelfmark.groupByTopic': () => view.group('topic'),
		'shelfmark.groupByTitle': () => view.group('title'),
		'shelfmark.insertCitation': async (keys) => insert(keys ?? (await pickArticles(library.state().library))),
		'shelfmark.insertSelected': async () => {
			const keys = view.selectedKeys();
			if (keys.length === 0) await vscode.window.showInformationMessage(howToSelect);
			await insert(keys);
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

async function runSafely(act: () => Promise<void>, log: vscode.LogOutputChannel): Promise<void> {
	try {
		await act();
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		log.error(reason);
		await vscode.window.showErrorMessage(`Shelfmark could not do that: ${reason}`);
	}
}
