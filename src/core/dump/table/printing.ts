/**
 * The ways in which text extractors print a table.
 * In: lines, and what the rows of the table at hand are called. Out: the table that starts in a line, always as the same rows.
 * Which printing it is shows in its first lines: cells opened by a pipe each, pipes, tabs, or blanks alone.
 */
import type { Lines } from '../../text/lines';
import { nextLink } from './markdown';
import { hasPipe, hasRuleBelow, type PipeTable, parsePipeRow, pipeRowStart, startsPipeRow } from './pipes';
import { blankRowStart, hasTab, parseBlankRow, parseTabRow, tabRowStart } from './plain';
import { isRule, type PrintedRow, type Row, type RowGrammar, type RowStart, type Table } from './rows';

/** The table whose first row, or the pipes that open it, stand at `line`; `undefined` where no row starts there. */
export function parseTable(lines: Lines, line: number, grammar: RowGrammar): Table | undefined {
	const first = line + openingLines(lines, line);
	if (hasPipe(lines, first)) return parsePipeTable(lines, line, first, grammar);
	const isMarked = hasTab(lines, first);
	const rows = isMarked ? parseTabRows(lines, first, grammar) : parseBlankRows(lines, first, grammar);
	const last = rows.at(-1)?.last;
	return last === undefined ? undefined : { rows, isMarked, first: line, last };
}

/** Whether a table may start in `line`, whatever its first row with a pipe or a tab is called; without either it is known. */
export function mayHoldTable(lines: Lines, line: number, isKnown: (name: string) => boolean): boolean {
	const first = line + openingLines(lines, line);
	return hasPipe(lines, first) || hasTab(lines, first) || blankRowStart(lines, first, isKnown) !== undefined;
}

/** How the first row of a table shows that it is one; nothing where `line` starts no row. */
export type TableStart = 'ruled' | 'opened' | 'tabs' | 'blanks' | 'unproved';

/** Whether a table with a known row starts at `line`, and how it shows. */
export function tableStartAt(
	lines: Lines,
	line: number,
	{ isKnown, isEnd }: Pick<RowGrammar, 'isKnown' | 'isEnd'>,
): TableStart | undefined {
	if (!mayStartTable(lines, line)) return undefined;
	const opening = openingLines(lines, line);
	const first = line + opening;
	if (startsPipeRow(lines, first, isKnown)) {
		if (opening > 0) return 'opened';
		return hasRuleBelow(lines, first, isEnd) ? 'ruled' : 'unproved';
	}
	// No other printing has a pipe before a name.
	if (opening > 0 || lines.text[lines.start(first)] === '|') return undefined;
	if (tabRowStart(lines, first, isKnown) !== undefined) return 'tabs';
	return blankRowStart(lines, first, isKnown) === undefined ? undefined : 'blanks';
}

/** Whether the first sign of `line` may open a table: a pipe, a mark of Markdown, or a letter of a name. */
export function mayStartTable(lines: Lines, line: number): boolean {
	const code = lines.text.charCodeAt(lines.start(line));
	return code > 127 || (openingSigns[code] ?? false);
}

const openingSigns: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
	/[A-Za-z_|*\\\s]/.test(String.fromCharCode(code)),
);

/** A line a cell: the table opens with a line `|` for every column, two at least. */
function openingLines(lines: Lines, line: number): number {
	let count = 0;
	while (count < mostColumns && isOpening(lines, line + count)) count++;
	return count > 1 ? count : 0;
}

/** No catalogue's table has more. */
const mostColumns = 8;

const pipe = 124;
const longestOpening = 6;

function isOpening(lines: Lines, line: number): boolean {
	const start = lines.start(line);
	if (lines.text.charCodeAt(start) !== pipe || lines.end(line) - start >= longestOpening) return false;
	return /^\|(?: \|)?\s*$/.test(lines.content(line));
}

/** Whether pipes or a tab mark the row that starts in `line`, if one does. */
export function isMarkedRow(lines: Lines, line: number): boolean {
	return hasPipe(lines, line) || hasTab(lines, line);
}

/** Whether a table with pipes may start in `line`: one stands first, or where a row's name may end. */
export function mayHavePipes(lines: Lines, line: number): boolean {
	return lines.text[lines.start(line)] === '|' || hasPipe(lines, line);
}

