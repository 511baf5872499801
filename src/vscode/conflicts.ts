/** Where the records of a dump contradict others: found when first asked for since the library has changed. */
import { conflictsInFile } from '../core/features/libraryConflicts';
import type { Conflict } from '../core/library/conflicts';
import type { Library } from '../core/library/library';
import type { WindowLibrary } from './library';

/** The conflicts of a file. */
export type ConflictsOf = (file: string) => readonly Conflict[];

export function createConflicts(library: WindowLibrary): ConflictsOf {
	const known = new WeakMap<Library, Map<string, readonly Conflict[]>>();
	return (file) => {
		const { library: snapshot } = library.state();
		const byFile = known.get(snapshot) ?? new Map<string, readonly Conflict[]>();
		known.set(snapshot, byFile);
		const found = byFile.get(file) ?? conflictsInFile(snapshot, file);
		byFile.set(file, found);
		return found;
	};
}
