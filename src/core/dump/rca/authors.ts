/**
 * The author list at the start of a citation.
 * In: a citation up to its source. Out: the authors with their places, and where the title starts; no authors unless every
 * part of the list looks like one, because a wrong author is worse than none.
 */

import type { Name } from '../../csl/article';
import { holdsCollectiveNoun, isCollective } from '../../csl/collectives';
import { parseVancouverName } from '../../csl/names';
import { type Located, locate, type Span, splitSpan } from '../../text/span';

export interface AuthorList {
	readonly authors: readonly Located[];
	/** Parallel to `authors`: what each is as a person; a collective is none. */
	readonly names: readonly (Name | undefined)[];
	/** The list ended in “et al”. */
	readonly hasMore: boolean;
	/** Where the title starts. */
	readonly end: number;
	/** What is evidently a list of authors but has a part that cannot be read; it is neither used as authors nor as title. */
	readonly unread: Located | undefined;
}

/** The list in `head`, which covers `Alderwick H, Mays N. Title` or `Title`. */
export function parseAuthors(text: string, head: Span): AuthorList {
	const none = noAuthors(head);
	const stop = endOfList(text.slice(head.start, head.end));
	// In a citation all in capitals, the words of a title cannot be told from names in capitals.
	if (stop === undefined || isShouted(text.slice(head.start, head.end))) return none;
	const list = { start: head.start, end: head.start + stop };
	const printed = splitSpan(text, list, ', ');
	const hasMore = printed.length > 1 && /^et al\.?$/.test(printed.at(-1)?.text ?? '');
	const authors = hasMore ? printed.slice(0, -1) : printed;
	const names = authors.map((author) => parseVancouverName(author.text));
	const persons = names.filter((name) => name !== undefined).length;
	const isRead = authors.every((author, index) => names[index] !== undefined || isGroup(author.text, persons > 0));
	if (authors.length === 1 && isThing(authors[0]?.text ?? '')) return none;
	if (isRead) return { authors, names, hasMore, end: list.end + 2, unread: undefined };
	const isList = persons > 1 || (hasMore && names[0] !== undefined);
	return isList ? { ...none, end: list.end + 2, unread: locate(text, list) } : none;
}

/** The list that is not there: the title starts at once. */
export function noAuthors(head: Span): AuthorList {
	return { authors: [], names: [], hasMore: false, end: head.start, unread: undefined };
}

/** Whether a line that the text ends in begins as a list of authors does: `Alderwick H, Hutch`. */
export function startsWithAuthors(text: string, line: Span): boolean {
	const [first = '', ...rest] = text.slice(line.start, line.end).split(', ', 2);
	return rest.length > 0 && parseVancouverName(first) !== undefined;
}

/** The full stop that ends the list, if anything of a title follows it. */
function endOfList(head: string): number | undefined {
	const stop = /(?<!^St|\sSt)\. (?=\S)/.exec(head)?.index;
	return stop;
}

function isGroup(text: string, isBesidePerson: boolean): boolean {
	return isCollective(text) || (isBesidePerson && holdsCollectiveNoun(text));
}

/** `Vitamin D`, `Hepatitis B`: a thing with a letter, which alone looks like a person with an initial. */
function isThing(text: string): boolean {
	return /^(?:appendix|category|class|coenzyme|complement|factor|grade|group|hepatitis|influenza|interleukin|level|part|phase|protein|question|section|stage|type|vitamin)s? /i.test(
		text,
	);
}

function isShouted(head: string): boolean {
	return !/[a-z]/.test(head) && head === head.toUpperCase();
}
