/**
 * Files by way of Node.
 * In: a path, or `-` for standard input. Out: the bytes; a file that cannot be read gives a reason in plain words.
 */
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { readingFailure } from './reasons';

/** A file that could not be read; the message names it and says why. */
export class UnreadableFile extends Error {}

/** @throws {UnreadableFile} */
export async function readBytes(path: string): Promise<Uint8Array> {
	try {
		return path === '-' ? await buffer(process.stdin) : await readFile(path);
	} catch (error) {
		throw new UnreadableFile(`cannot read ${path}: ${readingFailure(error)}`);
	}
}
