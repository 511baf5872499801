/**
 * Entries that may be one article although no rule says so.
 * In: a library. Out: pairs of entries with what they have in common, to be shown to the user; nothing is merged. Two entries are
 * a pair where their titles are nearly the same, their years at most one apart, their first authors can be one person, no
 * identifier contradicts, and the user has not said that they are not the same. What is not known contradicts nothing.
 * Titles are compared only where they share one of their rarest words or begin alike, so that the time grows with the number
 * of entries, not with its square.
 */
import type { UnkeyedArticle } from '../csl/article';
import { isSameName } from '../csl/sameName';
import { editDistance } from '../text/editDistance';
import { compareTexts } from './choice';
import { createPairTest } from './identity';
import type { Entry, Library } from './library';
import { foldTitle, identifierKinds, yearOf } from './recordFacts';

export interface DuplicatePair {
	readonly entries: readonly [Entry, Entry];
	readonly reasons: {
		readonly title: 'same' | 'subtitle' | 'near';
		readonly year: 'same' | 'near' | 'unknown';
		readonly author: 'same' | 'unknown';
	};
}

/** An entry as it is compared. */
interface Candidate {
	readonly entry: Entry;
	readonly title: string;
	readonly words: readonly string[];
	/** Numbers tell parts and years of a series apart. */
	readonly numbers: string;
}

/** Words that a title is found by. */
const rareWords = 3;
const prefixLength = 24;
/** Of so many titles with one word, or one beginning, no two are compared for it. */
const mostAlike = 60;
/** Titles of fewer letters are names of columns: `Editorial`. */
const shortestTitle = 12;

export function probableDuplicates({ entries, memory }: Library): DuplicatePair[] {
	const isApart = createPairTest(memory.apart);
	const candidates = [...entries.values()].flatMap((entry) => toCandidate(entry) ?? []);
	const seen = new Set<string>();
	const pairs: DuplicatePair[] = [];
	for (const alike of blocksOf(candidates)) {
		for (const [place, one] of alike.entries()) {
			for (const other of alike.slice(place + 1)) {
				const reasons = compare(one, other);
				const name = [one.entry.article.id, other.entry.article.id].sort(compareTexts).join('\n');
				if (reasons === undefined || seen.has(name)) continue;
				seen.add(name);
				if (isApart(one.entry.records, other.entry.records)) continue;
				pairs.push({ entries: inOrder(one.entry, other.entry), reasons });
			}
		}
	}
	return pairs.sort((a, b) => compareTexts(a.entries[0].article.id, b.entries[0].article.id));
}

function inOrder(one: Entry, other: Entry): readonly [Entry, Entry] {
	return one.article.id < other.article.id ? [one, other] : [other, one];
}

function toCandidate(entry: Entry): Candidate | undefined {
	const title = foldTitle(entry.article.title ?? '');
	if (title.length < shortestTitle) return undefined;
	const words = title.split(' ');
	return { entry, title, words, numbers: words.filter((word) => /^(?:\d+|[ivx]+)$/.test(word)).join(' ') };
}

/** Candidates that share a rare word or their beginning. */
function blocksOf(candidates: readonly Candidate[]): (readonly Candidate[])[] {
	const counts = new Map<string, number>();
	for (const { words } of candidates) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
	const blocks = new Map<string, Candidate[]>();
	const add = (name: string, candidate: Candidate) => {
		const block = blocks.get(name);
		if (block === undefined) blocks.set(name, [candidate]);
		else block.push(candidate);
	};
	for (const candidate of candidates) {
		const shared = [...new Set(candidate.words)]
			.map((word) => ({ word, count: counts.get(word) ?? 0 }))
			.filter(({ count }) => count > 1)
			.sort((a, b) => a.count - b.count || compareTexts(a.word, b.word));
		for (const { word } of shared.slice(0, rareWords)) add(word, candidate);
		add(`^${candidate.title.replaceAll(' ', '').slice(0, prefixLength)}`, candidate);
	}
	return [...blocks.values()].filter(({ length }) => length > 1 && length <= mostAlike);
}

function compare(one: Candidate, other: Candidate): DuplicatePair['reasons'] | undefined {
	const [a, b] = [one.entry.article, other.entry.article];
	const year = compareYears(a, b);
	const author = compareAuthors(a, b);
	if (year === undefined || author === undefined || isContrary(a, b)) return undefined;
	const title = compareTitles(one, other);
	return title === undefined ? undefined : { title, year, author };
}

function isContrary(a: UnkeyedArticle, b: UnkeyedArticle): boolean {
	return identifierKinds.some((kind) => a[kind] !== undefined && b[kind] !== undefined && a[kind] !== b[kind]);
}

function compareYears(a: UnkeyedArticle, b: UnkeyedArticle): 'same' | 'near' | 'unknown' | undefined {
	const [year, other] = [yearOf(a), yearOf(b)];
	if (year === undefined || other === undefined) return 'unknown';
	if (year === other) return 'same';
	return Math.abs(year - other) === 1 ? 'near' : undefined;
}

function compareAuthors(a: UnkeyedArticle, b: UnkeyedArticle): 'same' | 'unknown' | undefined {
	const [first, other] = [a.author?.[0], b.author?.[0]];
	if (first === undefined || other === undefined) return 'unknown';
	return isSameName(first, other) ? 'same' : undefined;
}

function compareTitles(one: Candidate, other: Candidate): 'same' | 'subtitle' | 'near' | undefined {
	if (one.title === other.title) return 'same';
	const [short, long] = one.title.length < other.title.length ? [one, other] : [other, one];
	// A subtitle may have numbers of its own.
	if (short.words.length > 2 && long.title.startsWith(`${short.title} `)) return 'subtitle';
	if (one.numbers !== other.numbers) return undefined;
	const [a, b] = [short.title.replaceAll(' ', ''), long.title.replaceAll(' ', '')];
	const distance = editDistance(a, b, Math.max(1, Math.floor(b.length / 16)));
	return distance === undefined ? undefined : 'near';
}
