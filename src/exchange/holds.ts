/**
 * What each format can hold.
 * In: nothing but the readers and writers. Out: for each fact of an article the formats that give it back as it was written.
 */
import type { Article, ItemType, UnkeyedArticle } from '../core/csl/article';
import { findReader, renderArticles, type WrittenFormat } from './formats';

type Facts = Partial<Omit<Article, 'custom'>> & { readonly custom?: Partial<Article['custom']> };

const author = [{ family: 'Walker', given: 'Anna' }];

/** By what people call it a fact, within an article of the kind that has it. */
const probes: Readonly<Record<string, Facts>> = {
	'citation key': { id: 'walker:2020' },
	authors: { author },
	'names of bodies': { author: [{ literal: 'River Trust' }] },
	'particles of names': { author: [{ 'non-dropping-particle': 'van der', family: 'Berg', given: 'Ole' }] },
	'suffixes of names': { author: [{ family: 'King', given: 'Ole', suffix: 'Jr' }] },
	editors: { type: 'chapter', title: 'Eels', 'container-title': 'River Book', editor: author },
	'“et al.”': { author, custom: { moreAuthors: true } },
	affiliations: { author, custom: { affiliations: [['School of Eels, Weirside']] } },
	title: { title: 'Eels' },
	'journal or book': { 'container-title': 'J River Stud' },
	series: { 'collection-title': 'River Reports' },
	year: { issued: { 'date-parts': [[2020]] } },
	'month and day': { issued: { 'date-parts': [[2020, 3, 7]] } },
	'ranges of dates': { issued: { 'date-parts': [[2019], [2020]] } },
	volume: { volume: '12' },
	issue: { issue: '3' },
	pages: { page: '10-19' },
	'e-locator': { page: 'e081954', number: 'e081954' },
	'number of a report': { type: 'report', number: '7' },
	edition: { edition: '2' },
	DOI: { DOI: '10.5555/a' },
	PMID: { PMID: '123' },
	PMCID: { PMCID: 'PMC123' },
	ISBN: { ISBN: '9783161484100' },
	ISSN: { ISSN: '1234-5679' },
	address: { URL: 'https://a.example/b' },
	publisher: { publisher: 'Harbour Press' },
	place: { 'publisher-place': 'Weirside' },
	language: { language: 'en' },
	abstract: { abstract: 'We counted eels.' },
	'sections of the abstract': {
		abstract: 'AIM Eels.',
		custom: { abstractSections: [{ heading: 'AIM', text: 'Eels.' }] },
	},
	topics: { custom: { topics: ['Rivers'] } },
	'metrics, dates, access and licence': { custom: { openAccess: true, metrics: { rcaCitations: 3 } } },
};

export const heldFacts: readonly string[] = Object.keys(probes);

/** Formats that are read back; a plain list is for people. */
export const heldFormats = [
	'bibtex',
	'biblatex',
	'csl-json',
	'ris',
	'nbib',
] as const satisfies readonly WrittenFormat[];

export function holdsFact(format: WrittenFormat, fact: string): boolean {
	return survives(format, probes[fact] ?? {});
}

export function holdsType(format: WrittenFormat, type: ItemType): boolean {
	return survives(format, { type, title: 'Eels', 'container-title': 'River Book' });
}

function survives(format: WrittenFormat, facts: Facts): boolean {
	const { custom, ...variables } = facts;
	const article: Article = {
		id: 'a',
		type: 'article-journal',
		...variables,
		custom: { sources: [], ...custom, fields: {} },
	};
	const text = renderArticles([article], format);
	const [entry] = findReader(text)?.(text, '').value ?? [];
	if (entry === undefined || (facts.id !== undefined && entry.key !== facts.id)) return false;
	const { id: _, ...unkeyed } = article;
	return factsText(entry.article) === factsText(unkeyed);
}

/** The same text for articles that say the same. */
function factsText({ custom, ...variables }: UnkeyedArticle): string {
	const sorted = (value: object) => Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
	return JSON.stringify([sorted(variables), sorted({ ...custom, sources: [], fields: {} })]);
}
