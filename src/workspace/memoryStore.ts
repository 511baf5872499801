/**
 * The library's memory over time: read from its file, changed by the user's decisions, and followed where others change it.
 * In: the file. Out: the memory as it is now. A change is joined with what the file holds by then, and is written whole or not
 * at all; a file that cannot be understood is not written over.
 */
import type { Diagnostic } from '../core/diagnostic';
import { emptyMemory, type LibraryMemory } from '../core/library/memory';
import { emptyMemoryFile, type MemoryFile, parseMemoryFile, renderMemoryFile } from '../core/library/memoryFile';
import { mergeMemoryFiles } from '../core/library/memoryMerge';
import type { WholeFile } from './wholeFile';

export interface MemoryState {
	readonly memory: LibraryMemory;
	/** The file's text, and what could not be understood of it. */
	readonly text: string;
	readonly diagnostics: readonly Diagnostic[];
}

export interface MemoryStore {
	state(): MemoryState;
	/** Reads the file again; where it cannot be understood, the last good memory stays. */
	load(): Promise<void>;
	/** Rejects, in plain words, where the file cannot be written. */
	change(decide: (memory: LibraryMemory) => LibraryMemory): Promise<void>;
}

export function createMemoryStore(port: WholeFile, publish: (state: MemoryState) => void): MemoryStore {
	let known: MemoryFile = emptyMemoryFile;
	let state: MemoryState = { memory: emptyMemory, text: '', diagnostics: [] };
	let last: Promise<unknown> = Promise.resolve();
	const inTurn = (act: () => Promise<void>): Promise<void> => {
		const done = last.then(act);
		last = done.catch(() => undefined);
		return done;
	};
	const take = (file: MemoryFile | undefined, text: string, diagnostics: readonly Diagnostic[]) => {
		known = file ?? known;
		state = { memory: known.memory, text, diagnostics };
		publish(state);
	};
	return {
		state: () => state,
		load: () =>
			inTurn(async () => {
				const text = (await port.read()) ?? '';
				if (text === state.text) return;
				const { value, diagnostics } = parseMemoryFile(text);
				take(value, text, diagnostics);
			}),
		change: (decide) =>
			inTurn(async () => {
				const memory = decide(known.memory);
				if (memory === known.memory) return;
				const before = (await port.read()) ?? '';
				const { value: theirs, diagnostics } = parseMemoryFile(before);
				if (theirs === undefined) throw new Error(diagnostics[0]?.message ?? 'the file cannot be read.');
				const merged = mergeMemoryFiles(known, { ...known, memory }, theirs);
				const text = renderMemoryFile(merged);
				if (text !== before) await port.write(text);
				take(merged, text, parseMemoryFile(text).diagnostics);
			}),
	};
}
