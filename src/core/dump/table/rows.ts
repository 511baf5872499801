/**
 * Rows of a table, whichever way a text extractor printed them.
 * In: what a table's rows may be called. Out: rows with places. The formats above do not know which printing it was: `Borders`
 * is all that is left of it.
 */
import type { Lines } from '../../text/lines';
import type { Span } from '../../text/span';
import type { Cell } from './cell';

/**
 * What the printing tells of the borders between several values of a cell: nothing, as blanks join them; each line is one; or
 * the first line holds two and each later line one.
 */
export type Borders = 'unknown' | 'lines' | 'two then lines';

export interface Row {
	readonly name: string;
	readonly nameSpan: Span;
	/** All of the cell. */
	readonly value: Cell;
	/** The cell line by line, empty lines left out. */
	readonly pieces: readonly Cell[];
	readonly borders: Borders;
	readonly span: Span;
	readonly first: number;
	readonly last: number;
	/** Whether the row's end is there. */
	readonly isClosed: boolean;
	/** Whether the printing marks ends of rows at all; where not, an unfinished row is only likely to be cut. */
	readonly hasEndMark: boolean;
}

/** Where a row starts: its name, and where its cell begins. */
export interface RowStart {
	readonly name: string;
	readonly nameStart: number;
	readonly nameEnd: number;
	readonly valueStart: number;
	readonly hasLead: boolean;
}

/** Its lines, where the content of the last ends, and whether that is its own end. */
export interface RowExtent {
	readonly first: number;
	readonly last: number;
	readonly end: number;
	readonly isClosed: boolean;
	readonly hasEndMark: boolean;
}

/** The lines of a cell of several, empty ones left out. */
export interface CellLines {
	readonly cells: readonly Cell[];
	readonly borders: Borders;
}

const oneLine: CellLines = { cells: [], borders: 'unknown' };

/** A row that makes spans and lists of its parts when they are asked for: most are asked for nothing but their value. */
export class PrintedRow implements Row {
	readonly #start: RowStart;
	readonly value: Cell;
	readonly #extent: RowExtent;
	readonly #lines: CellLines;

	/** Without `lines` the cell is `value`, on one line. */
	constructor(start: RowStart, value: Cell, extent: RowExtent, lines = oneLine) {
		this.#start = start;
		this.value = value;
		this.#extent = extent;
		this.#lines = lines;
	}

	get name(): string {
		return this.#start.name;
	}

	get nameSpan(): Span {
		return { start: this.#start.nameStart, end: this.#start.nameEnd };
	}

	get span(): Span {
		return { start: this.#start.nameStart, end: this.#extent.end };
	}

	get pieces(): readonly Cell[] {
		const { cells } = this.#lines;
		return cells.length > 0 || this.value.text === '' ? cells : [this.value];
	}

	get borders(): Borders {
		return this.#lines.borders;
	}

	get first(): number {
		return this.#extent.first;
	}

	get last(): number {
		return this.#extent.last;
	}

	get isClosed(): boolean {
		return this.#extent.isClosed;
	}

	get hasEndMark(): boolean {
		return this.#extent.hasEndMark;
	}

	withBorders(borders: Borders): PrintedRow {
		if (borders === this.borders) return this;
		return new PrintedRow(this.#start, this.value, this.#extent, { cells: this.#lines.cells, borders });
	}
}

/** What the rows of a table look like. */
export interface RowGrammar {
	/** The name that `text` is, if it may name a row of the table at hand. */
	readonly parseName: (text: string) => string | undefined;
	/** Whether `name` certainly does: within a cell of several lines only such a line is taken for the next row. */
	readonly isKnown: (name: string) => boolean;
	/** Whether a row called `name` that starts in `line` may follow the rows for which this was asked before. */
	readonly mayFollow: (name: string, line: number) => boolean;
	/** Whether a line of its own may be one more value of the row called `name`, where only its form can tell. */
	readonly mayHold: (name: string, value: string) => boolean;
	/** Whether another record starts at a line. */
	readonly isEnd: (line: number) => boolean;
}

export interface Table {
	readonly rows: readonly Row[];
	/** Whether pipes or tabs mark its cells; blanks alone prove little. */
	readonly isMarked: boolean;
	readonly first: number;
	readonly last: number;
}

/** `---|---|`, `|---|---|`, `| --- | :--- |`, and `---|` below a row whose cell is empty. */
export function isRule(lines: Lines, line: number): boolean {
	const { text } = lines;
	const start = lines.start(line);
	const first = text.charCodeAt(start);
	if (first !== dash && first !== pipe && first !== colon) return false;
	const end = lines.end(line);
	if (end - start < 4 || end - start > longestRule) return false;
	return /^\|?\s*:?-{3,}:?\s*\|[\s|:-]*$/.test(text.slice(start, end));
}

const dash = 45;
const pipe = 124;
const colon = 58;
const longestRule = 400;
