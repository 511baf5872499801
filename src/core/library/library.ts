/**
 * The library: what all dumps hold, as one value.
 * In: the articles of every file, and what the user has decided. Out: an immutable snapshot with one entry an article, made of
 * all its records. The order in which files were read changes nothing. A live library takes files one by one and makes a
 * snapshot after each change without looking at what is far from it; it is the same as one made anew.
 */
import type { Article, Source, UnkeyedArticle } from '../csl/article';
import { createDrafts, type Draft, type Drafts } from './drafts';
import { type Change, createGathering } from './gathering';
import { createPairTest } from './identity';
import { createKeyBook, type KeyBook, type Keyed, type ReservedKeys } from './keyBook';
import { defaultFormula, type KeyFormula } from './keyFormulas';
import { emptyMemory, type LibraryMemory } from './memory';
import type { ChosenValues } from './merge';
import { createPlaceOrder, type PlaceOrder } from './placeOrder';
import { createKeyResolver } from './resolve';

export interface Entry {
	/** Of every fact the better value; the only record as it is, where there is one. */
	readonly article: Article;
	/** Every record of this article, by file name and line. */
	readonly sources: readonly Source[];
	readonly records: readonly UnkeyedArticle[];
	/** Values that the user prefers to those that the rules would choose. */
	readonly chosen?: ChosenValues;
	/** The key that the article would have by what is known of it now, where an older one is pinned. */
	readonly offeredKey?: string;
}

export interface Library {
	/** By citation key; sorted by file name and line of the first record. */
	readonly entries: ReadonlyMap<string, Entry>;
	readonly recordCount: number;
	readonly memory: LibraryMemory;
	/** The entry that a text means which stands for a key in a note: a key, an old key, a DOI, PMID or PMCID. */
	readonly resolve: (text: string) => Entry | undefined;
}

export const emptyLibrary: Library = {
	entries: new Map(),
	recordCount: 0,
	memory: emptyMemory,
	resolve: () => undefined,
};

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
	const shelf: Shelf = {
		drafts: createDrafts(gathering),
		keys: createKeyBook<Draft>(formula),
		order: createPlaceOrder(),
		entries: new Map(),
	};
	const counts = new Map<string, number>();
	let snapshot: Library | undefined = { ...emptyLibrary, memory };
	const note = (change: Change) => {
		shelf.drafts.note(change);
		arrange(shelf, remembered);
		snapshot = undefined;
	};
	return {
		put(file, articles) {
			counts.set(file, articles.length);
			note(gathering.put(file, articles));
		},
		remember(next) {
			const touched = [...remembered.apart, ...next.apart].flat();
			[remembered, isApart] = [next, createPairTest(next.apart)];
			note(gathering.regather(touched));
		},
		library() {
			if (snapshot !== undefined) return snapshot;
			const entries = entriesInOrder(shelf);
			const recordCount = [...counts.values()].reduce((sum, count) => sum + count, 0);
			const resolve = createKeyResolver(entries, remembered.aliases);
			snapshot = { entries, recordCount, memory: remembered, resolve };
			return snapshot;
		},
	};
}

/** What a live library is made of. */
interface Shelf {
	readonly drafts: Drafts;
	readonly keys: KeyBook<Draft>;
	readonly order: PlaceOrder<Entry>;
	readonly entries: Map<Draft, Entry>;
}

/** Makes the entries anew that a change concerns. */
function arrange({ drafts, keys, order, entries }: Shelf, memory: LibraryMemory): void {
	const { ended, made } = drafts.settle(memory);
	for (const draft of ended) {
		keys.remove(draft);
		const entry = entries.get(draft);
		if (entry !== undefined) order.remove(entry);
		entries.delete(draft);
	}
	for (const draft of made) keys.add(draft);
	for (const [draft, keyed] of keys.settle(reservedKeys(drafts, memory))) {
		const known = entries.get(draft);
		if (known !== undefined && known.article.id === keyed.key && known.offeredKey === keyed.offeredKey) continue;
		if (known !== undefined) order.remove(known);
		const entry = toEntry(draft, keyed);
		entries.set(draft, entry);
		order.add(entry);
	}
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

function toEntry({ article, records, chosen }: Draft, { key, offeredKey }: Keyed): Entry {
	return {
		article: { id: key, ...article },
		sources: article.custom.sources,
		records,
		...(chosen === undefined ? {} : { chosen }),
		...(offeredKey === undefined ? {} : { offeredKey }),
	};
}

function entriesInOrder({ order }: Shelf): ReadonlyMap<string, Entry> {
	const inOrder = new Map<string, Entry>();
	for (const inFile of order.inOrder()) for (const entry of inFile) inOrder.set(entry.article.id, entry);
	return inOrder;
}
