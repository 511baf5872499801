/**
 * Files by way of Node.
 * In: a path, or `-` for standard input. Out: the bytes; a file that cannot be read gives a reason in plain words.
 */
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';

/** A file that could not be read; the message names it and says why. */
export class UnreadableFile extends Error {}

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'no such file',
	EISDIR: 'it is a folder',
	EACCES: 'no permission to read it',
	EPERM: 'no permission to read it',
	ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB',
};

/** @throws {UnreadableFile} */
export async function readBytes(path: string): Promise<Uint8Array> {
	try {
		return path === '-' ? await buffer(process.stdin) : await readFile(path);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		throw new UnreadableFile(`cannot read ${path}: ${reasons[code] ?? String(error)}`);
	}
}
