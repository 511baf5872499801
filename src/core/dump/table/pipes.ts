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
import { locate, locateBetween, trimmedEnd, trimmedStart } from '../../text/span';
import { type Cell, joinCells } from './cell';
import { nextLink, readMarkdown, readMarkdownName } from './markdown';
import { isRule, PrintedRow, type RowGrammar, type RowStart } from './rows';

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
	const nameStart = trimmedStart(text, hasLead ? start + 1 : start, border);
	const nameEnd = trimmedEnd(text, nameStart, border);
	const name = nameStart === nameEnd ? undefined : parseName(nameBetween(text, nameStart, nameEnd));
	return name === undefined ? undefined : { name, nameStart, nameEnd, valueStart: border + 1, hasLead };
}

/** Whether a pipe stands in `line` where a row's name may end. */
export function hasPipe(lines: Lines, line: number): boolean {
	const start = lines.start(line);
	const border = borderOf(lines, line, start);
	const from = lines.text.charCodeAt(start) === pipeCode ? start + 1 : start;
	return border !== -1 && trimmedStart(lines.text, from, border) < border;
}

/** Whether a row whose name is one starts in `line`. */
export function startsPipeRow(lines: Lines, line: number, isName: (name: string) => boolean): boolean {
	const start = lines.start(line);
	const border = borderOf(lines, line, start);
	if (border === -1) return false;
	const from = lines.text.charCodeAt(start) === pipeCode ? start + 1 : start;
	const nameStart = trimmedStart(lines.text, from, border);
	const nameEnd = trimmedEnd(lines.text, nameStart, border);
	return nameStart < nameEnd && isName(nameBetween(lines.text, nameStart, nameEnd));
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

function nameBetween(text: string, start: number, end: number): string {
	const name = text.slice(start, end);
	return holdsMarks(text, start, end) ? readMarkdownName(name) : name;
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
	/** Before this place no cell of the table holds a link. */
	readonly firstLink: number;
}

/** The row that starts in `line`; it ends early where something else begins. */
export function parsePipeRow(table: PipeTable, line: number, start: RowStart): PrintedRow {
	const { lines } = table;
	const end = lines.end(line);
	const ending = isTightRow(lines, line, start) ? 'tight' : 'apart';
	const pipeAt = closingPipe(lines, start.valueStart, end, ending);
	const own = readPiece(table, start.valueStart, pipeAt ?? end);
	if (pipeAt === undefined) return parseOpenRow(table, line, start, own);
	return new PrintedRow(start, own, { first: line, last: line, end, isClosed: true, hasEndMark: true });
}

/** The row whose cell has not ended in its first line. */
function parseOpenRow(table: PipeTable, line: number, start: RowStart, own: Cell): PrintedRow {
	const { lines } = table;
	const { isEnd } = table.grammar;
	const pieces = [own];
	let last = line;
	let isClosed = false;
	const mayBeName =
		table.isOpened && own.text === '' && line + 1 < lines.count && !isBlankLine(lines, line + 1) && !isEnd(line + 1);
	for (
		let next = mayBeName ? line + 1 : nextOfCell(table, last);
		next !== undefined && !isClosed;
		next = nextOfCell(table, last)
	) {
		last = next;
		const from = afterLead(lines, next, start.hasLead && pieces.length === 1);
		const pipeAt = closingPipe(lines, from, lines.end(next), 'apart');
		pieces.push(readPiece(table, from, pipeAt ?? lines.end(next)));
		isClosed = pipeAt !== undefined;
		if (isClosed) break;
	}
	// An empty cell, followed by a rule as every row of its table is.
	isClosed ||= last === line && own.text === '' && isRule(lines, line + 1);
	const extent = { first: line, last, end: lines.end(last), isClosed, hasEndMark: true };
	if (pieces.length === 1) return new PrintedRow(start, own, extent);
	const cells = pieces.filter(({ text }) => text !== '');
	return new PrintedRow(start, joinCells(cells, own), extent, { cells, borders: 'lines' });
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
function afterLead(lines: Lines, line: number, mayHaveLead: boolean): number {
	const start = lines.start(line);
	return mayHaveLead && lines.text.startsWith('| ', start) ? start + 1 : start;
}

/**
 * Where the pipe stands that ends a cell from `start` on in a line, and with it what is read of the cell: apart from the text, or
 * tight to it as in `|author|Bussu, Sonia|`. A stray pipe before it goes with it.
 */
function closingPipe(lines: Lines, start: number, lineEnd: number, ending: 'apart' | 'tight'): number | undefined {
	const { text } = lines;
	const end = endBeforeBlanks(text, start, lineEnd);
	const at = end - 1;
	if (at < start || text.charCodeAt(at) !== pipeCode) return undefined;
	const before = text.charCodeAt(at - 1);
	const isDoubled = before === pipeCode;
	const isEnd = at === start || isBlankCode(before) || isDoubled || (ending === 'tight' && before !== backslash);
	if (!isEnd) return undefined;
	return isDoubled && at - 1 > start ? at - 1 : at;
}

function endBeforeBlanks(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && isBlankCode(text.charCodeAt(at - 1))) at--;
	return at;
}

function isBlankCode(code: number): boolean {
	return code <= 32 || code === noBreakSpace;
}

/** The cell's text, without blanks around it and without marks of Markdown. */
function readPiece({ lines, isEscaped, firstLink }: PipeTable, start: number, end: number): Cell {
	const cell = locateBetween(lines.text, start, endBeforeBlanks(lines.text, start, end));
	const isPlain = !isEscaped && (end <= firstLink || nextLink(lines, start) >= end);
	return isPlain ? cell : readMarkdown(cell, isEscaped);
}
