/**
 * Which lines of an RCA list make an entry.
 * In: the lines of a text and one of them. Out: the entry that starts there, as line numbers, or `undefined`.
 *
 *     1                    number
 *     |                    bar
 *     Alderwick H, …       citation
 *     Abstract             ┐
 *     …                    │ abstract, optional
 *     Collapse             ┘
 *     Affiliation(s)       ┐
 *     - Hugh Alderwick     │ affiliations, optional
 *     Collapse             ┘
 *     |                    close
 */
import { isBlankLine, type Lines } from '../../text/lines';

import { startsWithAuthors } from './authors';
import { parseCitation } from './citation';

/** A block with a heading line; `last` is its `Collapse`, or its last line where that is missing or glued to it. */
export interface Block {
	readonly heading: number;
	readonly last: number;
	readonly isClosed: boolean;
	/** `Collapse` stands at the end of the last line of text: `equity.Collapse` */
	readonly isGlued: boolean;
}

export interface EntryLayout {
	readonly number: number;
	/** Absent where the text ends before it. */
	readonly citation: number | undefined;
	readonly abstract: Block | undefined;
	readonly affiliations: Block | undefined;
	/** The `|` that ends the entry; absent where the entry is cut. */
	readonly close: number | undefined;
	/** Lines with no place in an entry. */
	readonly unread: readonly number[];
	readonly last: number;
}

