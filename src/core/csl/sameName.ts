/**
 * Whether two names can be those of one person or body, and which of two spellings says more.
 * In: CSL names. Out: an answer that no order of the two changes. `J.` and `John` agree, `John` and `Jane` contradict.
 */
import { foldText } from '../text/fold';
import type { Name } from './article';

/** The family name with its particle, or the whole of a name that is not divided, as letters alone: `vanderberg`. */
export function foldFamilyName({ 'non-dropping-particle': particle = '', family, literal }: Name): string {
	return foldLetters(`${particle}${family ?? literal ?? ''}`);
}

export function isSameName(a: Name, b: Name): boolean {
	if (a.suffix !== undefined && b.suffix !== undefined && foldLetters(a.suffix) !== foldLetters(b.suffix)) return false;
	if (a.literal !== undefined || b.literal !== undefined) return wordsOf(a) === wordsOf(b);
	return isSameFamily(a, b) && isSameGiven(a.given, b.given);
}

/** Keys by which names find each other: two that can be one person's have one in common. */
export function sameNameKeys(name: Name): readonly string[] {
	return [withoutUmlautE(foldFamilyName(name)), wordsOf(name)];
}

/** A given name that is not known contradicts none. */
export function isSameGiven(a: string | undefined, b: string | undefined): boolean {
	if (a === undefined || b === undefined || a === b) return true;
	const [words, others] = [givenWords(a), givenWords(b)];
	const shared = Math.min(words.length, others.length);
	const agrees = (index: number) => isSameWord(words[index], others[index]);
	if (Array.from({ length: shared }, (_, index) => agrees(index)).every(Boolean)) return true;
	// `Hui Min` and `Huimin`
	const joined = (list: readonly GivenWord[]) => list.map(({ letters }) => letters).join('');
	return joined(words) === joined(others);
}

/** Greater where the spelling says more: a divided name, given names spelled out, more of them, letters with their marks. */
export function fullnessOf(name: Name): readonly number[] {
	const words = givenWords(name.given ?? '');
	const spelled = words.filter(({ isAbbreviated }) => !isAbbreviated);
	const whole = `${name.family ?? ''}${name.given ?? ''}`;
	return [
		name.literal === undefined ? 1 : 0,
		spelled.length,
		words.length,
		spelled.reduce((sum, { letters }) => sum + letters.length, 0),
		[...whole].filter((letter) => letter > '\u007f').length,
		name['non-dropping-particle'] === undefined ? 0 : 1,
		name.suffix === undefined ? 0 : 1,
	];
}

/** `Müller` may be printed `Mueller`. */
function isSameFamily(a: Name, b: Name): boolean {
	const [family, other] = [foldFamilyName(a), foldFamilyName(b)];
	return family === other || withoutUmlautE(family) === withoutUmlautE(other);
}

function withoutUmlautE(letters: string): string {
	return letters.replace(/([aou])e/g, '$1');
}

interface GivenWord {
	readonly letters: string;
	readonly isAbbreviated: boolean;
}

/** `Jean-P.` → `jean`, and `p` that stands for more. */
function givenWords(given: string): GivenWord[] {
	return given.split(/(?<=\.)|[\s\-‐]+/u).flatMap((word) => {
		const letters = foldLetters(word);
		return letters === '' ? [] : [{ letters, isAbbreviated: word.endsWith('.') || letters.length === 1 }];
	});
}

/** Three letters and more are what people are called for short: `Alex`. */
const shortestNickname = 3;

function isSameWord(a: GivenWord | undefined, b: GivenWord | undefined): boolean {
	if (a === undefined || b === undefined) return true;
	const [short, long] = a.letters.length <= b.letters.length ? [a, b] : [b, a];
	if (!long.letters.startsWith(short.letters)) return false;
	return short.isAbbreviated || short.letters.length >= shortestNickname || short.letters === long.letters;
}

/** Of names that are not divided the order of the words says nothing. */
function wordsOf({ 'non-dropping-particle': particle = '', family = '', given = '', literal }: Name): string {
	const words = (literal ?? `${particle} ${family} ${given}`).split(/[\s,]+/u).map(foldLetters);
	return words
		.filter((word) => word !== '')
		.sort()
		.join(' ');
}

function foldLetters(text: string): string {
	const folded = foldText(text);
	return /[^a-z0-9]/.test(folded) ? folded.replace(/[^\p{L}\p{N}]+/gu, '') : folded;
}
