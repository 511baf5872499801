/**
 * MEDLINE records as PubMed exports them (`.nbib`), both ways.
 * In: a text with records that each begin with `PMID-`. Out: an article a record; and back. The format has no place for a key.
 * Source: “MEDLINE/PubMed Data Element (Field) Descriptions” of the National Library of Medicine.
 */
import type { Article, Custom, ItemType, Name } from '../core/csl/article';
import { parseVancouverName } from '../core/csl/names';
import { type Diagnostic, diagnose, type Parsed } from '../core/diagnostic';
import { definedOnly } from '../core/dump/definedOnly';
import { splitLines } from '../core/text/lines';
import { readCommaName, renderCommaName } from './commaNames';
import { monthName, parseMonth, toDate } from './dates';
import { type Facts, type ForeignEntry, type TextName, toEntry } from './entry';
import { readLanguage, renderLanguageCode } from './languages';
import { fieldTexts, readTaggedLines, renderTagged, type TaggedRecord, valuesOf } from './taggedLines';

const form = { tagged: /^([A-Z]{2,4}) {0,2}- ?(.*)$/, opens: 'PMID' } as const;

export function readNbib(text: string, file: string): Parsed<readonly ForeignEntry[]> {
	const lines = splitLines(text);
	const diagnostics: Diagnostic[] = [];
	const value = readTaggedLines(lines, form).map((record) => {
		const head = lines.contentSpan(record.line);
		const [pmid] = valuesOf(record, 'PMID');
		const place = { file, format: 'nbib' as const, line: record.line + 1, endLine: record.endLine + 1 };
		const source = definedOnly({ ...place, record: pmid });
		const spanOf = (name: TextName) => record.fields.find(({ tag }) => tag === tagOf[name])?.span ?? head;
		const entry = toEntry(readFacts(record, diagnostics), { source, fields: fieldTexts(record), spanOf });
		diagnostics.push(...entry.diagnostics);
		return entry.value;
	});
	return { value, diagnostics };
}

/** Titles of MEDLINE end in a full stop that is not theirs. */
const finalStop = /(?<!\.\.)\.$/;

const tagOf: Readonly<Partial<Record<TextName, string>>> = { DOI: 'AID', ISSN: 'IS', ISBN: 'ISBN', PMCID: 'PMC' };

function readFacts(record: TaggedRecord, diagnostics: Diagnostic[]): Facts {
	const text = (...tags: readonly string[]) => valuesOf(record, ...tags)[0] ?? '';
	const marked = (kind: string) =>
		['AID', 'LID'].flatMap((tag) => valuesOf(record, tag)).find((value) => value.endsWith(`[${kind}]`)) ?? '';
	const texts = {
		title: text('TI', 'BTI').replace(finalStop, ''),
		'container-title': text('JT', 'TA', ...(text('TI') === '' ? [] : ['BTI'])),
		'collection-title': text('CTI'),
		volume: text('VI', 'VTI'),
		issue: text('IP'),
		page: text('PG').replace(/[–—]/g, '-'),
		edition: text('EN'),
		DOI: marked('doi').replace(/ ?\[doi\]$/, ''),
		PMID: text('PMID').replace(/^0$/, ''),
		PMCID: text('PMC'),
		ISBN: text('ISBN'),
		ISSN: text('IS'),
		publisher: text('PB'),
		'publisher-place': text('PL'),
		language: readLanguage(text('LA')),
		abstract: text('AB'),
	};
	const { names, affiliations } = readAuthors(record);
	const editor = readEditors(record);
	const topics = [
		...new Set([...valuesOf(record, 'OT'), ...valuesOf(record, 'MH')].map((topic) => topic.replace(/(^|\/)\*/g, '$1'))),
	];
	const hasPlaces = affiliations.some((places) => places.length > 0);
	const custom: Partial<Custom> = definedOnly({ topics, affiliations: hasPlaces ? affiliations : undefined });
	const issued = readIssued(record, diagnostics);
	return definedOnly({ type: readType(record), texts, author: names, editor, issued, custom });
}

function readType(record: TaggedRecord): ItemType {
	const kinds = valuesOf(record, 'PT');
	if (kinds.includes('Preprint')) return 'article';
	const hasBook = valuesOf(record, 'BTI').length > 0;
	if (hasBook) return valuesOf(record, 'TI').length > 0 ? 'chapter' : 'book';
	return kinds.includes('Dataset') && valuesOf(record, 'JT', 'TA').length === 0 ? 'dataset' : 'article-journal';
}

