/**
 * Articles → BibTeX or BibLaTeX.
 * In: articles with their citation keys. Out: the text of a file in UTF-8, the same for the same articles; keys stay as they are,
 * but for signs that would end them.
 */

import { doiAddress } from '../../core/csl/addresses';
import type { Article } from '../../core/csl/article';
import { monthName, renderDateRange } from '../dates';
import { renderLangid } from '../languages';
import { renderNames } from './names';
import { bracesBalance, escapeAddress, escapeTex, protectCapitals } from './texEscape';
import { appearsInIssues, renderEntryType, standsInBook } from './types';

export type BibtexDialect = 'bibtex' | 'biblatex';

export function renderBibtex(articles: readonly Article[], dialect: BibtexDialect): string {
	return articles.map((article) => renderEntry(article, dialect)).join('\n');
}

type FieldLine = readonly [name: string, tex: string | undefined];

function renderEntry(article: Article, dialect: BibtexDialect): string {
	const entryType = renderEntryType(article.type, dialect);
	const fields = dialect === 'bibtex' ? bibtexFields(article, entryType) : biblatexFields(article, entryType);
	const lines = [...fields, ...sharedFields(article)].flatMap(([name, tex]) =>
		tex === undefined || tex === ''
			? []
			: [`\t${name} = ${/^[a-z]{3}$/.test(tex) && name === 'month' ? tex : `{${tex}}`},\n`],
	);
	return `@${entryType}{${renderKey(article.id)},\n${lines.join('')}}\n`;
}

/** Without signs that would end it. */
export function renderKey(key: string): string {
	return key.replace(/[\s{}(),"=%#\\~']/g, '-');
}

function tex(text: string | undefined): string | undefined {
	return text === undefined ? undefined : escapeTex(text);
}

/** The title of a work that holds others; journals are names, which no style changes. */
function containerLine(article: Article, journal: string, entryType: string): FieldLine {
	const container = article['container-title'];
	if (container === undefined) return [journal, undefined];
	return standsInBook(entryType) ? ['booktitle', protectCapitals(container)] : [journal, escapeTex(container)];
}

/** BibLaTeX reads a list here, whose items stand between “and”. */
function oneOfList(text: string | undefined): string | undefined {
	if (text === undefined) return undefined;
	return /\band\b/i.test(text) ? `{${escapeTex(text)}}` : escapeTex(text);
}

function titles({ author = [], editor = [], title, custom }: Article): FieldLine[] {
	return [
		['author', renderNames(author, custom.moreAuthors === true && author.length > 0)],
		['editor', renderNames(editor, false)],
		['title', title === undefined ? undefined : protectCapitals(title)],
	];
}

function bibtexFields(article: Article, entryType: string): FieldLine[] {
	const [year, month, day] = article.issued?.['date-parts'][0] ?? [];
	const publisher = { phdthesis: 'school', techreport: 'institution' }[entryType] ?? 'publisher';
	return [
		...titles(article),
		containerLine(article, 'journal', entryType),
		['year', year === undefined ? undefined : String(year).padStart(4, '0')],
		['month', month === undefined ? undefined : monthName(month)],
		['day', day === undefined ? undefined : String(day)],
		[publisher, tex(article.publisher)],
		['address', tex(article['publisher-place'])],
		['type', entryType === 'phdthesis' ? 'Thesis' : undefined],
	];
}

function biblatexFields(article: Article, entryType: string): FieldLine[] {
	const publisher = ['thesis', 'report'].includes(entryType) ? 'institution' : 'publisher';
	const { language, issued, author = [], editor = [] } = article;
	const hasParticle = [...author, ...editor].some((name) => name['non-dropping-particle'] !== undefined);
	return [
		...titles(article),
		containerLine(article, 'journaltitle', entryType),
		['date', issued === undefined ? undefined : renderDateRange(issued)],
		[publisher, oneOfList(article.publisher)],
		['location', oneOfList(article['publisher-place'])],
		['type', { thesis: 'Thesis', report: 'Report' }[entryType]],
		// Without it particles are left out where names stand alone.
		['options', hasParticle ? 'useprefix=true' : undefined],
		['langid', language === undefined ? undefined : renderLangid(language)],
	];
}

function sharedFields(article: Article): FieldLine[] {
	const { page, DOI, URL, custom, 'collection-title': series } = article;
	const number = appearsInIssues(article.type) ? article.issue : article.number;
	const ranges = page === undefined ? undefined : renderPages(page);
	return [
		['volume', tex(article.volume)],
		['number', tex(number)],
		['pages', ranges],
		['series', series === undefined ? undefined : protectCapitals(series)],
		['edition', tex(article.edition)],
		['doi', DOI === undefined ? undefined : bracesBalance(DOI) && !DOI.includes('\\') ? DOI : doiAddress(DOI)],
		['url', URL === undefined ? undefined : escapeAddress(URL)],
		['pmid', article.PMID],
		['pmcid', article.PMCID],
		['isbn', article.ISBN],
		['issn', article.ISSN],
		['language', tex(article.language)],
		['keywords', custom.topics?.map(renderKeyword).join(', ')],
		['abstract', tex(article.abstract)],
	];
}

/** A range has a dash of its own length in TeX. */
function renderPages(page: string): string {
	return escapeTex(page).replace(/(?<=\d)-(?=[a-z]*\d)/gi, '--');
}

function renderKeyword(topic: string): string {
	return /[,;]/.test(topic) ? `{${escapeTex(topic)}}` : escapeTex(topic);
}
