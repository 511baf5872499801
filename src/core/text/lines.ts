/**
 * A text seen as lines.
 * In: any text, with LF, CRLF or CR line ends, mixed or none. Out: lines that tile it: every character belongs to exactly
 * one line. A byte order mark belongs to the first line but not to its content.
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
	/** The line's text without its line end; of `ab⏎` it is `ab`. Empty outside the text. */
	content(line: number): string;
	/** Where `content` stands. */
	contentSpan(line: number): Span;
	/** The line with its line end. */
	fullSpan(line: number): Span;
	/** Whether a line end follows the line; only the last line has none. */
	isTerminated(line: number): boolean;
	positionAt(offset: number): Position;
}

/** Splits `text` into lines; total. */
export function splitLines(text: string): Lines {
	const starts = lineStarts(text);
	const count = starts.length;
	const next = (line: number) => starts[line + 1] ?? text.length;
	const fullSpan = (line: number): Span => ({ start: starts[line] ?? text.length, end: next(line) });
	const contentSpan = (line: number): Span => {
		const { start, end } = fullSpan(line);
		const mark = start === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
		return { start: start + mark, end: line < count - 1 ? beforeLineEnd(text, end) : end };
	};
	return {
		text,
		count,
		contentSpan,
		fullSpan,
		content(line) {
			const { start, end } = contentSpan(line);
			return text.slice(start, end);
		},
		isTerminated: (line) => line < count - 1,
		positionAt(offset) {
			const line = lineAt(starts, offset);
			return { line, column: offset - (starts[line] ?? 0) };
		},
	};
}

function lineStarts(text: string): number[] {
	const starts = [0];
	if (!text.includes('\r')) {
		for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
		return starts;
	}
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
	}
	return starts;
}

/** Steps back over the one line end (LF, CRLF or CR) that stands before `end`. */
function beforeLineEnd(text: string, end: number): number {
	const isPair = text.charCodeAt(end - 1) === LF && text.charCodeAt(end - 2) === CR;
	return end - (isPair ? 2 : 1);
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
