/**
 * Completion of a citation key in a note.
 * In: the library's search index, a note and the cursor. Out: the articles that what is typed finds, those that the note
 * cites elsewhere first, and the piece of the note that the chosen key replaces. Abstracts are looked through where nothing else
 * has the words: the list has to be there while somebody types.
 */
import { keyPrefixAt } from '../citation/citations';
import { scanNote } from '../citation/scan';
import { displayAuthorYear } from '../csl/display';
import type { Entry } from '../library/library';
import { parseQuery } from '../library/query';
import { searchLibrary } from '../library/search';
import type { SearchIndex } from '../library/searchIndex';
import { type Span, sliceSpan } from '../text/span';
import { citedKeys } from './noteCitations';

export interface CitationCompletion {
	/** What is typed of the key so far. */
	readonly typed: string;
	/** From the start of the key to the cursor. */
	readonly typedSpan: Span;
	/** The whole key, also behind the cursor. */
	readonly keySpan: Span;
	readonly items: readonly {
		readonly key: string;
		readonly title: string;
		readonly detail: string;
		readonly entry: Entry;
	}[];
}

const mostItems = 100;

export function completeCitation(index: SearchIndex, text: string, offset: number): CitationCompletion | undefined {
	const note = scanNote(text);
	const prefix = keyPrefixAt(text, offset, note);
	if (prefix === undefined) return undefined;
	const typed = sliceSpan(text, prefix.typed);
	const cited = citedKeys(text, offset, note);
	const { entries } = searchLibrary(index, parseQuery(typed), { limit: mostItems, cited, abstracts: 'ifNeeded' });
	const items = entries.map((entry) => ({
		key: entry.article.id,
		title: entry.article.title ?? 'No title',
		detail: displayAuthorYear(entry.article),
		entry,
	}));
	return { typed, typedSpan: prefix.typed, keySpan: prefix.key, items };
}
