/**
 * Several records of one article as one.
 * In: the records, and what the user has chosen. Out: the article with the better value of every fact, by `fieldRules.ts`; and
 * for every fact where it is from and what the other records say. The order of the records changes no fact but the order
 * within lists that are united, so the records are put in order first.
 */
import type { Source, UnkeyedArticle } from '../csl/article';
import { compareTexts, textOf } from './choice';
import { type FactName, type Facts, factOf, toArticle } from './facts';
import { fieldRules } from './fieldRules';

/** Values that the user prefers to those that the rules would choose. */
export type ChosenValues = Partial<Pick<Facts, 'title' | 'author' | 'issued'>>;

/** Where a fact of an entry is from. */
export interface Provenance {
	readonly field: FactName;
	readonly value: Facts[FactName];
	/** The records that say so, or that it is put together from. */
	readonly sources: readonly Source[];
	/** What the other records say. */
	readonly others: readonly { readonly value: Facts[FactName]; readonly source: Source }[];
	/** The user has chosen this value. */
	readonly isChosen: boolean;
}

/** By file name, line and, where a file was given twice, all that is said. */
export function sortRecords(records: readonly UnkeyedArticle[]): readonly UnkeyedArticle[] {
	return records.length === 1 ? records : [...records].sort(compareRecords);
}

export function compareRecords(a: UnkeyedArticle, b: UnkeyedArticle): number {
	const [one, other] = [a.custom.sources[0], b.custom.sources[0]];
	return (
		compareTexts(one?.file ?? '', other?.file ?? '') ||
		(one?.line ?? 0) - (other?.line ?? 0) ||
		compareTexts(textOf(a), textOf(b))
	);
}

/** `records` as `sortRecords` gives them; a single one stays what it is. */
export function mergeRecords(records: readonly UnkeyedArticle[], chosen: ChosenValues = {}): UnkeyedArticle {
	const [first] = records;
	if (first !== undefined && records.length === 1)
		return Object.keys(chosen).length === 0 ? first : { ...first, ...chosen };
	const facts: Partial<Facts> = {};
	for (const name of factNames()) {
		const choice = fieldRules[name].choose(records);
		if (choice !== undefined) Object.assign(facts, { [name]: choice.value });
	}
	return toArticle(
		{ ...facts, ...chosen },
		records.flatMap(({ custom }) => custom.sources),
	);
}

/** Of every fact, in the order of the rules. */
export function provenanceOf(records: readonly UnkeyedArticle[], chosen: ChosenValues = {}): Provenance[] {
	const preferred: Partial<Facts> = chosen;
	return factNames().flatMap((field) => {
		const choice = fieldRules[field].choose(records);
		const value = preferred[field] ?? choice?.value;
		if (value === undefined) return [];
		const isChosen = preferred[field] !== undefined;
		const from = new Set(choice?.from);
		const isFrom = (record: UnkeyedArticle, index: number) =>
			isChosen ? textOf(factOf(record, field)) === textOf(value) : from.has(index);
		const sources = records.filter(isFrom).flatMap(({ custom }) => custom.sources);
		const others = records.flatMap((record, index) => {
			const said = factOf(record, field);
			const [source] = record.custom.sources;
			return said === undefined || source === undefined || isFrom(record, index) ? [] : [{ value: said, source }];
		});
		return [{ field, value, sources, others, isChosen }];
	});
}

function factNames(): FactName[] {
	return Object.keys(fieldRules).filter((name): name is FactName => Object.hasOwn(fieldRules, name));
}
