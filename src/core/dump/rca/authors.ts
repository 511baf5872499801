/**
 * The author list at the start of a citation.
 * In: a citation up to its source. Out: the authors with their places, and where the title starts; no authors unless every
 * part of the list looks like one, because a wrong author is worse than none.
 */
import { isCollective } from '../../csl/collectives';
import { parseVancouverName } from '../../csl/names';
import { type Located, type Span, splitSpan } from '../../text/span';

export interface AuthorList {
	readonly authors: readonly Located[];
	/** The list ended in “et al”. */
	readonly hasMore: boolean;
	/** Where the title starts. */
	readonly end: number;
}

/** The list in `head`, which covers `Alderwick H, Mays N. Title` or `Title`. */
export function parseAuthors(text: string, head: Span): AuthorList {
	const none: AuthorList = { authors: [], hasMore: false, end: head.start };
	const stop = text.indexOf('. ', head.start);
	// Nothing of a title follows, or the text goes on elsewhere.
	if (stop === -1 || stop + 2 >= head.end) return none;
	const printed = splitSpan(text, { start: head.start, end: stop }, ', ');
	const hasMore = printed.length > 1 && printed.at(-1)?.text === 'et al';
	const authors = hasMore ? printed.slice(0, -1) : printed;
	const isTitle = isShouted(text.slice(head.start, head.end)) || !authors.every((author) => isAuthor(author.text));
	return isTitle ? none : { authors, hasMore, end: stop + 2 };
}

function isAuthor(text: string): boolean {
	return parseVancouverName(text) !== undefined || isCollective(text);
}

/** In a citation all in capitals, the words of a title cannot be told from names in capitals. */
function isShouted(head: string): boolean {
	return head === head.toUpperCase();
}
