/**
 * The library: what all dumps hold, as one value.
 * In: the articles of every file, and what the user has decided. Out: an immutable snapshot with one entry an article, made of
 * all its records. The order in which files were read changes nothing. A live library takes files one by one and makes a
 * snapshot after each change without looking at what is far from it; it is the same as one made anew.
 */
import type { Article, Source, UnkeyedArticle } from '../csl/article';
import { createDrafts, type Draft, type Drafts } from './drafts';
import { createGathering } from './gathering';
import { createPairTest } from './identity';
import { createKeyBook, type Keyed, type ReservedKeys } from './keyBook';
import { defaultFormula, type KeyFormula } from './keyFormulas';
import { emptyMemory, type LibraryMemory } from './memory';
import { compareRecords } from './merge';

export interface Entry {
	/** Of every fact the better value; the only record as it is, where there is one. */
	readonly article: Article;
	/** Every record of this article, by file name and line. */
	readonly sources: readonly Source[];
	readonly records: readonly UnkeyedArticle[];
	/** The key that the article would have by what is known of it now, where an older one is pinned. */
	readonly offeredKey?: string;
}

export interface Library {
	/** By citation key; sorted by file name and line of the first record. */
	readonly entries: ReadonlyMap<string, Entry>;
	readonly recordCount: number;
	readonly memory: LibraryMemory;
}

export const emptyLibrary: Library = { entries: new Map(), recordCount: 0, memory: emptyMemory };

export interface LibraryOptions {
	readonly memory?: LibraryMemory;
	readonly formula?: KeyFormula;
}

/** One entry for each article. */
export function createLibrary(articles: readonly UnkeyedArticle[], options: LibraryOptions = {}): Library {
	const live = createLiveLibrary(options);
	const files = new Map<string, UnkeyedArticle[]>();
	for (const article of articles) {
		const file = article.custom.sources[0]?.file ?? '';
		const known = files.get(file);
		if (known === undefined) files.set(file, [article]);
		else known.push(article);
	}
	for (const [file, held] of files) live.put(file, held);
	return live.library();
}

export interface LiveLibrary {
	/** Replaces what the file held; without articles it is forgotten. */
	put(file: string, articles: readonly UnkeyedArticle[]): void;
	remember(memory: LibraryMemory): void;
	/** The library as it is now; the same object until something changes. */
	library(): Library;
}

export function createLiveLibrary({
	memory = emptyMemory,
	formula = defaultFormula,
}: LibraryOptions = {}): LiveLibrary {
	let [remembered, isApart] = [memory, createPairTest(memory.apart)];
	const articlesOf = (records: readonly { readonly article: UnkeyedArticle }[]) =>
		records.map(({ article }) => article);
	const gathering = createGathering((one, other) => isApart(articlesOf(one.records), articlesOf(other.records)));
	const drafts = createDrafts(gathering);
	const keys = createKeyBook<Draft>(formula);
	const counts = new Map<string, number>();
	let snapshot: Snapshot = { library: { ...emptyLibrary, memory }, order: [], entries: new Map() };
	let isDue = true;
	return {
		put(file, articles) {
			drafts.note(gathering.put(file, articles));
			counts.set(file, articles.length);
			isDue = true;
		},
		remember(next) {
			const touched = [...remembered.apart, ...next.apart].flat();
			[remembered, isApart, isDue] = [next, createPairTest(next.apart), true];
			drafts.note(gathering.regather(touched));
		},
		library() {
			if (!isDue) return snapshot.library;
			isDue = false;
			const { ended, made } = drafts.settle(remembered);
			for (const draft of ended) keys.remove(draft);
			for (const draft of made) keys.add(draft);
			const keyed = keys.settle(reservedKeys(drafts, remembered));
			const recordCount = [...counts.values()].reduce((sum, count) => sum + count, 0);
			snapshot = nextSnapshot(snapshot, { ended, made, keyed, recordCount, memory: remembered });
			return snapshot.library;
		},
	};
}

/** Of several keys that are pinned to one article the first by the alphabet is its key. */
function reservedKeys(drafts: Drafts, { pins, aliases }: LibraryMemory): ReservedKeys<Draft> {
	const found = new Map<Draft, string>();
	for (const [key, identity] of pins) {
		const draft = drafts.find(identity);
		const other = draft && found.get(draft);
		if (draft !== undefined && (other === undefined || key < other)) found.set(draft, key);
	}
	return { pins: found, reserved: new Set([...pins.keys(), ...aliases.keys()]) };
}

interface Snapshot {
	readonly library: Library;
	/** Drafts by file name and line of their first record. */
	readonly order: readonly Draft[];
	readonly entries: Map<Draft, Entry>;
}

interface SnapshotChange {
	readonly ended: ReadonlySet<Draft>;
	readonly made: ReadonlySet<Draft>;
	readonly keyed: ReadonlyMap<Draft, Keyed>;
	readonly recordCount: number;
	readonly memory: LibraryMemory;
}

function nextSnapshot({ order, entries }: Snapshot, change: SnapshotChange): Snapshot {
	const { ended, made, keyed, recordCount, memory } = change;
	for (const draft of ended) entries.delete(draft);
	for (const [draft, { key, offeredKey }] of keyed) {
		const known = entries.get(draft);
		if (known === undefined || known.article.id !== key || known.offeredKey !== offeredKey)
			entries.set(draft, toEntry(draft, { key, ...(offeredKey === undefined ? {} : { offeredKey }) }));
	}
	const kept = ended.size === 0 ? order : order.filter((draft) => !ended.has(draft));
	const next = mergeSorted(kept, [...made].sort(comparePlaces));
	const byKey = new Map<string, Entry>();
	for (const draft of next) {
		const entry = entries.get(draft);
		if (entry !== undefined) byKey.set(entry.article.id, entry);
	}
	return { library: { entries: byKey, recordCount, memory }, order: next, entries };
}

function toEntry({ article, records }: Draft, { key, offeredKey }: Keyed): Entry {
	const entry = { article: { id: key, ...article }, sources: article.custom.sources, records };
	return offeredKey === undefined ? entry : { ...entry, offeredKey };
}

function comparePlaces(a: Draft, b: Draft): number {
	const [one, other] = [a.records[0], b.records[0]];
	return one === undefined || other === undefined ? 0 : compareRecords(one, other);
}

function mergeSorted(drafts: readonly Draft[], added: readonly Draft[]): readonly Draft[] {
	if (added.length === 0) return drafts;
	const merged: Draft[] = [];
	let at = 0;
	for (const draft of added) {
		for (let next = drafts[at]; next !== undefined && comparePlaces(next, draft) <= 0; next = drafts[++at])
			merged.push(next);
		merged.push(draft);
	}
	for (; at < drafts.length; at++) {
		const draft = drafts[at];
		if (draft !== undefined) merged.push(draft);
	}
	return merged;
}
