/**
 * Text of a table's cell.
 * In: a stretch of a dump. Out: its text as the page showed it, with the way back to where it stands: a cell that runs over
 * several lines is one text, and in Markdown its links and escapes are gone.
 */
import { type Located, type Span, trimmedEnd, trimmedStart } from '../../text/span';

/** Text from `at` on in a cell stands in the dump from `start` on, letter by letter, up to the next stretch. */
export interface Stretch {
	readonly at: number;
	readonly start: number;
}

/** A link within a cell: its text from `from` to `to`, and its address. */
export interface CellLink {
	readonly from: number;
	readonly to: number;
	readonly address: string;
}

export interface Cell extends Located {
	/** Absent where `text` is exactly what `span` covers. */
	readonly stretches?: readonly Stretch[];
	/** Absent where there are none. */
	readonly links?: readonly CellLink[];
}

/** The text of `cell` from `from` to `to` without blanks around it, where it stands in the dump. */
export function sliceCell(cell: Cell, from: number, to: number): Located {
	const start = trimmedStart(cell.text, from, to);
	const end = trimmedEnd(cell.text, start, to);
	return { text: cell.text.slice(start, end), span: spanInCell(cell, start, end) };
}

/** Where the text of `cell` from `start` to `end` stands in the dump. */
export function spanInCell({ span, stretches }: Cell, start: number, end: number): Span {
	if (stretches === undefined) return { start: span.start + start, end: span.start + end };
	const begin = sourceOf(stretches, start);
	return { start: begin, end: end > start ? sourceOf(stretches, end - 1) + 1 : begin };
}

function sourceOf(stretches: readonly Stretch[], at: number): number {
	let low = 0;
	let high = stretches.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((stretches[middle]?.at ?? 0) <= at) low = middle;
		else high = middle - 1;
	}
	const stretch = stretches[low];
	return stretch === undefined ? 0 : stretch.start + Math.max(0, at - stretch.at);
}

/** The lines of a cell as one text, a blank between two: what most extractors print. `lines` is not empty. */
export function joinCells(lines: readonly Cell[], empty: Cell): Cell {
	const [first] = lines;
	if (first === undefined) return empty;
	if (lines.length === 1) return first;
	const stretches: Stretch[] = [];
	const links: CellLink[] = [];
	let text = '';
	for (const line of lines) {
		if (text !== '') text += ' ';
		for (const { at, start } of line.stretches ?? [{ at: 0, start: line.span.start }]) {
			stretches.push({ at: text.length + at, start });
		}
		for (const { from, to, address } of line.links ?? []) {
			links.push({ from: text.length + from, to: text.length + to, address });
		}
		text += line.text;
	}
	const span = { start: first.span.start, end: lines.at(-1)?.span.end ?? first.span.end };
	return links.length === 0 ? { text, span, stretches } : { text, span, stretches, links };
}