/**
 * `FAU` has the name in full, `AU` stands below it in short; what `AD` says is of the author above, and above all authors of
 * the first.
 */
function readAuthors({ fields }: TaggedRecord): { names: Name[]; affiliations: string[][] } {
	const hasFull = fields.some(({ tag }) => tag === 'FAU');
	const names: Name[] = [];
	const affiliations: string[][] = [];
	const above: string[] = [];
	for (const { tag, value } of fields) {
		if (value === '') continue;
		if (editorTags.has(tag)) break;
		if (tag === 'AD') (affiliations.at(-1) ?? above).push(value);
		const isName = tag === 'CN' || tag === (hasFull ? 'FAU' : 'AU');
		if (!isName) continue;
		const short = hasFull || tag === 'CN' ? undefined : parseVancouverName(value);
		names.push(short ?? (tag === 'CN' ? { literal: value } : readCommaName(value)));
		affiliations.push(affiliations.length === 0 ? [...above] : []);
	}
	return { names, affiliations };
}

const editorTags: ReadonlySet<string> = new Set(['FED', 'ED']);

/** They stand below the authors, in full and in short as these do. */
function readEditors(record: TaggedRecord): Name[] {
	const full = valuesOf(record, 'FED').map(readCommaName);
	return full.length > 0 ? full : valuesOf(record, 'ED').map((name) => parseVancouverName(name) ?? readCommaName(name));
}

/** `2002 Sep 7`, `2002 Sep-Oct`, `2009 Winter`, and by `DEP` `20020907`, where the day of print is less exact. */
function readIssued(record: TaggedRecord, diagnostics: Diagnostic[]): Facts['issued'] {
	const field = record.fields.find(({ tag, value }) => tag === 'DP' && value !== '');
	const [online = ''] = valuesOf(record, 'DEP');
	const onlineDate = toDate(online.slice(0, 4), Number(online.slice(4, 6)) || 0, Number(online.slice(6, 8)) || 0);
	if (field === undefined) return onlineDate;
	const [year = '', month = '', day = ''] = field.value.split(/[ -]/);
	const printed = toDate(year, parseMonth(month), Number(day) || 0);
	if (printed === undefined) diagnostics.push(diagnose('invalid-date', field.span, field.value));
	return printed ?? onlineDate;
}

export function renderNbib(articles: readonly Article[]): string {
	return articles.map(renderRecord).join('\n');
}

/** A record begins with its PMID; one without has `0`, which is none. */
function renderRecord(article: Article): string {
	const [year, month, day] = article.issued?.['date-parts'][0] ?? [];
	const isBook = article.type === 'book';
	const date = [year, month === undefined ? undefined : titleCase(monthName(month)), day].filter(
		(part) => part !== undefined,
	);
	const values: readonly (readonly [string, string | undefined])[] = [
		['PMID', article.PMID ?? '0'],
		['IS', article.ISSN],
		['ISBN', article.ISBN],
		['VI', article.volume],
		['IP', article.issue],
		['DP', date.length === 0 ? undefined : date.join(' ')],
		[isBook ? 'BTI' : 'TI', article.title?.replace(finalStop, '..')],
		['PG', article.page],
		['LID', article.DOI === undefined ? undefined : `${article.DOI} [doi]`],
		['AB', article.abstract],
		...(article.author ?? []).flatMap((name, index) => authorLines(name, article.custom.affiliations?.[index] ?? [])),
		...(article.editor ?? []).map((name) => ['FED', renderCommaName(name)] as const),
		['LA', article.language === undefined ? undefined : renderLanguageCode(article.language)],
		['PT', kinds[article.type]],
		['EN', article.edition],
		['PB', article.publisher],
		['PL', article['publisher-place']],
		[article.type === 'chapter' ? 'BTI' : 'JT', article['container-title']],
		['CTI', article['collection-title']],
		...(article.custom.topics ?? []).map((topic) => ['OT', topic] as const),
		['PMC', article.PMCID],
	];
	return values.map(([tag, value]) => renderTagged(`${tag.padEnd(4)}- `, value)).join('');
}

const kinds: Readonly<Partial<Record<ItemType, string>>> = {
	'article-journal': 'Journal Article',
	article: 'Preprint',
};

function authorLines(name: Name, affiliations: readonly string[]): (readonly [string, string])[] {
	const tag = name.family === undefined ? 'CN' : 'FAU';
	return [[tag, renderCommaName(name)], ...affiliations.map((place) => ['AD', place] as const)];
}

function titleCase(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
