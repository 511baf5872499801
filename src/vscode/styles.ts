/**
 * The citation styles of the window.
 * In: a document, its settings and its metadata, of which `csl` and `lang` win. Out: its style, ready to format with. Styles are
 * looked for beside the note, in the folder of the settings, in the workspace, and among those that Shelfmark ships, in this order.
 */
import * as vscode from 'vscode';
import { parseNoteLanguage, parseNoteStyle } from '../core/citation/noteMetadata';
import { isRefused, type Refusal } from '../exchange/style/xmlTree';
import {
	type ChosenStyle,
	createStyleShelf,
	rememberFolder,
	type StyleFolder,
	type StyleShelf,
} from '../workspace/styleShelf';
import { citationLocale, citationStyle, styleFolder } from './settings';
import { fileAsFolder, foundInWorkspace, openFolder, shippedStyles } from './styleFolders';

export interface StyleChoice {
	/** `apa` */
	readonly name: string;
	readonly shelf: StyleShelf;
	readonly locales: readonly (string | undefined)[];
	/** What the note's metadata say, as it is written; undefined where the setting counts. */
	readonly ofNote: string | undefined;
}

export interface WindowStyles extends vscode.Disposable {
	choiceFor(document: vscode.TextDocument | undefined): StyleChoice;
	/** The style of the document; or in words why it cannot be used. */
	styleFor(document: vscode.TextDocument | undefined): Promise<ChosenStyle | Refusal>;
	readonly onDidChange: vscode.Event<void>;
}

export function createWindowStyles(extension: vscode.Uri): WindowStyles {
	const changes = new vscode.EventEmitter<void>();
	const folders = new Map<string, StyleFolder>();
	const chosen = new Map<string, Promise<ChosenStyle | Refusal>>();
	const remembered: Remember = (key, make) => {
		const folder = folders.get(key) ?? rememberFolder(make());
		folders.set(key, folder);
		return folder;
	};
	const forget = () => {
		folders.clear();
		chosen.clear();
		changes.fire();
	};
	const choiceFor = (document: vscode.TextDocument | undefined) => chooseFor(document, extension, remembered);
	// A file that has come this moment is heard of a little later: what is missing is looked for once more.
	const chooseTwice = async (document: vscode.TextDocument | undefined) => {
		const { name, shelf, locales } = choiceFor(document);
		const first = await shelf.choose(name, locales);
		if (!isRefused(first)) return first;
		folders.clear();
		return choiceFor(document).shelf.choose(name, locales);
	};
	const subscriptions = vscode.Disposable.from(changes, watchStyles(forget));
	return {
		choiceFor,
		styleFor(document) {
			const { name, shelf, locales, ofNote } = choiceFor(document);
			// A file that a note names is looked at each time: it is one, and nobody watches it.
			if (ofNote !== undefined) return shelf.choose(name, locales);
			const key = [workspaceFolderOf(document)?.uri, name, ...locales].join(' ');
			const found = chosen.get(key) ?? chooseTwice(document);
			chosen.set(key, found);
			return found;
		},
		onDidChange: changes.event,
		dispose: () => subscriptions.dispose(),
	};
}

type Remember = (key: string, make: () => StyleFolder) => StyleFolder;

function chooseFor(
	document: vscode.TextDocument | undefined,
	extension: vscode.Uri,
	remembered: Remember,
): StyleChoice {
	const text = document?.getText() ?? '';
	const ofNote = parseNoteStyle(text);
	const workspace = workspaceFolderOf(document);
	const set = toFolder(workspace, styleFolder(workspace));
	const shelf = createStyleShelf([
		...placesOf(document, workspace, ofNote).map((uri) => fileAsFolder(uri, `${styleName(uri.path)}.csl`)),
		...(set === undefined ? [] : [remembered(set.toString(), () => openFolder(set))]),
		...(workspace === undefined ? [] : [remembered(`in ${workspace.uri}`, () => foundInWorkspace(workspace))]),
		remembered('shipped', () => shippedStyles(vscode.Uri.joinPath(extension, 'dist', 'styles'))),
	]);
	const name = styleName(ofNote ?? citationStyle(workspace));
	return { name, shelf, locales: [parseNoteLanguage(text), citationLocale(workspace)], ofNote };
}

function watchStyles(forget: () => void): vscode.Disposable {
	const watchers = ['**/*.csl', '**/locales-*.xml'].map((pattern) => vscode.workspace.createFileSystemWatcher(pattern));
	const subscriptions = watchers.flatMap((watcher) => [
		watcher,
		watcher.onDidCreate(forget),
		watcher.onDidChange(forget),
		watcher.onDidDelete(forget),
	]);
	return vscode.Disposable.from(
		...subscriptions,
		vscode.workspace.onDidChangeWorkspaceFolders(forget),
		vscode.workspace.onDidChangeConfiguration((event) => {
			const names = ['citationStyle', 'citationLocale', 'styleFolder', 'exclude'];
			if (names.some((name) => event.affectsConfiguration(`shelfmark.${name}`))) forget();
		}),
	);
}

function workspaceFolderOf(document: vscode.TextDocument | undefined): vscode.WorkspaceFolder | undefined {
	const own = document === undefined ? undefined : vscode.workspace.getWorkspaceFolder(document.uri);
	return own ?? vscode.workspace.workspaceFolders?.[0];
}

/** `styles/apa.csl`, `http://www.zotero.org/styles/apa` → `apa` */
function styleName(written: string): string {
	const last = written.slice(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
	return last.replace(/\.csl$/i, '');
}

/** Where the file may be that a note names: beside the note, or from the top of the workspace. */
function placesOf(
	document: vscode.TextDocument | undefined,
	workspace: vscode.WorkspaceFolder | undefined,
	path: string | undefined,
): vscode.Uri[] {
	if (document === undefined || path === undefined || /^[a-z]+:\/\//i.test(path) || !path.endsWith('.csl')) return [];
	const beside = document.isUntitled ? [] : [vscode.Uri.joinPath(document.uri, '..', path)];
	return [...beside, ...(workspace === undefined ? [] : [vscode.Uri.joinPath(workspace.uri, path)])];
}

function toFolder(workspace: vscode.WorkspaceFolder | undefined, path: string): vscode.Uri | undefined {
	if (path === '') return undefined;
	const isAbsolute = /^(?:[/\\]|[a-z]:[/\\])/i.test(path);
	if (isAbsolute) return vscode.Uri.file(path);
	return workspace && vscode.Uri.joinPath(workspace.uri, path);
}
