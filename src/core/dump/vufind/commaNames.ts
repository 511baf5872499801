/**
 * Authors told apart by their commas alone, the last resort where a document has no keys that can be compared.
 * In: `Bussu, Sonia Marshall, Martin`. Out: the authors, or `undefined` wherever the words between two commas could be divided
 * in more than one way: `Li, Ana Lopez Perez, Juan` may name Ana Lopez or Lopez Perez.
 */
import { particles } from '../../csl/particles';
import { parseSuffix } from '../../csl/suffixes';
import { matchesIn } from '../../text/matches';
import type { Located } from '../../text/span';
import { type Cell, sliceCell } from '../table/cell';

/** Splits `field`; `firstAuthor` is the first one whole, `count` how many there are, 0 where nobody knows. */
export function splitAtCommas(field: Cell, firstAuthor: string | undefined, count: number): Located[] | undefined {
	const byWords = splitByWords(field, count) ?? splitBehindFirst(field, firstAuthor, count);
	if (byWords !== undefined) return byWords;
	const segments = segmentsOf(field.text);
	if (segments.length < 2 || (count > 0 && count !== segments.length - 1)) return undefined;
	if (!segments.slice(1).every(({ words }) => words.length > 0 && words.every(isNameWord))) return undefined;
	const borders: number[] = [];
	for (const [index, segment] of segments.entries()) {
		const border = borderIn(field.text, segment, index === 1 ? firstAuthor : undefined);
		const isMiddle = index > 0 && index < segments.length - 1;
		if (isMiddle && border === undefined) return undefined;
		if (isMiddle && border !== undefined) borders.push(border);
	}
	if (!isFirstFamily(field.text, segments[0], firstAuthor) || !isLastGiven(segments.at(-1), count)) return undefined;
	const starts = [0, ...borders];
	return starts.map((from, index) => sliceCell(field, from, starts[index + 1] ?? field.text.length));
}

/** As many words as authors: each is one, as in `王小明 李雷`. */
function splitByWords(field: Cell, count: number): Located[] | undefined {
	if (count < 1 || field.text.includes(',')) return undefined;
	const words = matchesIn(field.text, /\S+/g);
	if (words.length !== count) return undefined;
	return words.map((word) => sliceCell(field, word.index, word.index + word[0].length));
}

/** A first author without a comma, `Plato`, and one more behind it. */
function splitBehindFirst(field: Cell, first: string | undefined, count: number): Located[] | undefined {
	if (first === undefined || first.includes(',') || !field.text.startsWith(`${first} `)) return undefined;
	const from = first.length + 1;
	const rest = sliceCell(field, from, field.text.length);
	const isOne =
		count === 2 || (rest.text.split(',').length === 2 && isOneFamily(rest.text.split(',')[0]?.split(' ') ?? []));
	return isOne ? [sliceCell(field, 0, first.length), rest] : undefined;
}

/** What stands between two commas, with where it starts. */
interface Segment {
	readonly start: number;
	readonly words: readonly string[];
}

function segmentsOf(text: string): Segment[] {
	let start = 0;
	return text.split(',').map((part) => {
		const segment = { start, words: part.split(' ').filter((word) => word !== '') };
		start += part.length + 1;
		return segment;
	});
}

/**
 * A word of a name, and no date, suffix or number: those show that commas do more here than divide names. `LeeWalker` may be
 * two words whose blank was lost.
 */
function isNameWord(word: string): boolean {
	const isGlued = /\p{Ll}\p{Lu}|\.\p{L}{2}|\p{Lu}{2}\p{Ll}/u.test(word.replace(/^(?:Mac|Mc)/, '')) || isMixed(word);
	return !isGlued && /^[\p{L}\p{M}.'’‘-]+$/u.test(word) && parseSuffix(word) === undefined;
}

/** Letters of two scripts. */
function isMixed(word: string): boolean {
	const hasLatin = /\p{Script=Latin}/u.test(word);
	return hasLatin && /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(word);
}

/** Where in a segment the next family name starts; after `firstAuthor` where that is known. */
function borderIn(text: string, { start, words }: Segment, firstAuthor: string | undefined): number | undefined {
	if (firstAuthor !== undefined && text.startsWith(`${firstAuthor} `) && firstAuthor.length > start) {
		return firstAuthor.length + 1;
	}
	const family = familyStart(words);
	if (family === undefined) return undefined;
	let at = start;
	for (const word of words.slice(0, family)) at = text.indexOf(word, at) + word.length;
	return at + 1;
}

/** Which word starts the family name, where only one can: after initials, at particles behind one word, or the second of two. */
function familyStart(words: readonly string[]): number | undefined {
	const initial = words.findLastIndex((word) => /^\p{Lu}\.?$/u.test(word));
	const particle = words.findIndex((word, index) => index > 0 && particles.has(word));
	const first = initial >= 0 ? initial + 1 : particle === 1 ? particle : words.length === 2 ? 1 : undefined;
	return first !== undefined && first > 0 && isOneFamily(words.slice(first)) ? first : undefined;
}

/** Particles and one word: with two, the first may be a given name of the person before. */
function isOneFamily(words: readonly string[]): boolean {
	return (
		words.length > 0 && words.slice(0, -1).every((word) => particles.has(word)) && !particles.has(words.at(-1) ?? '')
	);
}

function isFirstFamily(text: string, segment: Segment | undefined, firstAuthor: string | undefined): boolean {
	return (firstAuthor !== undefined && text.startsWith(firstAuthor)) || isOneFamily(segment?.words ?? []);
}

/** What follows the last comma may hold an author without a comma, unless it is short or all authors are counted. */
function isLastGiven(segment: Segment | undefined, count: number): boolean {
	const words = segment?.words ?? [];
	return count > 0 || words.length === 1 || words.slice(1).every((word) => /^\p{Lu}\.?$/u.test(word));
}
