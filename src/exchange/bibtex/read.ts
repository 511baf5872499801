/**
 * BibTeX and BibLaTeX → articles.
 * In: a file's text. Out: an article an entry, with the entry's key; what a field says that an article has no place for, such
 * as translators, stays in `custom.fields`. Abbreviations are put in, `crossref` gives what the entry itself lacks.
 */
import type { Custom } from '../../core/csl/article';
import { parseYear, yearDate } from '../../core/csl/dates';
import { type Diagnostic, diagnose, type Parsed } from '../../core/diagnostic';
import { splitLines } from '../../core/text/lines';
import type { Span } from '../../core/text/span';
import { parseDateRange, parseMonth, toDate } from '../dates';
import { type Facts, type ForeignEntry, type TextName, toEntry } from '../entry';
import { readLanguage } from '../languages';
import { type NameList, readNames } from './names';
import { type RawEntry, scanBibtex } from './scan';
import { decodeTex, isBraced, splitOutside } from './tex';
import { appearsInIssues, readEntryType } from './types';

/** A field with its abbreviations put in, still TeX. */
interface Field {
	readonly tex: string;
	readonly span: Span;
}
type Fields = ReadonlyMap<string, Field>;

export function readBibtex(text: string, file: string): Parsed<readonly ForeignEntry[]> {
	const { value: raws, diagnostics: found } = scanBibtex(text);
	const diagnostics: Diagnostic[] = [...found];
	const lines = splitLines(text);
	const abbreviations = new Map<string, string>();
	const entries: { readonly raw: RawEntry; readonly fields: Fields }[] = [];
	for (const raw of raws) {
		const fields = expandFields(raw, abbreviations, diagnostics);
		if (raw.type === 'string') for (const [name, { tex }] of fields) abbreviations.set(name, tex);
		else entries.push({ raw, fields });
	}
	const byKey = new Map(entries.map((entry) => [entry.raw.key.toLowerCase(), entry]));
	byKey.delete('');
	const value = entries.map(({ raw, fields }) => {
		const parent = byKey.get(decodeTex(fields.get('crossref')?.tex ?? '').text.toLowerCase());
		const all = parent === undefined || parent.raw === raw ? fields : inherit(raw.type, fields, parent.fields);
		const source = {
			file,
			format: 'bibtex',
			...(raw.key === '' ? {} : { record: raw.key }),
			line: lines.positionAt(raw.span.start).line + 1,
			endLine: lines.positionAt(raw.span.end).line + 1,
		} as const;
		const spanOf = (name: TextName) => all.get(name.toLowerCase())?.span ?? raw.span;
		const facts = readFacts(raw.type, all, diagnostics);
		const key = raw.key === '' ? {} : { key: raw.key };
		const entry = toEntry(facts, { ...key, source, fields: toFieldTexts(fields), spanOf });
		diagnostics.push(...entry.diagnostics);
		return entry.value;
	});
	return { value, diagnostics: diagnostics.toSorted((a, b) => a.span.start - b.span.start) };
}

/** Of a field that stands twice the first counts. */
function expandFields(raw: RawEntry, abbreviations: ReadonlyMap<string, string>, diagnostics: Diagnostic[]): Fields {
	const fields = new Map<string, Field>();
	for (const { name, parts, span } of raw.fields) {
		const texts = parts.map((part) => {
			if (part.kind === 'text' || /^\d+$/.test(part.text)) return part.text;
			const known = abbreviations.get(part.text.toLowerCase());
			const isMonth = name === 'month' && parseMonth(part.text) > 0;
			if (known === undefined && !isMonth) diagnostics.push(diagnose('unknown-abbreviation', part.span, part.text));
			return known ?? part.text;
		});
		if (!fields.has(name)) fields.set(name, { tex: texts.join(''), span: parts[0]?.span ?? span });
	}
	return fields;
}

/** What a book says of the chapter in it: its title is the chapter's book, its key and its own kind are not the chapter's. */
function inherit(type: string, fields: Fields, parent: Fields): Fields {
	const title = readEntryType(type) === 'book' ? undefined : parent.get('title');
	const given = [...parent].filter(
		([name]) => !['title', 'subtitle', 'crossref', 'doi', 'keywords', 'pages'].includes(name),
	);
	const inBook: [string, Field][] = title === undefined ? [] : [['booktitle', title]];
	return new Map([...inBook, ...given, ...fields]);
}

function toFieldTexts(fields: Fields): Custom['fields'] {
	return Object.fromEntries([...fields].map(([name, { tex }]) => [name, [decodeTex(tex).text]]));
}

