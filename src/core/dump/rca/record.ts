/**
 * An entry of an RCA list as a record.
 * In: the lines of an entry. Out: its citation, abstract and affiliations, parts that tile it, and its fields with places.
 */
import type { Lines } from '../../text/lines';
import { type Located, locate, type Span } from '../../text/span';
import type { Field, Part, PartKind, RecordBase } from '../record';
import { type AffiliationBlock, parseAffiliations } from './affiliations';
import { type Citation, parseCitation } from './citation';
import type { Block, EntryLayout } from './layout';

export interface RcaRecord extends RecordBase {
	readonly format: 'rca';
	readonly number: Located;
	readonly citation: Citation | undefined;
	readonly citationSpan: Span | undefined;
	readonly abstract: Located | undefined;
	/** The text ends within the abstract. */
	readonly isAbstractCut: boolean;
	readonly affiliations: AffiliationBlock | undefined;
	/** Where each line stands that has no place in an entry. */
	readonly unread: readonly Span[];
	/** The parts that the end of the text cut; empty for a whole entry. */
	readonly cut: readonly string[];
}

/** Reads the entry that `layout` found. */
export function createRcaRecord(lines: Lines, layout: EntryLayout): RcaRecord {
	const number = readNumber(lines, layout.number);
	const { citation: line } = layout;
	const citationSpan = line === undefined ? undefined : lines.contentSpan(line);
	const isTorn = layout.close === undefined && line === layout.last;
	const citation = citationSpan === undefined ? undefined : parseCitation(lines.text, citationSpan, isTorn);
	const abstract = readAbstract(lines, layout.abstract);
	const affiliations = readAffiliations(lines, layout.affiliations);
	const isCut = isAbstractCut(layout);
	const unread = affiliations === undefined ? layout.unread : [...layout.unread, ...affiliations.unread];
	return {
		format: 'rca',
		label: number.text,
		span: { start: lines.fullSpan(layout.number).start, end: lines.fullSpan(layout.last).end },
		parts: () => partsOf(lines, layout),
		fields: () => fieldsOf({ number, citation, abstract, isAbstractCut: isCut, affiliations }),
		number,
		citation,
		citationSpan,
		abstract,
		isAbstractCut: isCut,
		affiliations,
		unread: unread.map((at) => lines.contentSpan(at)),
		cut: cutParts(citation, layout, isTorn),
	};
}

/** Without what an extractor left beside it. */
function readNumber(lines: Lines, line: number): Located {
	const { text } = lines;
	const isDigit = (at: number) => text.charCodeAt(at) > 47 && text.charCodeAt(at) < 58;
	const last = lines.end(line);
	let start = lines.start(line);
	while (start < last && !isDigit(start)) start++;
	let end = start;
	while (end < last && isDigit(end)) end++;
	return { text: text.slice(start, end), span: { start, end } };
}

type Content = Pick<RcaRecord, 'number' | 'citation' | 'abstract' | 'isAbstractCut' | 'affiliations'>;

/** What the end of the text, or of a copy, took: in words for a message; nothing for a whole entry. */
function cutParts(citation: Citation | undefined, layout: EntryLayout, isTorn: boolean): string[] {
	if (layout.affiliations?.isClosed === false) return ['end of the affiliations'];
	if (isAbstractCut(layout)) return ['end of the abstract'];
	if (layout.close !== undefined) return [];
	if (citation === undefined) return ['citation'];
	if (!isTorn) return ['closing line “|”'];
	const missing = citation.authors.length === 0 ? ['authors'] : [];
	if (citation.source === undefined) missing.push('title', 'journal', 'year');
	if (citation.identifiers.length === 0) missing.push('identifiers');
	return [...missing, 'end of the citation'];
}

/** An abstract whose `Collapse` alone is missing, as affiliations follow it, is whole. */
function isAbstractCut({ abstract, affiliations }: EntryLayout): boolean {
	return abstract?.isClosed === false && affiliations === undefined;
}

