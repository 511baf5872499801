/**
 * Articles to pick from.
 * In: what the user typed, what is chosen already, and what the note cites. Out: the chosen articles first, then those that
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
}

export interface PickState {
	/** What is typed. */
	readonly query: string;
	readonly chosen: readonly Entry[];
	/** The keys that the note cites. */
	readonly cited: ReadonlySet<string>;
}

export interface PickList {
	readonly chosen: readonly PickItem[];
	readonly found: readonly PickItem[];
	/** Nothing holds what is typed; what was found is spelt nearly so. */
	readonly isNear: boolean;
}

/** More than these nobody reads through: another word finds faster. */
const mostItems = 200;

export function pickItems(index: SearchIndex, { query, chosen, cited }: PickState): PickList {
	const { entries, isNear } = searchLibrary(index, parseQuery(query), { limit: mostItems, cited });
	const found = entries.filter((entry) => !chosen.includes(entry));
	return { chosen: chosen.map(toItem), found: found.map(toItem), isNear };
}

/** The entries of the keys that the library has. */
export function entriesOf(library: Library, keys: readonly string[]): Entry[] {
	return keys.flatMap((key) => library.entries.get(key) ?? []);
}

function toItem({ article }: Entry): PickItem {
	const details = [displaySource(article), ...(article.custom.topics ?? [])].filter((part) => part !== '');
	return {
		key: article.id,
		label: withoutIcons(article.title ?? 'No title'),
		description: withoutIcons(displayAuthorYear(article)),
		detail: withoutIcons(details.join(' · ')),
	};
}
