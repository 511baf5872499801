/**
 * What the tree says of an article beside its title: whether it is cited, open to all, and whether its records contradict.
 * In: an entry and what is cited where. Out: the marks that it has, the weightiest first, in plain words; the mark to draw.
 */
import { displayAuthorYear, displaySource } from '../csl/display';
import { conflictsOf } from '../library/conflicts';
import { isOpenAccess } from '../library/factTests';
import type { Entry, Library } from '../library/library';

/** From the weightiest down: the first is drawn, the others are written. */
const marks = ['warning', 'citedHere', 'citedElsewhere', 'openAccess'] as const;

export type ArticleMark = (typeof marks)[number];

const shortWords: Readonly<Record<ArticleMark, string>> = {
	warning: 'records disagree',
	citedHere: 'cited here',
	citedElsewhere: 'cited elsewhere',
	openAccess: 'open access',
};

const plainWords: Readonly<Record<ArticleMark, string>> = {
	warning: 'its records disagree',
	citedHere: 'cited in this note',
	citedElsewhere: 'cited in another note',
	openAccess: 'open access',
};

/** The keys of articles that are cited. */
export interface CitedArticles {
	/** In the note that is being written. */
	readonly here: ReadonlySet<string>;
	/** In other notes. */
	readonly elsewhere: ReadonlySet<string>;
}

export interface ArticleState {
	/** What is drawn; undefined where there is nothing to say. */
	readonly mark: ArticleMark | undefined;
	/** First author, year, and the marks that are not drawn: `Åse 2021 · open access`. */
	readonly description: string;
	/** The marks as a sentence, without open access, which `renderArticle` says; empty where there is none. */
	readonly sentence: string;
	/** For a screen reader: title, authors, year, source and all marks. */
	readonly spoken: string;
}

export function describeArticle(entry: Entry, cited: CitedArticles): ArticleState {
	const { article } = entry;
	const [mark, ...others] = marksOf(entry, cited);
	const all = mark === undefined ? [] : [mark, ...others];
	const told = wordsOf(all.filter((one) => one !== 'openAccess')).join(', ');
	const authorYear = displayAuthorYear(article);
	return {
		mark,
		description: joined([authorYear, ...others.map((one) => shortWords[one])], ' · '),
		sentence: told === '' ? '' : `${told.charAt(0).toUpperCase()}${told.slice(1)}.`,
		spoken: joined([article.title ?? 'No title', authorYear, displaySource(article), ...wordsOf(all)], ', '),
	};
}

function wordsOf(found: readonly ArticleMark[]): string[] {
	return found.map((mark) => plainWords[mark]);
}

function marksOf(entry: Entry, cited: CitedArticles): ArticleMark[] {
	const { id } = entry.article;
	const has: Readonly<Record<ArticleMark, boolean>> = {
		// Identifiers shared with another article are left to Problems: to find them takes a pass over the whole library.
		warning: conflictsOf(entry).length > 0,
		citedHere: cited.here.has(id),
		citedElsewhere: cited.elsewhere.has(id),
		openAccess: isOpenAccess(entry),
	};
	return marks.filter((mark) => has[mark]);
}

/** The keys of notes and other texts by file. */
export type CitingTexts = ReadonlyMap<string, readonly { readonly key: string }[]>;

/** What is cited in the text `own` and what in the others, whatever they call it by. */
export function citedArticles(library: Library, texts: CitingTexts, own: string | undefined): CitedArticles {
	const here = new Set<string>();
	const elsewhere = new Set<string>();
	// Notes repeat keys.
	const ids = new Map<string, string | undefined>();
	for (const [file, keys] of texts) {
		for (const { key } of keys) {
			if (!ids.has(key)) ids.set(key, library.resolve(key)?.article.id);
			const id = ids.get(key);
			if (id !== undefined) (file === own ? here : elsewhere).add(id);
		}
	}
	return { here, elsewhere };
}

/** The articles of which something else is to be said now. */
export function changedCitations(before: CitedArticles, now: CitedArticles): Set<string> {
	return new Set([...inOneOf(before.here, now.here), ...inOneOf(before.elsewhere, now.elsewhere)]);
}

function inOneOf(one: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
	return [...[...one].filter((key) => !other.has(key)), ...[...other].filter((key) => !one.has(key))];
}

function joined(parts: readonly string[], separator: string): string {
	return parts.filter((part) => part !== '').join(separator);
}
