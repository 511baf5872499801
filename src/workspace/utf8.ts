/**
 * How much of a file is UTF-8.
 * In: the bytes, in one piece or several. Out: how many characters of several bytes there are, and how many times bytes had
 * to be passed over that are part of none, counted as decoders do, each for one “�” (WHATWG Encoding, 10.1.1).
 * A character that is unfinished at the end counts for neither.
 */
export interface Utf8Count {
	/** Characters of more than one byte. */
	readonly characters: number;
	readonly errors: number;
}

export interface Utf8Counter {
	add(bytes: Uint8Array): void;
	count(): Utf8Count;
}

export function createUtf8Counter(): Utf8Counter {
	let characters = 0;
	let errors = 0;
	/** How many bytes the character at hand still needs, and between which two its next one lies. */
	let needed = 0;
	let lower = 0x80;
	let upper = 0xbf;
	const add = (byte: number) => {
		if (needed > 0 && byte >= lower && byte <= upper) {
			[lower, upper] = [0x80, 0xbf];
			if (--needed === 0) characters++;
			return;
		}
		if (needed > 0) errors++;
		needed = lengthFrom(byte) - 1;
		if (needed === -1) {
			errors++;
			needed = 0;
		}
		// Shorter forms of the same character, surrogates, and what lies above U+10FFFF are no UTF-8.
		lower = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
		upper = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
	};
	return {
		add(bytes) {
			// By index, and past ASCII at once: every byte of every file comes through here.
			for (let at = 0; at < bytes.length; at++) {
				const byte = bytes[at] ?? 0;
				if (byte > 0x7f || needed > 0) add(byte);
			}
		},
		count: () => ({ characters, errors }),
	};
}

/** How many bytes a character has that starts with `byte`; 0 where none does. */
function lengthFrom(byte: number): number {
	if (byte < 0x80) return 1;
	if (byte < 0xc2 || byte > 0xf4) return 0;
	return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}
