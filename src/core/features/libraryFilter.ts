/**
 * The tree's filter.
 * In: the library, its search index on demand, and a query; nothing in it means no filter. Out: the entries that are shown, and what is said
 * of them beside the name of the view and below it.
 */
import type { Entry, Library } from '../library/library';
import { parseQuery } from '../library/query';
import { type SearchOptions, searchLibrary } from '../library/search';
import type { SearchIndex } from '../library/searchIndex';

export interface Filtered {
	readonly entries: readonly Entry[];
	/** `6`, or `2 of 6: reeds author:mays`; empty for an empty library. */
	readonly description: string;
	/** `2 of 6 match “reeds author:mays”.`; empty where nothing needs to be said. */
	readonly message: string;
}

export interface Filter extends SearchOptions {
	readonly query: string;
}

export function filterLibrary(library: Library, index: () => SearchIndex, { query, ...options }: Filter): Filtered {
	const text = query.trim();
	const total = library.entries.size;
	if (text === '') {
		return { entries: [...library.entries.values()], description: total === 0 ? '' : String(total), message: '' };
	}
	const { entries, isNear } = searchLibrary(index(), parseQuery(text), options);
	const count = `${entries.length} of ${total}`;
	const description = `${count}: ${text}`;
	if (total === 0) return { entries, description, message: '' };
	if (isNear) return { entries, description, message: `Nothing is spelt like “${text}”; this is spelt nearly so.` };
	// The editor does not show the description of a view that is alone in the side bar.
	const found = entries.length === 0 ? 'No article matches' : `${count} match`;
	return { entries, description, message: `${found} “${text}”.` };
}

/** Whether what is found depends on what a note cites. */
export function asksForCited(query: string): boolean {
	return parseQuery(query).some((term) => term.kind === 'flag' && term.of === 'cited');
}
