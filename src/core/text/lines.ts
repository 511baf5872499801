/**
 * A text seen as lines.
 * In: any text, with LF, CRLF or CR line ends, mixed or none. Out: lines that tile it: every character belongs to exactly
 * one line. A byte order mark at the start of a line, as joined files have it, belongs to the line but not to its content.
 */
import type { Span } from './span';

const LF = 10;
const CR = 13;
const BYTE_ORDER_MARK = 0xfeff;

/** Line and column, both from 0; the column counts UTF-16 units. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

export interface Lines {
	readonly text: string;
	/** How many lines there are, at least one; a text that ends in a line end has an empty last line, as in the editor. */
	readonly count: number;
	/** Where the line's content starts, and where it ends; the text's end outside the text. */
	start(line: number): number;
	end(line: number): number;
	/** The line's text without its line end; of `ab⏎` it is `ab`. Empty outside the text. */
	content(line: number): string;
	/** Where `content` stands. */
	contentSpan(line: number): Span;
	/** The line with its line end. */
	fullSpan(line: number): Span;
	/** Whether a line end follows the line; only the last line has none. */
	isTerminated(line: number): boolean;
	positionAt(offset: number): Position;
	/** The first place of `mark` from an offset on, the text's length where there is none; asked in order, it is one search. */
	next(mark: string, from: number): number;
}

/** Splits `text` into lines; total. */
export function splitLines(text: string): Lines {
	return new TextLines(text);
}

class TextLines implements Lines {
	readonly count: number;
	readonly #starts: readonly number[];
	/** Most texts have none: then a line's end is known without a look at it. */
	readonly #hasReturns: boolean;

	/** For each mark, a stretch at whose end its first place is. */
	readonly #marks = new Map<string, { from: number; at: number }>();

	constructor(readonly text: string) {
		this.#hasReturns = text.includes('\r');
		this.#starts = this.#hasReturns ? lineStarts(text) : startsBehindFeeds(text);
		this.count = this.#starts.length;
	}

	start(line: number): number {
		const start = this.#starts[line] ?? this.text.length;
		return this.text.charCodeAt(start) === BYTE_ORDER_MARK ? start + 1 : start;
	}

	end(line: number): number {
		const next = this.#starts[line + 1];
		if (next === undefined) return this.text.length;
		return this.#hasReturns ? beforeLineEnd(this.text, next) : next - 1;
	}

	content(line: number): string {
		return this.text.slice(this.start(line), this.end(line));
	}

	contentSpan(line: number): Span {
		return { start: this.start(line), end: this.end(line) };
	}

	fullSpan(line: number): Span {
		return {
			start: this.#starts[line] ?? this.text.length,
			end: this.#starts[line + 1] ?? this.text.length,
		};
	}

	isTerminated(line: number): boolean {
		return line < this.count - 1;
	}

	positionAt(offset: number): Position {
		const line = lineAt(this.#starts, offset);
		return { line, column: offset - (this.#starts[line] ?? 0) };
	}

	next(mark: string, from: number): number {
		const known = this.#marks.get(mark);
		if (known !== undefined && from >= known.from && from <= known.at) return known.at;
		// Behind, only what was not looked at is searched.
		const isBefore = known !== undefined && from < known.from;
		const found = isBefore
			? indexIn(this.text, mark, { start: from, end: known.from + mark.length - 1 })
			: this.text.indexOf(mark, from);
		const at = found !== -1 ? found : isBefore ? known.at : this.text.length;
		this.#marks.set(mark, { from, at });
		return at;
	}
}

function indexIn(text: string, mark: string, { start, end }: Span): number {
	const index = text.slice(start, end).indexOf(mark);
	return index === -1 ? -1 : start + index;
}

/** Whether a line holds nothing but blanks. */
export function isBlankLine(lines: Lines, line: number): boolean {
	const end = lines.end(line);
	for (let at = lines.start(line); at < end; at++) {
		const code = lines.text.charCodeAt(at);
		if (code !== 32 && code !== 9 && code !== 160 && code !== 12 && code !== 11 && code !== 0) return false;
	}
	return true;
}

/** Where lines start if they all end in a line feed. */
function startsBehindFeeds(text: string): number[] {
	const starts = [0];
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}

function lineStarts(text: string): number[] {
	const starts = [0];
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
	}
	return starts;
}

/** Steps back over the one line end (LF, CRLF or CR) that stands before `end`. */
function beforeLineEnd(text: string, end: number): number {
	if (text.charCodeAt(end - 1) === CR) return end - 1;
	return text.charCodeAt(end - 2) === CR ? end - 2 : end - 1;
}

/** The last line that starts at or before `offset`, by halving. */
function lineAt(starts: readonly number[], offset: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
