/**
 * Entries of several files as one list of articles.
 * In: what dumps and other programs' files hold. Out: an article for all entries that are one, as in the library; an entry's own
 * key is the article's citation key, and of several the first that no article before it has. In the order of the entries.
 */
import type { Article, UnkeyedArticle } from '../core/csl/article';
import { createLibrary } from '../core/library/library';
import type { ForeignEntry } from './entry';

export function gatherArticles(entries: readonly ForeignEntry[]): readonly Article[] {
	const keys = new Map<UnkeyedArticle, string>();
	for (const { key, article } of entries) if (key !== undefined) keys.set(article, key);
	const records = entries.map(({ article }) => article);
	const library = createLibrary(records);
	const places = new Map(records.map((record, place) => [record, place]));
	const placeOf = (record: UnkeyedArticle) => places.get(record) ?? 0;
	const used = new Set<string>();
	const articles = [...library.entries.values()].map(({ article, records: own }) => {
		const inOrder = own.toSorted((a, b) => placeOf(a) - placeOf(b));
		return { article, inOrder, place: Math.min(...own.map(placeOf)) };
	});
	return articles
		.toSorted((a, b) => a.place - b.place)
		.map(({ article, inOrder }) => {
			const key = inOrder.flatMap((record) => keys.get(record) ?? []).find((one) => !used.has(one));
			if (key !== undefined) used.add(key);
			return { ...article, id: key ?? article.id };
		});
}
