/**
 * The library of the window: fed by the files of the workspace and by dumps and bibliographies that are open and not saved, which win over
 * their files. Out: the store's state, and an event for each new one.
 */
import * as vscode from 'vscode';
import { createBatch, fileChangePause, typingPause } from '../workspace/batch';
import { createLibraryStore, type LibraryState, type LibraryStore } from '../workspace/libraryStore';
import { isCounted, isEntryDocument } from './documents';
import type { EntryReadings } from './entryReadings';
import type { WindowMemory } from './memoryFile';
import type { PlainTextChoices } from './plainTextChoices';
import { keyFormula, libraryPatterns, wrongSettings } from './settings';
import { createWorkspaceFiles, watchWorkspaceFiles } from './workspaceFiles';

/** The view that shows the library, and that its reading goes on. */
export const libraryViewId = 'shelfmark.library';

export interface WindowLibrary extends vscode.Disposable {
	state(): LibraryState;
	readonly onDidChange: vscode.Event<LibraryState>;
	/** Reads all dumps anew. */
	refresh(): Promise<void>;
	/** Leaves the dumps unread that are not read yet. */
	stop(): void;
}

/** The library when all dumps have been read; rejects, in plain words, where the user has stopped that. */
export async function whenComplete({ state, onDidChange }: WindowLibrary): Promise<LibraryState> {
	while (!state().isComplete) {
		if (state().isStopped) throw new Error('not all dumps are read. Run “Read Dumps Again” first.');
		await new Promise<void>((resolve) => {
			const subscription = onDidChange(() => {
				subscription.dispose();
				resolve();
			});
		});
	}
	return state();
}

/** What the library is made from. */
export interface LibrarySources {
	readonly readings: EntryReadings;
	readonly choices: PlainTextChoices;
	readonly memory: WindowMemory;
	readonly log: vscode.LogOutputChannel;
}

export function createWindowLibrary({ readings, choices, memory, log }: LibrarySources): WindowLibrary {
	const changes = new vscode.EventEmitter<LibraryState>();
	const store = createLibraryStore(createWorkspaceFiles(choices.has), (state) => changes.fire(state), keyFormula());
	const logged = (work: Promise<void>) => work.catch((error: unknown) => log.error(String(error)));
	const update = (names: readonly string[]) => logged(store.update(names));
	const changed = createBatch(update, fileChangePause);
	const rewritten = createBatch((names) => logged(store.reread(names)), fileChangePause);
	const watch = () =>
		watchWorkspaceFiles(libraryPatterns, { changed: changed.add, rewritten: rewritten.add, knows: store.knows });
	let watcher = watch();
	const listAnew = () => {
		for (const name of wrongSettings()) log.warn(`${name} is not a list of patterns; its default is used.`);
		watcher.dispose();
		watcher = watch();
		void update([]);
	};
	const refresh = async () => {
		await vscode.window.withProgress({ location: { viewId: libraryViewId } }, async () => {
			// Keys shall not change as soon as it is known which are pinned.
			await memory.load();
			await logged(store.refresh());
		});
	};
	void refresh();
	const subscriptions = vscode.Disposable.from(
		changes,
		changed,
		rewritten,
		store,
		followDocuments({ store, readings, update: changed.add }),
		choices.onDidChange(changed.add),
		memory.onDidChange((state) => store.remember(state.memory)),
		vscode.workspace.onDidChangeWorkspaceFolders(listAnew),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('shelfmark.citationKeys')) store.useFormula(keyFormula());
			if (event.affectsConfiguration('shelfmark') || event.affectsConfiguration('files.exclude')) listAnew();
		}),
	);
	const dispose = () => {
		watcher.dispose();
		subscriptions.dispose();
	};
	return { state: store.state, onDidChange: changes.event, refresh, stop: store.stop, dispose };
}

interface Following {
	readonly store: LibraryStore;
	readonly readings: EntryReadings;
	/** Asks for a file to be read again. */
	update(file: string): void;
}

/** Holds what is not saved; a dump that is, counts as its file, also one from outside the workspace. */
function followDocuments({ store, readings, update }: Following): vscode.Disposable {
	const settle = async (document: vscode.TextDocument) => {
		const file = document.uri.toString();
		const isUnsaved = () => !document.isClosed && isCounted(document) && (document.isUntitled || document.isDirty);
		if (isUnsaved()) {
			store.holdArticles(file, readings(document).value);
			return;
		}
		if (!store.holds(file)) return;
		// What was saved must be read before it is let go.
		await store.update([file]);
		if (!isUnsaved()) store.releaseArticles(file);
	};
	const settleAll = () => {
		for (const document of vscode.workspace.textDocuments) void settle(document);
	};
	const typed = createBatch(async (files) => {
		for (const document of vscode.workspace.textDocuments)
			if (files.includes(document.uri.toString())) await settle(document);
	}, typingPause);
	settleAll();
	return vscode.Disposable.from(
		typed,
		vscode.workspace.onDidOpenTextDocument((document) => {
			void settle(document);
			const file = document.uri.toString();
			if (isCounted(document) && !document.isUntitled && !store.knows(file)) update(file);
		}),
		vscode.workspace.onDidChangeTextDocument(({ document }) => {
			if (isEntryDocument(document)) typed.add(document.uri.toString());
		}),
		vscode.workspace.onDidCloseTextDocument((document) => {
			if (store.holds(document.uri.toString())) store.releaseArticles(document.uri.toString());
			if (isEntryDocument(document) && !document.isUntitled) update(document.uri.toString());
		}),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('shelfmark')) settleAll();
		}),
	);
}
