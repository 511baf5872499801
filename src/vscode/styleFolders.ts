/**
 * Places where citation styles are, as the editor sees them.
 * In: an address or a folder of the workspace. Out: its files; what is not there, or cannot be read, rejects.
 */
import * as vscode from 'vscode';
import { decode } from '../workspace/decode';
import type { StyleFolder } from '../workspace/styleShelf';
import { excludePattern } from './settings';

async function readText(uri: vscode.Uri): Promise<string> {
	return decode(await vscode.workspace.fs.readFile(uri)).value;
}

/** All files that a folder has itself. */
export function openFolder(uri: vscode.Uri): StyleFolder {
	return {
		list: async () => (await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name),
		read: (name) => readText(vscode.Uri.joinPath(uri, name)),
	};
}

/** One file under a name, if it is there. */
export function fileAsFolder(uri: vscode.Uri, name: string): StyleFolder {
	return {
		async list() {
			await vscode.workspace.fs.stat(uri);
			return [name];
		},
		read: () => readText(uri),
	};
}

/** Wherever they are in the workspace; of two with a name, the first in alphabetical order. */
export function foundInWorkspace(workspace: vscode.WorkspaceFolder): StyleFolder {
	let found: Promise<ReadonlyMap<string, vscode.Uri>> | undefined;
	const find = async () => {
		const pattern = new vscode.RelativePattern(workspace, '**/{*.csl,locales-*.xml}');
		const uris = await vscode.workspace.findFiles(pattern, excludePattern(workspace));
		const sorted = uris.sort((a, b) => (a.path < b.path ? 1 : -1));
		return new Map(sorted.map((uri) => [uri.path.slice(uri.path.lastIndexOf('/') + 1), uri]));
	};
	const files = () => {
		found ??= find();
		return found;
	};
	return {
		list: async () => [...(await files()).keys()],
		async read(name) {
			const uri = (await files()).get(name);
			if (uri === undefined) throw new Error('no such file');
			return readText(uri);
		},
	};
}

/** A page cannot list the folders of an extension: the build has written what is in it. */
export function shippedStyles(uri: vscode.Uri): StyleFolder {
	const read = (name: string) => readText(vscode.Uri.joinPath(uri, name));
	return {
		async list() {
			const names: unknown = JSON.parse(await read('index.json'));
			return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
		},
		read,
	};
}
