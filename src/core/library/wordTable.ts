/**
 * A table of words.
 * In: words as bytes. Out: a number for each, the same for the same word; the first is 1.
 */
import { createNumbers } from './numbers';

export interface WordTable {
	/** Of the word between `start` and `end`, which is added where it is new. */
	numberOf(bytes: Uint8Array, start: number, end: number): number;
	/** All words so far. */
	words(): Words;
}

export interface Words {
	/** `⏎reeds⏎in⏎town⏎` */
	readonly bytes: Uint8Array;
	/** Where the word of each number starts, and at last where the next one would; there is none of number 0. */
	readonly starts: Uint32Array;
}

export const lineEnd = 0x0a;

export function createWordTable(): WordTable {
	const starts = createNumbers();
	const hashes = createNumbers();
	let bytes = new Uint8Array(1 << 16).fill(lineEnd);
	/** Numbers by hash: a table with open addresses, 0 where none stands. */
	let places = new Uint32Array(1 << 16);
	for (const start of [0, 1]) starts.add(start);
	hashes.add(0);

	const isWord = (number: number, other: Uint8Array, from: number, length: number) => {
		const start = starts.at(number);
		if (starts.at(number + 1) - start - 1 !== length) return false;
		for (let at = 0; at < length; at++) if (bytes[start + at] !== other[from + at]) return false;
		return true;
	};
	const add = (word: Uint8Array, hash: number) => {
		const start = starts.at(starts.length() - 1);
		if (start + word.length >= bytes.length) bytes = enlarged(bytes, start + word.length);
		bytes.set(word, start);
		starts.add(start + word.length + 1);
		hashes.add(hash);
		if (hashes.length() * 2 > places.length) places = placesOf(hashes.view(), places.length * 2);
		else places[freePlace(places, hash)] = hashes.length() - 1;
		return hashes.length() - 1;
	};
	return {
		numberOf(other, start, end) {
			const hash = hashOf(other, start, end);
			let place = hash & (places.length - 1);
			for (let number = places[place] ?? 0; number !== 0; number = places[place] ?? 0) {
				if (hashes.at(number) === hash && isWord(number, other, start, end - start)) return number;
				place = (place + 1) & (places.length - 1);
			}
			return add(other.subarray(start, end), hash);
		},
		words: () => ({ bytes: bytes.subarray(0, starts.at(starts.length() - 1)), starts: starts.view() }),
	};
}

/** FNV-1a */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 16777619);
	return hash >>> 0;
}

function freePlace(places: Uint32Array, hash: number): number {
	let place = hash & (places.length - 1);
	while (places[place] !== 0) place = (place + 1) & (places.length - 1);
	return place;
}

function placesOf(hashes: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
	const places = new Uint32Array(size);
	for (let number = 1; number < hashes.length; number++) places[freePlace(places, hashes[number] ?? 0)] = number;
	return places;
}

function enlarged(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
	const larger = new Uint8Array(Math.ceil(size * 1.5)).fill(lineEnd);
	larger.set(bytes);
	return larger;
}
