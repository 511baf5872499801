/**
 * Where records contradict, by the file that they stand in.
 * In: a library. Out: for each file its records that say something else than their entry, or share an identifier with another
 * entry, each with the key of its entry.
 */
import { type Conflict, conflictsOf, identifierConflicts } from '../library/conflicts';
import type { Library } from '../library/library';

export type FileConflicts = ReadonlyMap<string, readonly Conflict[]>;

export function findConflicts(library: Library): FileConflicts {
	const byFile = new Map<string, Conflict[]>();
	const all = [...[...library.entries.values()].flatMap(conflictsOf), ...identifierConflicts(library)];
	for (const conflict of all) {
		const known = byFile.get(conflict.source.file);
		if (known === undefined) byFile.set(conflict.source.file, [conflict]);
		else known.push(conflict);
	}
	return byFile;
}