function parsePipeTable(lines: Lines, first: number, firstRow: number, grammar: RowGrammar): Table | undefined {
	const start = pipeRowStart(lines, firstRow, grammar.parseName);
	if (start === undefined) return undefined;
	const isEscaped = isMarkdown(lines, firstRow, start);
	const firstLink = nextLink(lines, start.nameStart);
	const table: PipeTable = { lines, grammar, isEscaped, isOpened: firstRow > first, firstLink };
	const rows: PrintedRow[] = [];
	let ruled = 0;
	let last = first;
	for (let next: RowStart | undefined = start, line = firstRow; next !== undefined; ) {
		if (!grammar.mayFollow(next.name, line)) break;
		const row = parsePipeRow(table, line, next);
		const hasRule = isRule(lines, row.last + 1);
		// A rule below a later row, where not every row has one, belongs to another table that this row starts.
		if (hasRule && rows.length > 0 && ruled < rows.length) break;
		rows.push(row);
		if (hasRule) ruled++;
		last = row.last + (hasRule ? 1 : 0);
		line = isPageBreak(lines, last + 1) ? last + 2 : last + 1;
		next = pipeRowStart(lines, line, grammar.parseName);
	}
	const shape: Shape = { isOpened: firstRow > first, isRuledThroughout: ruled > 1, isShort: rows.length < 3 };
	return { rows: rows.map((row) => row.withBorders(bordersOf(lines, row, shape))), isMarked: true, first, last };
}

const formFeed = 12;

/** A line with nothing but a form feed or the like, which a printed page leaves in the middle of a table. */
function isPageBreak(lines: Lines, line: number): boolean {
	const start = lines.start(line);
	if (lines.text.charCodeAt(start) > formFeed) return false;
	const end = lines.end(line);
	return end > start && end - start < 4 && /^[\0\f\v]+$/.test(lines.text.slice(start, end));
}

/** Whether the table is Markdown's, which escapes punctuation: its rule has blanks, or a name has an escape. */
function isMarkdown(lines: Lines, line: number, { nameStart, nameEnd }: RowStart): boolean {
	const isSpaced = /^\|? ?:?-{3,}:? \|/.test(lines.content(line + 1).slice(0, 40));
	return isSpaced || lines.text.slice(nameStart, nameEnd).includes('\\');
}

/** What the rows of a table with pipes have in common. */
interface Shape {
	/** A line a cell. */
	readonly isOpened: boolean;
	/** A rule after every row. */
	readonly isRuledThroughout: boolean;
	/** So few rows that a cut may hide what they have in common. */
	readonly isShort: boolean;
}

/** In a table with a line a cell, and in one with a rule a row, a cell of one line holds one value. */
function bordersOf(lines: Lines, row: Row, { isOpened, isRuledThroughout, isShort }: Shape): Row['borders'] {
	if (row.first === row.last) return isOpened || isRuledThroughout ? 'lines' : 'unknown';
	const isFirstBesideName = (row.pieces[0]?.span.end ?? row.span.end) <= lines.contentSpan(row.first).end;
	if (!isFirstBesideName) return 'lines';
	return isRuledThroughout ? 'two then lines' : isShort ? 'unknown' : 'lines';
}

function nameTest({ parseName }: RowGrammar): (name: string) => boolean {
	return (name) => parseName(name) !== undefined;
}

function parseTabRows(lines: Lines, first: number, grammar: RowGrammar): Row[] {
	const rows: Row[] = [];
	const isName = nameTest(grammar);
	for (let line = first; line < lines.count; line = (rows.at(-1)?.last ?? line) + 1) {
		const start = tabRowStart(lines, line, isName);
		if (start === undefined || !grammar.mayFollow(start.name, line)) break;
		rows.push(parseTabRow(lines, line, start, grammar));
	}
	return rows;
}

/** Without any mark, a name that is not known is believed only between names in their order. */
function parseBlankRows(lines: Lines, first: number, grammar: RowGrammar): Row[] {
	const rows: Row[] = [];
	const isName = nameTest(grammar);
	for (let line = first; line < lines.count; line = (rows.at(-1)?.last ?? line) + 1) {
		const start = blankRowStart(lines, line, isName);
		if (start === undefined) break;
		const range = { previous: rows.at(-1)?.name, name: start.name };
		const isBelieved = grammar.isKnown(start.name) || isInOrder(lines, line, range, grammar);
		if (!isBelieved || !grammar.mayFollow(start.name, line)) break;
		rows.push(parseBlankRow(lines, line, start, grammar));
	}
	return rows;
}

/** How many lines below a row are searched for one with a known name. */
const lookAhead = 6;

/** Whether `name` stands between the name before it and the next known one, as sorted fields do. */
function isInOrder(
	lines: Lines,
	line: number,
	{ previous, name }: { readonly previous: string | undefined; readonly name: string },
	{ isKnown }: RowGrammar,
): boolean {
	if (/[:：]$/.test(name)) return previous !== undefined;
	if (previous === undefined) return false;
	// In a document of an order of its own: a field's name between two others.
	if (name.includes('_') && blankRowStart(lines, line + 1, isKnown) !== undefined) return true;
	if (previous > name) return false;
	for (let at = line + 1; at <= line + lookAhead; at++) {
		const next = blankRowStart(lines, at, isKnown);
		if (next !== undefined) return name <= next.name;
	}
	return false;
}
