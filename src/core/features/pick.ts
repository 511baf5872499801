/**
 * Articles to pick from.
 * In: what the user typed, what is chosen already, what the note cites, and what was inserted last. Out: the chosen articles first, then those that
 * match.
 */
import { displayAuthorYear, displaySource } from '../csl/display';
import type { Entry, Library } from '../library/library';
import { parseQuery } from '../library/query';
import { searchLibrary } from '../library/search';
import type { SearchIndex } from '../library/searchIndex';
import { withoutIcons } from '../text/icons';

export interface PickItem {
	readonly key: string;
	/** The title. */
	readonly label: string;
	/** Author and year. */
	readonly description: string;
	/** Journal and topics. */
	readonly detail: string;
	readonly hasDoi: boolean;
}

export interface PickState {
	/** What is typed. */
	readonly query: string;
	readonly chosen: readonly Entry[];
	/** The keys that the note cites. */
	readonly cited: ReadonlySet<string>;
	/** What was inserted last, the latest first: it stands on top while nothing is typed. */
	readonly recent: readonly Entry[];
}

export interface PickList {
	readonly chosen: readonly PickItem[];
	readonly found: readonly PickItem[];
	/** Nothing holds what is typed; what was found is spelt nearly so. */
	readonly isNear: boolean;
}

/** More than these nobody reads through: another word finds faster. */
const mostItems = 200;

const mostRecent = 50;

export function pickItems(index: SearchIndex, { query, chosen, cited, recent }: PickState): PickList {
	const { entries, isNear } = searchLibrary(index, parseQuery(query), { limit: mostItems, cited });
	const listed = query.trim() === '' ? new Set([...recent, ...entries]) : entries;
	const found = [...listed].filter((entry) => !chosen.includes(entry)).slice(0, mostItems);
	return { chosen: chosen.map(toItem), found: found.map(toItem), isNear };
}

/** The entries of the keys that the library has. */
export function entriesOf(library: Library, keys: readonly string[]): Entry[] {
	return keys.flatMap((key) => library.entries.get(key) ?? []);
}

/** The keys that were inserted last, when `keys` are inserted: the latest first, each once. */
export function withRecent(known: readonly string[], keys: readonly string[]): readonly string[] {
	return [...new Set([...keys, ...known])].slice(0, mostRecent);
}

function toItem({ article }: Entry): PickItem {
	const details = [displaySource(article), ...(article.custom.topics ?? [])].filter((part) => part !== '');
	return {
		key: article.id,
		label: withoutIcons(article.title ?? 'No title'),
		description: withoutIcons(displayAuthorYear(article)),
		detail: withoutIcons(details.join(' · ')),
		hasDoi: article.DOI !== undefined,
	};
}
