/**
 * The different words of a library, numbered.
 * In: texts. Out: the numbers of their words, folded and parted as `foldWords` does. A number always means the same word; words
 * are only ever added. They are told apart by their bytes (UTF-8): a string for every word of a large library would take
 * several times as long.
 */
import { foldText } from '../text/fold';
import type { Numbers } from './numbers';
import { createWordTable, type WordTable } from './wordTable';

export interface Lexicon {
	/** Adds the numbers of the text's words. */
	read(text: string, numbers: Numbers): void;
	readonly words: WordTable['words'];
}

const blank = 0x20;

/** What bytes fold to: letters and digits to themselves, all else of ASCII to a blank; other letters are folded before. */
const foldedBytes = Uint8Array.from({ length: 256 }, (_, code) => {
	if (code > 127) return code;
	const letter = String.fromCharCode(code).toLowerCase();
	return /[a-z0-9]/.test(letter) ? letter.charCodeAt(0) : blank;
});

export function createLexicon(): Lexicon {
	const table = createWordTable();
	const encoder = new TextEncoder();
	let scratch = new Uint8Array(1 << 12);
	const encode = (text: string) => {
		if (scratch.length < text.length * 3) scratch = new Uint8Array(text.length * 4);
		return encoder.encodeInto(text, scratch).written;
	};
	return {
		read(text, numbers) {
			const size = encode(text);
			readBytes(table, scratch, size === text.length ? size : encode(foldLetters(text)), numbers);
		},
		words: table.words,
	};
}

function readBytes(table: WordTable, bytes: Uint8Array, size: number, numbers: Numbers): void {
	let start = 0;
	for (let at = 0; at <= size; at++) {
		const folded = at === size ? blank : (foldedBytes[bytes[at] ?? blank] ?? blank);
		bytes[at] = folded;
		if (folded !== blank) continue;
		if (at > start) numbers.add(table.numberOf(bytes, start, at));
		start = at + 1;
	}
}

/** Letters outside ASCII, folded; other signs become blanks. */
function foldLetters(text: string): string {
	return text.replace(/[^\p{ASCII}]+/gu, (run) => foldText(run).replace(/[^\p{L}\p{N}]/gu, ' '));
}
