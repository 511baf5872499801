/**
 * Files by way of Node.
 * In: a path, or `-` for standard input. Out: its bytes, in pieces and as often as they are asked for; a file that cannot be
 * read gives a reason in plain words.
 */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PiecewiseFile } from './fileReading';
import { readingFailure } from './reasons';

/** A file that could not be read; the message names it and says why. */
export class UnreadableFile extends Error {}

export interface OpenFile extends PiecewiseFile {
	/** Removes what was kept of it. */
	close(): Promise<void>;
}

const pieceSize = 1024 * 1024;
/** What cannot be read twice, such as standard input, is kept: in memory up to so many bytes, else in a temporary file. */
const mostInMemory = 32 * 1024 * 1024;

/** @throws {UnreadableFile} */
export async function openFile(path: string): Promise<OpenFile> {
	try {
		if (path === '-') return await keep(path, process.stdin);
		const isRegular = (await stat(path)).isFile();
		if (!isRegular) return await keep(path, createReadStream(path));
		return { name: path, pieces: () => piecesOf(path, path), close: async () => undefined };
	} catch (error) {
		throw unreadable(path, error);
	}
}

function unreadable(name: string, error: unknown): Error {
	return error instanceof UnreadableFile ? error : new UnreadableFile(`cannot read ${name}: ${readingFailure(error)}`);
}

/** @throws {UnreadableFile} */
async function* piecesOf(name: string, path: string): AsyncGenerator<Uint8Array, void> {
	const stream = createReadStream(path, { highWaterMark: pieceSize });
	try {
		for await (const bytes of stream) if (bytes instanceof Uint8Array) yield bytes;
	} catch (error) {
		throw unreadable(name, error);
	}
}

/** Reads all of `stream`. */
async function keep(name: string, stream: NodeJS.ReadableStream): Promise<OpenFile> {
	const pieces: Uint8Array[] = [];
	let size = 0;
	const rest = stream[Symbol.asyncIterator]();
	for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
		const bytes = Buffer.from(next.value);
		pieces.push(bytes);
		size += bytes.length;
		if (size > mostInMemory) return await keepInFile(name, pieces, rest);
	}
	return {
		name,
		async *pieces() {
			yield* pieces;
		},
		async close() {},
	};
}

/** Writes the pieces and all that follow into a temporary file. */
async function keepInFile(
	name: string,
	pieces: readonly Uint8Array[],
	rest: AsyncIterator<string | Buffer>,
): Promise<OpenFile> {
	const folder = await mkdtemp(join(tmpdir(), 'shelfmark-'));
	const close = () => rm(folder, { recursive: true, force: true });
	try {
		const path = join(folder, 'input');
		const file = createWriteStream(path);
		for (const bytes of pieces) await write(file, bytes);
		for (let next = await rest.next(); next.done !== true; next = await rest.next()) await write(file, next.value);
		file.end();
		await once(file, 'finish');
		return { name, pieces: () => piecesOf(name, path), close };
	} catch (error) {
		await close();
		throw error;
	}
}

/** Writes, and waits where whoever reads is slower. */
export async function write(stream: NodeJS.WritableStream, content: string | Uint8Array): Promise<void> {
	if (!stream.write(content)) await once(stream, 'drain');
}

/**
 * Writes a file so that it is there in full or as it was before.
 * @throws {UnreadableFile} where it cannot be written
 */
export async function writeFileWhole(path: string, text: string): Promise<void> {
	const draft = `${path}.${process.pid}.tmp`;
	try {
		await writeFile(draft, text);
		await rename(draft, path);
	} catch (error) {
		await rm(draft, { force: true });
		throw new UnreadableFile(`cannot write ${path}: ${readingFailure(error)}`);
	}
}
