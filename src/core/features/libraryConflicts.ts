/**
 * Where the records of a file contradict.
 * In: a library and a file. Out: its records that say something else than their entry, or share an identifier or their key with
 * another entry. Of entries without a record in the file only the identifiers are looked at, so that a large library costs little.
 */
import { type Conflict, conflictsOf, identifierConflicts } from '../library/conflicts';
import { keyConflicts } from '../library/keyConflicts';
import type { Entry, Library } from '../library/library';
import { identifierKinds } from '../library/recordFacts';

export function conflictsInFile(library: Library, file: string): Conflict[] {
	const { entries } = library;
	const own: Entry[] = [];
	for (const entry of entries.values()) if (entry.sources.some((source) => source.file === file)) own.push(entry);
	if (own.length === 0) return [];
	const shares = createShareTest(own);
	const related = new Map<string, Entry>();
	for (const [key, entry] of entries) if (shares(entry)) related.set(key, entry);
	const all = [
		...own.flatMap(conflictsOf),
		...identifierConflicts({ entries: related }),
		...keyConflicts(library, own),
	];
	return all.filter(({ source }) => source.file === file);
}

/** Whether an entry has an identifier that one of `entries` has. */
function createShareTest(entries: readonly Entry[]): (entry: Entry) => boolean {
	const values = identifierKinds.map((kind) => {
		const held = new Set<string>();
		for (const { records } of entries)
			for (const { [kind]: value } of records) if (value !== undefined) held.add(value);
		return [kind, held] as const;
	});
	return ({ records }) => records.some((record) => values.some(([kind, held]) => held.has(record[kind] ?? '')));
}
