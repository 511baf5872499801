/**
 * The file `.shelfmark/library.json` of the workspace, in which the user's decisions are kept: its contents, what is wrong in
 * it, and an event for each change, whoever makes it.
 */
import * as vscode from 'vscode';
import { splitLines } from '../core/text/lines';
import { createMemoryStore, type MemoryState, type MemoryStore } from '../workspace/memoryStore';
import { severities } from './severities';
import { createWholeFile } from './wholeFile';

export interface WindowMemory extends Pick<MemoryStore, 'change' | 'load' | 'state'>, vscode.Disposable {
	readonly onDidChange: vscode.Event<MemoryState>;
}

const path = ['.shelfmark', 'library.json'] as const;

export function createWindowMemory(log: vscode.LogOutputChannel): WindowMemory {
	const changes = new vscode.EventEmitter<MemoryState>();
	const problems = vscode.languages.createDiagnosticCollection('shelfmark decisions');
	const store = createMemoryStore(createWholeFile(memoryUri), (state) => {
		const file = memoryUri();
		if (file !== undefined) problems.set(file, toDiagnostics(state));
		changes.fire(state);
	});
	const load = () => store.load().catch((error: unknown) => log.error(String(error)));
	const watch = () => {
		const [folder] = vscode.workspace.workspaceFolders ?? [];
		if (folder === undefined) return new vscode.Disposable(() => undefined);
		const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, path.join('/')));
		return vscode.Disposable.from(
			watcher,
			watcher.onDidCreate(load),
			watcher.onDidChange(load),
			watcher.onDidDelete(load),
		);
	};
	let watcher = watch();
	const subscriptions = vscode.Disposable.from(
		changes,
		problems,
		vscode.workspace.onDidChangeWorkspaceFolders(() => {
			watcher.dispose();
			watcher = watch();
			void load();
		}),
	);
	const dispose = () => {
		watcher.dispose();
		subscriptions.dispose();
	};
	return { state: store.state, load, change: store.change, onDidChange: changes.event, dispose };
}

/** In the first folder of the workspace. */
export function memoryUri(): vscode.Uri | undefined {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	return folder && vscode.Uri.joinPath(folder.uri, ...path);
}

function toDiagnostics({ text, diagnostics }: MemoryState): vscode.Diagnostic[] {
	const lines = splitLines(text);
	const position = (offset: number) => {
		const { line, column } = lines.positionAt(offset);
		return new vscode.Position(line, column);
	};
	return diagnostics.map(({ span, severity, message, code }) => {
		const range = new vscode.Range(position(span.start), position(span.end));
		const diagnostic = new vscode.Diagnostic(range, message, severities[severity]);
		diagnostic.source = 'Shelfmark';
		diagnostic.code = code;
		return diagnostic;
	});
}
