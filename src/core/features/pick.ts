/**
 * Articles to pick from.
 * In: what the user typed and what is chosen already. Out: the chosen articles first, then those that match.
 */
import { displayAuthorYear, displaySource } from '../csl/display';
import type { Entry, Library } from '../library/library';
import { type SearchIndex, searchLibrary } from '../library/search';

export interface PickItem {
	readonly key: string;
	/** The title. */
	readonly label: string;
	/** Author and year. */
	readonly description: string;
	/** Journal and topics. */
	readonly detail: string;
}

/** More than these nobody reads through: another word finds faster. */
const mostItems = 200;

export function pickItems(index: SearchIndex, query: string, chosen: readonly Entry[]): PickItem[] {
	const found = searchLibrary(index, query, mostItems).filter((entry) => !chosen.includes(entry));
	return [...chosen, ...found].map(toItem);
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

/** Lists draw an icon for `$(name)`: behind a character without width it is text again. */
function withoutIcons(text: string): string {
	return text.replaceAll('$(', '$\u200b(');
}
