/**
 * The library as one note sees it.
 * In: a library, and the files that the note names as its bibliographies. Out: the library in which a key that one of these has
 * means the article there, also where other files have the same key for another; the library itself where there are none.
 */
import type { Entry, Library } from './library';
import { ownKeyOf } from './ownKeys';

export function createNoteLibrary(library: Library, files: readonly string[]): Library {
	if (files.length === 0) return library;
	let byKey: ReadonlyMap<string, Entry> | undefined;
	const resolve = (text: string) => {
		byKey ??= indexKeys(library, files);
		return byKey.get(text) ?? library.resolve(text);
	};
	return { ...library, resolve };
}

/** Of several files the first counts. */
function indexKeys({ entries }: Library, files: readonly string[]): ReadonlyMap<string, Entry> {
	const byFile = new Map(files.map((file) => [file, new Map<string, Entry>()]));
	for (const entry of entries.values()) {
		for (const record of entry.records) {
			const [key, [source]] = [ownKeyOf(record), record.custom.sources];
			const keys = byFile.get(source?.file ?? '');
			if (key !== undefined && keys?.has(key) === false) keys.set(key, entry);
		}
	}
	return new Map([...byFile.values()].reverse().flatMap((keys) => [...keys]));
}
