/**
 * What was read of every file and what open editors hold, and the library of both.
 * In: files to read, forget, hold and release. Out: the library as it is now. What is held wins over its file.
 */
import type { UnkeyedArticle } from '../core/csl/article';
import type { Diagnostic } from '../core/diagnostic';
import type { KeyFormula } from '../core/library/keyFormulas';
import { createLiveLibrary, type Library } from '../core/library/library';
import type { LibraryMemory } from '../core/library/memory';
import { type FileReading, type ReadText, readDumpFile } from './dumpFile';
import { createSlices } from './slices';

export interface Contents {
	has(file: string): boolean;
	/** Whether `name` is one of the files, or a folder that holds one. */
	knows(name: string): boolean;
	isUnreadable(file: string): boolean;
	/** Forgets all other files. */
	keepOnly(present: ReadonlySet<string>): void;
	read(file: string): Promise<void>;
	hold(file: string, articles: readonly UnkeyedArticle[]): void;
	holds(file: string): boolean;
	release(file: string): void;
	remember(memory: LibraryMemory): void;
	/** Makes all keys anew. */
	useFormula(formula: KeyFormula): void;
	/** How many records the files hold. */
	count(): number;
	snapshot(): ContentsSnapshot;
}

export interface ContentsSnapshot {
	readonly library: Library;
	/** Files that could not be read, with the reason. */
	readonly unreadable: ReadonlyMap<string, string>;
	/** Files whose encoding had to be guessed, with what is to be said of it. */
	readonly guessed: ReadonlyMap<string, Diagnostic>;
}

export function createContents(readText: ReadText, formula?: KeyFormula): Contents {
	const readings = new Map<string, FileReading>();
	const held = new Map<string, readonly UnkeyedArticle[]>();
	let live = createLiveLibrary(formula === undefined ? {} : { formula });
	const slices = createSlices();
	let count = 0;
	const set = (file: string, reading: FileReading | undefined) => {
		const [before, articles] = [readings.get(file)?.articles ?? [], reading?.articles ?? []];
		if (reading === undefined) readings.delete(file);
		else readings.set(file, reading);
		count += articles.length - before.length;
		if (articles !== before && !held.has(file)) live.put(file, articles);
	};
	return {
		has: (file) => readings.has(file),
		knows: (name) => [...readings.keys()].some((file) => file === name || file.startsWith(`${name}/`)),
		isUnreadable: (file) => readings.get(file)?.unreadable !== undefined,
		keepOnly(present) {
			for (const file of [...readings.keys()]) if (!present.has(file)) set(file, undefined);
		},
		read: async (file) => set(file, await readDumpFile(file, readings.get(file), readText, slices)),
		hold(file, articles) {
			held.set(file, articles);
			live.put(file, articles);
		},
		holds: (file) => held.has(file),
		release(file) {
			if (held.delete(file)) live.put(file, readings.get(file)?.articles ?? []);
		},
		remember: (memory) => live.remember(memory),
		useFormula(next) {
			live = createLiveLibrary({ formula: next, memory: live.library().memory });
			for (const [file, { articles }] of readings) if (!held.has(file)) live.put(file, articles);
			for (const [file, articles] of held) live.put(file, articles);
		},
		count: () => count,
		snapshot: () => ({
			library: live.library(),
			unreadable: pick(readings, ({ unreadable }) => unreadable),
			guessed: pick(readings, ({ guessed }) => guessed),
		}),
	};
}

/** What `part` gives, by file. */
function pick<T>(
	readings: ReadonlyMap<string, FileReading>,
	part: (reading: FileReading) => T | undefined,
): ReadonlyMap<string, T> {
	const found = new Map<string, T>();
	for (const [file, reading] of readings) {
		const value = part(reading);
		if (value !== undefined) found.set(file, value);
	}
	return found;
}
