/**
 * The notes of the window with their citation keys: all that the settings name, and those that are open, as they are open.
 * Out: the keys, and an event with the notes that have changed. Files are read when something asks for them, or in the background
 * as soon as there is a library to hold them against.
 */
import * as vscode from 'vscode';
import type { PlacedPath } from '../core/citation/noteBibliographies';
import type { NoteKeys } from '../core/features/keyReferences';
import type { NoteProblem } from '../core/features/noteProblems';
import { createBatch, fileChangePause, typingPause } from '../workspace/batch';
import { createNoteStore, type NoteStore } from '../workspace/noteStore';
import { isOwnNote } from './documents';
import type { WindowLibrary } from './library';
import { notePatterns } from './settings';
import { noteFiles, watchWorkspaceFiles } from './workspaceFiles';

export interface WindowNotes extends vscode.Disposable {
	/** As far as they are read; what is open always is. */
	keys(): NoteKeys;
	/** What is wrong with the form of a note's citations. */
	faults(file: string): readonly NoteProblem[];
	/** The bibliographies that notes name, as far as they are read. */
	bibliographies(): ReadonlyMap<string, readonly PlacedPath[]>;
	/** The citation keys of articles that notes say they are about, as far as they are read. */
	articles(): ReadonlyMap<string, string>;
	/** Waits until all are read. */
	readAll(): Promise<NoteKeys>;
	readonly onDidChange: vscode.Event<ReadonlySet<string>>;
}

export function createWindowNotes(library: WindowLibrary, log: vscode.LogOutputChannel): WindowNotes {
	const changes = new vscode.EventEmitter<ReadonlySet<string>>();
	const store = createNoteStore(noteFiles, (changed) => changes.fire(changed));
	const open = followNotes(store);
	const files = createReading(store, (work) => work.catch((error: unknown) => log.error(String(error))));
	const all = vscode.Disposable.from(
		changes,
		open,
		files,
		library.onDidChange(({ isComplete, library: { entries } }) => {
			if (isComplete && entries.size > 0 && !files.isBegun()) void files.listAnew();
		}),
		vscode.workspace.onDidChangeWorkspaceFolders(() => files.isBegun() && void files.listAnew()),
		vscode.workspace.onDidChangeConfiguration((event) => {
			const isConcerned = ['shelfmark.notes', 'shelfmark.exclude', 'files.exclude'].some((name) =>
				event.affectsConfiguration(name),
			);
			if (isConcerned && files.isBegun()) void files.listAnew();
		}),
	);
	return {
		keys: store.keys,
		faults: store.faults,
		bibliographies: store.bibliographies,
		articles: store.articles,
		async readAll() {
			await files.readAll();
			await open.flush();
			return store.keys();
		},
		onDidChange: changes.event,
		dispose: () => all.dispose(),
	};
}

type Logged = (work: Promise<void>) => Promise<void>;

/** The files of notes, which are read and watched from the first time on that somebody asks. */
function createReading(store: NoteStore, logged: Logged) {
	let reading: Promise<void> | undefined;
	let watcher: NoteFollower | undefined;
	const listAnew = () => {
		watcher?.dispose();
		watcher = watchNotes(store, logged);
		reading = logged(store.refresh());
		return reading;
	};
	return {
		isBegun: () => reading !== undefined,
		listAnew,
		async readAll() {
			if (reading === undefined) return listAnew();
			await reading;
			// What has come or changed a moment ago counts as well.
			await watcher?.flush();
			await logged(store.refresh());
		},
		dispose: () => watcher?.dispose(),
	};
}

interface NoteFollower extends vscode.Disposable {
	/** Takes at once what is known to have changed. */
	flush(): Promise<void>;
}

function watchNotes(store: NoteStore, logged: Logged): NoteFollower {
	const changed = createBatch((names) => logged(store.refresh(names)), fileChangePause);
	const rewritten = createBatch((names) => logged(store.reread(names)), fileChangePause);
	const knows = (name: string) => [...store.keys().keys()].some((file) => file === name || file.startsWith(`${name}/`));
	const all = vscode.Disposable.from(
		changed,
		rewritten,
		watchWorkspaceFiles(notePatterns, { changed: changed.add, rewritten: rewritten.add, knows }),
	);
	return {
		dispose: () => all.dispose(),
		async flush() {
			await changed.flush();
			await rewritten.flush();
		},
	};
}

/** Holds what is open, after a pause in typing. */
function followNotes(store: NoteStore): NoteFollower {
	const hold = (document: vscode.TextDocument) => {
		if (!document.isClosed && isOwnNote(document)) store.hold(document.uri.toString(), document.getText());
	};
	const typed = createBatch(async (files) => {
		for (const document of vscode.workspace.textDocuments) if (files.includes(document.uri.toString())) hold(document);
	}, typingPause);
	for (const document of vscode.workspace.textDocuments) hold(document);
	const all = vscode.Disposable.from(
		typed,
		vscode.workspace.onDidOpenTextDocument(hold),
		vscode.workspace.onDidChangeTextDocument(
			({ document }) => isOwnNote(document) && typed.add(document.uri.toString()),
		),
		vscode.workspace.onDidCloseTextDocument((document) => store.release(document.uri.toString())),
	);
	return { dispose: () => all.dispose(), flush: typed.flush };
}
