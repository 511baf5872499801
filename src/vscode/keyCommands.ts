/** Commands for a citation key in a note: another one instead, none of the library's business, where it and others of its article stand. */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { meaningOf } from '../core/features/keyReferences';
import { findCitations } from './citations';
import type { KeyRenaming } from './renameKey';
import { ignoredKeys } from './settings';

/** Where a key stands, as a quick fix or a row of the references hands it over. */
const PlaceSchema = z.object({ uri: z.string(), line: z.number(), start: z.number(), end: z.number() });

export interface KeyCommands {
	/** Replaces the key by one that `pick` finds, its own text the first query. */
	replace(place: unknown): Promise<void>;
	/** Says nothing of this key any more. */
	ignore(place: unknown): Promise<void>;
	/** Shows the place, in the editor that has the note where one is seen. */
	goTo(place: unknown): Promise<void>;
	/** Shows the notes that cite an article. */
	showCitations(key: string): Promise<void>;
}

export function createKeyCommands(
	{ library, notes }: KeyRenaming,
	pick: (query: string) => Promise<readonly string[]>,
): KeyCommands {
	return {
		async replace(place) {
			const { uri, range, key } = await readPlace(place);
			const [chosen] = await pick(key);
			if (chosen === undefined) return;
			const edit = new vscode.WorkspaceEdit();
			edit.replace(uri, range, chosen);
			await vscode.workspace.applyEdit(edit);
		},
		async ignore(place) {
			const { uri, key } = await readPlace(place);
			const folder = vscode.workspace.getWorkspaceFolder(uri);
			const settings = vscode.workspace.getConfiguration('shelfmark', folder ?? null);
			const target =
				folder === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.WorkspaceFolder;
			await settings.update('ignoredKeys', [...new Set([...ignoredKeys(folder), key])], target);
		},
		async goTo(place) {
			const { uri, range } = await readPlace(place);
			const seen = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
			const start = new vscode.Range(range.start, range.start);
			await vscode.window.showTextDocument(uri, {
				selection: start,
				...(seen?.viewColumn === undefined ? {} : { viewColumn: seen.viewColumn }),
			});
		},
		async showCitations(key) {
			const places = await findCitations(library, notes, meaningOf(library.state().library, key));
			if (places.length === 0) await vscode.window.showInformationMessage(`No note cites ${key}.`);
			else await peek(places);
		},
	};
}

async function readPlace(place: unknown): Promise<{ uri: vscode.Uri; range: vscode.Range; key: string }> {
	const { uri, line, start, end } = PlaceSchema.parse(place);
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
	const range = new vscode.Range(line, start, line, end);
	return { uri: document.uri, range, key: document.getText(range) };
}

/** Beside what is being read; where nothing is, at the first of the places. */
async function peek(places: readonly vscode.Location[]): Promise<void> {
	const [first] = places;
	const active = vscode.window.activeTextEditor ?? (first && (await vscode.window.showTextDocument(first.uri)));
	if (active === undefined) return;
	await vscode.commands.executeCommand(
		'editor.action.peekLocations',
		active.document.uri,
		active.selection.active,
		places,
		'peek',
	);
}
