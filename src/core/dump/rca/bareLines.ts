/**
 * Lines of an entry without their dress.
 * In: lines of a text, the first of them, and their dress. Out: the lines as the site has them, and the way back to where they
 * stand. Of every run of blank lines the ones that the dress put there are gone.
 */
import { type Lines, splitLines } from '../../text/lines';
import { locate, type Span } from '../../text/span';
import { type Cell, type Stretch, sliceCell } from '../table/cell';
import { readMarkdownLine } from '../table/markdown';
import { type Dress, innerSpan } from './dress';

export interface BareLines {
	readonly lines: Lines;
	/** Whether the lines end where the text does, or the quotation that they stand in. */
	readonly isWhole: boolean;
	/** The line of the text that a line comes from. */
	readonly lineInText: (line: number) => number;
	/** Where a stretch without blanks at its ends stands in the text. */
	readonly spanInText: (span: Span) => Span;
}

/** The lines from `first` on, no more than `most` of them. */
export function bareLines(lines: Lines, first: number, dress: Dress, most: number): BareLines {
	const sources: number[] = [];
	const stretches: Stretch[] = [];
	let text = '';
	const add = (line: number, cell: Cell | undefined) => {
		sources.push(line);
		if (cell !== undefined) {
			for (const { at, start } of cell.stretches ?? [{ at: 0, start: cell.span.start }]) {
				stretches.push({ at: text.length + at, start });
			}
			text += cell.text;
		}
		text += lines.text.slice(lines.end(line), lines.fullSpan(line).end);
	};
	let line = first;
	let blanks = 0;
	for (; line < lines.count && line < first + most; line++) {
		const inner = innerSpan(lines, line, dress.depth);
		if (inner === undefined) break;
		if (inner.end > inner.start) {
			addBlanks(line, blanks);
			add(line, bareLine(lines, inner, dress));
			blanks = 0;
		} else blanks++;
	}
	addBlanks(line, blanks);
	const end = line;
	const cell: Cell = { text, span: { start: 0, end: text.length }, stretches };
	return {
		lines: splitLines(text),
		isWhole: end >= lines.count || end < first + most,
		lineInText: (bare) => sources[bare] ?? end - 1,
		spanInText: ({ start, end: to }) => sliceCell(cell, start, to).span,
	};

	/** Blank lines above `next`: without those between the lines, one a line and one more. */
	function addBlanks(next: number, count: number): void {
		const kept = dress.isSpaced ? Math.floor((count - 1) / 2) : count;
		for (let blank = next - kept; blank < next; blank++) add(blank, undefined);
	}
}

function bareLine(lines: Lines, inner: Span, { isMarkdown }: Dress): Cell {
	const cell = locate(lines.text, inner);
	if (!isMarkdown) return cell;
	const shown = readMarkdownLine(cell);
	// In Markdown a star or a plus may stand for the hyphen before an item of a list.
	return /^[*+] /.test(shown.text) ? { ...shown, text: `-${shown.text.slice(1)}` } : shown;
}
