/**
 * The library of the window: fed by the files of the workspace and by open editors, which win over their files.
 * Out: the store, and an event for each new state.
 */
import * as vscode from 'vscode';
import { createLibraryStore, type LibraryState } from '../workspace/libraryStore';
import { type DumpReadings, dumpLanguage } from './dumpReadings';
import { watchWorkspaceFiles, workspaceFiles } from './workspaceFiles';

const pauseInMs = 200;

export interface WindowLibrary extends vscode.Disposable {
	state(): LibraryState;
	readonly onDidChange: vscode.Event<LibraryState>;
}

export function createWindowLibrary(readings: DumpReadings, log: vscode.LogOutputChannel): WindowLibrary {
	const changes = new vscode.EventEmitter<LibraryState>();
	const store = createLibraryStore(workspaceFiles, (state) => changes.fire(state));
	const refresh = () => {
		store.refresh().catch((error: unknown) => log.error(String(error)));
	};
	const changed = createBatch(async (files) => {
		// A watcher knows no exclusion, so what it reports is held against the list.
		const named = new Set(await workspaceFiles.list());
		await Promise.all(files.filter((file) => named.has(file)).map((file) => store.refreshFile(file)));
	});
	const hold = (document: vscode.TextDocument) => {
		if (document.languageId === dumpLanguage) store.holdArticles(document.uri.toString(), readings(document).value);
	};
	const typed = createBatch(async (files) => {
		for (const document of vscode.workspace.textDocuments) if (files.includes(document.uri.toString())) hold(document);
	});
	const watch = () =>
		watchWorkspaceFiles(
			(file) => changed.add(file.toString()),
			(file) => store.removeFile(file.toString()),
		);
	let watcher = watch();
	for (const document of vscode.workspace.textDocuments) hold(document);
	refresh();
	const subscriptions = vscode.Disposable.from(
		changes,
		changed,
		typed,
		store,
		vscode.workspace.onDidOpenTextDocument(hold),
		vscode.workspace.onDidChangeTextDocument(({ document }) => {
			if (document.languageId === dumpLanguage) typed.add(document.uri.toString());
		}),
		vscode.workspace.onDidCloseTextDocument((document) => store.releaseArticles(document.uri.toString())),
		vscode.workspace.onDidChangeWorkspaceFolders(refresh),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (!event.affectsConfiguration('shelfmark')) return;
			watcher.dispose();
			watcher = watch();
			refresh();
		}),
	);
	const dispose = () => {
		watcher.dispose();
		subscriptions.dispose();
	};
	return { state: store.state, onDidChange: changes.event, dispose };
}

interface Batch extends vscode.Disposable {
	add(file: string): void;
}

/** Gathers names until nothing has come for a moment: a checkout or a paste changes many at once. */
function createBatch(act: (files: readonly string[]) => Promise<void>): Batch {
	const gathered = new Set<string>();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const run = () => {
		const files = [...gathered];
		gathered.clear();
		void act(files);
	};
	return {
		add(file) {
			gathered.add(file);
			clearTimeout(timer);
			timer = setTimeout(run, pauseInMs);
		},
		dispose: () => clearTimeout(timer),
	};
}
