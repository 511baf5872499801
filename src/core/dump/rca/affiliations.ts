/**
 * The block of affiliations.
 * In: its lines between `Affiliation(s)` and `Collapse`. Out: who is named there, for which author of the list, with which
 * affiliations. Each `| |` closes one author, so an author whose name is missing still counts:
 *
 *     - Hugh Alderwick            author 0
 *     - Health Foundation
 *     | | | | - Nicholas Mays     authors 0 and 1 are closed: author 2
 *     - London School of Hygiene
 *     | |                         three authors in all
 */
import type { Lines } from '../../text/lines';
import { type Located, locate, trimSpan } from '../../text/span';

export interface AffiliatedAuthor {
	/** Which author of the citation, from 0. */
	readonly index: number;
	readonly name: Located;
	readonly affiliations: readonly Located[];
}

export interface AffiliationBlock {
	readonly named: readonly AffiliatedAuthor[];
	/** How many authors the block closes; the citation should name as many. */
	readonly authorCount: number;
	/** Lines that are no part of such a block. */
	readonly unread: readonly number[];
}

/** Reads the lines of `range`, both ends included; what stands in the line `cut` is left out, as it may lack its end. */
export function parseAffiliations(
	lines: Lines,
	range: { readonly first: number; readonly last: number },
	cut: number | undefined,
): AffiliationBlock {
	const named: { index: number; name: Located; affiliations: Located[] }[] = [];
	const unread: number[] = [];
	let authorCount = 0;
	let expectsName = true;
	let isLost = false;
	for (let line = range.first; line <= range.last; line++) {
		const form = parseLine(lines, line);
		// What follows a line that may have closed an author belongs to nobody for sure.
		isLost = form === undefined || (isLost && form.pairs === 0);
		if (form === undefined || isLost) {
			unread.push(line);
			continue;
		}
		authorCount += form.pairs;
		expectsName ||= form.pairs > 0;
		if (form.text === undefined || line === cut) continue;
		if (expectsName) named.push({ index: authorCount, name: form.text, affiliations: [] });
		else named.at(-1)?.affiliations.push(form.text);
		expectsName = false;
	}
	return { named, authorCount, unread };
}

const blank = 32;
const noBreakSpace = 160;
const hyphen = 45;
const pipe = 124;

/** `| | | | - Nicholas Mays`, `- Nicholas Mays` or `| |`: pairs of pipes, then what stands behind `- `. */
function parseLine(lines: Lines, line: number): { pairs: number; text: Located | undefined } | undefined {
	const { text } = lines;
	const { start, end } = trimSpan(text, lines.contentSpan(line));
	let at = start;
	let pairs = 0;
	while (text.charCodeAt(at) === pipe && at < end) {
		const second = afterBlank(text, at + 1);
		if (second >= end || text.charCodeAt(second) !== pipe) return undefined;
		at = afterBlank(text, second + 1);
		pairs++;
	}
	if (at >= end) return pairs > 0 || end === start ? { pairs, text: undefined } : undefined;
	if (text.charCodeAt(at) !== hyphen || !isBlank(text, at + 1) || at + 1 >= end) return undefined;
	return { pairs, text: locate(text, { start: at + 1, end }) };
}

function isBlank(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code === blank || code === noBreakSpace;
}

function afterBlank(text: string, at: number): number {
	return isBlank(text, at) ? at + 1 : at;
}
