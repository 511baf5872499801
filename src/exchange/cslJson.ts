/**
 * CSL-JSON, both ways.
 * In: a JSON text with an item or a list of items, as Zotero, Pandoc and `shelfmark articles` write it. Out: an article an item,
 * with its own id as key. An item that is no JSON costs no other: items are found by their brackets and read one by one.
 * Source: the CSL-JSON schema 1.0.2; values of other types than it wants are taken where their meaning is clear.
 */
import * as z from 'zod/mini';
import { type Article, ArticleSchema, type Custom, type ItemType, type Name } from '../core/csl/article';
import { parseYear, yearDate } from '../core/csl/dates';
import { type Diagnostic, diagnose, type Parsed } from '../core/diagnostic';
import { definedOnly } from '../core/dump/definedOnly';
import { splitLines } from '../core/text/lines';
import type { Span } from '../core/text/span';
import { toDate } from './dates';
import { type Facts, type ForeignEntry, toEntry } from './entry';
import { scanItems } from './jsonItems';

type Item = Readonly<Record<string, unknown>>;

export function readCslJson(text: string, file: string): Parsed<readonly ForeignEntry[]> {
	const lines = splitLines(text);
	const diagnostics: Diagnostic[] = [];
	const value = scanItems(text).flatMap((span) => {
		const item = parseItem(text.slice(span.start, span.end));
		const head = { start: span.start, end: Math.min(span.end, span.start + 1) };
		if (typeof item === 'string') {
			diagnostics.push(diagnose('entry-not-read', head, item));
			return [];
		}
		const key = textOf(item.id) ?? textOf(item['citation-key']);
		const source = {
			file,
			format: 'csl-json',
			...(key === undefined ? {} : { record: key }),
			line: lines.positionAt(span.start).line + 1,
			endLine: lines.positionAt(span.end).line + 1,
		} as const;
		const facts = readFacts(item, head, diagnostics);
		const place = { source, fields: toFields(item), spanOf: () => head };
		const entry = toEntry(facts, key === undefined ? place : { key, ...place });
		diagnostics.push(...entry.diagnostics);
		return [entry.value];
	});
	return { value, diagnostics };
}

