import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLexicon, type Lexicon } from '../../../../src/core/library/lexicon';
import { createNeedle, findNeedle } from '../../../../src/core/library/needle';
import { createNumbers } from '../../../../src/core/library/numbers';
import { markWords } from '../../../../src/core/library/wordMarks';
import { foldWords } from '../../../../src/core/text/foldWords';
import { property } from '../../../support/property';

const pieces = 'Reeds|reed|İ|ΟΔΟΣ|ος|ß|ﬁ|½|é|e\u0301|´|’|-| |\n|…|日本|😀|\ud835|2020|Ⅷ|ﷺ|\u0301|Ж|ŉ';
const text = fc.array(fc.constantFrom(...pieces.split('|')), { maxLength: 12 }).map((parts) => parts.join(''));

function numbersOf(lexicon: Lexicon, value: string): readonly number[] {
	const numbers = createNumbers();
	lexicon.read(value, numbers);
	return [...numbers.view()];
}

/** The word of each number, from 1 on. */
function wordsOf(lexicon: Lexicon): string[] {
	const { bytes, starts } = lexicon.words();
	return [...starts.slice(1, -1)].map((start, index) =>
		new TextDecoder().decode(bytes.subarray(start, (starts[index + 2] ?? 0) - 1)),
	);
}

describe('a lexicon', () => {
	const check = (texts: readonly string[]) => {
		const lexicon = createLexicon();
		const numbers = texts.map((value) => numbersOf(lexicon, value));
		const words = wordsOf(lexicon);
		assert.equal(new Set(words).size, words.length);
		assert.deepEqual(
			numbers.map((list) => list.map((number) => words[number - 1]).join(' ')),
			texts.map(foldWords),
		);
	};

	it('numbers the words of every text', () => property(fc.array(text, { maxLength: 6 }), check, 1000));
	it('folds any character as texts are folded', () =>
		property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 3 }), check));

	it('holds many and long words', () =>
		check([
			Array.from({ length: 90_000 }, (_, index) => `w${index}`).join(' '),
			'x'.repeat(200_000),
			'é'.repeat(50_000),
		]));
});

describe('marks', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 5 }).map(foldWords);

	it('tell words that are typed, start so or hold it', () =>
		property(fc.tuple(fc.array(word, { maxLength: 12 }), word), ([words, typed]) => {
			const lexicon = createLexicon();
			numbersOf(lexicon, words.join(' '));
			const expected = wordsOf(lexicon).map((known) => {
				if (known === typed) return 1;
				if (known.startsWith(typed)) return 2;
				return typed.length >= 3 && known.includes(typed) ? 3 : 0;
			});
			assert.deepEqual([...markWords(lexicon.words(), typed).of].slice(1, -1), expected);
		}));
});

describe('a needle', () => {
	const unit = fc.constantFrom('a', 'b', ' ', 'é');

	it('is found where it stands next', () =>
		property(
			fc.tuple(fc.string({ unit, maxLength: 40 }), fc.string({ unit, minLength: 1, maxLength: 4 }), fc.nat(20)),
			([haystack, wanted, from]) => {
				const bytes = Buffer.from(haystack);
				assert.equal(
					findNeedle(bytes, createNeedle(wanted), from),
					bytes.indexOf(wanted, Math.min(from, bytes.length)),
				);
			},
			2000,
		));
});
