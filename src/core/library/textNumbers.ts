/**
 * Numbers that stand for texts.
 * In: texts. Out: a number for each, the same for the same text; the first is 1. Only a hash of 64 bits is kept of a text, off
 * the heap.
 */
import { hashHalves } from '../text/hash';
import { createWordTable } from './wordTable';

export interface TextNumbers {
	numberOf(text: string): number;
}

export function createTextNumbers(): TextNumbers {
	const table = createWordTable();
	const halves = new Uint32Array(2);
	const bytes = new Uint8Array(halves.buffer);
	return {
		numberOf(text) {
			halves.set(hashHalves(text));
			return table.numberOf(bytes, 0, bytes.length);
		},
	};
}
