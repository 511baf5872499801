/**
 * Which value of several records an entry has: one rule a fact, in words and in code.
 * In: the records of one article. Out: of each fact the better value with the records that it is from. Where a rule cannot
 * tell, the value that most records have wins, then the smaller as text; the order of the records changes nothing.
 */
import type { Custom, IssuedDate, UnkeyedArticle } from '../csl/article';
import { isAllCapitals } from '../csl/capitals';
import { chooseAffiliations, chooseAuthors, chooseOfLeading } from './authorChoice';
import { type Choice, chooseBest, compareTexts, isSameValue, type Measure, type Rank, textOf, unite } from './choice';
import { type FactName, type Facts, factOf } from './facts';
import { foldTitle } from './recordFacts';

export interface FieldRule<T> {
	/** In plain words, for the documentation. */
	readonly rule: string;
	/** Undefined where no record has a value. */
	readonly choose: (records: readonly UnkeyedArticle[]) => Choice<T> | undefined;
}

type Fact<K extends FactName> = NonNullable<Facts[K]>;

export const fieldRules: { readonly [K in FactName]-?: FieldRule<Fact<K>> } = {
	type: best('type', 'a kind of publication over `document` and `article`', {
		rank: (type) => [type === 'document' || type === 'article' ? 0 : 1],
	}),
	title: best('title', 'mixed case over capitals; then the longer, which has the subtitle', {
		rank: byCaseAndLength,
		sameAs: foldTitle,
	}),
	'container-title': best('container-title', 'mixed case over capitals; then the longer, which is not abbreviated', {
		rank: byCaseAndLength,
	}),
	'collection-title': best('collection-title', 'mixed case over capitals; then the longer', { rank: byCaseAndLength }),
	author: {
		rule: 'the longer list; in it each name as spelled out as any record has it whose list agrees name by name',
		choose: chooseAuthors,
	},
	editor: best('editor', 'the longer list', { rank: (names) => [names.length], sameAs: textOf }),
	issued: {
		rule: 'the year of most records, and of it the most exact date: day over month over year',
		choose: chooseIssued,
	},
	volume: best('volume', 'what most records say'),
	issue: best('issue', 'what most records say'),
	page: best('page', 'a range over a single page; then the longer', {
		rank: (page) => [isRange(page) ? 1 : 0, page.length],
	}),
	number: { rule: 'that of the records whose pages are chosen, if there are pages', choose: chooseNumber },
	edition: best('edition', 'what most records say'),
	DOI: best('DOI', 'that of any record'),
	PMID: best('PMID', 'that of any record'),
	PMCID: best('PMCID', 'that of any record'),
	ISBN: best('ISBN', '13 digits over 10', { rank: (isbn) => [isbn.length] }),
	ISSN: best('ISSN', 'what most records say'),
	URL: { rule: 'what most records say; none where a record has a DOI', choose: chooseUrl },
	publisher: best('publisher', 'a name over “unknown”; mixed case over capitals; then the longer', {
		rank: (publisher) => [/^\W*(?:unknown|s\. ?n\.)/i.test(publisher) ? 0 : 1, ...byCaseAndLength(publisher)],
	}),
	'publisher-place': best('publisher-place', 'mixed case over capitals; then the longer', { rank: byCaseAndLength }),
	language: best('language', 'a language tag over a word', {
		rank: (language) => [/^[a-z]{2,3}(?:-\w+)*$/.test(language) ? 1 : 0],
	}),
	abstract: {
		rule: 'one with sections over one without; then one that is not cut off; then the longer',
		choose: chooseAbstract,
	},
	abstractSections: {
		rule: 'those of the abstract that is chosen',
		choose: (records) => following(records, chooseAbstract(records), ({ custom }) => custom.abstractSections),
	},
	topics: { rule: 'those of all records', choose: (records) => unite(records, ({ custom }) => custom.topics) },
	affiliations: {
		rule: 'of the records whose authors agree name by name, those of the one that has them for most authors',
		choose: chooseAffiliations,
	},
	rawAuthors: {
		rule: 'those of the record whose list of authors is chosen',
		choose: chooseOfLeading(({ custom }) => custom.rawAuthors),
	},
	moreAuthors: {
		rule: 'that of the record whose list of authors is chosen',
		choose: chooseOfLeading(({ custom }) => custom.moreAuthors),
	},
	links: { rule: 'those of all records', choose: (records) => unite(records, ({ custom }) => custom.links) },
	metrics: best(
		'metrics',
		'the later: citations only grow, so the greater count; at the same count the lower index, which falls with every year',
		{
			rank: ({ rcaCitations = -1, impactIndexPerArticle = Number.MAX_VALUE }) => [rcaCitations, -impactIndexPerArticle],
		},
	),
	dates: { rule: 'every date that any record has; of several the more exact, then the later', choose: chooseDates },
	openAccess: best('openAccess', 'open where any record says so'),
	license: best('license', 'name and address over one of them', { rank: (license) => [Object.keys(license).length] }),
	availability: {
		rule: 'those of all records',
		choose: (records) => unite(records, ({ custom }) => custom.availability),
	},
	fields: { rule: 'those of all records, values of the same field side by side', choose: chooseFields },
};

