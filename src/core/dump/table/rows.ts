/**
 * Rows of a table as a text extractor prints them: `name | value |`, with `---|---|` after the first row.
 * In: lines, and what a row's name looks like. Out: rows with places. A value may run over several lines; its last line
 * ends in `|`:
 *
 *     Publicado: |
 *     Ubiquity Press
 *     2020
 *     |
 */
import type { Lines } from '../../text/lines';
import { type Located, locate, type Span, sliceSpan } from '../../text/span';

export interface Row {
	readonly name: Located;
	/** The whole value, without the pipe that ends it. */
	readonly value: Located;
	/** The value line by line, empty lines left out. */
	readonly pieces: readonly Located[];
	readonly span: Span;
	readonly first: number;
	readonly last: number;
	/** Whether the pipe that ends the row is there. */
	readonly isClosed: boolean;
}

/** Tells whether text before a first pipe names a row of the table at hand. */
export type IsRowName = (name: string) => boolean;

/** `---|---|`, the rule after a table's first row. */
export function isRule(content: string): boolean {
	return /^-{3,}\s*\|\s*-{3,}[\s|-]*$/.test(content);
}

const longestName = 200;

/** The name of the row that starts in `line`, or `undefined` where none does. */
export function rowName(lines: Lines, line: number, isName: IsRowName): Located | undefined {
	const span = lines.contentSpan(line);
	const content = lines.content(line);
	const pipe = content.indexOf('|');
	if (pipe < 1 || pipe > longestName || (pipe + 1 < content.length && content[pipe + 1] !== ' ')) return undefined;
	const name = locate(lines.text, { start: span.start, end: span.start + pipe });
	return isName(name.text) ? name : undefined;
}

/** The row that starts in `line`; it ends early where `isEnd` sees something else begin. */
export function parseRow(lines: Lines, line: number, name: Located, isEnd: (line: number) => boolean): Row {
	const pipe = lines.text.indexOf('|', name.span.end);
	const first = stretchOf(lines, { start: pipe + 1, end: lines.contentSpan(line).end });
	const pieces = [first.value];
	let { isClosed } = first;
	let last = line;
	while (!isClosed && last + 1 < lines.count && !isEnd(last + 1)) {
		last++;
		const next = stretchOf(lines, lines.contentSpan(last));
		pieces.push(next.value);
		isClosed = next.isClosed;
	}
	const filled = pieces.filter((piece) => piece.text !== '');
	const valueSpan = {
		start: filled[0]?.span.start ?? first.value.span.start,
		end: filled.at(-1)?.span.end ?? first.value.span.end,
	};
	return {
		name,
		value: { text: sliceSpan(lines.text, valueSpan), span: valueSpan },
		pieces: filled,
		span: { start: name.span.start, end: lines.contentSpan(last).end },
		first: line,
		last,
		isClosed,
	};
}

/** A stretch of a value, with or without the pipe that ends the row. */
function stretchOf(lines: Lines, span: Span): { value: Located; isClosed: boolean } {
	const whole = locate(lines.text, span);
	const isClosed = whole.text === '|' || whole.text.endsWith(' |');
	if (!isClosed) return { value: whole, isClosed };
	return { value: locate(lines.text, { start: whole.span.start, end: whole.span.end - 1 }), isClosed };
}
