/**
 * Entries of several files as one list of articles.
 * In: what dumps and other programs' files hold. Out: an article for all entries that are one, as in the library; an entry's own
 * key is the article's citation key, and of several the first that no article before it has.
 */
import type { Article, UnkeyedArticle } from '../core/csl/article';
import { identityOf } from '../core/library/identity';
import { createLibrary } from '../core/library/library';
import { emptyMemory } from '../core/library/memory';
import type { ForeignEntry } from './entry';

export function gatherArticles(entries: readonly ForeignEntry[]): readonly Article[] {
	const keys = new Map<UnkeyedArticle, string>();
	for (const { key, article } of entries) if (key !== undefined) keys.set(article, key);
	// A key that stands in a file is given to nobody else.
	const pins = new Map([...keys].map(([article, key]) => [key, identityOf([article])]));
	const library = createLibrary(
		entries.map(({ article }) => article),
		{ memory: { ...emptyMemory, pins } },
	);
	const used = new Set<string>();
	return [...library.entries.values()].map(({ article, records }) => {
		const own = records.flatMap((record) => keys.get(record) ?? []);
		const id = own.find((key) => !used.has(key)) ?? article.id;
		used.add(id);
		return { ...article, id };
	});
}
