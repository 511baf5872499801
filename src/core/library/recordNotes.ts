/**
 * What is kept of records whose keys are to be found, when there are more than memory holds.
 * In: records, one after another. Out: each again by its number, with all that keys and merging depend on; and which may be one
 * article. All of it is kept as bytes and numbers off the heap.
 */
import type { UnkeyedArticle } from '../csl/article';
import { createNumbers } from './numbers';
import { descriptionOf, linksOf } from './recordFacts';
import { createTextNumbers } from './textNumbers';
import { createTextShelf } from './textShelf';

export interface RecordNotes {
	/** The first has number 0. */
	add(article: UnkeyedArticle): void;
	count(): number;
	/** Without the facts that tell nothing of its article. */
	at(record: number): UnkeyedArticle;
	/** The number of a record that was added. */
	find(article: UnkeyedArticle): number;
	/** Records that hang together by what they share; none that share nothing. */
	sets(): Iterable<readonly number[]>;
}

export function createRecordNotes(): RecordNotes {
	const shelf = createTextShelf();
	const [places, shared] = [createTextNumbers(), createTextNumbers()];
	/** By the number of a place its record; and pairs of a record and what it may share. */
	const [recordsByPlace, pairs] = [createNumbers(), createNumbers()];
	let count = 0;
	recordsByPlace.add(0);
	return {
		add(article) {
			shelf.add(JSON.stringify(tellingPart(article)));
			// The same record comes twice where a file was given twice.
			if (places.numberOf(placeOf(article)) === recordsByPlace.length()) recordsByPlace.add(count);
			for (const text of [...linksOf(article), descriptionOf(article)]) {
				pairs.add(count);
				pairs.add(shared.numberOf(text));
			}
			count++;
		},
		count: () => count,
		at: (record) => JSON.parse(shelf.at(record)),
		find: (article) => recordsByPlace.at(places.numberOf(placeOf(article))),
		sets: () => findSets(count, pairs.view()),
	};
}

function placeOf({ custom }: UnkeyedArticle): string {
	const [source] = custom.sources;
	return `${source?.line}:${source?.file}`;
}

function tellingPart(article: UnkeyedArticle) {
	const { type, title, author, issued, volume, issue, page, edition, DOI, PMID, PMCID, ISBN, custom } = article;
	const isDescribed = title !== undefined && author !== undefined && issued !== undefined;
	const { sources, moreAuthors } = custom;
	const known = { moreAuthors, sources, fields: isDescribed ? {} : custom.fields };
	const telling = { type, title, author, issued, volume, issue, page, edition, DOI, PMID, PMCID, ISBN, custom: known };
	return telling;
}

/** `pairs`: a record and a number, a record and a number, …; records with the same number are of one set. */
function findSets(count: number, pairs: Uint32Array): Iterable<readonly number[]> {
	/** By record another of its set, which leads to the first of all. */
	const next = Uint32Array.from({ length: count }, (_, record) => record);
	const firstOf = (record: number) => {
		let first = record;
		for (let other = next[first] ?? first; other !== first; other = next[first] ?? first) {
			next[first] = next[other] ?? other;
			first = other;
		}
		return first;
	};
	/** By number the first record with it, and one more. */
	const owners = new Uint32Array(pairs.length + 1);
	for (let at = 0; at < pairs.length; at += 2) {
		const [record = 0, number = 0] = [pairs[at], pairs[at + 1]];
		const owner = owners[number] ?? 0;
		if (owner === 0) owners[number] = record + 1;
		else next[firstOf(record)] = firstOf(owner - 1);
	}
	const sets = new Map<number, number[]>();
	for (let record = 0; record < count; record++) {
		const first = firstOf(record);
		if (first === record) continue;
		const set = sets.get(first);
		if (set === undefined) sets.set(first, [first, record]);
		else set.push(record);
	}
	return sets.values();
}
