/**
 * The settings, as each folder of the workspace has them.
 * In: what the user wrote, which may be anything. Out: patterns; the default where a setting is no list of texts, and which
 * settings those are.
 */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { type CitationSyntax, citationSyntaxes } from '../core/features/citationSyntax';
import type { LeftKeys } from '../core/features/noteProblems';
import { defaultFormula, type KeyFormula } from '../core/library/keyFormulas';

const PatternsSchema = z.array(z.string());
const FormulaSchema = z.enum(['authorYearTitle', 'authorYear', 'betterBibtex'] satisfies KeyFormula[]);
const SyntaxSchema = z.enum(['auto', ...citationSyntaxes]);

/** Which files may hold dumps. */
function dumpPatterns(folder: vscode.WorkspaceFolder): readonly string[] {
	return readPatterns('shelfmark.dumps', folder).patterns;
}

/** Which files are bibliographies of other programs. */
export function bibliographyPatterns(folder: vscode.WorkspaceFolder): readonly string[] {
	return readPatterns('shelfmark.bibliographies', folder).patterns;
}

/** Which files the library is made from. */
export function libraryPatterns(folder: vscode.WorkspaceFolder): readonly string[] {
	return [...dumpPatterns(folder), ...bibliographyPatterns(folder)];
}

/** Which files are left out beside those that `files.exclude` hides, as one pattern; undefined when none is. */
export function excludePattern(folder: vscode.WorkspaceFolder): vscode.RelativePattern | undefined {
	const { patterns } = readPatterns('shelfmark.exclude', folder);
	// The name of a folder means all that is in it, however its pattern ends.
	const all = patterns.flatMap((pattern) => [pattern, `${pattern.replace(/\/$/, '')}/**`]);
	return all.length === 0 ? undefined : new vscode.RelativePattern(folder, `{${all.join(',')}}`);
}

/** Which files are notes. */
export function notePatterns(folder: vscode.WorkspaceFolder): readonly string[] {
	return readPatterns('shelfmark.notes', folder).patterns;
}

/** Keys in notes that are none of the library's business. */
export function leftKeys(folder: vscode.WorkspaceFolder | undefined): LeftKeys {
	return {
		labels: readPatterns('shelfmark.crossReferences', folder).patterns,
		ignored: ignoredKeys(folder),
	};
}

export function ignoredKeys(folder: vscode.WorkspaceFolder | undefined): readonly string[] {
	return readPatterns('shelfmark.ignoredKeys', folder).patterns;
}

/** How citation keys are made. */
export function keyFormula(): KeyFormula {
	const found = FormulaSchema.safeParse(readSetting('shelfmark.citationKeys'));
	return found.success ? found.data : defaultFormula;
}

/** How citations are written in a document, or in all of a language. */
export function chosenSyntax(scope: vscode.ConfigurationScope): CitationSyntax | 'auto' {
	const found = SyntaxSchema.safeParse(readSetting('shelfmark.citationSyntax', scope));
	return found.success ? found.data : 'auto';
}

/** Whether *Insert Citation* asks for locator, words and form of a citation. */
export function asksForDetail(): boolean {
	return readSetting('shelfmark.insertCitation.askForLocator') === true;
}

/** How many characters of an abstract hovers show. */
export function abstractLength(): number {
	const length = readSetting('shelfmark.hover.abstractLength');
	return typeof length === 'number' ? length : usualAbstractLength;
}

const usualAbstractLength = 2000;

/** Whether the Library selects the article that the cursor is at. */
export function followsEditor(): boolean {
	return readSetting('shelfmark.library.followEditor') === true;
}

/** The bibliography that is kept up to date, empty for none, and what stands in it. */
export function bibliographyFileSettings(): { path: string; entries: 'cited' | 'all' } {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	const entries = readSetting('shelfmark.bibliographyFile.entries', folder) === 'all' ? 'all' : 'cited';
	return { path: toText(readSetting('shelfmark.bibliographyFile.path', folder)), entries };
}

/** Where literature notes are kept, and the file of their template; as the user wrote it, empty for none. */
export function literatureNoteSettings(folder: vscode.WorkspaceFolder): { folder: string; template: string } {
	return {
		folder: toText(readSetting('shelfmark.literatureNotes.folder', folder)),
		template: toText(readSetting('shelfmark.literatureNotes.template', folder)),
	};
}

/** The name of a style, or the path of its file; where the setting says nothing, that of the manifest. */
export function citationStyle(folder: vscode.WorkspaceFolder | undefined): string {
	return toText(readSetting('shelfmark.citationStyle', folder)) || 'apa';
}

/** `de`, `pt-BR`; undefined where the style decides. */
export function citationLocale(folder: vscode.WorkspaceFolder | undefined): string | undefined {
	return toText(readSetting('shelfmark.citationLocale', folder)) || undefined;
}

/** A folder with styles; empty for none. */
export function styleFolder(folder: vscode.WorkspaceFolder | undefined): string {
	return toText(readSetting('shelfmark.styleFolder', folder));
}

/** Whether the bibliography in a note is written anew whenever the note is saved. */
export function refreshesOnSave(document: vscode.TextDocument): boolean {
	return readSetting('shelfmark.bibliographyOnSave', document) === true;
}

/** Whether the Markdown preview shows citations as they read in the citation style. */
export function previewsCitations(document: vscode.TextDocument): boolean {
	return readSetting('shelfmark.previewCitations', document) !== false;
}

function toText(setting: unknown): string {
	return typeof setting === 'string' ? setting.trim() : '';
}

function readSetting(name: string, scope: vscode.ConfigurationScope | null = null): unknown {
	return vscode.workspace.getConfiguration(undefined, scope).get(name);
}

/** The names of settings that are no lists of patterns, in any folder. */
export function wrongSettings(): string[] {
	const folders = vscode.workspace.workspaceFolders ?? [undefined];
	const lists = ['dumps', 'bibliographies', 'exclude', 'notes', 'crossReferences', 'ignoredKeys'].map(
		(name) => `shelfmark.${name}`,
	);
	return lists.filter((name) => folders.some((folder) => readPatterns(name, folder).isWrong));
}

function readPatterns(
	name: string,
	folder: vscode.WorkspaceFolder | undefined,
): { patterns: readonly string[]; isWrong: boolean } {
	const settings = vscode.workspace.getConfiguration(undefined, folder ?? null);
	const found = PatternsSchema.safeParse(settings.get(name));
	const patterns = found.success ? found.data : PatternsSchema.parse(settings.inspect(name)?.defaultValue ?? []);
	return { patterns: patterns.filter((pattern) => pattern.trim() !== ''), isWrong: !found.success };
}
