/**
 * What a word may mean that nothing matches.
 * In: a word, and all words there are. Out: the numbers of words with one letter more, less, changed or swapped; where there is
 * none, of words that go on from such a one. The first letter has to be right, and so has every number.
 */
import UFuzzy from '@leeoniya/ufuzzy';
import type { Words } from './wordTable';

const shortest = 3;

export function findSpellings(words: Words, word: string): number[] {
	if (word.length < shortest || word.includes(' ')) return [];
	const candidates = candidatesFor(words, word);
	const spelt = candidates.map(({ text }) => text);
	const near = (createMatcher().filter(spelt, word) ?? []).flatMap((index) => candidates[index] ?? []);
	const wholes = near.filter(({ text }) => Math.abs(text.length - word.length) <= 1);
	return (wholes.length > 0 ? wholes : near).map(({ number }) => number);
}

/** Words with the same first letter that are not much shorter. */
function candidatesFor({ bytes, starts }: Words, word: string): { readonly number: number; readonly text: string }[] {
	const encoded = new TextEncoder().encode(word);
	const decoder = new TextDecoder();
	const candidates: { number: number; text: string }[] = [];
	for (let number = 1; number < starts.length - 1; number++) {
		const [start, end] = [starts[number] ?? 0, (starts[number + 1] ?? 0) - 1];
		if (bytes[start] !== encoded[0] || end - start < encoded.length - 2) continue;
		candidates.push({ number, text: decoder.decode(bytes.subarray(start, end)) });
	}
	return candidates;
}

/** Letters of any script, as the words are folded. */
function createMatcher(): UFuzzy {
	return new UFuzzy({
		unicode: true,
		intraMode: 1,
		interSplit: '[^\\p{L}\\d]+',
		intraSplit: null,
		intraBound: null,
		interBound: '[^\\p{L}\\d]',
		intraChars: '[\\p{L}\\d]',
		intraContr: "'[\\p{L}]{1,2}$",
	});
}
