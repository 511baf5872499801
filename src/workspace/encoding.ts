/**
 * Which encoding a file has.
 * In: its bytes, in one piece or several. Out: the encoding, and a diagnostic where it had to be guessed or does not fit
 * everywhere.
 * Order of evidence: byte order mark; NUL bytes, of which UTF-16 is full where other encodings have none; UTF-8 if every byte
 * fits, or nearly all do; then Windows-1252, in which any byte is a letter.
 */
import { type Diagnostic, diagnose } from '../core/diagnostic';
import { createUtf8Counter, type Utf8Count } from './utf8';

export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Encoding {
	readonly name: EncodingName;
	readonly diagnostics: readonly Diagnostic[];
}

export interface EncodingSurvey {
	/** Asked for every piece of the file, in order. */
	add(bytes: Uint8Array): void;
	/** Asked at the end. */
	encoding(): Encoding;
}

/** Bytes at the beginning of a file in which NUL bytes are looked for. */
const sampleSize = 4096;

export function createEncodingSurvey(): EncodingSurvey {
	const sample = new Uint8Array(sampleSize);
	let sampled = 0;
	const utf8 = createUtf8Counter();
	return {
		add(bytes) {
			const wanted = bytes.subarray(0, sampleSize - sampled);
			sample.set(wanted, sampled);
			sampled += wanted.length;
			utf8.add(bytes);
		},
		encoding: () => judge(sample.subarray(0, sampled), utf8.count()),
	};
}

function judge(sample: Uint8Array, count: Utf8Count): Encoding {
	const marked = encodingOfMark(sample);
	if (marked === 'utf-8') return asUtf8(count);
	if (marked !== undefined) return { name: marked, diagnostics: [] };
	const silent = encodingOfNuls(sample);
	if (silent !== undefined) return guessed(silent.name, silent.title);
	return isMostlyUtf8(count) ? asUtf8(count) : guessed('windows-1252', 'Windows-1252');
}

function encodingOfMark([first, second, third]: Uint8Array): EncodingName | undefined {
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Fewer bytes prove nothing. */
const fewestBytes = 8;

/** Latin letters in UTF-16 have a NUL for their other byte. */
function encodingOfNuls(sample: Uint8Array): { readonly name: EncodingName; readonly title: string } | undefined {
	if (sample.length < fewestBytes) return undefined;
	const nuls: [number, number] = [0, 0];
	for (const [at, byte] of sample.entries()) if (byte === 0) nuls[at % 2 === 0 ? 0 : 1]++;
	const [even, odd] = nuls;
	const most = sample.length / 4;
	if (odd > most && even < odd / 10) return { name: 'utf-16le', title: 'UTF-16 (little-endian)' };
	return even > most && odd < even / 10 ? { name: 'utf-16be', title: 'UTF-16 (big-endian)' } : undefined;
}

/** A file is UTF-8 although some bytes are not where it has so many characters of several bytes, and so many to one error. */
const provingCharacters = 3;
const charactersToError = 10;

function isMostlyUtf8({ characters, errors }: Utf8Count): boolean {
	return errors === 0 || characters >= Math.max(provingCharacters, errors * charactersToError);
}

function asUtf8({ errors }: Utf8Count): Encoding {
	const amount = errors === 1 ? '1 byte of it is' : `${errors} bytes of it are`;
	const diagnostics = errors === 0 ? [] : [diagnose('bytes-not-read', { start: 0, end: 0 }, amount)];
	return { name: 'utf-8', diagnostics };
}

function guessed(name: EncodingName, title: string): Encoding {
	return { name, diagnostics: [diagnose('encoding-guessed', { start: 0, end: 0 }, title)] };
}