function best<K extends FactName>(name: K, rule: string, measure: Measure<Fact<K>> = {}): FieldRule<Fact<K>> {
	const said = (record: UnkeyedArticle): Fact<K> | undefined => factOf(record, name) ?? undefined;
	return { rule, choose: (records) => chooseBest(records, said, measure) };
}

function byCaseAndLength(text: string): Rank {
	return [isAllCapitals(text) ? 0 : 1, foldTitle(text).length];
}

function isRange(page: string): boolean {
	return /\w\s*[-‐–]\s*\w/.test(page);
}

function chooseIssued(records: readonly UnkeyedArticle[]): Choice<IssuedDate> | undefined {
	const yearIn = ({ 'date-parts': parts }: IssuedDate) => parts[0]?.[0];
	const votes = new Map<number | undefined, number>();
	for (const { issued } of records)
		if (issued !== undefined) votes.set(yearIn(issued), (votes.get(yearIn(issued)) ?? 0) + 1);
	return chooseBest(records, ({ issued }) => issued, {
		rank: (date) => [votes.get(yearIn(date)) ?? 0, ...date['date-parts'].map((part) => part.length)],
	});
}

/** What those records say that `choice` is from. */
function following<T>(
	records: readonly UnkeyedArticle[],
	choice: Choice<unknown> | undefined,
	said: (record: UnkeyedArticle) => T | undefined,
): Choice<T> | undefined {
	const from = new Set(choice?.from);
	const chosen = records.map((record, index) => (from.has(index) ? said(record) : undefined));
	const values = new Map(records.map((record, index) => [record, chosen[index]]));
	return chooseBest(records, (record) => values.get(record));
}

/** An e-locator beside the pages of another record would be printed with them. */
function chooseNumber(records: readonly UnkeyedArticle[]): Choice<string> | undefined {
	const pages = fieldRules.page.choose(records);
	return pages === undefined
		? chooseBest(records, ({ number }) => number)
		: following(records, pages, ({ number }) => number);
}

function chooseUrl(records: readonly UnkeyedArticle[]): Choice<string> | undefined {
	return records.some(({ DOI }) => DOI !== undefined) ? undefined : chooseBest(records, ({ URL }) => URL);
}

function chooseAbstract(records: readonly UnkeyedArticle[]): Choice<string> | undefined {
	return chooseBest(records, ({ abstract }) => abstract, {
		rank: (abstract, { custom }) => [
			custom.abstractSections === undefined ? 0 : 1,
			/(?:\.{3}|…)\s*$/.test(abstract) ? 0 : 1,
			abstract.length,
		],
	});
}

function chooseDates(records: readonly UnkeyedArticle[]): Choice<NonNullable<Custom['dates']>> | undefined {
	const dates = records.flatMap(({ custom }) => custom.dates ?? []);
	const value: NonNullable<Custom['dates']> = {};
	for (const name of ['received', 'revised', 'accepted', 'published', 'indexed'] as const) {
		const [date] = dates.flatMap((one) => one[name] ?? []).sort((a, b) => b.length - a.length || compareTexts(b, a));
		if (date !== undefined) value[name] = date;
	}
	const from = records.flatMap(({ custom }, index) => (custom.dates === undefined ? [] : [index]));
	return from.length === 0 ? undefined : { value, from };
}

function chooseFields(records: readonly UnkeyedArticle[]): Choice<Custom['fields']> {
	const values = new Map<string, string[]>();
	for (const { custom } of records) {
		for (const [name, said] of Object.entries(custom.fields)) {
			const known = values.get(name);
			if (known === undefined) values.set(name, said);
			else if (!isSameValue(known, said)) values.set(name, [...new Set([...known, ...said])]);
		}
	}
	return { value: Object.fromEntries(values), from: [...records.keys()] };
}
