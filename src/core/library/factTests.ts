/**
 * What a query asks of an article besides its words.
 * In: a fact asked for. Out: a test of entries.
 */
import type { Article } from '../csl/article';
import { foldWords } from '../text/foldWords';
import type { Entry } from './library';
import type { ArticlePart, Fact } from './query';

/** What is known beside the library. */
export interface SearchSurroundings {
	/** The keys that are cited, in the note or wherever is meant. */
	readonly cited: ReadonlySet<string>;
	/** What the user calls a file. */
	fileName(file: string): string;
}

export function createFactTest(fact: Fact, around: SearchSurroundings): (entry: Entry) => boolean {
	if (fact.kind === 'has') return ({ article }) => hasPart[fact.part](article);
	if (fact.kind === 'file') return createFileTest(fact.words, around);
	if (fact.kind === 'flag') {
		const test = fact.of === 'oa' ? isOpenAccess : ({ article }: Entry) => around.cited.has(article.id);
		return (entry) => test(entry) === fact.is;
	}
	const { from, to } = fact.range;
	const numberOf = fact.of === 'year' ? yearOf : citationsOf;
	return ({ article }) => {
		const number = numberOf(article);
		return number !== undefined && from <= number && number <= to;
	};
}

export function yearOf({ issued }: Article): number | undefined {
	return issued?.['date-parts'][0]?.[0];
}

export function citationsOf({ custom }: Article): number | undefined {
	return custom.metrics?.rcaCitations;
}

export function isOpenAccess({ article }: Entry): boolean {
	return article.custom.openAccess === true;
}

/** Each file is asked once, as many articles come from the same few. */
function createFileTest(words: string, { fileName }: SearchSurroundings): (entry: Entry) => boolean {
	const known = new Map<string, boolean>();
	const isMeant = (file: string) => {
		const found = known.get(file) ?? foldWords(fileName(file)).includes(words);
		known.set(file, found);
		return found;
	};
	return ({ sources }) => sources.some(({ file }) => isMeant(file));
}

export const hasPart: Readonly<Record<ArticlePart, (article: Article) => boolean>> = {
	abstract: ({ abstract }) => abstract !== undefined,
	affiliation: ({ custom }) => custom.affiliations?.some((list) => list.length > 0) === true,
	author: ({ author = [] }) => author.length > 0,
	citations: (article) => citationsOf(article) !== undefined,
	doi: ({ DOI }) => DOI !== undefined,
	isbn: ({ ISBN }) => ISBN !== undefined,
	issn: ({ ISSN }) => ISSN !== undefined,
	journal: (article) => article['container-title'] !== undefined,
	license: ({ custom }) => custom.license !== undefined,
	link: ({ URL, DOI, custom }) => URL !== undefined || DOI !== undefined || custom.links !== undefined,
	pmcid: ({ PMCID }) => PMCID !== undefined,
	pmid: ({ PMID }) => PMID !== undefined,
	title: ({ title }) => title !== undefined,
	topic: ({ custom }) => (custom.topics ?? []).length > 0,
	year: (article) => yearOf(article) !== undefined,
};