/** Of other JSON the first item, if there is one, is of another kind or of no kind at all. */
export function isCslJson(text: string): boolean {
	const beginning = text.slice(0, longestBeginning);
	if (!/^[\ufeff\s]*(?:\[[\s,]*)?\{\s*"/.test(beginning)) return false;
	const [, type = ''] = /"type"\s{0,9}:\s{0,9}"([a-z_-]{1,40})"/.exec(beginning) ?? [];
	const isKnown = Object.hasOwn(otherTypes, type) || z.safeParse(ArticleSchema.shape.type, type).success;
	return isKnown && /"(?:title|author|issued|container-title|DOI)"\s{0,9}:/.test(beginning);
}

/** An item's type stands at its beginning, though its abstract may come before. */
const longestBeginning = 20_000;

/** The item, or what is wrong with it. */
function parseItem(text: string): Item | string {
	try {
		return z.parse(z.record(z.string(), z.unknown()), JSON.parse(text));
	} catch (error) {
		return error instanceof SyntaxError ? `it is no JSON (${error.message.slice(0, 100)})` : 'it is no object';
	}
}

function textOf(value: unknown): string | undefined {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function toFields(item: Item): Custom['fields'] {
	const fields = Object.entries(item).filter(([name]) => name !== 'custom');
	return Object.fromEntries(
		fields.map(([name, value]) => [name, [typeof value === 'string' ? value : (JSON.stringify(value) ?? '')]]),
	);
}

function readFacts(item: Item, span: Span, diagnostics: Diagnostic[]): Facts {
	const texts = Object.fromEntries(
		Object.entries(item).flatMap(([name, value]) => {
			const text = textOf(Array.isArray(value) ? value[0] : value);
			return text === undefined ? [] : [[name, name === 'page' ? text.replace(/[–—]/g, '-') : text]];
		}),
	);
	const issued = readIssued(item.issued);
	const isRefused = (name: string, value: unknown) => item[name] !== undefined && value === undefined;
	const [author, editor] = [readNames(item.author), readNames(item.editor)];
	for (const [name, value] of Object.entries({ issued, author, editor }))
		if (isRefused(name, value)) diagnostics.push(diagnose('value-not-read', span, name));
	return definedOnly({
		type: readType(textOf(item.type) ?? ''),
		texts,
		issued,
		author,
		editor,
		custom: readCustom(item),
	});
}

/** CSL's types that an article has another word for. */
const otherTypes: Readonly<Record<string, ItemType>> = {
	...{ 'article-magazine': 'article', 'review-book': 'review', entry: 'chapter', 'entry-encyclopedia': 'chapter' },
	...{ 'entry-dictionary': 'chapter', pamphlet: 'book', classic: 'book', collection: 'book', figure: 'graphic' },
	...{ post: 'webpage', 'post-weblog': 'webpage', standard: 'report', speech: 'paper-conference' },
};

function readType(type: string): ItemType {
	const own = z.safeParse(ArticleSchema.shape.type, type);
	return own.success ? own.data : ((Object.hasOwn(otherTypes, type) ? otherTypes[type] : undefined) ?? 'document');
}

function readNames(value: unknown): Name[] | undefined {
	if (!Array.isArray(value)) return undefined;
	return value.map(readName).filter((name) => Object.keys(name).length > 0);
}

/** A dropping particle stands behind the given names, where styles print it. */
function readName(value: unknown): Name {
	if (typeof value === 'string') return definedOnly({ literal: textOf(value) });
	if (typeof value !== 'object' || value === null) return {};
	const part = (name: string) => textOf(Object.entries(value).find(([one]) => one === name)?.[1]);
	const given = [part('given'), part('dropping-particle')].filter((text) => text !== undefined).join(' ');
	return definedOnly({
		'non-dropping-particle': part('non-dropping-particle'),
		family: part('family'),
		given: given === '' ? undefined : given,
		suffix: part('suffix'),
		literal: part('literal'),
	});
}

const DateValue = z.object({
	'date-parts': z.optional(z.array(z.array(z.union([z.number(), z.string()])))),
	raw: z.optional(z.string()),
	literal: z.optional(z.string()),
});

function readIssued(value: unknown): Facts['issued'] {
	const { data } = z.safeParse(DateValue, typeof value === 'string' ? { raw: value } : value);
	const ends = (data?.['date-parts'] ?? []).flatMap(([year = '', month = 0, day = 0]) => {
		return toDate(String(year).padStart(4, '0'), Number(month), Number(day))?.['date-parts'] ?? [];
	});
	if (ends.length > 0) return { 'date-parts': ends.slice(0, 2) };
	const text = (data?.raw ?? data?.literal ?? '').trim();
	const [, isoYear = '', month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(text) ?? [];
	const year = parseYear(text);
	return toDate(isoYear, Number(month), Number(day ?? 0)) ?? (year === undefined ? undefined : yearDate(year));
}

/** What this program has written itself is taken as it is. */
function readCustom(item: Item): Partial<Custom> {
	const { sources: _, fields: __, ...known } = ArticleSchema.shape.custom.shape;
	const own = z.safeParse(z.object(known), item.custom ?? {});
	const words = Array.isArray(item.keyword) ? item.keyword.map(String) : (textOf(item.keyword) ?? '').split(/[,;]/);
	const topics = [...new Set(words.map((word) => word.trim()))].filter((word) => word !== '');
	return { ...(topics.length === 0 ? {} : { topics }), ...(own.success ? own.data : {}) };
}

/** Items in the order of the articles, their members in the order of the schema; where they were read is left out. */
export function renderCslJson(articles: readonly Article[]): string {
	if (articles.length === 0) return '[]\n';
	return `[\n${articles.map((article) => JSON.stringify(toItem(article), null, 2)).join(',\n')}\n]\n`;
}

function toItem({ custom, ...variables }: Article): object {
	const { sources: _, fields: __, ...kept } = custom;
	const members = Object.entries(variables);
	const order = Object.keys(ArticleSchema.shape);
	const sorted = members.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
	return {
		...Object.fromEntries(sorted),
		...(custom.topics === undefined ? {} : { keyword: custom.topics.join(', ') }),
		...(Object.keys(kept).length === 0 ? {} : { custom: kept }),
	};
}
