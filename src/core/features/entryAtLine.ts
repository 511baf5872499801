/**
 * The article of a place in a dump.
 * In: a library, a file, a line counted from 1. Out: the entry that has a record there.
 */
import type { Entry, Library } from '../library/library';

export function entryAtLine({ entries }: Library, file: string, line: number): Entry | undefined {
	for (const entry of entries.values())
		if (entry.sources.some((source) => source.file === file && source.line <= line && line <= source.endLine))
			return entry;
	return undefined;
}
