/**
 * Rows whose cells end in pipes.
 * In: lines. Out: rows. One row in the printings that have them:
 *
 *     author | Bussu, Sonia Marshall, Martin |      a line a row; `---|---|` after the first row
 *     | author | Bussu, Sonia Marshall, Martin |    with a leading pipe
 *     author | Bussu, SoniaMarshall, Martin         a rule after every row; the first two of several values are glued
 *     |
 *     author |                                      a line a cell, or a block of lines
 *     Bussu, Sonia
 *     Marshall, Martin
 *     |
 */
import { isBlankLine, type Lines } from '../../text/lines';
import { locate, type Span, trimSpan } from '../../text/span';
import { type Cell, cellOf, joinCells } from './cell';
import { mayHoldLink, readMarkdown, readMarkdownName } from './markdown';
import { isRule, type Row, type RowGrammar } from './rows';

/** Where a row starts: its name, and where its cell begins. */
export interface RowStart {
	readonly name: string;
	readonly nameSpan: Span;
	readonly valueStart: number;
	readonly hasLead: boolean;
}

const longestName = 200;
const shortName = 20;
const [noBreakSpace, pipeCode, backslash, blankCode, asterisk] = [160, 124, 92, 32, 42];
const pipe = '|';

/** The row that starts in `line`, if its name is one. */
export function pipeRowStart(
	lines: Lines,
	line: number,
	parseName: (text: string) => string | undefined,
): RowStart | undefined {
	const { text } = lines;
	const start = lines.start(line);
	const border = borderOf(lines, line, start);
	if (border === -1) return undefined;
	const hasLead = text.charCodeAt(start) === pipeCode;
	const nameSpan = trimSpan(text, { start: hasLead ? start + 1 : start, end: border });
	const name = nameIn(text, nameSpan, parseName);
	return name === undefined ? undefined : { name, nameSpan, valueStart: border + 1, hasLead };
}

/** Whether a row whose name is one starts in `line`. */
export function startsPipeRow(lines: Lines, line: number, isName: (name: string) => boolean): boolean {
	const start = lines.start(line);
	const border = borderOf(lines, line, start);
	if (border === -1) return false;
	const from = lines.text.charCodeAt(start) === pipeCode ? start + 1 : start;
	const parseName = (name: string) => (isName(name) ? name : undefined);
	return nameIn(lines.text, trimSpan(lines.text, { start: from, end: border }), parseName) !== undefined;
}

/** Where the pipe stands that divides name and cell, or -1; the line starts at `start`. */
function borderOf(lines: Lines, line: number, start: number): number {
	const { text } = lines;
	const end = lines.end(line);
	const hasLead = text.charCodeAt(start) === pipeCode;
	const from = hasLead ? start + 1 : start;
	const limit = Math.min(end, from + longestName);
	// Most names are short: their end is found sooner than a part of the text is made to look for it in.
	const near = Math.min(limit, from + shortName);
	let border = from;
	while (border < near && text.charCodeAt(border) !== pipeCode) border++;
	if (border === near) border += text.slice(near, limit).indexOf(pipe);
	// `a |b` is no row, `|a|b|` is.
	const isRow =
		border > from &&
		border < limit &&
		text.charCodeAt(border) === pipeCode &&
		(hasLead || border + 1 >= end || text.charCodeAt(border + 1) === blankCode);
	return isRow ? border : -1;
}

function nameIn(
	text: string,
	{ start, end }: Span,
	parseName: (text: string) => string | undefined,
): string | undefined {
	if (start === end) return undefined;
	const name = text.slice(start, end);
	return parseName(holdsMarks(text, start, end) ? readMarkdownName(name) : name);
}

/** Whether a name may hold marks of Markdown. */
function holdsMarks(text: string, start: number, end: number): boolean {
	if (text.charCodeAt(start) === asterisk) return true;
	for (let at = start; at < end; at++) if (text.charCodeAt(at) === backslash) return true;
	return false;
}

/** What is known of the table that a row is in. */
export interface PipeTable {
	readonly lines: Lines;
	readonly grammar: RowGrammar;
	/** Markdown's escapes are in use. */
	readonly isEscaped: boolean;
	/** A line a cell: the line below a name is its value, whatever it holds. */
	readonly isOpened: boolean;
}

/** A stretch of a cell, with or without the pipe that ends it. */
interface Piece {
	readonly cell: Cell;
	readonly isClosed: boolean;
}

/** The row that starts in `line`; it ends early where something else begins. */
export function parsePipeRow(table: PipeTable, line: number, start: RowStart): Row {
	const { lines } = table;
	const { isEnd } = table.grammar;
	const ownEnd = lines.contentSpan(line).end;
	const first = readPiece(
		table,
		{ start: start.valueStart, end: ownEnd },
		isTightRow(lines, line, start) ? 'tight' : 'apart',
	);
	if (first.isClosed) return createRow(start, [first.cell], { first: line, last: line, end: ownEnd, isClosed: true });
	const pieces = [first.cell];
	let last = line;
	let isClosed = false;
	const mayBeName =
		table.isOpened &&
		first.cell.text === '' &&
		line + 1 < lines.count &&
		!isBlankLine(lines, line + 1) &&
		!isEnd(line + 1);
	for (
		let next = mayBeName ? line + 1 : nextOfCell(table, last);
		next !== undefined && !isClosed;
		next = nextOfCell(table, last)
	) {
		last = next;
		const piece = readPiece(table, afterLead(lines, next, start.hasLead && pieces.length === 1), 'apart');
		pieces.push(piece.cell);
		isClosed = piece.isClosed;
		if (isClosed) break;
	}
	// An empty cell, followed by a rule as every row of its table is.
	isClosed ||= last === line && first.cell.text === '' && isRule(lines, line + 1);
	return createRow(start, pieces, { first: line, last, end: lines.contentSpan(last).end, isClosed });
}

