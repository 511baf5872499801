/**
 * How fast the library of many files is made and kept up to date, and how much it keeps.
 * In: how many records. Out: lines of `name value unit ratio`, where the ratio is to decoding the same bytes and splitting them
 * into lines, or to their size.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createSearchIndex } from '../../src/core/library/searchIndex';
import { decode } from '../../src/workspace/decode';
import { createLibraryStore, type LibraryState, type LibraryStore } from '../../src/workspace/libraryStore';
import type { Facts } from '../support/printDumps';
import { createCorpus, createDictionary, createFacts } from './corpus';
import { quantile, report } from './measure';

const recordsOfAFile = 250;
/** Of so many files one has pages, the others lists. */
const listsToPages = 5;
/** Of so many records one is of an article that another file has. */
const recordsToDuplicates = 10;
const recordsOfAChange = 500;
const changes = 10;
/** Larger libraries are read once. */
const mostRepeated = 50_000;

/** Files as they lie on a disk, by their names. */
type Disk = Map<string, Uint8Array>;

export async function benchLibrary(count: number): Promise<void> {
	const facts = createRecords(count);
	const disk = createDisk(facts);
	const name = `library-${count}`;
	const times = await timeReading(disk, count);
	report(`${name}-decode-and-split`, times.baseline, 'ms', 1);
	report(`${name}-cold`, times.cold, 'ms', times.cold / times.baseline);
	report(`${name}-per-record`, (times.cold / count) * 1000, 'µs', times.cold / times.baseline);
	report(`${name}-first`, times.first, 'ms', times.first / times.baseline);
	report(`${name}-longest-stall`, times.stall, 'ms', times.stall / times.baseline);
	const world = await reportMemory(name, disk);
	const change = await timeChange(world, facts);
	report(`${name}-change`, change, 'ms', change / times.baseline);
}

/** The shortest times in ms, taking turns with decoding and splitting. */
async function timeReading(disk: Disk, count: number) {
	const rounds = count > mostRepeated ? 1 : 3;
	const least = { baseline: decodeAndSplit(disk), ...(await readAll(createWorld(disk))) };
	for (let round = 1; round < rounds; round++) {
		const { cold, first, stall } = await readAll(createWorld(disk));
		least.baseline = Math.min(least.baseline, decodeAndSplit(disk));
		least.cold = Math.min(least.cold, cold);
		least.first = Math.min(least.first, first);
		least.stall = Math.min(least.stall, stall);
	}
	return least;
}

async function reportMemory(name: string, disk: Disk): Promise<World> {
	const size = [...disk.values()].reduce((sum, { length }) => sum + length, 0);
	const before = usedMemory();
	const world = createWorld(disk);
	await readAll(world);
	const library = usedMemory() - before;
	report(`${name}-memory`, library / 1e6, 'MB', library / size);
	const index = createSearchIndex(world.store.state().library);
	const searchable = usedMemory() - before;
	report(`${name}-memory-searchable`, searchable / 1e6, 'MB', searchable / size);
	if (index.abstracts.numbers.length === 0) throw new Error('no abstract can be searched');
	return world;
}

/** Articles, and some of them again among those that come later. */
function createRecords(count: number): Facts[] {
	const next = createFacts(createDictionary());
	const records: Facts[] = [];
	for (let at = 0; at < count; at++) {
		const other = at % recordsToDuplicates === recordsToDuplicates - 1 ? records[Math.floor(at / 2)] : undefined;
		records.push(other ?? next());
	}
	return records;
}

function createDisk(facts: readonly Facts[]): Disk {
	const disk: Disk = new Map();
	for (let start = 0; start < facts.length; start += recordsOfAFile) {
		const kind = disk.size % listsToPages === listsToPages - 1 ? 'vufind' : 'rca';
		disk.set(`file:///dumps/${disk.size}.txt`, printFile(kind, facts.slice(start, start + recordsOfAFile)));
	}
	return disk;
}

function printFile(kind: 'rca' | 'vufind', facts: readonly Facts[]): Uint8Array {
	return new TextEncoder().encode(createCorpus(kind, facts));
}

function decodeAndSplit(disk: Disk): number {
	const start = performance.now();
	for (const bytes of disk.values()) new TextDecoder().decode(bytes).split(/\r\n|\n|\r/);
	return performance.now() - start;
}

interface World {
	readonly disk: Disk;
	readonly store: LibraryStore;
	/** The next library that is published. */
	next(): Promise<LibraryState>;
}

function createWorld(disk: Disk): World {
	let published: (state: LibraryState) => void = () => undefined;
	const store = createLibraryStore(
		{ list: async () => [...disk.keys()], read: async (file) => decode(disk.get(file) ?? new Uint8Array()) },
		(state) => published(state),
	);
	const next = () =>
		new Promise<LibraryState>((resolve) => {
			published = resolve;
		});
	return { disk, store, next };
}

/** Times in ms: until all is read, until something can be seen, and for which nothing else could run. */
async function readAll({ store, next }: World) {
	const start = performance.now();
	let [stall, last, first] = [0, start, Number.POSITIVE_INFINITY];
	const watch = setInterval(() => {
		const now = performance.now();
		[stall, last] = [Math.max(stall, now - last), now];
	}, 1);
	let published = next();
	void store.refresh();
	for (let isComplete = false; !isComplete; ) {
		const state = await published;
		published = next();
		if (state.library.entries.size > 0) first = Math.min(first, performance.now() - start);
		isComplete = state.isComplete;
	}
	const cold = performance.now() - start;
	clearInterval(watch);
	return { cold, first, stall };
}

/** A file of 500 records changes again and again: the middle time in ms until the library is current. */
async function timeChange({ disk, store, next }: World, facts: readonly Facts[]): Promise<number> {
	const [file = ''] = disk.keys();
	const times: number[] = [];
	for (let round = 0; round < changes; round++) {
		const records = facts.slice(0, recordsOfAChange).map((one, at) => changeFacts(one, round * recordsOfAChange + at));
		disk.set(file, printFile('rca', records));
		const start = performance.now();
		const published = next();
		void store.reread([file]);
		await published;
		times.push(performance.now() - start);
	}
	return quantile(
		times.sort((a, b) => a - b),
		0.5,
	);
}

/** Half of them get another title, the others are articles that no file has had. */
function changeFacts(facts: Facts, number: number): Facts {
	const title = `${facts.title} ${number}`;
	if (number % 2 === 0) return { ...facts, title };
	return { ...facts, title, doi: `10.5555/changed.${number}`, pmid: String(10_000_000 + number) };
}

/** On the heap and off it, after all that is not needed has gone. */
function usedMemory(): number {
	setFlagsFromString('--expose_gc');
	const collect: unknown = runInNewContext('gc');
	if (typeof collect !== 'function') throw new Error('memory cannot be measured');
	for (let round = 0; round < 3; round++) collect();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}
