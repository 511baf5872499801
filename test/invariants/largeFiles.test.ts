/** Invariant 11: the command line reads files of any size and content with little memory. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFacts } from '../bench/corpus';
import { printEntry, printPage } from '../support/printDumps';
import { sized } from '../support/sizes';

const megabyte = 1e6;
/** Of the heap, in megabytes: far less than what is read. */
const heap = sized(48, 192);
/** How every printed item begins, and nothing else. */
const itemStart = '\n  "id": "';

/** Writes what `next` gives into a file until it has `size` bytes. */
function writeFile(path: string, size: number, next: () => string | Buffer): number {
	const file = openSync(path, 'w');
	let count = 0;
	for (let written = 0; written < size; count++) {
		const piece = Buffer.from(next());
		written += writeSync(file, piece);
	}
	closeSync(file);
	return count;
}

/** Bytes at random, the same at every run. */
function createNoise(): () => Buffer {
	const bytes = new Uint32Array(16_384);
	let state = 42;
	return () => {
		for (let at = 0; at < bytes.length; at++) {
			state ^= state << 13;
			state ^= state >>> 17;
			state ^= state << 5;
			bytes[at] = state;
		}
		return Buffer.from(bytes.buffer);
	};
}

/** Runs the command with a heap that holds none of the files, and counts what it prints. */
async function run(args: readonly string[], input?: string) {
	const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, join('dist', 'cli.js'), ...args]);
	if (input === undefined) child.stdin.end();
	else createReadStream(input).pipe(child.stdin);
	let [count, tail, errors] = [0, '', ''];
	child.stdout.on('data', (bytes: Buffer) => {
		const text = tail + bytes.toString('latin1');
		count += text.split(itemStart).length - 1;
		tail = text.slice(1 - itemStart.length);
	});
	child.stderr.on('data', (bytes: Buffer) => {
		if (errors.length < 1000) errors += bytes.toString();
	});
	const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
	return { status, count, errors };
}

describe('a large file on the command line', () => {
	let folder: string;

	before(() => {
		folder = mkdtempSync(join(tmpdir(), 'shelfmark-large-'));
	});

	after(() => rmSync(folder, { recursive: true, force: true }));

	/** Writes lists and pages into a file of that size; how many records there are. */
	const writeDump = (path: string, size: number): number => {
		const facts = createFacts();
		let count = 0;
		return writeFile(path, size * megabyte, () => {
			const print = count++ % 40 < 20 ? printEntry : printPage;
			return `${print(facts())}\n`;
		});
	};

	it('is read record by record, lists and pages', async () => {
		const dump = join(folder, 'dump.txt');
		const expected = writeDump(dump, sized(3, 200));
		const result = await run(['articles', dump]);
		assert.equal(result.status, 0, result.errors);
		assert.equal(result.count, expected);
	}).timeout(300_000);

	it('is checked with nothing kept of its records', async () => {
		const dump = join(folder, 'checked.txt');
		writeDump(dump, sized(3, 200));
		const result = await run(['diagnostics', dump]);
		assert.equal(result.status, 0, result.errors);
	}).timeout(300_000);

	it('may be anything: bytes at random, nothing but NUL, a single line, entries without an end', async () => {
		const kinds = {
			noise: { size: sized(1, 20), next: createNoise() },
			nothing: { size: sized(1, 20), next: () => Buffer.alloc(megabyte) },
			'one line': { size: sized(1, 20), next: () => 'eels '.repeat(1000) },
			entries: { size: sized(0.3, 3), next: () => '1\n|\n[PMID: 1]\nAbstract\n'.repeat(1000) },
		};
		for (const [name, { size, next }] of Object.entries(kinds)) {
			const path = join(folder, name);
			writeFile(path, size * megabyte, next);
			for (const command of sized(['diagnostics'], ['articles', 'diagnostics'])) {
				const { status, errors } = await run([command, path]);
				assert.equal(status, name === 'entries' && command === 'diagnostics' ? 1 : 0, `${name}: ${errors}`);
			}
		}
	}).timeout(300_000);

	it('may come from a pipe', async () => {
		const path = join(folder, 'piped');
		const facts = createFacts();
		const expected = writeFile(path, sized(3, 40) * megabyte, () => `${printEntry(facts())}\n`);
		const result = await run(['articles', '-'], path);
		assert.equal(result.status, 0, result.errors);
		assert.equal(result.count, expected);
	}).timeout(300_000);
});
