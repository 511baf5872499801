/**
 * How fast a library is searched, beside a filter that looks through the same strings one after another.
 * In: how many articles. Out: lines of `name value unit ratio`, where the ratio is to that filter.
 */
import UFuzzy from '@leeoniya/ufuzzy';
import type { Article, UnkeyedArticle } from '../../src/core/csl/article';
import { displayName } from '../../src/core/csl/display';
import { readArticles } from '../../src/core/dump/read';
import { completeCitation } from '../../src/core/features/citationCompletion';
import { createLibrary, type Entry, type Library } from '../../src/core/library/library';
import { parseQuery } from '../../src/core/library/query';
import { searchLibrary } from '../../src/core/library/search';
import { createSearchIndex, type SearchIndex } from '../../src/core/library/searchIndex';
import { foldText } from '../../src/core/text/fold';
import { printEntry } from '../support/printDumps';
import { createDictionary, createFacts } from './corpus';
import { measure, quantile, report, timesOf } from './measure';
import { benchTree } from './tree';

const queriesOfAKind = 100;

export function benchSearch(count: number): void {
	const library = createLibrary(createArticles(count));
	const articles = [...library.entries.values()].map(({ article }) => article);
	const strings = articles.map((article) => foldText(shortText(article)));
	const abstracts = articles.map(({ abstract = '' }) => foldText(abstract));
	const both = strings.map((text, at) => `${text} ${abstracts[at]}`);
	const index = createSearchIndex(library);
	benchBuilding(library, index);
	benchTree(library);
	const short = withoutAbstracts(index);
	reportMemory('search', short, strings);
	reportMemory('search-and-abstracts', index, both);
	const kinds = createQueries(articles);
	for (const [kind, queries] of Object.entries(kinds)) {
		reportTimes(`search-${kind}`, queries.map(search(short)), queries.map(filter(strings)));
		reportTimes(`search-${kind}-and-abstracts`, queries.map(search(index)), queries.map(filter(both)));
	}
	benchCompletion(index, kinds.words, both);
	const typos = kinds.words.map(mistype);
	reportTimes('search-typos', typos.map(search(index)), typos.map(fuzzyFilter(both)));
}

/** Read from a printed list, so that they hold what a reader gives. */
function createArticles(count: number): UnkeyedArticle[] {
	const next = createFacts(createDictionary());
	return [...readArticles(`${Array.from({ length: count }, next).map(printEntry).join('\n')}\n`, 'bench.txt')];
}

function shortText(article: Article): string {
	const { id, title, author = [], custom, DOI, PMID } = article;
	const [journal, year] = [article['container-title'], article.issued?.['date-parts'][0]?.[0]];
	const places = (custom.affiliations ?? []).flat();
	return [title, ...author.map(displayName), id, journal, ...(custom.topics ?? []), year, DOI, PMID, ...places].join(
		' ',
	);
}

/** Beside folding the same texts to strings. */
function benchBuilding(library: Library, index: SearchIndex): void {
	const entries = [...library.entries.values()];
	const changed: [string, Entry][] = entries.map((entry, at) => [
		entry.article.id,
		at % 100 === 0 ? { ...entry } : entry,
	]);
	const { folding, build, update } = measure({
		folding: () => entries.map(({ article }) => foldText(`${shortText(article)} ${article.abstract ?? ''}`)),
		build: () => createSearchIndex(library),
		update: () => createSearchIndex({ entries: new Map(changed) }, index),
	});
	report('search-build', build, 'ms', build / folding);
	report('search-update', update, 'ms', update / folding);
}

function withoutAbstracts(index: SearchIndex): SearchIndex {
	const { starts, ranks } = index.abstracts;
	return { ...index, abstracts: { numbers: new Uint32Array(), starts: new Uint32Array(starts.length), ranks } };
}

/** All typed arrays, and what the lexicon keeps besides: a hash a word, and twice to four times as many places. */
function reportMemory(name: string, { texts, abstracts, lexicon }: SearchIndex, strings: readonly string[]): void {
	const { bytes, starts } = lexicon.words();
	const lists = [texts.numbers, texts.starts, abstracts.numbers, abstracts.starts, bytes, starts, starts];
	const size = lists.reduce((sum, { byteLength }) => sum + byteLength, 4 * starts.byteLength);
	report(`${name}-memory`, size / 1e6, 'MB', size / strings.reduce((sum, { length }) => sum + length, 0));
}

function createQueries(articles: readonly Article[]) {
	const step = Math.floor(articles.length / queriesOfAKind);
	const asked = articles.filter((_, at) => at % step === 0);
	const words = (article: Article) => (article.title ?? '').split(' ');
	const family = ({ author = [] }: Article) => author[0]?.family ?? '';
	return {
		words: asked.map((article) => `${words(article)[2]} ${words(article)[5]}`),
		author: asked.map((article) => `${family(article)} ${article.issued?.['date-parts'][0]?.[0]}`),
		start: asked.map((article) => (words(article)[3] ?? '').slice(0, 3)),
		title: asked.map((article) => article.title ?? ''),
	};
}

/** The words typed behind an `@` as one key, in a note of some length; beside the filter by the same words. */
function benchCompletion(index: SearchIndex, queries: readonly string[], strings: readonly string[]): void {
	const note = 'Rivers are read by those who walk along them [see @walker2020rivers, p. 3].\n\n'.repeat(100);
	const words = queries.map((query) => query.split(' ')[0] ?? '');
	const complete = words.map((word) => {
		const text = `${note}See [@${word}`;
		return () => completeCitation(index, text, text.length);
	});
	reportTimes('complete-citation', complete, words.map(filter(strings)));
}

/** Two letters of the first word change places. */
function mistype(query: string): string {
	return query.replace(/^(..)(.)(.)/u, '$1$3$2');
}

function search(index: SearchIndex) {
	return (query: string) => () => searchLibrary(index, parseQuery(query), { limit: 200 });
}

function filter(strings: readonly string[]) {
	return (query: string) => () => {
		const words = foldText(query).split(' ');
		return strings.filter((text) => words.every((word) => text.includes(word)));
	};
}

function fuzzyFilter(strings: string[]) {
	const fuzzy = new UFuzzy({ intraMode: 1 });
	return (query: string) => () => fuzzy.filter(strings, query);
}

function reportTimes(name: string, ours: readonly (() => unknown)[], theirs: readonly (() => unknown)[]): void {
	for (const task of [...ours, ...theirs].slice(0, 20)) task();
	const [own, plain] = [timesOf(ours), timesOf(theirs)];
	for (const share of [0.5, 0.99]) {
		const [value, beside] = [quantile(own, share), quantile(plain, share)];
		report(`${name}-p${share * 100}`, value, 'ms', value / beside);
	}
}
