/**
 * Which words of a lexicon a typed word means.
 * In: the words, and one as `foldWords` gives it. Out: a mark for each word, by its number: it is the typed word, starts so, or
 * holds it. What stands within a word counts from three letters on, and from one where a script has no blanks between words.
 */
import { createNeedle, findNeedle } from './needle';
import { lineEnd, type Words } from './wordTable';

export interface WordMarks {
	/** By the number of a word. */
	readonly of: Uint8Array;
	/** How many words are marked. */
	readonly count: number;
}

export const noMark = 0;
export const wholeMark = 1;
export const startMark = 2;
export const innerMark = 3;

const shortestInner = 3;

export function markWords({ bytes, starts }: Words, word: string): WordMarks {
	const of = new Uint8Array(starts.length);
	const isInnerMeant = word.length >= shortestInner || /[^\p{ASCII}]/u.test(word);
	const needle = createNeedle(isInnerMeant ? word : `\n${word}`);
	const shift = isInnerMeant ? 0 : 1;
	let [number, count] = [0, 0];
	for (let at = findNeedle(bytes, needle, 0); at !== -1; count++) {
		const start = at + shift;
		number = numberAt(starts, start, number);
		const isWhole = bytes[at + needle.bytes.length] === lineEnd;
		of[number] = start !== starts[number] ? innerMark : isWhole ? wholeMark : startMark;
		at = findNeedle(bytes, needle, (starts[number + 1] ?? 0) - 1);
	}
	return { of, count };
}

/** The one word that is the typed one. */
export function markWhole({ bytes, starts }: Words, word: string): WordMarks {
	const of = new Uint8Array(starts.length);
	const at = findNeedle(bytes, createNeedle(`\n${word}\n`), 0);
	if (at !== -1) of[numberAt(starts, at + 1, 0)] = wholeMark;
	return { of, count: at === -1 ? 0 : 1 };
}

/** Words that are as good as typed. */
export function markNumbers({ starts }: Words, numbers: readonly number[]): WordMarks {
	const of = new Uint8Array(starts.length);
	for (const number of numbers) of[number] = wholeMark;
	return { of, count: numbers.length };
}

/** The number of the word at a place that is not before the word of `least`. */
function numberAt(starts: Uint32Array, place: number, least: number): number {
	let [low, high] = [least, starts.length - 1];
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((starts[middle] ?? 0) <= place) low = middle;
		else high = middle;
	}
	return low;
}
