/**
 * Citation keys of records: what a note writes after `@`.
 * In: articles as records have them. Out: for each the key that its article has in a library of them all; records of one
 * article share it.
 */
import type { Article, UnkeyedArticle } from '../csl/article';
import { createLibrary } from './library';

/** Gives every record its article's key. */
export function assignCitationKeys(articles: readonly UnkeyedArticle[]): Article[] {
	const keys = new Map<UnkeyedArticle, string>();
	for (const [key, { records }] of createLibrary(articles).entries) for (const record of records) keys.set(record, key);
	return articles.map((article) => ({ id: keys.get(article) ?? '', ...article }));
}
