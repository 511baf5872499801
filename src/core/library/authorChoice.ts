/**
 * The authors of an article that several records have.
 * In: the records. Out: the leading list, the longest, with each name as the record has it that spells it out most; and what
 * belongs to that list: affiliations, and names as printed.
 */
import type { Name, UnkeyedArticle } from '../csl/article';
import { fullnessOf, isSameName } from '../csl/sameName';
import { type Choice, chooseBest, compareRanks, compareTexts, type Rank, textOf } from './choice';

export function chooseAuthors(records: readonly UnkeyedArticle[]): Choice<Name[]> | undefined {
	const leading = chooseLeading(records);
	if (leading === undefined) return undefined;
	const agreeing = records.flatMap((record, index) => (agrees(record, leading.value) ? [index] : []));
	// Most records have the same list.
	if (agreeing.length === leading.from.length) return leading;
	const from = new Set(leading.from);
	const value = leading.value.map((name, place) => {
		const spellings = agreeing.flatMap((index) => records[index]?.author?.[place] ?? []);
		const best = spellings.reduce((one, other) => (compareNames(other, one) > 0 ? other : one), name);
		if (compareNames(best, name) === 0) return name;
		for (const index of agreeing) if (textOf(records[index]?.author?.[place] ?? '') === textOf(best)) from.add(index);
		return best;
	});
	return { value, from: [...from].sort((a, b) => a - b) };
}

/** What the record of the leading list says. */
export function chooseOfLeading<T>(say: (record: UnkeyedArticle) => T | undefined) {
	return (records: readonly UnkeyedArticle[]): Choice<T> | undefined => {
		const from = chooseLeading(records)?.from ?? [];
		const choice = chooseBest(
			from.flatMap((index) => records[index] ?? []),
			say,
		);
		return choice && { value: choice.value, from: choice.from.flatMap((index) => from[index] ?? []) };
	};
}

/** Those of most authors; parallel to the leading list. */
export function chooseAffiliations(records: readonly UnkeyedArticle[]): Choice<string[][]> | undefined {
	const authors = chooseLeading(records)?.value ?? [];
	const choice = chooseBest(records, (record) => (agrees(record, authors) ? record.custom.affiliations : undefined), {
		rank: (lists) => [lists.filter((list) => list.length > 0).length, lists.flat().join('').length],
	});
	if (choice === undefined) return undefined;
	const missing = Array.from({ length: Math.max(0, authors.length - choice.value.length) }, () => []);
	return { ...choice, value: [...choice.value, ...missing] };
}

/** The longest list, and of those one that is complete, then the one that spells names out. */
function chooseLeading(records: readonly UnkeyedArticle[]): Choice<Name[]> | undefined {
	return chooseBest(records, ({ author }) => author, {
		rank: (authors, { custom }) => [authors.length, custom.moreAuthors === true ? 0 : 1, ...totalFullness(authors)],
		sameAs: textOf,
	});
}

function totalFullness(authors: readonly Name[]): Rank {
	const each = authors.map(fullnessOf);
	return (each[0] ?? []).map((_, index) => each.reduce((sum, rank) => sum + (rank[index] ?? 0), 0));
}

/** Whether the record's list is `authors` or its beginning, name by name. */
function agrees({ author }: UnkeyedArticle, authors: readonly Name[]): boolean {
	return (
		author !== undefined &&
		author.length <= authors.length &&
		author.every((name, place) => {
			const other = authors[place];
			return other !== undefined && isSameName(name, other);
		})
	);
}

function compareNames(a: Name, b: Name): number {
	const isSame = a.family === b.family && a.given === b.given && a.literal === b.literal && a.suffix === b.suffix;
	if (isSame && a['non-dropping-particle'] === b['non-dropping-particle']) return 0;
	return compareRanks(fullnessOf(a), fullnessOf(b)) || compareTexts(textOf(b), textOf(a));
}
