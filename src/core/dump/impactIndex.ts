/**
 * The impact index of RCA entries: citations ÷ (year of the list − year of the article), to one decimal.
 * It is a check on the reading and dates the list: the year that most entries agree with is the year of the list, and an entry
 * that does not fit it is said.
 * In: the records of a text one after another, twice. Out: first the years of its lists, then a diagnostic for each entry
 * that does not fit.
 */
import type { UnkeyedArticle } from '../csl/article';
import { type Diagnostic, diagnose } from '../diagnostic';
import type { DumpRecord } from './formats';

/** The years that a text's lists may come from, by the number of the list; absent where too few entries agree. */
export type ListYears = ReadonlyMap<number, readonly number[]>;

export interface ImpactSurvey {
	/** Asked for every record of a text, in order. */
	note(record: DumpRecord, article: UnkeyedArticle): void;
	/** Asked at the end. */
	years(): ListYears;
}

/** So many entries have to agree on a year. */
const fewestAgreeing = 3;
/** No list is that many years younger than an article. */
const longestAge = 150;

export function createImpactSurvey(): ImpactSurvey {
	const years = new Map<number, readonly number[]>();
	const listOf = createListCounter();
	let list = 0;
	let votes = new Map<number, number>();
	const close = () => {
		const most = Math.max(...votes.values());
		if (most >= fewestAgreeing)
			years.set(
				list,
				[...votes].flatMap(([year, count]) => (count === most ? [year] : [])),
			);
		votes = new Map();
	};
	return {
		note(record, article) {
			const next = listOf(record);
			if (next !== list) close();
			list = next;
			const entry = readEntry(record, article);
			if (entry === undefined || entry.citations === 0) return;
			for (let year = entry.year; year <= entry.year + longestAge; year++)
				if (fits(entry, year)) votes.set(year, (votes.get(year) ?? 0) + 1);
		},
		years() {
			close();
			return years;
		},
	};
}

/** Asked for every record of the text again, in order. */
export function createImpactCheck(years: ListYears): (record: DumpRecord, article: UnkeyedArticle) => Diagnostic[] {
	const listOf = createListCounter();
	return (record, article) => {
		const [year, ...others] = years.get(listOf(record)) ?? [];
		const entry = year === undefined ? undefined : readEntry(record, article);
		if (year === undefined || entry === undefined || [year, ...others].some((one) => fits(entry, one))) return [];
		const value = record.fields().find((field) => field.name === indexLabel)?.values[0];
		return value === undefined ? [] : [diagnose('impact-index-mismatch', value.span, describe(entry, year))];
	};
}

const indexLabel = 'Impact Index Per Article';

interface Entry {
	readonly citations: number;
	readonly index: number;
	readonly year: number;
}

function readEntry(record: DumpRecord, article: UnkeyedArticle): Entry | undefined {
	const { rcaCitations: citations, impactIndexPerArticle: index } = article.custom.metrics ?? {};
	const year = article.issued?.['date-parts'][0]?.[0];
	if (record.format !== 'rca' || citations === undefined || index === undefined || year === undefined) return undefined;
	return { citations, index, year };
}

/** Either rounding will do; of an article of the same year the index may be the count or nothing. */
function fits({ citations, index, year }: Entry, listYear: number): boolean {
	if (citations === 0) return index === 0;
	if (listYear <= year) return listYear === year && (index === 0 || index === citations);
	return Math.abs(citations / (listYear - year) - index) < 0.05 + 1e-9;
}

function describe({ citations, year }: Entry, listYear: number): string {
	const cited = `${citations} ${citations === 1 ? 'citation' : 'citations'} since ${year}`;
	const age = Math.max(1, listYear - year);
	return `${cited} in a list of ${listYear} ${citations === 1 ? 'makes' : 'make'} ${(citations / age).toFixed(1)}`;
}

/** Numbers the lists of a text: a list starts where the numbers of its entries start anew. */
function createListCounter(): (record: DumpRecord) => number {
	let list = 0;
	let last = Number.NEGATIVE_INFINITY;
	return (record) => {
		if (record.format !== 'rca') return list;
		const number = Number(record.number.text);
		if (number <= last) list++;
		last = number;
		return list;
	};
}
