/**
 * Citation keys of more records than memory holds.
 * In: records, one after another, and then each of them again. Out: for each the key that its article has in a library of them
 * all. Articles are made of those records alone that share something, a few at a time; all others have their bare key.
 */
import type { UnkeyedArticle } from '../csl/article';
import { groupBy } from './groupBy';
import { createKeyBook } from './keyBook';
import { defaultFormula } from './keyFormulas';
import { bareKeyOf, foldBareKey, type KeyClaim } from './keySuffixes';
import { createLibrary } from './library';
import { mergeRecords, sortRecords } from './merge';
import { createNumbers } from './numbers';
import { createRecordNotes, type RecordNotes } from './recordNotes';
import { createTextNumbers } from './textNumbers';

export interface RecordKeys {
	/** Asked for every record. */
	note(article: UnkeyedArticle): void;
	/** Asked when all records are noted. */
	keyOf(article: UnkeyedArticle): string;
}

export function createRecordKeys(): RecordKeys {
	const notes = createRecordNotes();
	const bareKeys = createTextNumbers();
	/** By record the number of its bare key. */
	const bares = createNumbers();
	const bareOf = (claim: KeyClaim) => bareKeys.numberOf(foldBareKey(bareKeyOf(claim, defaultFormula)));
	let keys: ReadonlyMap<number, string> | undefined;
	return {
		note(article) {
			notes.add(article);
			bares.add(bareOf(aloneClaim(article)));
		},
		keyOf(article) {
			keys ??= findKeys(notes, bares.view(), bareOf);
			return keys.get(notes.find(article)) ?? bareKeyOf(aloneClaim(article), defaultFormula);
		},
	};
}

function aloneClaim(article: UnkeyedArticle): KeyClaim {
	return { article, records: [article] };
}

/**
 * By record its key. `bares` holds a number for the bare key of each record, and becomes one for that of each article: it
 * stands at its first record, and 0 at the others.
 */
function findKeys(
	notes: RecordNotes,
	bares: Uint32Array,
	bareOf: (claim: KeyClaim) => number,
): ReadonlyMap<number, string> {
	/** By its first record all records of an article that has several. */
	const several = new Map<number, readonly number[]>();
	for (const set of notes.sets()) {
		for (const claim of findArticles(notes, set)) {
			const [first = 0, ...others] = claim.numbers;
			bares[first] = bareOf(claim);
			for (const other of others) bares[other] = 0;
			if (others.length > 0) several.set(first, claim.numbers);
		}
	}
	const keys = new Map<number, string>();
	for (const rivals of findRivals(bares, several)) {
		const claims = rivals.map((first) => loadClaim(notes, several.get(first) ?? [first]));
		giveKeys(claims, keys);
	}
	return keys;
}

/** A claim with the numbers of its records. */
interface NumberedClaim extends KeyClaim {
	readonly numbers: readonly number[];
}

/** The articles that the records are gathered to. */
function findArticles(notes: RecordNotes, numbers: readonly number[]): NumberedClaim[] {
	const numberOf = new Map(numbers.map((number) => [notes.at(number), number]));
	const { entries } = createLibrary([...numberOf.keys()]);
	return [...entries.values()].map(({ article, records }) => ({
		article,
		records,
		numbers: records.flatMap((record) => numberOf.get(record) ?? []),
	}));
}

function loadClaim(notes: RecordNotes, numbers: readonly number[]): NumberedClaim {
	const records = sortRecords(numbers.map(notes.at));
	return { article: mergeRecords(records), records, numbers };
}

/** Articles by their first records, those together that share a bare key. */
function findRivals(bares: Uint32Array, several: ReadonlyMap<number, readonly number[]>): Iterable<readonly number[]> {
	const counts = new Map<number, number>();
	for (const bare of bares) counts.set(bare, (counts.get(bare) ?? 0) + 1);
	const due = [...bares.keys()].filter((first) => {
		const bare = bares[first] ?? 0;
		return bare !== 0 && ((counts.get(bare) ?? 0) > 1 || several.has(first));
	});
	return groupBy(due, (first) => bares[first]).values();
}

function giveKeys(rivals: readonly NumberedClaim[], keys: Map<number, string>): void {
	const book = createKeyBook<NumberedClaim>(defaultFormula);
	for (const rival of rivals) book.add(rival);
	for (const [{ numbers }, { key }] of book.settle({ pins: new Map(), reserved: new Set() }))
		for (const number of numbers) keys.set(number, key);
}
