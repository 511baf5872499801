/**
 * The library made ready to be searched.
 * In: a library, and the index of an earlier one, whose words are taken over where an entry is still the same.
 * Out: the entries in the order in which equals are shown, with their words; those of abstracts apart, as they are most of all
 * and count least.
 */
import type { Article } from '../csl/article';
import { displayName } from '../csl/display';
import { yearOf } from './factTests';
import { createLexicon, type Lexicon } from './lexicon';
import type { Entry, Library } from './library';
import type { TextField } from './query';
import { createWordWriter, type WordLists, type WordWriter } from './wordLists';

export interface SearchIndex {
	/** Later years first, then by citation key. */
	readonly entries: readonly Entry[];
	/** Parallel to `entries`, with the fields that `positionOf` tells. */
	readonly texts: WordLists;
	/** Parallel to `entries`, one field each. */
	readonly abstracts: WordLists;
	/** All words of both, and maybe more: it is shared with the indexes that were made before and after. */
	readonly lexicon: Lexicon;
}

/** Each with its rank, ascending: where a word counts more. */
const textFields: readonly (readonly [TextField, number])[] = [
	['title', 0],
	['author', 0],
	['key', 0],
	['journal', 1],
	['topic', 1],
	['year', 1],
	['identifier', 1],
	['affiliation', 2],
];
const abstractRank = 3;

/** Which of an article's fields it is in `texts`. */
export function positionOf(field: TextField): number {
	return textFields.findIndex(([name]) => name === field);
}

/** At once. */
export function createSearchIndex(library: Pick<Library, 'entries'>, previous?: SearchIndex): SearchIndex {
	const steps = indexInSteps(library, previous);
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}

const partsAStep = 200;

/** In steps of a few milliseconds, between which others may have their turn: a large library takes a second or more. */
export function* indexInSteps(
	library: Pick<Library, 'entries'>,
	previous?: SearchIndex,
): Generator<undefined, SearchIndex> {
	const entries = inShownOrder([...library.entries.values()]);
	const known = new Map(previous?.entries.map((entry, position) => [entry, position]));
	const lexicon = previous?.lexicon ?? createLexicon();
	const ranks = textFields.map(([, rank]) => rank);
	const texts = createWordWriter(lexicon, ranks, previous?.texts);
	const abstracts = createWordWriter(lexicon, [abstractRank], previous?.abstracts);
	for (const [count, part] of partsOf(entries, known).entries()) {
		if (count % partsAStep === partsAStep - 1) yield;
		if ('first' in part && previous !== undefined) {
			texts.copy(previous.texts, part.first, part.behind);
			abstracts.copy(previous.abstracts, part.first, part.behind);
		} else if ('entry' in part) {
			writeTexts(texts, part.entry.article);
			abstracts.field(listOf(part.entry.article.abstract));
		}
	}
	return { entries, texts: texts.end(), abstracts: abstracts.end(), lexicon };
}

/** An entry that is new, or several that stood one behind the other, by their positions. */
type Part = { readonly entry: Entry } | { readonly first: number; behind: number };

function partsOf(entries: readonly Entry[], known: ReadonlyMap<Entry, number>): readonly Part[] {
	const parts: Part[] = [];
	for (const entry of entries) {
		const position = known.get(entry);
		const last = parts.at(-1);
		if (position === undefined) parts.push({ entry });
		else if (last !== undefined && 'first' in last && last.behind === position) last.behind++;
		else parts.push({ first: position, behind: position + 1 });
	}
	return parts;
}

function writeTexts(writer: WordWriter, article: Article): void {
	const { id, title, author = [], editor = [], custom, DOI, PMID, PMCID, ISBN, ISSN } = article;
	writer.field(listOf(title));
	writer.field([...author, ...editor].map(displayName));
	writer.field([id]);
	writer.field(listOf(article['container-title']));
	writer.field(custom.topics ?? []);
	writer.field(listOf(yearOf(article)?.toString()));
	writer.field([DOI, PMID, PMCID, ISBN, ISSN].flatMap(listOf));
	writer.field((custom.affiliations ?? []).flat());
}

function listOf(value: string | undefined): readonly string[] {
	return value === undefined ? [] : [value];
}

/** By years first: comparing keys is what takes time. */
function inShownOrder(entries: readonly Entry[]): Entry[] {
	const byYear = new Map<number, Entry[]>();
	for (const entry of entries) {
		const year = yearOf(entry.article) ?? Number.NEGATIVE_INFINITY;
		const same = byYear.get(year);
		if (same === undefined) byYear.set(year, [entry]);
		else same.push(entry);
	}
	return [...byYear]
		.sort(([one], [other]) => (one > other ? -1 : 1))
		.flatMap(([, same]) => same.sort((a, b) => (a.article.id < b.article.id ? -1 : 1)));
}
