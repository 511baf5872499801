/**
 * The order of articles in a list.
 * In: by what they are sorted. Out: a comparison of entries, and what a part of the list is called. Those that lack it come
 * last; equals are in the order of their titles, then of their keys.
 */
import { displayName } from '../csl/display';
import { citationsOf, yearOf } from '../library/factTests';
import type { Entry } from '../library/library';
import { foldWords } from '../text/foldWords';

export type Sorting = 'title' | 'year' | 'author' | 'citations' | 'impact';

/** What stands where in a list: numbers from the greatest down, texts from A on. */
export type SortKey = string | number;

/** As it is printed: to be compared, texts have to be made sortable. */
export function printedKeyOf({ article }: Entry, sorting: Sorting): SortKey {
	if (sorting === 'title') return article.title ?? '';
	if (sorting === 'author') return article.author?.[0] === undefined ? '' : displayName(article.author[0]);
	if (sorting === 'year') return yearOf(article) ?? unknownNumber;
	const number = sorting === 'citations' ? citationsOf(article) : article.custom.metrics?.impactIndexPerArticle;
	return number ?? unknownNumber;
}

export function sortableKey(printed: SortKey): SortKey {
	return typeof printed === 'number' ? printed : sortableText(printed);
}

export const unknownNumber = Number.NEGATIVE_INFINITY;

/** As people look texts up: without regard to case and accents, numbers by their value. */
function sortableText(text: string): string {
	return foldWords(text).replace(/\d+/g, (digits) => digits.padStart(10, '0'));
}

/** The first `length` letters of `sortableText`; most texts need not be folded for them. */
export function startOf(text: string, length: number): string {
	const start = text.slice(0, length);
	return /^[A-Za-z]*$/.test(start) ? start.toLowerCase() : sortableText(text.slice(0, foldedLength)).slice(0, length);
}

/** Long enough for marks, blanks and digits in front of the letters that tell texts apart. */
const foldedLength = 40;

/** Nothing comes last. */
export function compareSortKeys(a: SortKey, b: SortKey): number {
	if (a === b) return 0;
	if (typeof a === 'number' && typeof b === 'number') return b - a;
	if (a === '' || b === '') return a === '' ? 1 : -1;
	return a < b ? -1 : 1;
}

export function sortEntries(entries: readonly Entry[], sorting: Sorting): Entry[] {
	const keyed = entries.map((entry) => ({
		entry,
		key: sortableKey(printedKeyOf(entry, sorting)),
		title: sorting === 'title' ? '' : sortableKey(printedKeyOf(entry, 'title')),
	}));
	keyed.sort(
		(a, b) =>
			compareSortKeys(a.key, b.key) ||
			compareSortKeys(a.title, b.title) ||
			(a.entry.article.id < b.entry.article.id ? -1 : 1),
	);
	return keyed.map(({ entry }) => entry);
}
