/**
 * RIS, both ways.
 * In: a text with records from `TY` to `ER`. Out: an article a record, with its `ID` as key; and back. A record without its end
 * costs no other. Source: the RIS specification of Reference Manager, and what EndNote and Zotero write.
 */
import type { Article, Custom, ItemType } from '../core/csl/article';
import { parseYear, yearDate } from '../core/csl/dates';
import { parseIsbn, parsePmcid, parsePmid } from '../core/csl/identifiers';
import { type Diagnostic, diagnose, type Parsed } from '../core/diagnostic';
import { definedOnly } from '../core/dump/definedOnly';
import { splitLines } from '../core/text/lines';
import { readCommaName, renderCommaName } from './commaNames';
import { toDate } from './dates';
import { type Facts, type ForeignEntry, type TextName, toEntry } from './entry';
import { readLanguage } from './languages';
import { fieldTexts, readTaggedLines, renderTagged, type TaggedRecord, valuesOf } from './taggedLines';

/** What lines of RIS look like. */
export const risForm = { tagged: /^\s{0,9}([A-Z][A-Z\d]) {0,2}-(?: (.*)|$)/, opens: 'TY', closes: 'ER' } as const;

const types: Readonly<Record<string, ItemType>> = {
	...{ JOUR: 'article-journal', EJOUR: 'article-journal', INPR: 'article-journal', JFULL: 'periodical' },
	...{ MGZN: 'article', NEWS: 'article-newspaper', BOOK: 'book', EBOOK: 'book', EDBOOK: 'book', SER: 'book' },
	...{ PAMP: 'book', CHAP: 'chapter', ECHAP: 'chapter', ENCYC: 'chapter', DICT: 'chapter', CONF: 'paper-conference' },
	...{ CPAPER: 'paper-conference', THES: 'thesis', RPRT: 'report', STAND: 'report', UNPB: 'manuscript' },
	...{ MANSCPT: 'manuscript', ELEC: 'webpage', WEB: 'webpage', BLOG: 'webpage', DATA: 'dataset', COMP: 'software' },
	...{ MAP: 'map', VIDEO: 'motion_picture', MPCT: 'motion_picture', ADVS: 'motion_picture', SOUND: 'song' },
	...{ MUSIC: 'musical_score', ART: 'graphic', FIGURE: 'graphic', GEN: 'document' },
	// Some programs write words instead.
	...{ 'JOURNAL ARTICLE': 'article-journal', 'BOOK SECTION': 'chapter', 'BOOK CHAPTER': 'chapter', THESIS: 'thesis' },
	...{ 'CONFERENCE PAPER': 'paper-conference', REPORT: 'report', 'WEB PAGE': 'webpage' },
};

export function readRis(text: string, file: string): Parsed<readonly ForeignEntry[]> {
	const lines = splitLines(text);
	const diagnostics: Diagnostic[] = [];
	const value = readTaggedLines(lines, risForm).map((record) => {
		const head = lines.contentSpan(record.line);
		if (!record.isEnded) diagnostics.push(diagnose('entry-not-read', head, 'its end, a line “ER  - ”, is missing'));
		const [key] = valuesOf(record, 'ID', 'LB');
		const source = definedOnly({
			file,
			format: 'ris' as const,
			record: key,
			line: record.line + 1,
			endLine: record.endLine + 1,
		});
		const spanOf = (name: TextName) => record.fields.find(({ tag }) => tag === tagOf[name])?.span ?? head;
		const place = definedOnly({ key, source, fields: fieldTexts(record), spanOf });
		const entry = toEntry(readFacts(record, diagnostics), place);
		diagnostics.push(...entry.diagnostics);
		return entry.value;
	});
	return { value, diagnostics };
}

const tagOf: Readonly<Partial<Record<TextName, string>>> = {
	DOI: 'DO',
	ISSN: 'SN',
	ISBN: 'SN',
	PMID: 'AN',
	PMCID: 'C2',
};

