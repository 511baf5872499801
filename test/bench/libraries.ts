/**
 * Libraries that read the same articles in formats of their own.
 * In: facts of an article. Out: its text in BibTeX or RIS, and what reads it.
 */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { entries } from 'bibtex-parse';
import type { Facts } from '../support/printDumps';

export interface LibraryReader {
	readonly name: string;
	readonly format: 'bibtex' | 'ris';
	readonly read: (text: string) => unknown;
}

const readWithCitationJs = (text: string) => plugins.input.chain(text, { generateGraph: false });

export const libraries: readonly LibraryReader[] = [
	{ name: 'plugin-bibtex', format: 'bibtex', read: readWithCitationJs },
	{ name: 'bibtex-parse', format: 'bibtex', read: entries },
	{ name: 'plugin-ris', format: 'ris', read: readWithCitationJs },
];

export function printBibtex(facts: Facts): string {
	const fields = {
		author: facts.authors.map(({ family, given }) => `${family}, ${given}`).join(' and '),
		title: facts.title,
		journal: facts.journal,
		year: String(facts.year),
		volume: facts.volume,
		pages: facts.pages?.replace('-', '--'),
		doi: facts.doi,
		pmid: facts.pmid,
		publisher: facts.publisher,
		keywords: facts.topic,
		abstract: facts.abstract,
	};
	const lines = Object.entries(fields).filter(([, value]) => value !== undefined);
	return `@article{bench${facts.number},\n${lines.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`;
}

export function printRis(facts: Facts): string {
	const [start, end] = facts.pages?.split('-') ?? [];
	const lines = [
		['TY', 'JOUR'],
		...facts.authors.map(({ family, given }) => ['AU', `${family}, ${given}`]),
		['TI', facts.title],
		['JO', facts.journal],
		['PY', String(facts.year)],
		['VL', facts.volume],
		['SP', start],
		['EP', end],
		['DO', facts.doi],
		['PB', facts.publisher],
		['KW', facts.topic],
		['AB', facts.abstract],
		['ER', ''],
	];
	return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`])).join('\n');
}
