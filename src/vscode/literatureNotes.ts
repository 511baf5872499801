/**
 * *Open Literature Note*: the note about an article. It is created once, from a template, and then the user's own: opened, wherever
 * it is and whatever it is called, and never written to again.
 */
import * as vscode from 'vscode';
import { parseNoteArticle } from '../core/citation/noteMetadata';
import {
	keysOfArticle,
	mayBeAbout,
	noteFileName,
	notesAbout,
	noteValues,
	pathWithin,
} from '../core/features/literatureNote';
import { defaultTemplate, renderNote } from '../core/features/noteTemplate';
import type { Entry, Library } from '../core/library/library';
import { openDocument } from './documents';
import { type WindowLibrary, whenComplete } from './library';
import type { WindowNotes } from './notes';
import { literatureNoteSettings } from './settings';
import { isThere, noteFiles } from './workspaceFiles';

export async function openLiteratureNote(
	window: WindowLibrary,
	notes: WindowNotes,
	key: string,
	shown: vscode.TextDocumentShowOptions = {},
): Promise<void> {
	// Before all is read nobody knows which article has the key.
	const { library } = await whenComplete(window);
	const entry = library.resolve(key);
	if (entry === undefined) throw new Error(`no article of the library has the citation key ${key}.`);
	await notes.readAll();
	const uri = (await findKnown(library, entry, notes)) ?? (await findOrCreate(library, entry));
	await vscode.window.showTextDocument(uri, { ...shown, preview: false });
}

async function findKnown(library: Library, entry: Entry, notes: WindowNotes): Promise<vscode.Uri | undefined> {
	for (const file of notesAbout(library, entry, notes.articles())) {
		const uri = vscode.Uri.parse(file, true);
		// The editor keeps documents for a while whose files are gone or have changed.
		if (await isAbout(uri, library, entry)) return uri;
	}
	return undefined;
}

async function findOrCreate(library: Library, entry: Entry): Promise<vscode.Uri> {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	if (folder === undefined) throw new Error('open a folder first: literature notes are kept in it.');
	const settings = literatureNoteSettings(folder);
	const place = placeIn(folder, settings.folder, 'shelfmark.literatureNotes.folder');
	for (const key of keysOfArticle(library, entry)) {
		const named = vscode.Uri.joinPath(place, noteFileName(key));
		if (await isAbout(named, library, entry)) return named;
	}
	const uri = await freeName(place, entry.article.id);
	await createNote(uri, await renderFor(folder, entry, settings.template));
	return uri;
}

/** As it is in the editor, where it is not saved. */
async function isAbout(uri: vscode.Uri, library: Library, entry: Entry): Promise<boolean> {
	const open = openDocument(uri);
	const text = open?.isDirty === true ? open.getText() : await readIfThere(uri);
	return text !== undefined && mayBeAbout(library, entry, parseNoteArticle(text));
}

/** A place of the workspace that a setting names. */
function placeIn(folder: vscode.WorkspaceFolder, path: string, setting: string): vscode.Uri {
	const parts = pathWithin(path);
	if (parts === undefined) throw new Error(`the setting ${setting} is no place within the workspace: “${path}”.`);
	return vscode.Uri.joinPath(folder.uri, ...parts);
}

/** Two keys may differ only in what a name of a file cannot have. */
async function freeName(place: vscode.Uri, key: string): Promise<vscode.Uri> {
	for (let number = 1; ; number++) {
		const uri = vscode.Uri.joinPath(place, noteFileName(key, number));
		if (!(await isThere(uri))) return uri;
	}
}

async function renderFor(folder: vscode.WorkspaceFolder, { article }: Entry, path: string): Promise<string> {
	if (path === '') return textOf(renderNote(defaultTemplate, noteValues(article)), 'of Shelfmark');
	const uri = placeIn(folder, path, 'shelfmark.literatureNotes.template');
	const template = await readIfThere(uri);
	if (template === undefined) throw new Error(`there is no template ${path} in the workspace.`);
	return textOf(renderNote(template, noteValues(article)), path);
}

function textOf(rendered: ReturnType<typeof renderNote>, template: string): string {
	if ('text' in rendered) return rendered.text;
	const { problem, line, column } = rendered;
	throw new Error(
		`the template ${template} is wrong in line ${line}, column ${column}: ${problem}. No note was created.`,
	);
}

/** Never takes the place of a file, not even of one that has come this moment. */
async function createNote(uri: vscode.Uri, text: string): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
	if (!(await vscode.workspace.applyEdit(edit)))
		throw new Error(`${vscode.workspace.asRelativePath(uri)} could not be created.`);
}

async function readIfThere(uri: vscode.Uri): Promise<string | undefined> {
	return (await isThere(uri)) ? (await noteFiles.read(uri.toString())).value : undefined;
}
