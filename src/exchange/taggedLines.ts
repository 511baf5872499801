/**
 * Records of tagged lines, as RIS and MEDLINE have them.
 * In: a text, and what a tagged line looks like. Out: records of fields in the order of the text. A line without a tag goes on
 * with the value above it. Linear.
 */
import type { Custom } from '../core/csl/article';
import { fieldsByName } from '../core/dump/record';
import type { Lines } from '../core/text/lines';
import type { Span } from '../core/text/span';

export interface TaggedField {
	readonly tag: string;
	readonly value: string;
	readonly span: Span;
}

export interface TaggedRecord {
	readonly fields: readonly TaggedField[];
	/** First and last line, from 0. */
	readonly line: number;
	readonly endLine: number;
	/** Whether the end of the record stands there. */
	readonly isEnded: boolean;
}

export interface TaggedForm {
	/** With the tag in its first group and the start of the value in its second. */
	readonly tagged: RegExp;
	/** The tag that opens a record. */
	readonly opens: string;
	/** The tag that closes a record; a format without one closes it with the next record. */
	readonly closes?: string;
}

interface OpenField {
	readonly tag: string;
	readonly parts: string[];
	readonly start: number;
	end: number;
}

export function readTaggedLines(lines: Lines, { tagged, opens, closes }: TaggedForm): readonly TaggedRecord[] {
	const records: TaggedRecord[] = [];
	let open: { readonly fields: OpenField[]; readonly line: number; endLine: number } | undefined;
	const close = (isEnded: boolean) => {
		if (open === undefined) return;
		const fields = open.fields.map(({ tag, parts, start, end }) => ({
			tag,
			value: parts
				.join(' ')
				.replace(/[ \t]+/g, ' ')
				.trim(),
			span: { start, end },
		}));
		records.push({ fields, line: open.line, endLine: open.endLine, isEnded });
		open = undefined;
	};
	for (let line = 0; line < lines.count; line++) {
		const content = lines.content(line);
		const [, tag, value = ''] = tagged.exec(content) ?? [];
		if (tag === opens) close(closes === undefined);
		if (tag === opens) open = { fields: [], line, endLine: line };
		if (open === undefined) continue;
		if (tag === undefined && content.trim() === '') continue;
		open.endLine = line;
		const [start, end] = [lines.start(line), lines.end(line)];
		if (tag === closes && tag !== undefined) close(true);
		else if (tag !== undefined) open.fields.push({ tag, parts: [value], start, end });
		else goOn(open.fields.at(-1), { text: content.trim(), end });
	}
	close(closes === undefined);
	return records;
}

function goOn(field: OpenField | undefined, { text, end }: { text: string; end: number }): void {
	if (field === undefined) return;
	field.parts.push(text);
	field.end = end;
}

/** All values of the first of the tags that has any. */
export function valuesOf({ fields }: TaggedRecord, ...tags: readonly string[]): readonly string[] {
	for (const tag of tags) {
		const values = fields.flatMap((field) => (field.tag === tag && field.value !== '' ? [field.value] : []));
		if (values.length > 0) return values;
	}
	return [];
}

export function fieldTexts({ fields }: TaggedRecord): Custom['fields'] {
	return fieldsByName(fields.map(({ tag, value, span }) => ({ name: tag, values: [{ text: value, span }] })));
}

/** A value is one line; an empty one is none. */
export function renderTagged(prefix: string, value: string | undefined): string {
	const line = (value ?? '').replace(/[\s\p{Cc}]+/gu, (blank) => (blank.includes('\u00a0') ? blank : ' ')).trim();
	return line === '' ? '' : `${prefix}${line}\n`;
}
