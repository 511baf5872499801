/**
 * Many texts, kept until some of them are needed again.
 * In: texts. Out: each by its number, the first is 0. They are kept as UTF-8 off the heap, in pieces of a fixed size, so that
 * none is ever moved: a string for each would take twice as much. Lone surrogates are not kept as they are.
 */
import { createNumbers } from './numbers';

export interface TextShelf {
	add(text: string): void;
	at(number: number): string;
}

const pieceSize = 1 << 20;

export function createTextShelf(): TextShelf {
	const encoder = new TextEncoder();
	const decoder = new TextDecoder();
	const pieces: Uint8Array[] = [];
	/** Of each text: the piece that it is in, and where it starts and ends there. */
	const places = createNumbers();
	let [last, used] = [new Uint8Array(), 0];
	return {
		add(text) {
			const most = text.length * 3;
			if (used + most > last.length) {
				[last, used] = [new Uint8Array(Math.max(pieceSize, most)), 0];
				pieces.push(last);
			}
			const { written } = encoder.encodeInto(text, last.subarray(used));
			for (const place of [pieces.length - 1, used, used + written]) places.add(place);
			used += written;
		},
		at(number) {
			const [piece, start, end] = [places.at(3 * number), places.at(3 * number + 1), places.at(3 * number + 2)];
			return decoder.decode(pieces[piece]?.subarray(start, end));
		},
	};
}