/** With a leading pipe, or between rows: a pipe at the end of the line ends the row, also without a blank before it. */
function isTightRow(lines: Lines, line: number, start: RowStart): boolean {
	if (start.hasLead) return true;
	const end = lines.end(line);
	const endsTight = lines.text.charCodeAt(end - 1) === pipeCode && lines.text.charCodeAt(end - 2) > 32;
	return endsTight && start.valueStart < end && isRuleOrName(lines, line + 1);
}

function isRuleOrName(lines: Lines, line: number): boolean {
	return isRule(lines, line) || /^[A-Za-z_][\w-]* \|/.test(lines.text.slice(lines.start(line), lines.start(line) + 66));
}

/** Whether a rule stands below the row that starts in `line`. */
export function hasRuleBelow(lines: Lines, line: number, isEnd: (line: number) => boolean): boolean {
	for (let at = line + 1; at <= line + longestBlock; at++) {
		if (isRule(lines, at)) return at === line + 1 || endsCell(lines, at - 1);
		if (at >= lines.count || isBlankLine(lines, at) || isEnd(at)) return false;
	}
	return false;
}

/** No block above a rule has more lines. */
const longestBlock = 12;

interface Extent {
	readonly first: number;
	readonly last: number;
	readonly end: number;
	readonly isClosed: boolean;
}

function createRow(start: RowStart, lines: readonly Cell[], { first, last, end, isClosed }: Extent): Row {
	const { name, nameSpan } = start;
	const pieces = lines.length === 1 && lines[0]?.text !== '' ? lines : lines.filter((piece) => piece.text !== '');
	const value = joinCells(pieces, lines[0] ?? { text: '', span: { start: end, end } });
	const borders = lines.length > 1 ? 'lines' : 'unknown';
	const span = { start: nameSpan.start, end };
	return { name, nameSpan, value, pieces, borders, span, first, last, isClosed, hasEndMark: true };
}

/** The next line of a cell that is still open after `last`, blank lines passed over where the cell goes on behind them. */
function nextOfCell({ lines, grammar }: PipeTable, last: number): number | undefined {
	const next = last + 1;
	if (next >= lines.count || isRowEnd(lines, next, grammar)) return undefined;
	return isBlankLine(lines, next) ? beyondBlanks(lines, next, grammar) : next;
}

function isRowEnd(lines: Lines, line: number, { isKnown, isEnd }: RowGrammar): boolean {
	return isRule(lines, line) || startsPipeRow(lines, line, isKnown) || isEnd(line);
}

/** How far the end of a cell may lie behind blank lines. */
const farthestEnd = 40;

/**
 * In Markdown, blank lines stand between the lines of a cell. They are believed only where every line up to the cell's end
 * stands between blank ones, as what follows a cut record may be the user's own.
 */
function beyondBlanks(lines: Lines, blank: number, grammar: RowGrammar): number | undefined {
	let found: number | undefined;
	let isAfterBlank = true;
	for (let line = blank + 1; line < lines.count && line < blank + farthestEnd; line++) {
		if (isBlankLine(lines, line)) {
			isAfterBlank = true;
			continue;
		}
		if (isRowEnd(lines, line, grammar)) return undefined;
		found ??= line;
		const isEnd = endsCell(lines, line);
		if (!isAfterBlank && !(isEnd && lines.content(line).trim() === pipe)) return undefined;
		if (isEnd) return found;
		isAfterBlank = false;
	}
	return undefined;
}

/** `|`, or a line that ends in ` |`. */
function endsCell(lines: Lines, line: number): boolean {
	const { text } = locate(lines.text, lines.contentSpan(line));
	return text === pipe || text.endsWith(' |') || text.endsWith('\t|');
}

/** With a leading pipe before every cell, the cell's first line has one too: `| Bussu, Sonia`. */
function afterLead(lines: Lines, line: number, mayHaveLead: boolean): Span {
	const { start, end } = lines.contentSpan(line);
	return mayHaveLead && lines.text.startsWith('| ', start) ? { start: start + 1, end } : { start, end };
}

/** The pipe at the end stands apart from the text, or tight to it as in `|author|Bussu, Sonia|`. */
function readPiece({ lines, isEscaped }: PipeTable, span: Span, ending: 'apart' | 'tight'): Piece {
	const { text } = lines;
	let { end } = span;
	const isBlank = (code: number) => code <= 32 || code === noBreakSpace;
	while (end > span.start && isBlank(text.charCodeAt(end - 1))) end--;
	const before = text.charCodeAt(end - 2);
	const isTight = before === pipeCode || (ending === 'tight' && before !== backslash);
	const isClosed =
		text[end - 1] === pipe && end - 1 >= span.start && (end - 1 === span.start || isBlank(before) || isTight);
	const stray = isClosed && before === pipeCode && end - 2 > span.start ? 1 : 0;
	const cell = cellOf(text, { start: span.start, end: isClosed ? end - 1 - stray : end });
	const isPlain = !isEscaped && !mayHoldLink(lines, cell.span);
	return { cell: isPlain ? cell : readMarkdown(cell, isEscaped), isClosed };
}
