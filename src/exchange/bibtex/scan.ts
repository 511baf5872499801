/**
 * BibTeX as text: where entries, fields and values stand.
 * In: a file. Out: its entries and abbreviations in order, values with their TeX untouched. An entry ends at the latest where
 * a line opens the next one, so that a brace too many or too few costs that entry alone. Linear.
 * Source: the grammar that `btparse` documents; `%` is no comment, as in BibTeX.
 */
import { type Diagnostic, diagnose, type Parsed } from '../../core/diagnostic';
import { matchesIn } from '../../core/text/matches';
import type { Span } from '../../core/text/span';

/** A piece of a value: `{…}` and `"…"` hold text, a word is an abbreviation or a number. */
export interface ValuePart {
	readonly kind: 'text' | 'word';
	readonly text: string;
	readonly span: Span;
}

export interface RawField {
	readonly name: string;
	readonly parts: readonly ValuePart[];
	readonly span: Span;
}

export interface RawEntry {
	/** In lower case: `article`, `string`. */
	readonly type: string;
	readonly key: string;
	readonly fields: readonly RawField[];
	readonly span: Span;
}

export function scanBibtex(text: string): Parsed<readonly RawEntry[]> {
	const entries: RawEntry[] = [];
	const diagnostics: Diagnostic[] = [];
	const borders = matchesIn(text, /^[ \t]*@[A-Za-z]+\s{0,99}[{(]/gm).map(({ index }) => index);
	const heads = /@([A-Za-z]+)\s{0,99}([{(])/g;
	let border = 0;
	let commentsEnd = true;
	for (let head = heads.exec(text); head !== null; head = heads.exec(text)) {
		const [opening, type = '', bracket] = head;
		const start = head.index;
		while ((borders[border] ?? text.length) <= start) border++;
		const cursor = new Cursor(text, borders[border] ?? text.length, start + opening.length);
		if (/^comment$/i.test(type)) {
			const end: number | undefined = commentsEnd ? endOfGroup(text, cursor.at) : undefined;
			commentsEnd = end !== undefined;
			heads.lastIndex = end ?? cursor.at;
			continue;
		}
		const entry = readEntry(cursor, type.toLowerCase(), { start, close: bracket === '{' ? '}' : ')' });
		if (entry.type !== 'preamble') entries.push(entry);
		if (cursor.trouble !== undefined)
			diagnostics.push(diagnose('entry-not-read', { start, end: start + opening.length }, cursor.trouble));
		heads.lastIndex = cursor.at;
	}
	return { value: entries, diagnostics };
}

const blanks = /\s*/y;

/** A place in an entry; it never goes past where the next entry starts. */
class Cursor {
	/** The first thing that is wrong. */
	trouble: string | undefined;

	constructor(
		readonly text: string,
		readonly end: number,
		public at: number,
	) {}

	get mark(): string {
		return this.at < this.end ? (this.text[this.at] ?? '') : '';
	}

	complain(trouble: string): void {
		this.trouble ??= trouble;
	}

	skipBlank(): void {
		blanks.lastIndex = this.at;
		blanks.test(this.text);
		this.at = Math.min(blanks.lastIndex, this.end);
	}

	/** Everything up to one of the marks. */
	takeUntil(marks: string): string {
		const start = this.at;
		while (this.at < this.end && !marks.includes(this.mark)) this.at++;
		return this.text.slice(start, this.at);
	}
}

function readEntry(cursor: Cursor, type: string, { start, close }: { start: number; close: string }): RawEntry {
	const isKeyless = type === 'string' || type === 'preamble';
	const key = isKeyless ? '' : readKey(cursor, close);
	const fields: RawField[] = [];
	if (type === 'preamble') readValue(cursor);
	for (;;) {
		cursor.skipBlank();
		if (cursor.mark === ',') {
			cursor.at++;
			continue;
		}
		if (cursor.mark === '') cursor.complain('its closing bracket is missing');
		if (cursor.mark === '' || cursor.mark === close) break;
		const field = readField(cursor, close);
		if (field !== undefined) fields.push(field);
	}
	if (cursor.mark === close) cursor.at++;
	return { type, key, fields, span: { start, end: cursor.at } };
}

/** Some programs write entries without a key: then a field comes first. */
function readKey(cursor: Cursor, close: string): string {
	const start = cursor.at;
	const key = cursor.takeUntil(`,=\n${close}`);
	if (cursor.mark !== '=') return key.trim();
	cursor.at = start;
	return '';
}

function readField(cursor: Cursor, close: string): RawField | undefined {
	const start = cursor.at;
	const name = cursor.takeUntil(`=,\n${close}`).trim().toLowerCase();
	cursor.skipBlank();
	if (cursor.mark !== '=') {
		cursor.complain(`“${name.slice(0, 40)}” has no value`);
		if (cursor.at === start) cursor.at++;
		return undefined;
	}
	cursor.at++;
	const parts = readValue(cursor);
	return { name, parts, span: { start, end: cursor.at } };
}

/** `{a} # b # "c"` */
function readValue(cursor: Cursor): ValuePart[] {
	const parts: ValuePart[] = [];
	for (;;) {
		cursor.skipBlank();
		const { mark, at } = cursor;
		if (mark === '{' || mark === '"') {
			const text = takeGroup(cursor, mark === '{' ? '}' : '"');
			parts.push({ kind: 'text', text, span: { start: at + 1, end: at + 1 + text.length } });
		} else {
			const text = cursor.takeUntil(' \t\r\n,#={}()"');
			if (text !== '') parts.push({ kind: 'word', text, span: { start: at, end: cursor.at } });
		}
		const end = cursor.at;
		cursor.skipBlank();
		if (cursor.mark !== '#') {
			cursor.at = end;
			return parts;
		}
		cursor.at++;
	}
}

/** The text between the brackets; braces in it nest, and a backslash takes the meaning of a brace away for TeX, not here. */
function takeGroup(cursor: Cursor, close: '}' | '"'): string {
	const start = ++cursor.at;
	let depth = 0;
	const brackets = close === '"' ? /[{}"]/g : /[{}]/g;
	brackets.lastIndex = start;
	cursor.at = cursor.end;
	for (let found = brackets.exec(cursor.text); found !== null; found = brackets.exec(cursor.text)) {
		const [mark] = found;
		if (found.index >= cursor.end) break;
		if (mark === close && depth === 0) {
			cursor.at = found.index + 1;
			return cursor.text.slice(start, found.index);
		}
		if (mark === '{') depth++;
		else if (mark === '}') depth--;
		if (depth < 0) {
			cursor.at = found.index;
			break;
		}
	}
	cursor.complain('the end of a value is missing');
	return cursor.text.slice(start, cursor.at);
}

/** Where the brace that is open at `start` is closed. */
function endOfGroup(text: string, start: number): number | undefined {
	const braces = /[{}]/g;
	braces.lastIndex = start;
	let depth = 1;
	for (let brace = braces.exec(text); brace !== null; brace = braces.exec(text)) {
		depth += brace[0] === '{' ? 1 : -1;
		if (depth === 0) return brace.index + 1;
	}
	return undefined;
}
