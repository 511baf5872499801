/**
 * Names printed in capitals, written as names are.
 * In: `SANDHU`, `O'BRIEN`, `CROSS-SUDWORTH`, `VAN DER BERG`. Out: `Sandhu`, `O'Brien`, `Cross-Sudworth`, `van der Berg`.
 */
import { particles } from './particles';

/** Whether `text` has letters and all of them are capitals. */
export function isAllCapitals(text: string): boolean {
	return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

/** Recases each word of a family or given name in capitals; words of other case stay as they are. */
export function recaseName(name: string): string {
	const words = name.split(' ');
	return words.map((word, index) => recaseWord(word, index < words.length - 1)).join(' ');
}

function recaseWord(word: string, isFollowed: boolean): string {
	if (!isAllCapitals(word)) return word;
	const lower = word.toLowerCase();
	if (isFollowed && particles.has(lower)) return lower;
	return lower
		.split('-')
		.map((part) => capitalisePart(part))
		.join('-');
}

/** The capital after `Mc`, `O'` or `D'` belongs to the spelling; after `Mac` it may not (Macmillan), so it is left small. */
function capitalisePart(part: string): string {
	return part.replace(/^(mc|[od]['’‘])?(\p{L})/u, (_, prefix: string | undefined, letter: string) => {
		const start = prefix === undefined ? '' : prefix.charAt(0).toUpperCase() + prefix.slice(1);
		return start + letter.toUpperCase();
	});
}
