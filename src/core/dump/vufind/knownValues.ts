/**
 * Values that are known from elsewhere: names of formats and languages, texts that a document holds in another place too.
 * In: a cell, and what is known. Out: its values, which follow one another with blanks between them or none; `undefined` unless
 * they make up all of it.
 */
import type { Located } from '../../text/span';
import { type Cell, sliceCell, spanInCell } from '../table/cell';

type ValueSplitter = (value: Cell) => readonly Located[] | undefined;

const blank = 32;

/** The longest of all known values: “Monograph Component Part”. */
const longestKnown = 30;
/** Lists of known values are short. */
const longestList = 400;

/** Where the longest known value ends that starts at `from` and ends by `limit`. */
type KnownEnd = (text: string, from: number, limit: number) => number | undefined;

export function knownBy(isKnown: (words: string) => boolean): KnownEnd {
	return (text, from, limit) => {
		for (let to = Math.min(limit, from + longestKnown); to > from; to--) {
			if (text[to - 1] !== ' ' && isKnown(text.slice(from, to))) return to;
		}
		return undefined;
	};
}

export function knownIn(names: Iterable<string>): KnownEnd {
	const byLetter = new Map<string, string[]>();
	for (const name of names) {
		const alike = byLetter.get(name.charAt(0)) ?? [];
		alike.push(name);
		byLetter.set(name.charAt(0), alike);
	}
	for (const alike of byLetter.values()) alike.sort((a, b) => b.length - a.length);
	return (text, from, limit) => {
		for (const name of byLetter.get(text.charAt(from)) ?? none) {
			if (from + name.length <= limit && text.startsWith(name, from)) return from + name.length;
		}
		return undefined;
	};
}

const none: readonly string[] = [];

/** Splits into values that are known, blanks between them or none, the longest first; all of the text must be used up. */
export function splitInto(knownEnd: KnownEnd, otherwise?: (value: Cell) => readonly Located[]): ValueSplitter {
	return (value) => {
		const { text } = value;
		if (text.length > longestList) return otherwise?.(value);
		const ends = longestEnds(text, knownEnd) ?? searchEnds(text, knownEnd);
		return ends?.map((end, index) => sliceCell(value, ends[index - 1] ?? 0, end)) ?? otherwise?.(value);
	};
}

/** Where the values end if each is the longest that fits, which most are; `undefined` where that leads to no end. */
function longestEnds(text: string, knownEnd: KnownEnd): number[] | undefined {
	const found: number[] = [];
	for (let from = 0; from < text.length; ) {
		const to = knownEnd(text, from, text.length);
		if (to === undefined) return undefined;
		found.push(to);
		from = behindBlank(text, to);
	}
	return found;
}

/** The same where shorter values have to be tried as well. */
function searchEnds(text: string, knownEnd: KnownEnd): number[] | undefined {
	const deadEnds = new Set<number>();
	const splitFrom = (from: number): number[] | undefined => {
		if (from === text.length) return [];
		if (deadEnds.has(from)) return undefined;
		for (let to = knownEnd(text, from, text.length); to !== undefined; to = knownEnd(text, from, to - 1)) {
			const rest = splitFrom(behindBlank(text, to));
			if (rest !== undefined) return [to, ...rest];
		}
		deadEnds.add(from);
		return undefined;
	};
	return splitFrom(0);
}

function behindBlank(text: string, at: number): number {
	return text.charCodeAt(at) === blank ? at + 1 : at;
}

/** By how many letters texts are told apart at first; shorter ones have all of theirs. */
const comparedStart = 6;

/**
 * Texts, and by their first letters how long those are that begin so, the longest first: however many there are, few lengths
 * have to be tried at a place.
 */
interface Candidates {
	readonly texts: ReadonlySet<string>;
	readonly lengths: ReadonlyMap<string, readonly number[]>;
	readonly shortestStart: number;
}

function createCandidates(repeated: readonly string[]): Candidates {
	const texts = new Set(repeated);
	const lengths = new Map<string, number[]>();
	let shortestStart = comparedStart;
	for (const text of texts) {
		if (text === '') continue;
		const start = text.slice(0, comparedStart);
		shortestStart = Math.min(shortestStart, start.length);
		const known = lengths.get(start);
		if (known === undefined) lengths.set(start, [text.length]);
		else if (!known.includes(text.length)) known.push(text.length);
	}
	for (const known of lengths.values()) if (known.length > 1) known.sort((a, b) => b - a);
	return { texts, lengths, shortestStart };
}

/** The longest candidate that stands at `at`. */
function candidateAt(text: string, at: number, { texts, lengths, shortestStart }: Candidates): string | undefined {
	for (let start = comparedStart; start >= shortestStart; start--) {
		const known = lengths.get(text.slice(at, at + start));
		const found = known?.find((length) => at + length <= text.length && texts.has(text.slice(at, at + length)));
		if (found !== undefined) return text.slice(at, at + found);
	}
	return undefined;
}

/** The longest of some texts that stands at a place. */
type TextAt = (text: string, at: number) => string | undefined;

/** So many texts are tried one by one in less time than it takes to set them in order. */
const fewTexts = 12;

function searchFew(texts: readonly string[]): TextAt {
	return (text, at) => {
		const first = text.charCodeAt(at);
		let longest = '';
		for (const candidate of texts) {
			const mayBe = candidate.length > longest.length && candidate.charCodeAt(0) === first;
			if (mayBe && text.startsWith(candidate, at)) longest = candidate;
		}
		return longest === '' ? undefined : longest;
	};
}

function searchMany(texts: readonly string[]): TextAt {
	const candidates = createCandidates(texts);
	return (text, at) => candidateAt(text, at, candidates);
}

/** Splits into texts that stand elsewhere in the document too, each used as often as it fits, the longest first. */
export function splitByTexts(value: Cell, repeated: readonly string[]): readonly Located[] | undefined {
	const { text } = value;
	const textAt = repeated.length > fewTexts ? searchMany(repeated) : searchFew(repeated);
	const values: Located[] = [];
	for (let at = 0; at < text.length; ) {
		const known = textAt(text, at);
		if (known === undefined) return undefined;
		const end = at + known.length;
		values.push({ text: known, span: spanInCell(value, at, end) });
		at = end;
		while (text.charCodeAt(at) === blank) at++;
	}
	return values;
}
