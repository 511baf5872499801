/**
 * Searching the library.
 * In: words, in any order and any part of a word, without regard to case and accents. Out: the entries that hold them all,
 * in title, authors, year, journal, topics or citation key.
 */
import { displayName } from '../csl/display';
import { foldText } from '../text/fold';
import type { Entry, Library } from './library';

/** The entries with the text that is searched, folded once. */
export type SearchIndex = readonly { readonly entry: Entry; readonly text: string }[];

export function createSearchIndex(library: Library): SearchIndex {
	return [...library.entries.values()].map((entry) => ({ entry, text: foldText(searchedText(entry)) }));
}

/** At most `limit` entries; those whose words start with the query's first word come first. */
export function searchLibrary(index: SearchIndex, query: string, limit: number): Entry[] {
	const words = foldText(query)
		.split(/\s+/)
		.filter((word) => word !== '');
	const found = index.filter(({ text }) => words.every((word) => text.includes(word)));
	const startsWord = ({ text }: SearchIndex[number]) =>
		words.every((word) => text.startsWith(word) || text.includes(` ${word}`));
	const best = found.filter(startsWord);
	const rest = found.length === best.length ? [] : found.filter((item) => !startsWord(item));
	return [...best, ...rest].slice(0, limit).map(({ entry }) => entry);
}

function searchedText({ article }: Entry): string {
	const { id, title, author = [], issued, custom } = article;
	const year = issued?.['date-parts'][0]?.[0];
	return [id, title, ...author.map(displayName), year, article['container-title'], ...(custom.topics ?? [])]
		.filter((part) => part !== undefined)
		.join(' ');
}
