/**
 * Searching the library.
 * In: an index and a query. Out: the entries that meet all of its terms, the best first: those cited, then those that hold all
 * words in title, authors, journal and so on before those that hold some in the abstract only, then by how well the words
 * fit; equals in the index's order. Where nothing is found, words that are spelt nearly so count.
 */
import { createFactTest, type SearchSurroundings } from './factTests';
import type { Entry } from './library';
import type { Query, Term, TextTerm } from './query';
import { positionOf, type SearchIndex } from './searchIndex';
import {
	createSpellingMatcher,
	createTextMatcher,
	matchText,
	noMatch,
	type TextMatcher,
	visitArticlesWith,
} from './textMatch';

export interface SearchOptions extends Partial<SearchSurroundings> {
	/** How many entries are wanted. */
	readonly limit?: number;
	/** To look through abstracts takes longest: `ifNeeded` does so only where nothing else has the words. */
	readonly abstracts?: 'always' | 'ifNeeded';
}

export interface Found {
	readonly entries: readonly Entry[];
	/** Nothing holds the words as they are; these hold words that are spelt nearly so. */
	readonly isNear: boolean;
}

export function searchLibrary(index: SearchIndex, query: Query, options: SearchOptions = {}): Found {
	const { cited = new Set(), fileName = (file) => file, limit = Number.POSITIVE_INFINITY, abstracts } = options;
	const rules: Rules = {
		isMet: createFilter(index, query, { cited, fileName }),
		isCited: (position) => cited.size > 0 && cited.has(index.entries[position]?.article.id ?? ''),
		hasCited: cited.size > 0,
		limit,
		isTextEnough: abstracts === 'ifNeeded',
	};
	const wanted = query.filter(isText).filter(({ isNot }) => !isNot);
	const matchers = wanted.map((term) => toMatcher(index, term));
	const found = findEntries(index, matchers, rules);
	if (found.length > 0 || wanted.length === 0) return { entries: found, isNear: false };
	const near = findEntries(
		index,
		wanted.map((term) => toSpellingMatcher(index, term)),
		rules,
	);
	return { entries: near, isNear: near.length > 0 };
}

type WordsTerm = TextTerm & { readonly isNot: boolean };

function isText(term: Term): term is WordsTerm {
	return term.kind === 'text';
}

function toMatcher({ lexicon }: SearchIndex, term: WordsTerm): TextMatcher {
	return createTextMatcher(lexicon.words(), term, term.field && positionOf(term.field));
}

function toSpellingMatcher({ lexicon }: SearchIndex, term: WordsTerm): TextMatcher {
	return createSpellingMatcher(lexicon.words(), term, term.field && positionOf(term.field));
}

/** What counts besides the words that an entry shall hold; entries by their position in the index. */
interface Rules {
	isMet(position: number): boolean;
	isCited(position: number): boolean;
	/** Whether any is. */
	readonly hasCited: boolean;
	readonly limit: number;
	/** Whether abstracts are of no interest once anything is found. */
	readonly isTextEnough: boolean;
}

function createFilter(index: SearchIndex, query: Query, around: SearchSurroundings): Rules['isMet'] {
	const unwanted = query.filter(isText).flatMap((term) => (term.isNot ? [toMatcher(index, term)] : []));
	const tests = query.flatMap((term) =>
		isText(term) ? [] : { test: createFactTest(term, around), isWanted: !term.isNot },
	);
	return (position) => {
		const entry = index.entries[position];
		if (entry === undefined || tests.some(({ test, isWanted }) => test(entry) !== isWanted)) return false;
		return unwanted.every((matcher) => matchAnywhere(index, matcher, position) === noMatch);
	};
}

type Match = (index: SearchIndex, matcher: TextMatcher, position: number) => number;

const matchTexts: Match = ({ texts }, matcher, position) => matchText(texts, matcher, position);

const matchAnywhere: Match = ({ texts, abstracts }, matcher, position) => {
	const fit = matchText(texts, matcher, position);
	return fit === noMatch && matcher.field === undefined ? matchText(abstracts, matcher, position) : fit;
};

function findEntries(index: SearchIndex, matchers: readonly TextMatcher[], rules: Rules): Entry[] {
	const ranking = createRanking(index, rules);
	// What few words meet rules most entries out.
	const sorted = [...matchers].sort((a, b) => a.count - b.count);
	const [rarest] = sorted;
	if (rarest === undefined) {
		for (const position of index.entries.keys()) ranking.add(position, 0);
		return ranking.list();
	}
	if (rarest.count === 0) return [];
	const looked: number[] = [];
	visitArticlesWith(index.texts, rarest, (position) => {
		looked.push(position);
		ranking.add(position, sumFits(index, sorted, position, matchTexts));
		return ranking.isSettled();
	});
	if (ranking.isSettled()) addCited(matchTexts, (looked.at(-1) ?? 0) + 1, 0);
	if (rules.isTextEnough && ranking.count() > 0) return ranking.list();
	if (ranking.count() >= rules.limit) {
		addCited(matchAnywhere, 0, abstractPart);
		return ranking.list();
	}
	const candidates = new Set(looked);
	if (rarest.field === undefined)
		visitArticlesWith(index.abstracts, rarest, (position) => {
			candidates.add(position);
			return false;
		});
	for (const position of candidates) {
		if (ranking.has(position)) continue;
		ranking.add(position, abstractPart + sumFits(index, sorted, position, matchAnywhere));
	}
	return ranking.list();

	/** Whatever others there are, these come first. */
	function addCited(match: Match, from: number, part: number): void {
		if (!rules.hasCited) return;
		for (let position = from; position < index.entries.length; position++) {
			if (!rules.isCited(position) || ranking.has(position)) continue;
			ranking.add(position, part + sumFits(index, sorted, position, match));
		}
	}
}

/** How well all words fit together; no number where one does not. */
function sumFits(index: SearchIndex, matchers: readonly TextMatcher[], position: number, match: Match): number {
	let sum = 0;
	for (const matcher of matchers) {
		const fit = match(index, matcher, position);
		if (fit === noMatch) return Number.NaN;
		sum += fit;
	}
	return Math.min(sum, abstractPart - 1);
}

/** More than any sum of fits that matters. */
const abstractPart = 1 << 16;
const uncitedPart = abstractPart * 2;

/** One number an entry, so that sorting is fast: how well it fits, then its position. */
function createRanking({ entries }: SearchIndex, { isMet, isCited, limit }: Rules) {
	const ranked: number[] = [];
	const isRanked = new Uint8Array(entries.length);
	/** How many fit so well that none fits better; as entries come in order, later ones come behind them. */
	let bests = 0;
	return {
		/** Whether only a cited entry can still be among the best. */
		isSettled: () => bests >= limit,
		count: () => ranked.length,
		has: (position: number) => isRanked[position] === 1,
		/** `fit`: no number where the entry does not fit. */
		add(position: number, fit: number) {
			if (Number.isNaN(fit) || !isMet(position)) return;
			const isFirst = isCited(position);
			isRanked[position] = 1;
			if (fit === 0 && !isFirst) bests++;
			ranked.push((fit + (isFirst ? 0 : uncitedPart)) * entries.length + position);
		},
		list(): Entry[] {
			const best = Float64Array.from(ranked).sort().subarray(0, Math.min(limit, ranked.length));
			return [...best].flatMap((rank) => entries[rank % entries.length] ?? []);
		},
	};
}
