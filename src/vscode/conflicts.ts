/** Where the records of a dump contradict others: found when first asked for since the library has changed. */
import { type FileConflicts, findConflicts } from '../core/features/libraryConflicts';
import type { Conflict } from '../core/library/conflicts';
import type { Library } from '../core/library/library';
import type { WindowLibrary } from './library';

/** The conflicts of a file. */
export type ConflictsOf = (file: string) => readonly Conflict[];

export function createConflicts(library: WindowLibrary): ConflictsOf {
	let known: { library: Library; conflicts: FileConflicts } | undefined;
	return (file) => {
		const { library: snapshot } = library.state();
		if (known?.library !== snapshot) known = { library: snapshot, conflicts: findConflicts(snapshot) };
		return known.conflicts.get(file) ?? [];
	};
}
