/**
 * Where an article is cited.
 * In: a library, the keys that notes cite, and an article or what a key says that no article has. Out: the keys that mean it,
 * whatever they call it by, note by note in the order of their names.
 */
import type { PlacedKey } from '../citation/placedKeys';
import type { Entry, Library } from '../library/library';

/** The keys of notes by file. */
export type NoteKeys = ReadonlyMap<string, readonly PlacedKey[]>;

export interface CitingNote {
	readonly file: string;
	readonly keys: readonly PlacedKey[];
}

/** What a key in a note means: an article, or only itself. */
export type Meant = Entry | string;

export function meaningOf(library: Library, key: string): Meant {
	return library.resolve(key) ?? key;
}

/** The keys among `keys` that mean the same. */
export function keysThatMean(library: Library, keys: readonly PlacedKey[], meant: Meant): PlacedKey[] {
	// Most notes repeat a few keys.
	const known = new Map<string, boolean>();
	return keys.filter(({ key }) => {
		const isMeant = known.get(key) ?? meaningOf(library, key) === meant;
		known.set(key, isMeant);
		return isMeant;
	});
}

export function citingNotes(library: Library, notes: NoteKeys, meant: Meant): CitingNote[] {
	const citing: CitingNote[] = [];
	for (const [file, keys] of notes) {
		const found = keysThatMean(library, keys, meant);
		if (found.length > 0) citing.push({ file, keys: found });
	}
	return citing.sort((a, b) => (a.file < b.file ? -1 : 1));
}
