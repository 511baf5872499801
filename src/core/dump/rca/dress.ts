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

const dressedNumber = /^[ \t]*(?:> ?){0,8}[ \t]*(?:#{1,6} |\*\*|\*|__|_)?\d{1,7}(?:\\?\.)?(?:\*\*|\*|__|_)?[ \t]*$/;
const longestNumberLine = 68;
const [space, quote, hash, star, bracket, backslash, underscore] = [32, 62, 35, 42, 91, 92, 95];
const [zero, nine, tilde] = [48, 57, 126];

/** Whether a number may stand in `line`, in whatever dress: refuses most lines by their first sign. */
export function startsLikeNumber(lines: Lines, line: number): boolean {
	const start = lines.start(line);
	const length = lines.end(line) - start;
	if (length === 0 || length > longestNumberLine) return false;
	const first = lines.text.charCodeAt(start);
	if ((first >= zero && first <= nine) || first <= space || first > tilde) return true;
	return first === quote || first === hash || first === star || first === underscore;
}

/** The dress of the entry whose number stands in `line`; `undefined` where it has none, or no entry can stand there. */
export function dressAt(lines: Lines, line: number): Dress | undefined {
	if (!startsLikeNumber(lines, line)) return undefined;
	const number = lines.content(line);
	if (!dressedNumber.test(number)) return undefined;
	const depth = countQuotes(number);
	const bar = nextLine(lines, line + 1, depth);
	const barText = bar === undefined ? '' : innerText(lines, bar, depth);
	if (bar === undefined || (barText !== '|' && barText !== '\\|')) return undefined;
	const citation = nextLine(lines, bar + 1, depth);
	// A year and the end of its cell, above a row of a table.
	if (citation !== undefined && lines.content(citation).endsWith('|')) return undefined;
	const isSpaced = bar > line + 1 || (citation ?? 0) > bar + 1;
	const isMarkdown =
		/[#*_\\]/.test(number) || barText !== '|' || (citation !== undefined && isMarked(lines, citation, depth));
	const isIndented = number.charCodeAt(0) <= space;
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
	const inner = heading === undefined ? undefined : innerSpan(lines, heading, depth);
	if (inner === undefined || !headingMarks.has(lines.text.charCodeAt(inner.start))) return false;
	return dressedHeading.test(lines.text.slice(inner.start, Math.min(inner.end, inner.start + 30)));
}

const headingMarks: ReadonlySet<number> = new Set([hash, star, underscore, bracket, backslash]);
const dressedHeading = /^(?:#{1,6} |\*\*|__|\*|_|\[){1,2}(?:Abstract|Affiliation)/i;

/** Links, escapes, or words with emphasis. A backslash before a letter is none of Markdown's. */
function holdsMarks(text: string): boolean {
	if (text.includes('](') && /\]\((?:https?:|javascript:|mailto:|[/#.])/.test(text)) return true;
	if (text.includes('<http')) return true;
	if (text.includes('\\')) return /\\[!-/:-@[-`{-~]/.test(text) && !/\\[a-z]/i.test(text);
	if (!mayOpen(text, '*') && !mayOpen(text, '_')) return false;
	return [...emphasisMarks(text)].some(([at, length]) => length > 1 || /\p{L}/u.test(text.charAt(at + length)));
}

/** Whether `sign` stands anywhere but behind a letter or digit, as in most identifiers. */
function mayOpen(text: string, sign: string): boolean {
	for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) {
		if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
	}
	return false;
}
