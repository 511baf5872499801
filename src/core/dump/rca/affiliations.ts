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
import { type Located, locate } from '../../text/span';

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

/** `| | | | - Nicholas Mays` or `- Nicholas Mays` or `| |` */
const lineForm = /^(?<pairs>(?:\| ?\| ?)*)(?:- (?<text>.*))?$/d;

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
	for (let line = range.first; line <= range.last; line++) {
		const { start } = lines.contentSpan(line);
		const content = lines.content(line).trimEnd();
		const match = lineForm.exec(content);
		if (match === null) {
			unread.push(line);
			continue;
		}
		const pairs = (match.groups?.pairs?.match(/\|/g)?.length ?? 0) / 2;
		authorCount += pairs;
		expectsName ||= pairs > 0;
		const indices = match.indices?.groups?.text;
		if (indices === undefined || line === cut) continue;
		const text = locate(lines.text, { start: start + indices[0], end: start + indices[1] });
		if (expectsName) named.push({ index: authorCount, name: text, affiliations: [] });
		else named.at(-1)?.affiliations.push(text);
		expectsName = false;
	}
	return { named, authorCount, unread };
}
