/** Where the notes of the workspace cite something, as the editor has places. */
import * as vscode from 'vscode';
import { citingNotes, type Meant } from '../core/features/keyReferences';
import type { WindowLibrary } from './library';
import type { WindowNotes } from './notes';
import { placedRange } from './ranges';

export async function findCitations(
	{ state }: WindowLibrary,
	notes: WindowNotes,
	meant: Meant,
): Promise<vscode.Location[]> {
	const keys = await notes.readAll();
	return citingNotes(state().library, keys, meant).flatMap((note) => {
		const uri = vscode.Uri.parse(note.file, true);
		return note.keys.map((placed) => new vscode.Location(uri, placedRange(placed)));
	});
}
