/**
 * Citation keys that stay what they are: those that are inserted, and those of notes that a change of the library would take
 * from their articles.
 */
import * as vscode from 'vscode';
import { pinKey } from '../core/library/deciding';
import type { Entry, Library } from '../core/library/library';
import { ownKeysOf } from '../core/library/ownKeys';
import type { WindowLibrary } from './library';
import type { WindowMemory } from './memoryFile';
import type { WindowNotes } from './notes';

export async function pinKeys(library: WindowLibrary, memory: WindowMemory, keys: readonly string[]): Promise<void> {
	// Without a folder there is no place to remember them.
	if (vscode.workspace.workspaceFolders === undefined) return;
	const { entries } = library.state().library;
	// A key that stands in a file stays what it is anyway.
	const made = keys.filter((key) => !ownKeysOf(entries.get(key)?.records ?? []).includes(key));
	await pin(
		memory,
		made.map((key) => [key, entries.get(key)]),
	);
}

/** When a new article takes part of a key, the one that a note means by it keeps it. */
export function registerPins(
	library: WindowLibrary,
	notes: WindowNotes,
	memory: WindowMemory,
	log: vscode.LogOutputChannel,
): vscode.Disposable {
	let before: Library | undefined;
	return library.onDidChange(({ library: now, isComplete }) => {
		const known = before;
		before = isComplete ? now : undefined;
		if (known === undefined || known.memory !== now.memory || known.entries.size === 0) return;
		const cited = new Set([...notes.keys().values()].flatMap((keys) => keys.map(({ key }) => key)));
		const lost = [...cited].filter((key) => known.entries.has(key) && !now.entries.has(key));
		const clashed = lost.filter((key) => isTaken(now, key, known.entries.get(key)));
		if (vscode.workspace.workspaceFolders === undefined || clashed.length === 0) return;
		pin(
			memory,
			clashed.map((key) => [key, known.entries.get(key)]),
		).catch((error: unknown) => log.error(String(error)));
	});
}

/** Whether the article is still there; a key that its file has given up is not taken from it. */
function isTaken(now: Library, key: string, entry: Entry | undefined): boolean {
	const [source] = entry?.sources ?? [];
	if (entry === undefined || source === undefined) return false;
	const wasOwn = ownKeysOf(entry.records).includes(key);
	for (const { sources, records } of now.entries.values())
		if (sources.some(({ file, record }) => file === source.file && record === source.record))
			return !wasOwn || ownKeysOf(records).includes(key);
	return false;
}

function pin(memory: WindowMemory, keyed: readonly (readonly [string, Entry | undefined])[]): Promise<void> {
	return memory.change((known) =>
		keyed.reduce((result, [key, entry]) => (entry === undefined ? result : pinKey(result, key, entry)), known),
	);
}
