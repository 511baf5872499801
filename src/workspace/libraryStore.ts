/**
 * The library over time: which files there are, what they hold, and the snapshot that follows from it.
 * In: changes of files and of open editors. Out: a new library, published a little after the last change. What an editor
 * holds and has not saved wins over its file. A file that cannot be read keeps its last good reading, and is named with the
 * reason.
 */
import type { UnkeyedArticle } from '../core/csl/article';
import type { Diagnostic, Parsed } from '../core/diagnostic';
import { isDump } from '../core/dump/dump';
import { readDump } from '../core/dump/read';
import { createLiveLibrary, emptyLibrary, type Library, type LiveLibrary } from '../core/library/library';

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
	/** Files whose encoding had to be guessed, with what is to be said of it. */
	readonly guessed: ReadonlyMap<string, Diagnostic>;
	/** Whether all files have been read once: before that nothing can be said of what the library lacks. */
	readonly isComplete: boolean;
}

export interface LibraryStore {
	state(): LibraryState;
	/** Reads all files anew, and forgets those that are gone. */
	refresh(): Promise<void>;
	/** Reads the files that are new and those that are named or in a named folder, and forgets those that are gone. */
	update(changed: readonly string[]): Promise<void>;
	/** Whether `name` is one of the files, or a folder that holds one. */
	knows(name: string): boolean;
	/** What an open editor holds and has not saved. */
	holdArticles(file: string, articles: readonly UnkeyedArticle[]): void;
	holds(file: string): boolean;
	/** The file counts again. */
	releaseArticles(file: string): void;
	dispose(): void;
}

const pauseInMs = 50;
/** More files at once make reading no faster. */
const readAtOnce = 8;

/** What was last read of a file. */
interface FileReading {
	readonly articles: readonly UnkeyedArticle[];
	readonly guessed: Diagnostic | undefined;
	/** Why it could not be read since. */
	readonly unreadable: string | undefined;
}

/** What was read of every file, and what open editors hold. */
interface Readings {
	readonly files: Map<string, FileReading>;
	readonly held: Map<string, readonly UnkeyedArticle[]>;
}

export function createLibraryStore(files: DumpFiles, publish: (state: LibraryState) => void): LibraryStore {
	const readings: Readings = { files: new Map(), held: new Map() };
	let state: LibraryState = { library: emptyLibrary, unreadable: new Map(), guessed: new Map(), isComplete: false };
	const shelve = createShelving(createLiveLibrary());
	let isComplete = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const publishSoon = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			// Who reads now will publish when all is read.
			if (queue.isBusy()) return;
			state = toState(readings, shelve(readings), isComplete);
			publish(state);
		}, pauseInMs);
	};
	const queue = createQueue(publishSoon);
	return {
		state: () => state,
		refresh: () =>
			queue.add(async () => {
				try {
					await readFiles(readings, files, () => true);
				} finally {
					isComplete = true;
				}
			}),
		update(changed) {
			const names = new Set(changed);
			return queue.add(() => readFiles(readings, files, (file) => isNamed(names, file)));
		},
		knows: (name) => [...readings.files.keys()].some((file) => file === name || file.startsWith(`${name}/`)),
		holdArticles(file, articles) {
			readings.held.set(file, articles);
			publishSoon();
		},
		holds: (file) => readings.held.has(file),
		releaseArticles(file) {
			if (readings.held.delete(file)) publishSoon();
		},
		dispose: () => clearTimeout(timer),
	};
}

/** One after another, so that an older list of files never comes after a newer one. */
function createQueue(ended: () => void): { add(act: () => Promise<void>): Promise<void>; isBusy(): boolean } {
	let last: Promise<unknown> = Promise.resolve();
	let waiting = 0;
	return {
		isBusy: () => waiting > 0,
		add(act) {
			waiting++;
			const done = last.then(act).finally(() => {
				waiting--;
				ended();
			});
			last = done.catch(() => undefined);
			return done;
		},
	};
}

/** Puts what has changed since the last time into the library. */
function createShelving(live: LiveLibrary): (readings: Readings) => Library {
	let shelved = new Map<string, readonly UnkeyedArticle[]>();
	return ({ files, held }) => {
		const read = [...files].map(([file, { articles }]) => [file, articles] as const);
		const next = new Map([...read, ...held]);
		for (const file of shelved.keys()) if (!next.has(file)) live.put(file, []);
		for (const [file, articles] of next) if (shelved.get(file) !== articles) live.put(file, articles);
		shelved = next;
		return live.library();
	};
}

function toState({ files }: Readings, library: Library, isComplete: boolean): LibraryState {
	const unreadable = [...files].flatMap(([file, reading]) =>
		reading.unreadable === undefined ? [] : [[file, reading.unreadable] as const],
	);
	const guessed = [...files].flatMap(([file, reading]) =>
		reading.guessed === undefined ? [] : [[file, reading.guessed] as const],
	);
	return {
		library,
		unreadable: new Map(unreadable),
		guessed: new Map(guessed),
		isComplete,
	};
}

/** Lists the files; reads those that are new or due, several at a time. */
async function readFiles(readings: Readings, files: DumpFiles, isDue: (file: string) => boolean): Promise<void> {
	const present = new Set(await files.list());
	for (const file of readings.files.keys()) if (!present.has(file)) readings.files.delete(file);
	const due = [...present].filter((file) => isDue(file) || !readings.files.has(file)).values();
	const readSome = async () => {
		for (const file of due) readings.files.set(file, await readFile(files, file, readings.files.get(file)));
	};
	await Promise.all(Array.from({ length: readAtOnce }, readSome));
}

/** Whether the file or a folder that it is in is one of the names. */
function isNamed(names: ReadonlySet<string>, file: string): boolean {
	for (let end = file.length; end > 0; end = file.lastIndexOf('/', end - 1))
		if (names.has(file.slice(0, end))) return true;
	return false;
}

/** On failure the last good reading stays. */
async function readFile(files: DumpFiles, file: string, before: FileReading | undefined): Promise<FileReading> {
	try {
		const { value: text, diagnostics } = await files.read(file);
		if (!isDump(text)) return { articles: [], guessed: undefined, unreadable: undefined };
		return { articles: readDump(text, file).value, guessed: diagnostics[0], unreadable: undefined };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { articles: before?.articles ?? [], guessed: before?.guessed, unreadable: reason };
	}
}
