/**
 * Which file of the workspace is the bibliography that is kept up to date.
 * In: the settings. Out: its address; and the text of any file as the library reads it, without the entries that were written
 * from the library: they are no source of what it knows.
 */
import * as vscode from 'vscode';
import { blankManaged } from '../exchange/managedFile';
import { findManagedFormat } from '../exchange/managedFormats';
import { bibliographyFileSettings } from './settings';

/** In the first folder of the workspace; undefined where none is kept. */
export function bibliographyUri(): vscode.Uri | undefined {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	const { path } = bibliographyFileSettings();
	return folder === undefined || path === '' ? undefined : vscode.Uri.joinPath(folder.uri, path);
}

export function textOfOthers(file: string, text: string): string {
	const format = file === bibliographyUri()?.toString() ? findManagedFormat(file) : undefined;
	return format === undefined ? text : blankManaged(text, format);
}
