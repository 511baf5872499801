/**
 * Entries of other programs' files.
 * In: what a reader has found in one entry, as text. Out: the article with the entry's own key; identifiers are checked, and
 * what is wrong with them is said at their place. Every value as read stays in `custom.fields`.
 */
import type { Custom, ItemType, Source, UnkeyedArticle } from '../core/csl/article';
import { parseDoi, parseIsbn, parseIssn, parsePmcid, parsePmid } from '../core/csl/identifiers';
import { isELocator } from '../core/csl/pages';
import { type Diagnostic, diagnose, type Parsed } from '../core/diagnostic';
import type { Span } from '../core/text/span';

export interface ForeignEntry {
	/** The entry's own key, as it stands in its file. */
	readonly key?: string;
	readonly article: UnkeyedArticle;
}

/** Total: whatever the text is, every entry that can be told is read. */
export type ForeignReader = (text: string, file: string) => Parsed<readonly ForeignEntry[]>;

/** In the order in which an article has them. */
const textNames = [
	'title',
	'container-title',
	'collection-title',
	'volume',
	'issue',
	'page',
	'number',
	'edition',
	'DOI',
	'PMID',
	'PMCID',
	'ISBN',
	'ISSN',
	'URL',
	'publisher',
	'publisher-place',
	'language',
	'abstract',
] as const;
export type TextName = (typeof textNames)[number];

export interface Facts extends Pick<UnkeyedArticle, 'author' | 'editor' | 'issued'> {
	readonly type: ItemType;
	readonly texts: Readonly<Partial<Record<TextName, string>>>;
	readonly custom?: Partial<Custom>;
}

/** Where an entry stands. */
export interface EntryPlace {
	readonly key?: string;
	readonly source: Source;
	readonly fields: Custom['fields'];
	readonly spanOf: (name: TextName) => Span;
}

export function toEntry(facts: Facts, place: EntryPlace): Parsed<ForeignEntry> {
	const { value: texts, diagnostics } = checkTexts(facts.texts, place.spanOf);
	const { author = [], editor = [], issued } = facts;
	const article: UnkeyedArticle = {
		type: facts.type,
		...(author.length === 0 ? {} : { author: [...author] }),
		...(editor.length === 0 ? {} : { editor: [...editor] }),
		...(issued === undefined ? {} : { issued }),
		...texts,
		custom: { sources: [place.source], ...facts.custom, fields: place.fields },
	};
	return { value: place.key === undefined ? { article } : { key: place.key, article }, diagnostics };
}

type Texts = Partial<Record<TextName, string>>;

/** An article with a DOI has no other address; an empty text says nothing. */
function checkTexts(found: Readonly<Texts>, spanOf: (name: TextName) => Span): Parsed<Texts> {
	const texts: Texts = {};
	const diagnostics: Diagnostic[] = [];
	for (const name of textNames) {
		const text = found[name]?.trim();
		if (text === undefined || text === '') continue;
		const checked = Object.hasOwn(checks, name) ? checks[name]?.(text) : text;
		if (checked === undefined) diagnostics.push(diagnose('invalid-identifier', spanOf(name), `${name} “${text}”`));
		else texts[name] = checked;
	}
	if (texts.number === undefined && texts.page !== undefined && isELocator(texts.page)) texts.number = texts.page;
	if (texts.DOI !== undefined) delete texts.URL;
	return { value: texts, diagnostics };
}

const checks: Readonly<Partial<Record<TextName, (text: string) => string | undefined>>> = {
	DOI: parseDoi,
	PMID: parsePmid,
	PMCID: (text) => parsePmcid(/^\d+$/.test(text) ? `PMC${text}` : text),
	ISBN: (text) => firstOf(text, parseIsbn),
	ISSN: (text) => firstOf(text, parseIssn),
};

/** `978-3-…; 978-4-…`, `1234-5679 (print)`: files name several in one value. */
function firstOf(text: string, parse: (text: string) => string | undefined): string | undefined {
	const parts = [text, ...text.split(/[,;()]/), ...text.split(/[\s,;()]+/)];
	for (const part of parts) {
		const parsed = parse(part.trim());
		if (parsed !== undefined) return parsed;
	}
	return undefined;
}
