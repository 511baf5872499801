/**
 * The library over time: which files there are, what they hold, and the snapshot that follows from it.
 * In: changes of files and of open editors. Out: a new library, published a little after the last change, and while all is
 * read for the first time whenever much has come. Only what has changed is read again. What an editor holds and has not saved
 * wins over its file. A file that cannot be read keeps its last good reading, and is named with the reason.
 */
import type { UnkeyedArticle } from '../core/csl/article';
import type { KeyFormula } from '../core/library/keyFormulas';
import type { LibraryMemory } from '../core/library/memory';
import { type Contents, type ContentsSnapshot, createContents } from './contents';
import type { ReadText } from './dumpFile';

/** What the store needs of the world. */
export interface DumpFiles {
	/** Names of all files that may be dumps. */
	list(): Promise<readonly string[]>;
	readonly read: ReadText;
}

export interface LibraryState extends ContentsSnapshot {
	/** Whether all files have been read once: before that nothing can be said of what the library lacks. */
	readonly isComplete: boolean;
	/** Whether the user has stopped that. */
	readonly isStopped: boolean;
}

export interface LibraryStore {
	state(): LibraryState;
	/** Reads all files anew, and forgets those that are gone. */
	refresh(): Promise<void>;
	/** Leaves the files unread that are not read yet. */
	stop(): void;
	/** Reads the files that are new and those that are named or in a named folder, and forgets those that are gone. */
	update(changed: readonly string[]): Promise<void>;
	/** Reads files whose content has changed; listing takes longer than that, and is done only if one cannot be read. */
	reread(changed: readonly string[]): Promise<void>;
	/** Whether `name` is one of the files, or a folder that holds one. */
	knows(name: string): boolean;
	/** What an open editor holds and has not saved. */
	holdArticles(file: string, articles: readonly UnkeyedArticle[]): void;
	holds(file: string): boolean;
	/** The file counts again. */
	releaseArticles(file: string): void;
	/** What the user has decided. */
	remember(memory: LibraryMemory): void;
	/** Makes all citation keys by another formula. */
	useFormula(formula: KeyFormula): void;
	dispose(): void;
}

const pauseInMs = 10;
/** More files at once make reading no faster. */
const readAtOnce = 8;

export function createLibraryStore(
	files: DumpFiles,
	publish: (state: LibraryState) => void,
	formula?: KeyFormula,
): LibraryStore {
	const contents = createContents(files.read, formula);
	const progress: Progress = { isComplete: false, isStopped: false };
	let state: LibraryState = { ...contents.snapshot(), ...progress };
	let timer: ReturnType<typeof setTimeout> | undefined;
	const publishNow = () => {
		state = { ...contents.snapshot(), ...progress };
		publish(state);
	};
	const publishSoon = () => {
		clearTimeout(timer);
		// Who reads now will publish when all is read.
		timer = setTimeout(() => queue.isBusy() || publishNow(), pauseInMs);
	};
	const publishing =
		<A extends unknown[]>(act: (...values: A) => void) =>
		(...values: A) => {
			act(...values);
			publishSoon();
		};
	const queue = createQueue(publishSoon);
	/** Each time as much again has been read, so that all snapshots together cost little more than the last. */
	const isGrown = () => !progress.isComplete && contents.count() >= 2 * state.library.recordCount + 1;
	const publishGrowth = async () => {
		if (!isGrown()) return;
		// Reading and publishing both take long, so others get their turn between them; but the first shall be seen at once.
		if (state.library.recordCount > 0) await new Promise((resolve) => setTimeout(resolve));
		if (isGrown()) publishNow();
	};
	const reader = createReader({ files, contents, progress, next: publishGrowth });
	return {
		state: () => state,
		refresh: () => queue.add(reader.refresh),
		stop: publishing(() => {
			progress.isStopped = !progress.isComplete;
		}),
		update: (changed) => queue.add(() => reader.update(changed)),
		reread: (changed) => queue.add(() => reader.reread(changed)),
		knows: contents.knows,
		holdArticles: publishing(contents.hold),
		holds: contents.holds,
		releaseArticles: publishing(contents.release),
		remember: publishing(contents.remember),
		useFormula: publishing(contents.useFormula),
		dispose: () => clearTimeout(timer),
	};
}

interface Reader {
	refresh(): Promise<void>;
	update(changed: readonly string[]): Promise<void>;
	reread(changed: readonly string[]): Promise<void>;
}

interface ReaderParts {
	readonly files: DumpFiles;
	readonly contents: Contents;
	readonly progress: Progress;
	/** Called after each file. */
	next(): Promise<void>;
}

/** How far the first reading of all files is. */
interface Progress {
	isComplete: boolean;
	isStopped: boolean;
}

function createReader({ files, contents, progress, next }: ReaderParts): Reader {
	const readAll = async (due: readonly string[], isOver: () => boolean) => {
		const left = due.values();
		const readSome = async () => {
			for (const file of left) {
				if (isOver()) return;
				await contents.read(file);
				await next();
			}
		};
		await Promise.all(Array.from({ length: readAtOnce }, readSome));
	};
	const list = async () => {
		const present = new Set(await files.list());
		contents.keepOnly(present);
		return [...present];
	};
	const update = async (changed: readonly string[]) => {
		const names = new Set(changed);
		const due = (await list()).filter((file) => isNamed(names, file) || (!contents.has(file) && !progress.isStopped));
		await readAll(due, () => false);
	};
	return {
		async refresh() {
			progress.isStopped = false;
			try {
				await readAll(await list(), () => progress.isStopped);
			} finally {
				progress.isComplete = !progress.isStopped;
			}
		},
		update,
		async reread(changed) {
			const areKnown = changed.every(contents.has);
			if (areKnown) await readAll(changed, () => false);
			if (!areKnown || changed.some(contents.isUnreadable)) await update(changed);
		},
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

/** Whether the file or a folder that it is in is one of the names. */
function isNamed(names: ReadonlySet<string>, file: string): boolean {
	for (let end = file.length; end > 0; end = file.lastIndexOf('/', end - 1))
		if (names.has(file.slice(0, end))) return true;
	return false;
}
