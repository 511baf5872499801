/**
 * Commands: a table of what each does, registered in one loop that tells the user of a failure in one message.
 */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Detection } from './detection';
import { pickDumpAction } from './dumpActions';
import { insertIntoNote } from './insert';
import type { WindowLibrary } from './library';
import { createNodeCommands, type WithKey } from './nodeCommands';
import { pickArticles } from './pickArticles';
import type { LibraryView } from './views/library';

/** What commands work on. */
export interface CommandContext {
	readonly detection: Detection;
	readonly library: WindowLibrary;
	readonly view: LibraryView;
	readonly log: vscode.LogOutputChannel;
}

const NodeSchema = z.object({ key: z.string() });

type Handler = (node: WithKey | undefined) => Promise<void>;

export function registerCommands({ detection, library, view, log }: CommandContext): vscode.Disposable {
	const withDocument = (act: (document: vscode.TextDocument) => Promise<void>) => async () => {
		const document = vscode.window.activeTextEditor?.document;
		if (document !== undefined) await act(document);
	};
	const { revealInDump, copyCitationKey, openDoi } = createNodeCommands(library);
	const handlers: Readonly<Record<string, Handler>> = {
		'shelfmark.keepAsPlainText': withDocument((document) => detection.keepAsPlainText(document)),
		'shelfmark.treatAsDump': withDocument((document) => detection.treatAsDump(document)),
		'shelfmark.showDumpActions': pickDumpAction,
		'shelfmark.groupByAuthor': () => view.group('author'),
		'shelfmark.groupByTopic': () => view.group('topic'),
		'shelfmark.groupByTitle': () => view.group('title'),
		'shelfmark.insertCitation': async (node) => {
			const keys = node === undefined ? await pickArticles(library.state().library) : [node.key];
			if (keys.length > 0) await insertIntoNote(keys);
		},
		'shelfmark.insertSelected': async () => {
			const keys = view.selectedKeys();
			if (keys.length > 0) await insertIntoNote(keys);
		},
		'shelfmark.revealInDump': revealInDump,
		'shelfmark.copyCitationKey': copyCitationKey,
		'shelfmark.openDoi': openDoi,
	};
	const register = ([id, handler]: [string, Handler]) =>
		vscode.commands.registerCommand(id, (argument: unknown) => runSafely(() => handler(readNode(argument)), log));
	return vscode.Disposable.from(...Object.entries(handlers).map(register));
}

/** A node of the tree or the argument of a link; menus of the editor hand over an address instead. */
function readNode(argument: unknown): WithKey | undefined {
	const node = NodeSchema.safeParse(argument);
	return node.success ? node.data : undefined;
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
