/**
 * The notes over time: which there are, which citation keys each holds, which bibliographies it names, and which article it is
 * about.
 * In: changes of files and of open editors. Out: that by file, and the names of the notes that have changed. Only what has
 * changed is read again, in slices; what an editor holds wins over its file. Nothing is read before it is asked for.
 */
import { type PlacedPath, parseNoteBibliographies } from '../core/citation/noteBibliographies';
import { parseNoteArticle } from '../core/citation/noteMetadata';
import { type PlacedKey, placedKeys } from '../core/citation/placedKeys';
import { scanNote } from '../core/citation/scan';
import { placedFaults } from '../core/features/citationFaults';
import type { NoteProblem } from '../core/features/noteProblems';
import type { ReadText } from './dumpFile';
import { createSlices } from './slices';

/** What the store needs of the world. */
export interface NoteFiles {
	/** Names of all notes. */
	list(): Promise<readonly string[]>;
	readonly read: ReadText;
}

export interface NoteStore {
	/** By file; of an open note what its editor holds. */
	keys(): ReadonlyMap<string, readonly PlacedKey[]>;
	/** What is wrong with the form of a note's citations. */
	faults(file: string): readonly NoteProblem[];
	/** The bibliographies that a note names, by file; notes without any are left out. */
	bibliographies(): ReadonlyMap<string, readonly PlacedPath[]>;
	/** The citation keys of articles that notes say they are about. */
	articles(): ReadonlyMap<string, string>;
	/** Reads all notes that are not read yet or are named, and forgets those that are gone. */
	refresh(changed?: readonly string[]): Promise<void>;
	/** Reads notes again, or forgets them where they are gone. */
	reread(files: readonly string[]): Promise<void>;
	/** What an open editor holds. */
	hold(file: string, text: string): void;
	/** The file counts again. */
	release(file: string): void;
}

interface Note {
	readonly keys: readonly PlacedKey[];
	readonly faults: readonly NoteProblem[];
	readonly bibliographies: readonly PlacedPath[];
	readonly article: string | undefined;
}

function readNote(text: string): Note {
	const note = scanNote(text);
	return {
		keys: placedKeys(text, note),
		faults: placedFaults(text, note),
		bibliographies: parseNoteBibliographies(text),
		article: parseNoteArticle(text),
	};
}

function articlesOf(notes: ReadonlyMap<string, Note>): ReadonlyMap<string, string> {
	return new Map([...notes].flatMap(([file, { article }]) => (article === undefined ? [] : [[file, article]])));
}

function bibliographiesOf(notes: ReadonlyMap<string, Note>): ReadonlyMap<string, readonly PlacedPath[]> {
	return new Map(
		[...notes].flatMap(([file, { bibliographies: named }]) => (named.length === 0 ? [] : [[file, named]])),
	);
}

export function createNoteStore(files: NoteFiles, publish: (changed: ReadonlySet<string>) => void): NoteStore {
	const onDisk = new Map<string, Note>();
	const held = new Map<string, Note>();
	const all = () => new Map([...onDisk, ...held]);
	const slices = createSlices();
	let known: ReadonlyMap<string, readonly PlacedKey[]> | undefined;
	const tell = (changed: ReadonlySet<string>) => {
		known = undefined;
		if (changed.size > 0) publish(changed);
	};
	const read = async (file: string, changed: Set<string>) => {
		const text = await readIfThere(files, file);
		if (text === undefined) onDisk.delete(file);
		else onDisk.set(file, await slices.run(async () => readNote(text)));
		if (!held.has(file)) changed.add(file);
	};
	const readAll = async (names: readonly string[], changed = new Set<string>()) => {
		for (let start = 0; start < names.length; start += readAtOnce)
			await Promise.all(names.slice(start, start + readAtOnce).map((file) => read(file, changed)));
		tell(changed);
	};
	return {
		keys() {
			known ??= new Map([...all()].map(([file, { keys }]) => [file, keys]));
			return known;
		},
		faults: (file) => (held.get(file) ?? onDisk.get(file))?.faults ?? [],
		bibliographies: () => bibliographiesOf(all()),
		articles: () => articlesOf(all()),
		async refresh(changed = []) {
			const present = new Set(await files.list());
			const gone = [...onDisk.keys()].filter((file) => !present.has(file));
			for (const file of gone) onDisk.delete(file);
			const due = [...present].filter((file) => !onDisk.has(file) || changed.includes(file));
			await readAll(due, new Set(gone));
		},
		reread: (names) => readAll(names),
		hold(file, text) {
			held.set(file, readNote(text));
			tell(new Set([file]));
		},
		release(file) {
			if (held.delete(file)) tell(new Set([file]));
		},
	};
}

/** A note that cannot be read says nothing, like one that is gone. */
function readIfThere(files: NoteFiles, file: string): Promise<string | undefined> {
	return files.read(file).then(
		({ value }) => value,
		() => undefined,
	);
}

/** More files at once make reading no faster. */
const readAtOnce = 8;
