/**
 * The query language, the same wherever articles are searched.
 * In: whatever a user has typed so far. Out: terms, all of which an article has to meet. Every text is a query: what is not
 * finished (`author:`, `year:>`) says nothing yet, what looks like a filter but is none (`note:x`, `year:soon`) is words.
 *
 *   reeds mays            words, or beginnings or parts of words, anywhere, in any order
 *   "reeds in town"       these whole words, one behind the other; not closed yet, the last may go on
 *   author:mays           in one field; also title: journal: topic: key: and doi: pmid: pmcid: isbn: issn:
 *   year:2020             also 2020..2022 ..2019 2020.. >2020 >=2020 <2020 <=2020; while it is typed, 202 means the decade
 *   cites:>5              times cited, with the same ranges
 *   oa:yes cited:no       open access; cited in a note
 *   has:abstract          the article has one
 *   file:river            a file that it was read from is called so
 *   -town -author:mays    what the article must not meet
 */
import { parseDoi, parseIsbn, parsePmcid, parsePmid } from '../csl/identifiers';
import { foldWords } from '../text/foldWords';
import { parseRange, type Range } from './range';

export type TextField = 'title' | 'author' | 'key' | 'journal' | 'topic' | 'year' | 'identifier' | 'affiliation';

export const articleParts = [
	...(['abstract', 'affiliation', 'author', 'citations', 'doi', 'isbn', 'issn', 'journal'] as const),
	...(['license', 'link', 'pmcid', 'pmid', 'title', 'topic', 'year'] as const),
];
export type ArticlePart = (typeof articleParts)[number];

export interface TextTerm {
	readonly kind: 'text';
	/** As `foldWords` gives them, never empty; several stand one behind the other. */
	readonly words: string;
	/** Whether the last word ends where the text does. */
	readonly isWhole: boolean;
	readonly field?: TextField;
}

export type Fact =
	| { readonly kind: 'range'; readonly of: 'year' | 'cites'; readonly range: Range }
	| { readonly kind: 'flag'; readonly of: 'oa' | 'cited'; readonly is: boolean }
	| { readonly kind: 'has'; readonly part: ArticlePart }
	| { readonly kind: 'file'; readonly words: string };

export type Term = (TextTerm | Fact) & { readonly isNot: boolean };
export type Query = readonly Term[];

/** What a filter makes of its value; undefined where the value says nothing yet, `text` where it is none. */
type ReadFilter = (value: Value) => TextTerm | Fact | 'text' | undefined;

interface Value {
	readonly text: string;
	/** In quotes that are closed. */
	readonly isWhole: boolean;
	readonly end: number;
}

const filters: Readonly<Record<string, ReadFilter>> = {
	title: inField('title'),
	author: inField('author'),
	journal: inField('journal'),
	topic: inField('topic'),
	key: inField('key'),
	...Object.fromEntries(['doi', 'pmid', 'pmcid', 'isbn', 'issn'].map((name) => [name, inField('identifier')])),
	year: (value) => readRange('year', value),
	cites: (value) => readRange('cites', value),
	oa: (value) => readFlag('oa', value),
	cited: (value) => readFlag('cited', value),
	has: readPart,
	file({ text }) {
		const words = foldWords(text);
		return words === '' ? undefined : { kind: 'file', words };
	},
};

export function parseQuery(text: string): Query {
	const terms: Term[] = [];
	for (let at = skipBlanks(text, 0); at < text.length; ) {
		const isNot = text[at] === '-';
		const start = isNot ? at + 1 : at;
		const read = readTerm(text, start);
		if (read.term !== undefined) terms.push({ ...read.term, isNot });
		at = skipBlanks(text, Math.max(read.end, at + 1));
	}
	return terms;
}

function readTerm(text: string, start: number): { readonly term: TextTerm | Fact | undefined; readonly end: number } {
	const filter = filterAt(text, start);
	if (filter === undefined) {
		const value = readValue(text, start);
		return { term: readText(value, undefined), end: value.end };
	}
	const from = skipBlanks(text, filter.end);
	if (text[from] === '-' || filterAt(text, from) !== undefined) return { term: undefined, end: from };
	const value = readValue(text, from);
	const term = filter.read(value);
	const whole = { text: text.slice(start, value.end), isWhole: false, end: value.end };
	return { term: term === 'text' ? readText(whole, undefined) : term, end: value.end };
}

/** `author:` and what reads its value. */
function filterAt(text: string, at: number): { readonly read: ReadFilter; readonly end: number } | undefined {
	const form = /([a-z]{2,7}):/iy;
	form.lastIndex = at;
	const name = form.exec(text)?.[1]?.toLowerCase();
	if (name === undefined || !Object.hasOwn(filters, name)) return undefined;
	const read = filters[name];
	return read && { read, end: form.lastIndex };
}

const quotes = '"“”„';

/** A word, or what stands in quotes. */
function readValue(text: string, start: number): Value {
	let end = start;
	if (start === text.length || !quotes.includes(text.charAt(start))) {
		while (end < text.length && !isBlankAt(text, end)) end++;
		return { text: text.slice(start, end), isWhole: false, end };
	}
	end++;
	while (end < text.length && !quotes.includes(text.charAt(end))) end++;
	return { text: text.slice(start + 1, end), isWhole: end < text.length, end: Math.min(end + 1, text.length) };
}

function readText({ text, isWhole }: Value, field: TextField | undefined): TextTerm | undefined {
	// Identifiers are found however they are printed, also as addresses.
	const identifier = parseDoi(text) ?? parsePmcid(text) ?? parsePmid(text) ?? parseIsbn(text);
	const words = foldWords(identifier ?? text);
	return words === '' ? undefined : { kind: 'text', words, isWhole, ...(field && { field }) };
}

function inField(field: TextField): ReadFilter {
	return (value) => readText(value, field);
}

function readRange(of: 'year' | 'cites', { text }: Value): Fact | 'text' | undefined {
	const range = parseRange(text, of === 'year' ? 4 : 0);
	return range === undefined || range === 'text' ? range : { kind: 'range', of, range };
}

function readFlag(of: 'oa' | 'cited', { text }: Value): Fact | 'text' | undefined {
	if (text === '') return undefined;
	const word = text.toLowerCase();
	const is = ['yes', 'no'].find((answer) => answer.startsWith(word));
	return is === undefined ? 'text' : { kind: 'flag', of, is: is === 'yes' };
}

/** The beginning of a name will do where no other name begins so. */
function readPart({ text }: Value): Fact | 'text' | undefined {
	const word = text.toLowerCase();
	const [part, other] = articleParts.filter((name) => name.startsWith(word));
	if (part === undefined) return 'text';
	return other === undefined ? { kind: 'has', part } : undefined;
}

function skipBlanks(text: string, from: number): number {
	let at = from;
	while (at < text.length && isBlankAt(text, at)) at++;
	return at;
}

function isBlankAt(text: string, at: number): boolean {
	return /\s/.test(text.charAt(at));
}