function readFacts(entryType: string, fields: Fields, diagnostics: Diagnostic[]): Facts {
	const text = (...names: readonly string[]) => {
		const field = names.flatMap((name) => fields.get(name) ?? []).find(({ tex }) => tex.trim() !== '');
		if (field === undefined) return '';
		const { text: decoded, unknown } = decodeTex(field.tex);
		for (const command of unknown) diagnostics.push(diagnose('tex-not-read', field.span, command));
		return decoded;
	};
	const type = readEntryType(entryType);
	const list = readNames(fields.get('author')?.tex ?? '');
	const editors = readNames(isEditor(fields) ? (fields.get('editor')?.tex ?? '') : '');
	const issued = readIssued(fields, diagnostics);
	const number = text('number');
	const isNumbered = appearsInIssues(type);
	const page = text('pages', 'eid').replace(/ ?[–—-]+ ?/g, '-');
	const texts = {
		title: [text('title'), text('subtitle')].filter((part) => part !== '').join(': '),
		'container-title': text('journaltitle', 'journal', 'booktitle', 'maintitle'),
		'collection-title': text('series'),
		volume: text('volume'),
		issue: isNumbered ? number || text('issue') : '',
		page,
		number: isNumbered ? '' : number,
		edition: text('edition'),
		...readAddresses(fields),
		ISBN: text('isbn'),
		ISSN: text('issn'),
		publisher: text('publisher', 'institution', 'school', 'organization'),
		'publisher-place': text('location', 'address'),
		language: readLanguage(text('language') || text('langid', 'hyphenation')),
		abstract: text('abstract'),
	};
	return {
		type,
		texts,
		author: [...list.names],
		editor: [...editors.names],
		...(issued && { issued }),
		custom: readCustom(list, fields),
	};
}

/** BibLaTeX has names of other kinds in the same field: founders, revisers. */
function isEditor(fields: Fields): boolean {
	return ['', 'editor'].includes(fields.get('editortype')?.tex.trim() ?? '');
}

function readAddresses(fields: Fields): Partial<Record<TextName, string>> {
	const plain = (name: string) => {
		const tex = fields.get(name)?.tex.trim() ?? '';
		return tex
			.replace(/^\\url\s?/, '')
			.replace(/\\([_%&#$~{}])/g, '$1')
			.replace(/^\{([^{}]*)\}$/, '$1');
	};
	const eprint = plain('eprint');
	const archive = (plain('eprinttype') || plain('archiveprefix')).toLowerCase();
	const published = /https?:\/\/[^\s{}]+/.exec(plain('howpublished'))?.[0] ?? '';
	const archived = archive === 'arxiv' && eprint !== '' ? `https://arxiv.org/abs/${eprint}` : '';
	return {
		DOI: plain('doi'),
		PMID: plain('pmid') || (archive === 'pubmed' ? eprint : ''),
		PMCID: plain('pmcid') || plain('pmc'),
		URL: plain('url') || published || archived,
	};
}

function readCustom({ hasMore }: NameList, fields: Fields): Partial<Custom> {
	const tex = fields.get('keywords')?.tex ?? fields.get('keyword')?.tex ?? '';
	const parts = splitOutside(tex, /[,;]/);
	const topics = parts.map((part) => decodeTex(isBraced(part.trim()) ? part.trim().slice(1, -1) : part).text);
	const known = [...new Set(topics)].filter((topic) => topic !== '');
	return { ...(known.length === 0 ? {} : { topics: known }), ...(hasMore ? { moreAuthors: true } : {}) };
}

/** `sep`, `9`, `July 30th`, `2 sep`: a name is the month wherever it stands. */
function splitMonth(text: string): { month: string; dayInMonth: string } {
	const parts = text.split(/[ ,.~\u00a0]+/).filter((part) => part !== '');
	const named = parts.findIndex((part) => /^\p{L}/u.test(part) && parseMonth(part) > 0);
	const month = parts[Math.max(0, named)] ?? '';
	const dayInMonth = parts.find((part) => part !== month && /^\d{1,2}(?:st|nd|rd|th)?$/i.test(part)) ?? '';
	return { month, dayInMonth: dayInMonth.replace(/\D+$/, '') };
}

function readIssued(fields: Fields, diagnostics: Diagnostic[]): Facts['issued'] {
	const field = fields.get('date') ?? fields.get('year');
	if (field === undefined) return undefined;
	const { text } = decodeTex(field.tex);
	const { month, dayInMonth } = splitMonth(decodeTex(fields.get('month')?.tex ?? '').text);
	const day = Number(decodeTex(fields.get('day')?.tex ?? dayInMonth).text);
	const year = parseYear(text);
	const issued = parseDateRange(text) ?? (year === undefined ? undefined : yearDate(year));
	if (issued === undefined) diagnostics.push(diagnose('invalid-date', field.span, text));
	return fields.has('date') || !/^\d{4}$/.test(text) ? issued : toDate(text, parseMonth(month), day || 0);
}
