/**
 * Names printed in capitals, written as names are.
 * In: `SANDHU`, `O'BRIEN`, `CROSS-SUDWORTH`, `VAN DER BERG`. Out: `Sandhu`, `O'Brien`, `Cross-Sudworth`, `van der Berg`.
 */
import { particles } from './particles';

/** Whether `text` has letters and all of them are capitals. */
export function isAllCapitals(text: string): boolean {
	return !/[a-z]/.test(text) && /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

/** Recases a family name if it stands wholly in capitals; particles before its last word become small. */
export function recaseFamily(family: string): string {
	if (!isAllCapitals(family)) return family;
	const words = family.split(' ');
	return words
		.map((word, index) =>
			index < words.length - 1 && particles.has(word.toLowerCase()) ? word.toLowerCase() : recaseWord(word),
		)
		.join(' ');
}

/** Recases given names if they stand wholly in capitals: `VAN MINH` → `Van Minh`. */
export function recaseGiven(given: string): string {
	return isAllCapitals(given) ? given.split(' ').map(recaseWord).join(' ') : given;
}

function recaseWord(word: string): string {
	return word.split('-').map(recasePart).join('-');
}

/** The capital after `Mc`, `O'` or `Dell'` belongs to the spelling; after `Mac` it may not (Macmillan), so it is left small. */
function recasePart(part: string): string {
	const small = lowerCase(part);
	const prefix = /^(?:mc|[od]['’‘´ʼ]|\p{Ll}{1,4}['’‘´ʼ](?=\p{L}{3}))(?=\p{L})/u.exec(small)?.[0] ?? '';
	const from = prefix.length;
	const letter = String.fromCodePoint(part.codePointAt(from) ?? 32);
	return part === ''
		? ''
		: part.slice(0, Math.min(1, from)) + small.slice(1, from) + letter + small.slice(from + letter.length);
}

/** Turkish has an i of its own for `İ` and `I`, and letters by which it can be told. */
function lowerCase(word: string): string {
	const dotted = word.replaceAll('İ', 'i');
	return (/[İŞĞ]/.test(word) ? dotted.replaceAll('I', 'ı') : dotted).toLowerCase();
}
