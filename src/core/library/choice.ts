/**
 * Choosing among the values that several records have for one fact.
 * In: the records and what each says. Out: the better value with the records that it is from. The order of the records
 * changes no value.
 */
import type { UnkeyedArticle } from '../csl/article';
import { foldText } from '../text/fold';

/** A value and the places of its records in the list of all. */
export interface Choice<T> {
	readonly value: T;
	readonly from: readonly number[];
}

/** Greater is better; what stands first counts most. */
export type Rank = readonly number[];

/** How values are held against each other. */
export interface Measure<T> {
	readonly rank?: (value: T, record: UnkeyedArticle) => Rank;
	/** Of equal rank, what most records say wins: by this text values are the same. */
	readonly sameAs?: (value: T) => string;
}

/** A value as text; texts are the same where values are. */
export function textOf(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Whether the texts of two values are the same, without making them. */
export function isSameValue(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a))
		return Array.isArray(b) && a.length === b.length && a.every((item, at) => isSameValue(item, b[at]));
	return (
		!Array.isArray(b) && isSameObject(a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>)
	);
}

function isSameObject(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
	const [names, others] = [Object.keys(a), Object.keys(b)];
	return (
		names.length === others.length && names.every((name, at) => name === others[at] && isSameValue(a[name], b[name]))
	);
}

/** The value of greatest rank, then that of most records, then the smallest as text. */
export function chooseBest<T>(
	records: readonly UnkeyedArticle[],
	say: (record: UnkeyedArticle) => T | undefined,
	{ rank = () => [], sameAs = (value) => foldText(textOf(value)) }: Measure<T> = {},
): Choice<T> | undefined {
	const said: { readonly value: T; readonly record: UnkeyedArticle; readonly index: number }[] = [];
	for (const [index, record] of records.entries()) {
		const value = say(record);
		if (value !== undefined) said.push({ value, record, index });
	}
	const [first] = said;
	if (first === undefined) return undefined;
	const all = said.map(({ index }) => index);
	// Most records say the same, and most facts are texts: what follows is for the few.
	if (said.every(({ value }) => value === first.value)) return { value: first.value, from: all };
	if (said.every(({ value }) => isSameValue(value, first.value))) return { value: first.value, from: all };
	const texts = said.map(({ value }) => textOf(value));
	const ranked = said.map((one, place) => ({ ...one, text: texts[place] ?? '', rank: rank(one.value, one.record) }));
	const greatest = ranked.reduce((a, b) => (compareRanks(b.rank, a.rank) > 0 ? b : a)).rank;
	const leading = ranked.filter((one) => compareRanks(one.rank, greatest) === 0);
	const votes = countVotes(leading.length === 1 ? [] : said.map(({ value }) => sameAs(value)));
	const votesOf = ({ value }: { readonly value: T }) => (votes.size === 0 ? 0 : (votes.get(sameAs(value)) ?? 0));
	const [winner = first] = leading
		.map((one) => ({ ...one, votes: votesOf(one) }))
		.sort((a, b) => b.votes - a.votes || compareTexts(a.text, b.text));
	const winning = textOf(winner.value);
	return { value: winner.value, from: ranked.flatMap(({ text, index }) => (text === winning ? [index] : [])) };
}

/** The lists of all records as one, each value once. */
export function unite(
	records: readonly UnkeyedArticle[],
	valuesOf: (record: UnkeyedArticle) => readonly string[] | undefined,
): Choice<string[]> | undefined {
	const said = new Map<string, string>();
	for (const value of records.flatMap((record) => valuesOf(record) ?? [])) {
		const [folded, known] = [foldText(value), said.get(foldText(value))];
		// `Eels` and `EELS` are the same; which of them stands must not depend on the order.
		if (known === undefined || compareTexts(value, known) > 0) said.set(folded, value);
	}
	const from = records.flatMap((record, index) => (valuesOf(record) === undefined ? [] : [index]));
	return from.length === 0 ? undefined : { value: [...said.values()], from };
}

function countVotes(texts: readonly string[]): ReadonlyMap<string, number> {
	const votes = new Map<string, number>();
	for (const text of texts) votes.set(text, (votes.get(text) ?? 0) + 1);
	return votes;
}

export function compareRanks(a: Rank, b: Rank): number {
	for (const [index, value] of a.entries()) {
		const difference = value - (b[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

export function compareTexts(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
