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
import type { Lines } from '../../text/lines';
import { startsWithAuthors } from './authors';

/** A block with a heading line; `last` is its `Collapse`, or its last line where that is missing. */
export interface Block {
	readonly heading: number;
	readonly last: number;
	readonly isClosed: boolean;
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

const idBracket = /\[(?:PMID|PMCID|DOI): |\[Citation\(s\) in RCA: /;
/** How far a stray line may stand from the next line that belongs to the entry. */
const lookAhead = 3;

/**
 * Whether a complete start of an entry stands at `line`: number, bar, and a citation, known by its identifiers or, where the
 * text ends in it, by its authors.
 */
export function isEntryStart(lines: Lines, line: number): boolean {
	if (!isNumber(lines.content(line)) || !isBar(lines.content(line + 1))) return false;
	if (idBracket.test(lines.content(line + 2))) return true;
	return isRestBlank(lines, line + 3) && startsWithAuthors(lines.text, lines.contentSpan(line + 2));
}

/**
 * Whether an entry starts at `line` of a text in which another entry ends just before: there a number and a bar suffice,
 * and a number alone where the text ends or the next entry starts.
 */
export function isNextEntryStart(lines: Lines, line: number): boolean {
	if (!isNumber(lines.content(line))) return false;
	return isBar(lines.content(line + 1)) || isRestBlank(lines, line + 1) || isEntryStart(lines, line + 1);
}

/** The entry whose number stands at `line`; `isForeignStart` tells where another record begins. */
export function layoutEntry(lines: Lines, line: number, isForeignStart: (line: number) => boolean): EntryLayout {
	const isStart = (at: number) => isEntryStart(lines, at) || isForeignStart(at);
	const hasCitation = isBar(lines.content(line + 1)) && lines.content(line + 2).trim() !== '' && !isStart(line + 2);
	const citation = hasCitation ? line + 2 : undefined;
	const entry = { abstract: undefined as Block | undefined, affiliations: undefined as Block | undefined };
	const unread: number[] = [];
	let last = citation ?? (isBar(lines.content(line + 1)) ? line + 1 : line);
	for (let at = last + 1; at < lines.count; at = last + 1) {
		const content = lines.content(at).trim();
		if (isBar(content)) return { number: line, citation, ...entry, close: at, unread, last: at };
		if (isStart(at)) break;
		const kind = blockKind(content);
		if (kind !== undefined) {
			const block = layoutBlock(lines, at, isStart);
			entry[kind] ??= block;
			last = block.last;
		} else if (belongsToEntry(lines, at, isStart)) {
			if (content !== '') unread.push(at);
			last = at;
		} else break;
	}
	return { number: line, citation, ...entry, close: undefined, unread, last };
}

/**
 * A block runs to its `Collapse`; where that is missing, to the next heading, the closing bar, the next record, or the first
 * blank line: what follows may be the user's own.
 */
function layoutBlock(lines: Lines, heading: number, isStart: (line: number) => boolean): Block {
	let blank: number | undefined;
	let at = heading + 1;
	for (; at < lines.count; at++) {
		const content = lines.content(at).trim();
		if (content === 'Collapse') return { heading, last: at, isClosed: true };
		if (isBar(content) || blockKind(content) !== undefined || isStart(at)) break;
		if (content === '') blank ??= at;
	}
	return { heading, last: (blank ?? at) - 1, isClosed: false };
}

function blockKind(content: string): 'abstract' | 'affiliations' | undefined {
	if (content === 'Abstract') return 'abstract';
	return content === 'Affiliation(s)' ? 'affiliations' : undefined;
}

/** A stray line is taken into the entry only where the entry goes on soon after it; else it is the user's own text. */
function belongsToEntry(lines: Lines, line: number, isStart: (line: number) => boolean): boolean {
	for (let at = line + 1; at <= line + lookAhead && at < lines.count; at++) {
		if (isStart(at)) return false;
		const content = lines.content(at).trim();
		if (isBar(content) || blockKind(content) !== undefined) return true;
	}
	return false;
}

function isRestBlank(lines: Lines, from: number): boolean {
	return from >= lines.count || (from === lines.count - 1 && lines.content(from) === '');
}

function isNumber(content: string): boolean {
	return /^\d{1,7}\s*$/.test(content);
}

function isBar(content: string): boolean {
	return /^\|\s*$/.test(content);
}
