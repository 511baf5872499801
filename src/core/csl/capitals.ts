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
	return word.toLowerCase().split('-').map(capitalisePart).join('-');
}

/** The capital after `Mc`, `O'` or `D'` belongs to the spelling; after `Mac` it may not (Macmillan), so it is left small. */
function capitalisePart(part: string): string {
	return part.replace(/^(mc|[od]['’‘])?(\p{L})/u, (_, prefix: string | undefined, letter: string) => {
		const start = prefix === undefined ? '' : prefix.charAt(0).toUpperCase() + prefix.slice(1);
		return start + letter.toUpperCase();
	});
}
