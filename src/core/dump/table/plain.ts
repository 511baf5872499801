/**
 * Rows without pipes.
 * In: lines. Out: rows. Two printings have them:
 *
 *     author<TAB>Bussu, Sonia            a browser's clipboard: further values on lines of their own, without a tab
 *     Marshall, Martin
 *     author Bussu, Sonia Marshall, Martin     names and cells joined by blanks
 */
import { isBlankLine, type Lines } from '../../text/lines';
import { locate, locateBetween } from '../../text/span';
import { type Cell, joinCells } from './cell';
import { PrintedRow, type Row, type RowGrammar, type RowStart } from './rows';

const longestName = 100;

/** Whether a tab stands near the beginning of `line`, as after a row's name. */
export function hasTab(lines: Lines, line: number): boolean {
	return tabIn(lines, line) !== undefined;
}

function tabIn(lines: Lines, line: number): number | undefined {
	const start = lines.start(line);
	const at = lines.text.slice(start, Math.min(lines.end(line), start + longestName)).indexOf('\t');
	return at === -1 ? undefined : start + at;
}

/** `author<TAB>…` */
export function tabRowStart(lines: Lines, line: number, isName: (name: string) => boolean): RowStart | undefined {
	const border = tabIn(lines, line);
	if (border === undefined) return undefined;
	const { text, span } = locate(lines.text, { start: lines.contentSpan(line).start, end: border });
	return text !== '' && isName(text)
		? { name: text, nameStart: span.start, nameEnd: span.end, valueStart: border + 1, hasLead: false }
		: undefined;
}

/** `author …` or `Main Authors: …`, the name alone where its cell is empty. */
export function blankRowStart(lines: Lines, line: number, isName: (name: string) => boolean): RowStart | undefined {
	const start = lines.start(line);
	const head = lines.text.slice(start, Math.min(lines.end(line), start + longestName));
	const word = /^[A-Za-z_][\w-]*(?=\s|$)/.exec(head)?.[0] ?? '';
	const name = word !== '' && isName(word) ? word : labelIn(head);
	// `author | …` is a row of another printing.
	if (name === '' || !isName(name) || /^\s*\|/.test(head.slice(name.length, name.length + 8))) return undefined;
	const nameEnd = start + name.length;
	return { name, nameStart: start, nameEnd, valueStart: nameEnd, hasLead: false };
}

/** `Main Authors:` at the start of `head` */
function labelIn(head: string): string {
	if (!head.includes(':') && !head.includes('：')) return '';
	return /^[^:：|\t]*[:：](?=\s|$)/.exec(head)?.[0] ?? '';
}

/** The row that starts in `line` with its tab; lines without a tab go on with its cell, each with a value. */
export function parseTabRow(lines: Lines, line: number, start: RowStart, grammar: RowGrammar): Row {
	const goesOn = (at: number) =>
		!hasTab(lines, at) && !grammar.isEnd(at) && grammar.mayHold(start.name, lines.content(at).trim());
	return createRow(lines, start, { first: line, last: endOfCell(lines, line, goesOn) }, 'lines');
}

/** The row that starts in `line` with its name; lines that start no row go on with a label's cell, never with a field's. */
export function parseBlankRow(lines: Lines, line: number, start: RowStart, grammar: RowGrammar): Row {
	const isLabel = /[:：]$/.test(start.name);
	const goesOn = (at: number) =>
		isLabel && blankRowStart(lines, at, grammar.isKnown) === undefined && !hasPipe(lines, at) && !grammar.isEnd(at);
	const last = endOfCell(lines, line, goesOn);
	return createRow(lines, start, { first: line, last }, last === line ? 'unknown' : 'lines');
}

/** Another printing's line, or a subfield of MARC's. */
function hasPipe(lines: Lines, line: number): boolean {
	return lines.content(line).includes('|');
}

function endOfCell(lines: Lines, line: number, goesOn: (line: number) => boolean): number {
	let last = line;
	while (last + 1 < lines.count && !isBlankLine(lines, last + 1) && goesOn(last + 1)) last++;
	return last;
}

/** Nothing marks the row's end: only a line end shows that it is whole. */
function createRow(
	lines: Lines,
	start: RowStart,
	{ first, last }: { readonly first: number; readonly last: number },
	borders: Row['borders'],
): Row {
	const own = locateBetween(lines.text, start.valueStart, lines.end(first));
	const cells: Cell[] = own.text === '' ? [] : [own];
	for (let line = first + 1; line <= last; line++) cells.push(locate(lines.text, lines.contentSpan(line)));
	const extent = { first, last, end: lines.end(last), isClosed: lines.isTerminated(last), hasEndMark: false };
	return new PrintedRow(start, joinCells(cells, own), extent, { cells, borders });
}
