/**
 * One text term of a query against one article.
 * In: lists of words, a term, which article. Out: how well it fits, as a number of which the least is the best: twice the rank
 * of the field where a word starts so, one more where that word goes on. Parts within words come after all of these; in fields
 * of a high rank, which are long, chance finds most of them, and only scripts without blanks between words are searched so.
 */
import type { TextTerm } from './query';
import { findSpellings } from './typos';
import type { WordLists } from './wordLists';
import {
	innerMark,
	markNumbers,
	markWhole,
	markWords,
	noMark,
	startMark,
	type WordMarks,
	wholeMark,
} from './wordMarks';
import type { Words } from './wordTable';

/** A term made ready. */
export interface TextMatcher {
	/** Which words may stand there, one behind the other. */
	readonly marks: readonly WordMarks[];
	/** The one field to look in. */
	readonly field: number | undefined;
	/** The highest rank where parts within words count. */
	readonly highestInnerRank: number;
	/** How many words there are that may stand there. */
	readonly count: number;
}

export const noMatch = 255;
const innerMatch = 100;

/** All words but the last are finished. */
export function createTextMatcher(words: Words, term: TextTerm, field: number | undefined): TextMatcher {
	const typed = term.words.split(' ');
	const last = typed.length - 1;
	const marks = typed.map((word, index) =>
		index < last || term.isWhole ? markWhole(words, word) : markWords(words, word),
	);
	return matcherOf(marks, term, field);
}

/** For a term of one word: any of those with these numbers may stand there instead. */
export function createSpellingMatcher(words: Words, term: TextTerm, field: number | undefined): TextMatcher {
	return matcherOf([markNumbers(words, findSpellings(words, term.words))], term, field);
}

function matcherOf(marks: readonly WordMarks[], term: TextTerm, field: number | undefined): TextMatcher {
	const highestInnerRank = /[^\p{ASCII}]/u.test(term.words) ? Number.POSITIVE_INFINITY : 1;
	return { marks, field, highestInnerRank, count: Math.min(...marks.map(({ count }) => count)) };
}

/**
 * Goes through the articles that hold the first word anywhere, in order, until `visit` says that it is enough: others need not
 * be looked at.
 */
export function visitArticlesWith(
	{ numbers, starts, ranks }: WordLists,
	{ marks: [first] }: TextMatcher,
	visit: (article: number) => boolean,
): void {
	const marks = first?.of ?? new Uint8Array();
	let article = 0;
	for (let at = 0; at < numbers.length; at++) {
		if ((marks[numbers[at] ?? 0] ?? noMark) === noMark) continue;
		while ((starts[(article + 1) * ranks.length] ?? numbers.length) <= at) article++;
		if (visit(article)) return;
		article++;
		at = (starts[article * ranks.length] ?? numbers.length) - 1;
	}
}

export function matchText({ numbers, starts, ranks }: WordLists, matcher: TextMatcher, article: number): number {
	const [first] = matcher.marks;
	if (first === undefined) return noMatch;
	const from = article * ranks.length + (matcher.field ?? 0);
	const behind = matcher.field === undefined ? from + ranks.length : from + 1;
	const end = starts[behind] ?? 0;
	let best = noMatch;
	let field = from;
	for (let at = starts[from] ?? 0; at < end; at++) {
		const mark = first.of[numbers[at] ?? 0] ?? noMark;
		if (mark === noMark) continue;
		while (at >= (starts[field + 1] ?? end)) field++;
		const rank = ranks[field - article * ranks.length] ?? 0;
		// Ranks only grow.
		if (best <= rank * 2) break;
		best = Math.min(best, rate(matcher, rank, matcher.marks.length === 1 ? mark : phraseMark(matcher, numbers, at)));
	}
	return best;
}

function rate({ highestInnerRank }: TextMatcher, rank: number, mark: number): number {
	if (mark === wholeMark) return rank * 2;
	if (mark === startMark) return rank * 2 + 1;
	return mark === innerMark && rank <= highestInnerRank ? innerMatch + rank * 2 : noMatch;
}

/** The mark of the last word, where all stand one behind the other. */
function phraseMark({ marks }: TextMatcher, numbers: Uint32Array, at: number): number {
	let mark = noMark;
	for (let index = 0; index < marks.length; index++) {
		mark = marks[index]?.of[numbers[at + index] ?? 0] ?? noMark;
		if (mark === noMark) return noMark;
	}
	// Between two words nothing stands, so the last one starts as a word does.
	return mark;
}
