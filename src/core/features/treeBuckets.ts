/**
 * Parts of a long list, so that no level of a tree has more than a reader can take in.
 * In: things with what they are looked up by. Out: parts in order, each of things that start alike: `A–C`, `Ma–Me`,
 * `2015–2019`; of what cannot be told apart, as many as go into a part.
 */
import { groupBy } from '../library/groupBy';
import { compareSortKeys, type SortKey, startOf, unknownNumber } from './articleOrder';

export interface Bucket<T> {
	readonly label: string;
	readonly items: readonly T[];
}

/** More than these no level has, if there is any way to divide it. */
export const mostChildren = 500;
/** Texts that start with so many like letters are not told apart. */
export const longestStart = 6;

/** By the first of `keysOf` that tells the items apart; texts by as many letters as that takes. */
export function divide<T>(items: readonly T[], keysOf: readonly ((item: T) => SortKey)[]): Bucket<T>[] {
	for (const keyOf of keysOf) {
		for (let length = 1; length <= longestStart; length++) {
			const runs = groupBy(items, (item) => {
				const key = keyOf(item);
				return typeof key === 'number' ? key : startOf(key, length);
			});
			if (runs.size > 1) return joinRuns([...runs].sort(([a], [b]) => compareSortKeys(a, b)));
		}
	}
	return chunksOf(items);
}

/** As many neighbours as go into one part. */
function joinRuns<T>(runs: readonly (readonly [SortKey, T[]])[]): Bucket<T>[] {
	const parts: { first: SortKey; last: SortKey; items: T[] }[] = [];
	for (const [key, items] of runs) {
		const part = parts.at(-1);
		const isKnown = key !== '' && key !== unknownNumber;
		if (part !== undefined && isKnown && part.items.length + items.length <= mostChildren) {
			part.last = key;
			part.items.push(...items);
		} else parts.push({ first: key, last: key, items });
	}
	return parts.map(({ first, last, items }) => ({ label: labelOf(first, last), items }));
}

function labelOf(first: SortKey, last: SortKey): string {
	const [one, other] = (typeof first === 'number' ? [last, first] : [first, last]).map(nameOf);
	if (one === other) return one === '0' && typeof first === 'string' ? '0–9' : (one ?? '');
	return `${one}–${other}`;
}

/** `sa` → `Sa` */
export function nameOf(key: SortKey): string {
	if (key === '' || key === unknownNumber) return 'Unknown';
	if (typeof key === 'number') return String(key);
	// Texts that begin with a number are few.
	const text = /^\d/.test(key) ? '0' : key.trimEnd();
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function chunksOf<T>(items: readonly T[]): Bucket<T>[] {
	return Array.from({ length: Math.ceil(items.length / mostChildren) }, (_, index) => {
		const part = items.slice(index * mostChildren, (index + 1) * mostChildren);
		return { label: `${index * mostChildren + 1}–${index * mostChildren + part.length}`, items: part };
	});
}
