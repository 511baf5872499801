/**
 * What a text extractor or a note put around the lines of an entry.
 * In: the line of a number. Out: marks of quotation or blanks before every line, blank lines between all of them, Markdown's
 * marks within; nothing where the entry stands as the site has it. No entry is told by its dress: this looks at a few lines and
 * asks for no more than a number and a bar.
 *
 *     > 1             1                     1\.
 *     > |                                   \|
 *     > Li X, …       |                     Li X, … *Br Dent J* 2020; … \[PMID: [1](https://…)\]
 */
import type { Lines } from '../../text/lines';
import { type Span, sliceSpan, trimSpan } from '../../text/span';
import { emphasisMarks } from '../table/emphasis';

export interface Dress {
	/** How many `>` stand before every line. */
	readonly depth: number;
	/** Blank lines stand between the lines. */
	readonly isSpaced: boolean;
	readonly isMarkdown: boolean;
}

const longestNumberLine = 60;
const dressedNumber = /^[ \t]*(?:> ?){0,8}[ \t]*(?:#{1,6} |\*\*|\*|__|_)?\d{1,7}(?:\\?\.)?(?:\*\*|\*|__|_)?[ \t]*$/;
const [space, tab, quote, hash, star, underscore, zero, nine] = [32, 9, 62, 35, 42, 95, 48, 57];

/** Whether a number may stand in `line`, dressed or not: refuses most lines by their first sign. */
export function mayBeDressedNumber(lines: Lines, line: number): boolean {
	const [start, end] = [lines.start(line), lines.end(line)];
	if (end === start || end - start > longestNumberLine) return false;
	const first = lines.text.charCodeAt(start);
	const isDigit = first >= zero && first <= nine;
	const isMark = first === quote || first === hash || first === star || first === underscore;
	return (isDigit || isMark || first === space || first === tab) && dressedNumber.test(lines.content(line));
}

/** The dress of the entry whose number stands in `line`; `undefined` where it has none, or no entry can stand there. */
export function dressAt(lines: Lines, line: number): Dress | undefined {
	if (!mayBeDressedNumber(lines, line)) return undefined;
	const depth = countQuotes(lines.content(line));
	const bar = nextLine(lines, line + 1, depth);
	const barText = bar === undefined ? '' : innerText(lines, bar, depth);
	if (bar === undefined || (barText !== '|' && barText !== '\\|')) return undefined;
	const citation = nextLine(lines, bar + 1, depth);
	const isSpaced = bar > line + 1 || (citation ?? 0) > bar + 1;
	const isMarkdown =
		/[#*_\\]/.test(lines.content(line)) ||
		barText !== '|' ||
		(citation !== undefined && isMarked(lines, citation, depth));
	const isIndented = lines.text.charCodeAt(lines.start(line)) <= space;
	return depth > 0 || isSpaced || isMarkdown || isIndented ? { depth, isSpaced, isMarkdown } : undefined;
}

function countQuotes(text: string): number {
	return text.includes('>') ? text.split('>').length - 1 : 0;
}

/** So many blank lines may stand between two lines of an entry. */
const mostBlankLines = 3;

/** The line at `from`, or behind a few blank ones. */
function nextLine(lines: Lines, from: number, depth: number): number | undefined {
	for (let line = from; line <= from + mostBlankLines && line < lines.count; line++) {
		const inner = innerSpan(lines, line, depth);
		if (inner === undefined) return undefined;
		if (inner.end > inner.start) return line;
	}
	return undefined;
}

/** What stands in `line` within so many quotations; `undefined` where the quotation has ended. */
export function innerSpan(lines: Lines, line: number, depth: number): Span | undefined {
	const end = lines.end(line);
	let at = lines.start(line);
	for (let left = depth; left > 0; left--) {
		while (at < end && lines.text.charCodeAt(at) <= space) at++;
		if (at === end) return { start: end, end };
		if (lines.text.charCodeAt(at) !== quote) return undefined;
		at++;
	}
	return trimSpan(lines.text, { start: at, end });
}

function innerText(lines: Lines, line: number, depth: number): string {
	const inner = innerSpan(lines, line, depth);
	return inner === undefined ? '' : sliceSpan(lines.text, inner);
}

/** Whether Markdown's marks stand in the citation or around the heading below it. */
function isMarked(lines: Lines, citation: number, depth: number): boolean {
	if (holdsMarks(lines.content(citation))) return true;
	const heading = nextLine(lines, citation + 1, depth);
	return heading !== undefined && dressedHeading.test(innerText(lines, heading, depth).slice(0, 30));
}

const dressedHeading = /^(?:#{1,6} |\*\*|__|\*|_|\[){1,2}(?:Abstract|Affiliation)/i;

/** Links, escapes, or words with emphasis. A backslash before a letter is none of Markdown's. */
function holdsMarks(text: string): boolean {
	if (text.includes('](') && /\]\((?:https?:|javascript:|mailto:|[/#.])/.test(text)) return true;
	if (text.includes('<http')) return true;
	if (text.includes('\\')) return /\\[!-/:-@[-`{-~]/.test(text) && !/\\[a-z]/i.test(text);
	if (!text.includes('*') && !text.includes('_')) return false;
	return [...emphasisMarks(text)].some(([at, length]) => length > 1 || /\p{L}/u.test(text.charAt(at + length)));
}