function readFacts(record: TaggedRecord, diagnostics: Diagnostic[]): Facts {
	const text = (...tags: readonly string[]) => valuesOf(record, ...tags)[0] ?? '';
	const typeTag = text('TY').toUpperCase();
	const type = (Object.hasOwn(types, typeTag) ? types[typeTag] : undefined) ?? 'document';
	const topics = [...new Set(valuesOf(record, 'KW'))];
	const numbers = valuesOf(record, 'SN');
	const isbn = numbers.find((number) => parseIsbn(number) !== undefined) ?? '';
	const texts = {
		title: text('TI', 'T1', 'CT', ...(type === 'book' ? ['BT'] : [])),
		'container-title': text('T2', 'JF', 'JO', 'JA', 'J2', ...(type === 'book' ? [] : ['BT'])),
		'collection-title': text('T3'),
		volume: text('VL'),
		issue: text('IS', 'CP'),
		page: [text('SP'), text('EP')]
			.filter((end) => end !== '')
			.join('-')
			.replace(/[–—]/g, '-'),
		edition: text('ET'),
		DOI: text('DO', 'DI'),
		PMCID: valuesOf(record, 'C2').find((value) => parsePmcid(value) !== undefined) ?? '',
		PMID: /pubmed|medline/i.test(text('DB')) ? (valuesOf(record, 'AN').find(parsePmid) ?? '') : '',
		ISBN: isbn,
		ISSN: numbers.find((number) => number !== isbn) ?? '',
		URL: text('UR'),
		publisher: text('PB'),
		'publisher-place': text('CY', 'PP'),
		language: readLanguage(text('LA')),
		abstract: text('AB', 'N2'),
	};
	const custom: Partial<Custom> = topics.length === 0 ? {} : { topics };
	const author = valuesOf(record, 'AU', 'A1').map(readCommaName);
	// Of a book secondary authors are the editors of its series.
	const standsInBook = type === 'chapter' || type === 'paper-conference';
	const editor = valuesOf(record, 'ED', ...(standsInBook ? ['A2'] : [])).map(readCommaName);
	return definedOnly({ type, texts, author, editor, issued: readIssued(record, diagnostics), custom });
}

/** `2020`, `2020/03/07/`, `2014//`; `DA` is the more exact one. */
function readIssued(record: TaggedRecord, diagnostics: Diagnostic[]): Facts['issued'] {
	const dates = record.fields.filter(({ tag, value }) => ['DA', 'PY', 'Y1'].includes(tag) && value !== '');
	const readings = dates.map(({ value }) => {
		const [year = '', month = '', day = ''] = value.split(/[/-]/).map((part) => part.trim());
		const known = parseYear(value);
		return toDate(year, Number(month) || 0, Number(day) || 0) ?? (known === undefined ? undefined : yearDate(known));
	});
	for (const [index, { span, value }] of dates.entries())
		if (readings[index] === undefined) diagnostics.push(diagnose('invalid-date', span, value));
	const exactness = (date: Facts['issued']) => date?.['date-parts'][0]?.length ?? 0;
	return readings.toSorted((a, b) => exactness(b) - exactness(a))[0];
}

export function renderRis(articles: readonly Article[]): string {
	return articles.map(renderRecord).join('\n');
}

function renderRecord(article: Article): string {
	const [year, month, day] = article.issued?.['date-parts'][0] ?? [];
	const [, start = article.page, end] = /^(\w+)-(\w+)$/.exec(article.page ?? '') ?? [];
	const pad = (number: number | undefined) => (number === undefined ? '' : String(number).padStart(2, '0'));
	const type = Object.entries(types).find(([, one]) => one === article.type)?.[0] ?? 'GEN';
	const values: readonly (readonly [string, string | undefined])[] = [
		['ID', article.id],
		...(article.author ?? []).map((name) => ['AU', renderCommaName(name)] as const),
		...(article.editor ?? []).map((name) => ['ED', renderCommaName(name)] as const),
		['TI', article.title],
		['T2', article['container-title']],
		['T3', article['collection-title']],
		['PY', year === undefined ? undefined : String(year).padStart(4, '0')],
		['DA', month === undefined ? undefined : `${String(year).padStart(4, '0')}/${pad(month)}/${pad(day)}/`],
		['VL', article.volume],
		['IS', article.issue],
		['SP', start],
		['EP', end],
		['ET', article.edition],
		['PB', article.publisher],
		['CY', article['publisher-place']],
		['SN', article.ISBN],
		['SN', article.ISSN],
		['DO', article.DOI],
		['DB', article.PMID === undefined ? undefined : 'PubMed'],
		['AN', article.PMID],
		['C2', article.PMCID],
		['UR', article.URL],
		['LA', article.language],
		...(article.custom.topics ?? []).map((topic) => ['KW', topic] as const),
		['AB', article.abstract],
	];
	return `TY  - ${type}\n${values.map(([tag, value]) => renderTagged(`${tag}  - `, value)).join('')}ER  - \n`;
}