const idBracket =
	/\[(?:PMID|PMCID|DOI): ?(?:\d|PMC\d|DOI: ?10\.|https?:\/\/|doi:)|\[Citation\(s\) in RCA: |\[Impact Index Per Article: /i;
/** How far a stray line may stand from the next line that belongs to the entry. */
const lookAhead = 3;
/** The same where no blank line stands between: a block of a kind that is not known. */
const farAhead = 40;

/**
 * Whether a complete start of an entry stands at `line`: number, bar, and a citation, known by its identifiers or, where the
 * text ends in it, by its authors.
 */
export function isEntryStart(lines: Lines, line: number): boolean {
	if (!isNumberLine(lines, line) || !isBarLine(lines, line + 1)) return false;
	if (idBracket.test(lines.content(line + 2)) || isWholeCitation(lines, line + 2)) return true;
	return isRestBlank(lines, line + 3) && startsWithAuthors(lines.text, lines.contentSpan(line + 2));
}

/** Whether a citation without identifiers stands in `line`, with what follows a citation below it. */
function isWholeCitation(lines: Lines, line: number): boolean {
	if (!isBarLine(lines, line + 1) && blockKind(lines, line + 1) === undefined) return false;
	const { source } = parseCitation(lines.text, lines.contentSpan(line), false);
	return source?.title !== undefined && source.journal !== undefined;
}

/**
 * Whether an entry starts at `line` of a text in which the entry `previous` ends just before: there the next number and a
 * bar suffice, and the number alone where the text ends or another entry starts.
 */
export function isNextEntryStart(lines: Lines, line: number, previous: string | undefined): boolean {
	if (isEntryStart(lines, line)) return true;
	if (!isNumberLine(lines, line)) return false;
	const number = bareContent(lines, line);
	if (Number(number) !== Number(previous) + 1) return false;
	// `4.` alone may be of a list of the user's own.
	const mayEnd = !number.endsWith('.') && (isRestBlank(lines, line + 1) || isEntryStart(lines, line + 1));
	return mayEnd || isBarLine(lines, line + 1);
}

/** What is known of the text around an entry. */
export interface Surroundings {
	/** Whether another record begins at a line. */
	readonly isStart: (line: number) => boolean;
	/** Blank lines stood between all lines and are gone: none shows any more where the user's own text begins. */
	readonly isSpaced: boolean;
}

/** The entry whose number stands at `line`. */
export function layoutEntry(lines: Lines, line: number, surroundings: Surroundings): EntryLayout {
	const { isStart } = surroundings;
	const hasBar = isBarLine(lines, line + 1);
	const hasCitation = hasBar && lines.content(line + 2).trim() !== '' && !isStart(line + 2);
	const citation = hasCitation ? line + 2 : undefined;
	const entry = { abstract: undefined as Block | undefined, affiliations: undefined as Block | undefined };
	const unread: number[] = [];
	let last = citation ?? (hasBar ? line + 1 : line);
	for (let at = last + 1; at < lines.count; at = last + 1) {
		if (isBarLine(lines, at)) return { number: line, citation, ...entry, close: at, unread, last: at };
		const kind = blockKind(lines, at);
		if (kind === undefined && isStart(at)) break;
		if (kind !== undefined) {
			const block = layoutBlock(lines, at, surroundings);
			if (entry[kind] === undefined) entry[kind] = block;
			else for (let again = at; again <= block.last; again++) unread.push(again);
			last = block.last;
		} else if (belongsToEntry(lines, at, surroundings)) {
			if (!isBlankLine(lines, at)) unread.push(at);
			last = at;
		} else break;
	}
	return { number: line, citation, ...entry, close: undefined, unread, last };
}

/**
 * A block runs to its `Collapse`; where that is missing, to the next heading, the closing bar, the next record, or the first
 * blank line: what follows may be the user's own.
 */
function layoutBlock(lines: Lines, heading: number, { isStart, isSpaced }: Surroundings): Block {
	let blank: number | undefined;
	let at = heading + 1;
	for (; at < lines.count; at++) {
		if (isCollapse(lines, at)) return { heading, last: at, isClosed: true, isGlued: false };
		if (endsInCollapse(lines, at)) return { heading, last: at, isClosed: true, isGlued: true };
		if (isBarLine(lines, at) || blockKind(lines, at) !== undefined) return unclosed(heading, blank ?? at);
		if (isStart(at)) break;
		if (isBlankLine(lines, at)) blank ??= at;
	}
	return unclosed(heading, isSpaced ? Math.min(at, heading + 2) : (blank ?? at));
}

function unclosed(heading: number, end: number): Block {
	return { heading, last: end - 1, isClosed: false, isGlued: false };
}

/** `Abstract`, `Affiliation(s)`, and what copies make of them. */
function blockKind(lines: Lines, line: number): 'abstract' | 'affiliations' | undefined {
	const start = lines.start(line);
	const length = lines.end(line) - start;
	if (length < shortestHeading || length > longestHeading) return undefined;
	const first = lines.text.charCodeAt(start);
	if (first > blank && first < 128 && lines.text[start] !== 'A' && lines.text[start] !== 'a') return undefined;
	const heading = bareContent(lines, line);
	return headings.get(heading) ?? headings.get(heading.toLowerCase());
}

/** As the site has them, and what copies make of them in small letters. */
const headings: ReadonlyMap<string, 'abstract' | 'affiliations'> = new Map([
	['Abstract', 'abstract'],
	['Affiliation(s)', 'affiliations'],
	['abstract', 'abstract'],
	['abstract:', 'abstract'],
	['affiliation', 'affiliations'],
	['affiliation(s)', 'affiliations'],
	['affiliation(s):', 'affiliations'],
	['affiliations', 'affiliations'],
]);
const [shortestHeading, longestHeading] = [8, 40];

function isCollapse(lines: Lines, line: number): boolean {
	return isWord(lines, line, collapse);
}

/** The word under a block that the site shows open. */
const collapse = 'Collapse';

const lastOfCollapse = collapse.charCodeAt(collapse.length - 1);

/** `equity.Collapse` */
function endsInCollapse(lines: Lines, line: number): boolean {
	const end = lines.end(line);
	return (
		lines.text.charCodeAt(end - 1) === lastOfCollapse &&
		lines.text.startsWith(collapse, end - collapse.length) &&
		/[.?!)\]"”’…]/.test(lines.text[end - collapse.length - 1] ?? '')
	);
}

/** Whether the line holds `word` and nothing else but blanks. */
function isWord(lines: Lines, line: number, word: string): boolean {
	const start = lines.start(line);
	const length = lines.end(line) - start;
	if (length < word.length || length > word.length + mostBlanks) return false;
	const first = lines.text.charCodeAt(start);
	const mayBe = first === word.charCodeAt(0) || first <= blank || first > 127;
	return mayBe && bareContent(lines, line) === word;
}

const blank = 32;

/** Without blanks, form feeds and signs that nobody sees, as extractors leave them at both ends of a line. */
function bareContent(lines: Lines, line: number): string {
	const content = lines.content(line);
	if (isVisible(content.charCodeAt(0)) && isVisible(content.charCodeAt(content.length - 1))) return content;
	return /[\0\u200b-\u200f\u2060]/.test(content)
		? content.replace(/^[\s\0\u200b-\u200f\u2060]+|[\s\0\u200b-\u200f\u2060]+$/g, '')
		: content.trim();
}

function isVisible(code: number): boolean {
	return code > blank && code < 127;
}

/** A stray line is taken into the entry only where the entry goes on soon after it; else it is the user's own text. */
function belongsToEntry(lines: Lines, line: number, { isStart, isSpaced }: Surroundings): boolean {
	let isUnbroken = !isSpaced && !isBlankLine(lines, line);
	for (let at = line + 1; at <= line + (isUnbroken ? farAhead : lookAhead) && at < lines.count; at++) {
		if (isStart(at)) return false;
		isUnbroken &&= !isBlankLine(lines, at);
		if (isBarLine(lines, at) || blockKind(lines, at) !== undefined || isCollapse(lines, at)) return true;
	}
	return false;
}

function isRestBlank(lines: Lines, from: number): boolean {
	return from >= lines.count || (from === lines.count - 1 && lines.content(from) === '');
}

/** A number alone, as above every entry; some copies put a full stop behind it. */
function isNumberLine(lines: Lines, line: number): boolean {
	const [start, end] = [lines.start(line), lines.end(line)];
	const first = lines.text.charCodeAt(start);
	const isLetter = (first > 32 && first < 48) || (first > 57 && first < 127);
	if (end === start || end - start > longestNumber + mostBlanks || isLetter) return false;
	return /^\d{1,7}\.?$/.test(bareContent(lines, line));
}

const longestNumber = 8;
/** Copies may leave blanks at the ends of lines, but no page of them. */
const mostBlanks = 60;

function isBarLine(lines: Lines, line: number): boolean {
	return isWord(lines, line, '|');
}
