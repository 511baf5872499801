/**
 * *Copy Formatted Reference* and *Copy Formatted Citation*: of the articles of a menu, of the citation at the cursor, or of those
 * that are picked.
 */
import * as vscode from 'vscode';
import { clusterAt } from '../core/citation/citations';
import { renderCitationKey } from '../core/citation/key';
import { citationKeyAt } from '../core/features/noteCitations';
import { count } from '../core/text/count';
import type { FormattedCluster, FormattedEntry } from '../exchange/style/formatNote';
import type { ActiveNote } from './activeNote';
import { isOwnNote } from './documents';
import type { FormattedNotes } from './formattedNotes';
import type { WindowLibrary } from './library';

export type CopiedForm = 'text' | 'markdown';

export interface CopySources {
	readonly formatted: FormattedNotes;
	readonly library: WindowLibrary;
	readonly note: ActiveNote;
	pick(): Promise<readonly string[]>;
}

const messageInMs = 3000;

export async function copyReferences(
	{ formatted, library, note, pick }: CopySources,
	keys: readonly string[] | undefined,
	form: CopiedForm,
): Promise<void> {
	const wanted = keys ?? keysAtCursor() ?? (await pick());
	const document = ownNote(note);
	const known = document === undefined ? library.state().library : library.of(document.uri);
	const ids = [...new Set(wanted.flatMap((key) => known.resolve(key)?.article.id ?? []))];
	if (ids.length === 0) return;
	const entries = (await ofNote(formatted, document, ids)) ?? (await formatted.formatAlone(ids, document));
	await vscode.env.clipboard.writeText(entries.map((entry) => entry[form]).join(form === 'text' ? '\n' : '\n\n'));
	vscode.window.setStatusBarMessage(`Copied ${count(entries.length, 'reference')}`, messageInMs);
}

function ownNote(note: ActiveNote): vscode.TextDocument | undefined {
	const open = note.document();
	return open !== undefined && !open.isClosed && isOwnNote(open) ? open : undefined;
}

/** `(Li & Mays, 2020b, p. 3)`: the one at the cursor as it reads in its note, or a new one of the articles. */
export async function copyCitation(
	{ formatted, note, pick }: CopySources,
	keys: readonly string[] | undefined,
): Promise<void> {
	const cited = (keys === undefined ? await citationAtCursor(formatted) : undefined) ?? (await newCitation());
	if (cited === undefined) return;
	await vscode.env.clipboard.writeText(cited);
	vscode.window.setStatusBarMessage(`Copied ${cited}`, messageInMs);

	async function newCitation(): Promise<string | undefined> {
		const wanted = keys ?? (await pick());
		if (wanted.length === 0) return undefined;
		const text = `[${wanted.map(renderCitationKey).join('; ')}]`;
		const [cluster] = (await formatted.formatText(text, ownNote(note))).clusters;
		return cluster && textOf(cluster);
	}
}

async function citationAtCursor(formatted: FormattedNotes): Promise<string | undefined> {
	const editor = vscode.window.activeTextEditor;
	if (editor === undefined || !isOwnNote(editor.document)) return undefined;
	const offset = editor.document.offsetAt(editor.selection.active);
	const { clusters, note } = await formatted.format(editor.document);
	const at = clusters.findIndex(({ span }) => span.start <= offset && offset <= span.end);
	const cluster = note.clusters[at];
	return cluster && textOf(cluster);
}

function textOf({ author, cited }: FormattedCluster): string {
	return author === undefined ? cited.text : `${author.text} ${cited.text}`;
}

/** As they stand in the note's bibliography, with the letters of its years; undefined where it has not all of them. */
async function ofNote(
	formatted: FormattedNotes,
	document: vscode.TextDocument | undefined,
	ids: readonly string[],
): Promise<readonly FormattedEntry[] | undefined> {
	if (document === undefined) return undefined;
	const { references } = await formatted.format(document);
	const entries = [...references.values()].filter(({ key }) => ids.includes(key));
	return entries.length === ids.length ? entries : undefined;
}

/** The citation at the cursor, all of its cluster where the cursor is at none of its keys; undefined where there is none. */
function keysAtCursor(): readonly string[] | undefined {
	const editor = vscode.window.activeTextEditor;
	if (editor === undefined || !isOwnNote(editor.document)) return undefined;
	const text = editor.document.getText();
	const offset = editor.document.offsetAt(editor.selection.active);
	const key = citationKeyAt(text, offset);
	if (key !== undefined) return [key.text];
	return clusterAt(text, offset)?.citations.map((citation) => citation.key.text);
}
