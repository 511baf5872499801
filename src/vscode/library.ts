/**
 * The library of the window: fed by the files of the workspace and by dumps and bibliographies that are open and not saved, which win over
 * their files. Out: the store's state, and an event for each new one.
 */
import * as vscode from 'vscode';
import type { Library } from '../core/library/library';
import { createNoteLibrary } from '../core/library/noteLibrary';
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
	/** The library as a note sees it, which may name bibliographies of its own. */
	of(note: vscode.Uri): Library;
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

/** Files that notes name, which count wherever they are. */
export interface NamedFiles {
	files(): readonly string[];
	filesOf(note: string): readonly string[];
	/** Those that are new or have changed; none where a note only names others that count already. */
	readonly onDidChange: vscode.Event<readonly string[]>;
}

/** What the library is made from. */
export interface LibrarySources {
	readonly readings: EntryReadings;
	readonly choices: PlainTextChoices;
	readonly bibliographies: NamedFiles;
	readonly memory: WindowMemory;
	readonly log: vscode.LogOutputChannel;
}

export function createWindowLibrary(sources: LibrarySources): WindowLibrary {
	const { readings, choices, bibliographies, memory, log } = sources;
	const changes = new vscode.EventEmitter<LibraryState>();
	const listed = createWorkspaceFiles(choices.has, bibliographies.files);
	const store = createLibraryStore(listed, (state) => changes.fire(state), keyFormula());
	const logged = (work: Promise<void>) => work.catch((error: unknown) => log.error(String(error)));
	const files = followFiles(store, logged);
	const listAnew = () => {
		for (const name of wrongSettings()) log.warn(`${name} is not a list of patterns; its default is used.`);
		files.listAnew();
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
		files,
		store,
		followDocuments({ store, readings, update: files.update }),
		choices.onDidChange(files.update),
		// What keys mean in a note changes also where no file does.
		bibliographies.onDidChange((named) => void logged(store.update(named))),
		memory.onDidChange((state) => store.remember(state.memory)),
		vscode.workspace.onDidChangeWorkspaceFolders(listAnew),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('shelfmark.citationKeys')) store.useFormula(keyFormula());
			// What counts of a file that is read already is another.
			if (event.affectsConfiguration('shelfmark.bibliographyFile')) void refresh();
			if (event.affectsConfiguration('shelfmark') || event.affectsConfiguration('files.exclude')) listAnew();
		}),
	);
	const of = createNoteLibraries(store, bibliographies);
	const dispose = () => subscriptions.dispose();
	return { state: store.state, of, onDidChange: changes.event, refresh, stop: store.stop, dispose };
}

interface FollowedFiles extends vscode.Disposable {
	/** Asks for a file to be read again. */
	update(file: string): void;
	/** Goes by the settings as they are now. */
	listAnew(): void;
}

/** Reads the files again that change on disk. */
function followFiles(store: LibraryStore, logged: (work: Promise<void>) => Promise<void>): FollowedFiles {
	const changed = createBatch((names) => logged(store.update(names)), fileChangePause);
	const rewritten = createBatch((names) => logged(store.reread(names)), fileChangePause);
	const watch = () =>
		watchWorkspaceFiles(libraryPatterns, { changed: changed.add, rewritten: rewritten.add, knows: store.knows });
	let watcher = watch();
	return {
		update: changed.add,
		listAnew() {
			watcher.dispose();
			watcher = watch();
			void logged(store.update([]));
		},
		dispose() {
			for (const one of [watcher, changed, rewritten]) one.dispose();
		},
	};
}

/** Made when first asked for since the library has changed. */
function createNoteLibraries({ state }: LibraryStore, { filesOf }: NamedFiles): WindowLibrary['of'] {
	const known = new WeakMap<Library, Map<string, Library>>();
	return (note) => {
		const { library } = state();
		const files = filesOf(note.toString());
		const byFiles = known.get(library) ?? new Map<string, Library>();
		known.set(library, byFiles);
		const name = files.join('\n');
		const own = byFiles.get(name) ?? createNoteLibrary(library, files);
		byFiles.set(name, own);
		return own;
	};
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
			store.holdArticles(file, readings.articles(document));
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