/** The abstract, whatever ends its lines; one that is cut is kept among the fields only. */
function readAbstract(lines: Lines, block: Block | undefined): Located | undefined {
	if (block === undefined) return undefined;
	const last = lastLine(block);
	if (last <= block.heading) return undefined;
	const start = lines.start(block.heading + 1);
	const text = locate(lines.text, { start, end: lines.end(last) - (block.isGlued ? 'Collapse'.length : 0) });
	if (text.text === '') return undefined;
	// One line, as most abstracts are, holds no line end.
	return last > block.heading + 1 && text.text.includes('\r')
		? { ...text, text: text.text.replace(/\r\n?/g, '\n') }
		: text;
}

function lastLine({ last, isClosed, isGlued }: Block): number {
	return isClosed && !isGlued ? last - 1 : last;
}

function readAffiliations(lines: Lines, block: Block | undefined): AffiliationBlock | undefined {
	if (block === undefined) return undefined;
	const range = { first: block.heading + 1, last: lastLine(block) };
	return parseAffiliations(lines, range, block.isClosed ? undefined : block.last);
}

/** Parts that tile the entry: each runs from its first line to the line before the next part. */
function partsOf(lines: Lines, layout: EntryLayout): Part[] {
	const starts: [PartKind, number | undefined][] = [
		['number', layout.number],
		['citation', layout.citation],
		['abstract', layout.abstract?.heading],
		['affiliations', layout.affiliations?.heading],
		['end', layout.close],
	];
	const present = starts
		.filter((start): start is [PartKind, number] => start[1] !== undefined)
		.sort(([, a], [, b]) => a - b);
	return present.map(([kind, line], index) => {
		const next = present[index + 1]?.[1] ?? layout.last + 1;
		return { kind, span: { start: lines.fullSpan(line).start, end: lines.fullSpan(next - 1).end } };
	});
}

/** All fields in the order in which they stand. */
function fieldsOf({ number, citation, abstract, isAbstractCut: isCut, affiliations }: Content): Field[] {
	const fields = [valueField('number', 'number', number)];
	if (citation !== undefined) addCitationFields(fields, citation);
	if (abstract !== undefined) {
		const field = valueField('abstract', 'abstract', abstract);
		fields.push(isCut ? { ...field, isCut } : field);
	}
	for (const { name, affiliations: held } of affiliations?.named ?? []) {
		fields.push(valueField('affiliated author', 'affiliations', name));
		for (const affiliation of held) fields.push(valueField('affiliation', 'affiliations', affiliation));
	}
	return fields;
}

const sourceFields = ['title', 'journal', 'year', 'volume', 'issue', 'pages'] as const;

function addCitationFields(fields: Field[], citation: Citation): void {
	const { source } = citation;
	const add = (name: string, value: Located) => fields.push(valueField(name, 'citation', value));
	for (const author of citation.unread === undefined ? citation.authors : [citation.unread]) add('author', author);
	if (source === undefined && citation.rest.text !== '') add('citation', citation.rest);
	for (const name of sourceFields) {
		const value = source?.[name];
		if (value !== undefined) add(name, value);
	}
	for (const { kind, kindSpan: nameSpan, value } of citation.identifiers) {
		const span = { start: nameSpan.start, end: value.span.end };
		fields.push({ name: kind, nameSpan, span, values: [value], part: 'citation', isCut: false });
	}
	for (const { label, value, span } of citation.flags) {
		const values = value === undefined ? [] : [value];
		fields.push({ name: label.text, nameSpan: label.span, span, values, part: 'citation', isCut: false });
	}
	if (citation.access !== undefined) add('access', citation.access);
	if (citation.torn !== undefined) fields.push({ ...valueField('citation', 'citation', citation.torn), isCut: true });
}

/** A field whose name is not printed. */
function valueField(name: string, part: PartKind, value: Located): Field {
	return { name, nameSpan: undefined, span: value.span, values: [value], part, isCut: false };
}
