/**
 * Which open documents are the user's own: files and new texts, but not the other side of a comparison, an output or any
 * other text that programs show. Of those, dumps and bibliographies that the settings do not leave out count in the library.
 */
import * as vscode from 'vscode';
import { type CitationSyntax, citationSyntaxOf, citingSyntaxes } from '../core/features/citationSyntax';
import { isBibliographyName } from '../exchange/formats';
import { dumpLanguage } from './dumpReadings';
import { bibliographyPatterns, chosenSyntax, excludePattern } from './settings';

export function isUsersOwn({ uri }: vscode.TextDocument): boolean {
	const schemes = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
	return ['file', 'untitled', ...schemes].includes(uri.scheme);
}

export function isOwnNote(document: vscode.TextDocument): boolean {
	return document.languageId === 'markdown' && isUsersOwn(document);
}

/** How articles are cited in a document; undefined where they are not. */
export function syntaxOf(document: vscode.TextDocument): CitationSyntax | undefined {
	return isUsersOwn(document) ? citationSyntaxOf(document.languageId, chosenSyntax(document)) : undefined;
}

/** All syntaxes in which a document cites, whichever is written. */
export function syntaxesOf(document: vscode.TextDocument): readonly CitationSyntax[] {
	const written = syntaxOf(document);
	return written === undefined ? [] : citingSyntaxes(document.languageId, written);
}

/** The document of a file that is open, as far as the editor has kept it. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
	return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/** What the user calls a file, from its address. */
export function fileName(file: string): string {
	return vscode.workspace.asRelativePath(vscode.Uri.parse(file));
}

/** Whether the articles of a document belong into the library. */
export function isCounted(document: vscode.TextDocument): boolean {
	return isEntryDocument(document) && isUsersOwn(document) && !isExcluded(document);
}

/** Whether a document is a dump or a bibliography; other programs' files are those that the settings name. */
export function isEntryDocument(document: vscode.TextDocument): boolean {
	return document.languageId === dumpLanguage || isBibliography(document);
}

/** Names of all files that may be bibliographies. */
export const entryFilePattern = '**/*.{bib,bibtex,ris,nbib,json}';

/** Documents that may hold records, for the editor to ask about. */
export const entrySelector: readonly vscode.DocumentFilter[] = [
	{ language: dumpLanguage },
	{ pattern: entryFilePattern },
];

export function isBibliography(document: vscode.TextDocument): boolean {
	if (document.languageId === dumpLanguage || !isBibliographyName(document.uri.path)) return false;
	const folder = vscode.workspace.getWorkspaceFolder(document.uri);
	return folder === undefined || matches(document, folder, bibliographyPatterns(folder));
}

function isExcluded(document: vscode.TextDocument): boolean {
	const folder = vscode.workspace.getWorkspaceFolder(document.uri);
	const pattern = folder === undefined ? undefined : excludePattern(folder);
	return pattern !== undefined && vscode.languages.match({ pattern }, document) > 0;
}

function matches(document: vscode.TextDocument, folder: vscode.WorkspaceFolder, patterns: readonly string[]): boolean {
	const filters = patterns.map((pattern) => ({ pattern: new vscode.RelativePattern(folder, pattern) }));
	return filters.some((filter) => vscode.languages.match(filter, document) > 0);
}
