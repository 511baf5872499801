/**
 * The library over time: which files there are, what they hold, and the snapshot that follows from it.
 * In: changes of files and of open editors. Out: a new library, published a little after the last change. An open editor
 * wins over its file. A file that cannot be read keeps its last good reading, and is named with the reason.
 */
import type { UnkeyedArticle } from '../core/csl/article';
import type { Parsed } from '../core/diagnostic';
import { isDump } from '../core/dump/dump';
import { readDump } from '../core/dump/read';
import { createLibrary, emptyLibrary, type Library } from '../core/library/library';

/** What the store needs of the world. */
export interface DumpFiles {
	/** Names of all files that may be dumps. */
	list(): Promise<readonly string[]>;
	/** Rejects with a reason in plain words where the file cannot be read. */
	read(file: string): Promise<Parsed<string>>;
}

export interface LibraryState {
	readonly library: Library;
	/** Files that could not be read, with the reason. */
	readonly unreadable: ReadonlyMap<string, string>;
	/** Files whose encoding had to be guessed. */
	readonly guessed: ReadonlySet<string>;
}

export interface LibraryStore {
	state(): LibraryState;
	/** Reads all files anew, and forgets those that are gone. */
	refresh(): Promise<void>;
	refreshFile(file: string): Promise<void>;
	removeFile(file: string): void;
	/** What an open editor holds, which wins over the file. */
	holdArticles(file: string, articles: readonly UnkeyedArticle[]): void;
	/** The editor is closed: the file counts again. */
	releaseArticles(file: string): void;
	dispose(): void;
}

const pauseInMs = 50;

/** What was read of every file, and what could not be. */
interface Readings {
	/** From the file. */
	readonly read: Map<string, readonly UnkeyedArticle[]>;
	/** From an open editor. */
	readonly held: Map<string, readonly UnkeyedArticle[]>;
	readonly unreadable: Map<string, string>;
	readonly guessed: Set<string>;
}

export function createLibraryStore(files: DumpFiles, publish: (state: LibraryState) => void): LibraryStore {
	const readings: Readings = { read: new Map(), held: new Map(), unreadable: new Map(), guessed: new Set() };
	let state: LibraryState = { library: emptyLibrary, unreadable: new Map(), guessed: new Set() };
	let timer: ReturnType<typeof setTimeout> | undefined;
	const publishSoon = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			state = toState(readings);
			publish(state);
		}, pauseInMs);
	};
	const removeFile = (file: string) => {
		for (const kind of [readings.read, readings.unreadable, readings.guessed]) kind.delete(file);
		publishSoon();
	};
	const refreshFile = async (file: string) => {
		await readFile(readings, files, file);
		publishSoon();
	};
	return {
		state: () => state,
		async refresh() {
			const present = new Set(await files.list());
			for (const file of [...readings.read.keys(), ...readings.unreadable.keys()])
				if (!present.has(file)) removeFile(file);
			for (const file of present) await refreshFile(file);
			publishSoon();
		},
		refreshFile,
		removeFile,
		holdArticles(file, articles) {
			readings.held.set(file, articles);
			publishSoon();
		},
		releaseArticles(file) {
			if (readings.held.delete(file)) publishSoon();
		},
		dispose: () => clearTimeout(timer),
	};
}

function toState({ read, held, unreadable, guessed }: Readings): LibraryState {
	const articles = [...new Map([...read, ...held]).values()].flat();
	return { library: createLibrary(articles), unreadable: new Map(unreadable), guessed: new Set(guessed) };
}

/** Reads first, then replaces: on failure the last good reading stays. */
async function readFile({ read, unreadable, guessed }: Readings, files: DumpFiles, file: string): Promise<void> {
	try {
		const { value: text, diagnostics } = await files.read(file);
		unreadable.delete(file);
		if (isDump(text)) read.set(file, readDump(text, file).value);
		else read.delete(file);
		if (diagnostics.length > 0 && read.has(file)) guessed.add(file);
		else guessed.delete(file);
	} catch (error) {
		unreadable.set(file, error instanceof Error ? error.message : String(error));
	}
}
