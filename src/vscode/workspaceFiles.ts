/**
 * Files of the workspace, as the settings name them.
 * In: `shelfmark.dumps` and `shelfmark.exclude`. Out: the files that match, their texts, and their changes. Works in any
 * file system that the editor knows.
 */
import * as vscode from 'vscode';
import { decode } from '../workspace/decode';
import type { DumpFiles } from '../workspace/libraryStore';
import { readingFailure } from '../workspace/reasons';

/** Patterns of files that may be dumps, and of those that are left out. */
function patterns(): { dumps: readonly string[]; exclude: string | null } {
	const dumps = vscode.workspace.getConfiguration().get<string[]>('shelfmark.dumps', []);
	const exclude = vscode.workspace.getConfiguration().get<string[]>('shelfmark.exclude', []);
	return { dumps, exclude: exclude.length === 0 ? null : `{${exclude.join(',')}}` };
}

export const workspaceFiles: DumpFiles = {
	async list() {
		const { dumps, exclude } = patterns();
		const found = await Promise.all(dumps.map((pattern) => vscode.workspace.findFiles(pattern, exclude)));
		return [...new Set(found.flat().map((file) => file.toString()))];
	},
	async read(file) {
		try {
			return decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(file, true)));
		} catch (error) {
			throw new Error(readingFailure(error));
		}
	},
};

/** Watches all files that the settings name. */
export function watchWorkspaceFiles(
	changed: (file: vscode.Uri) => void,
	deleted: (file: vscode.Uri) => void,
): vscode.Disposable {
	return vscode.Disposable.from(
		...patterns().dumps.flatMap((pattern) => {
			const watcher = vscode.workspace.createFileSystemWatcher(pattern);
			return [watcher, watcher.onDidCreate(changed), watcher.onDidChange(changed), watcher.onDidDelete(deleted)];
		}),
	);
}
