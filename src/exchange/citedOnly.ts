/**
 * The articles that notes cite.
 * In: articles, and the keys of notes in the order of citing. Out: which articles the keys mean, by key and in that order, each
 * once; and the keys that mean none, each once.
 */
import type { Article } from '../core/csl/article';
import { createKeyResolver } from '../core/library/resolve';

export interface CitedArticles {
	readonly articles: readonly Article[];
	readonly byKey: ReadonlyMap<string, Article>;
	readonly unknown: readonly string[];
}

export function citedOnly(articles: readonly Article[], keys: readonly string[]): CitedArticles {
	const entries = new Map(articles.map((article) => [article.id, { article, records: [article] }]));
	const resolve = createKeyResolver(entries, new Map());
	const byKey = new Map<string, Article>();
	const unknown: string[] = [];
	for (const key of new Set(keys)) {
		const entry = resolve(key);
		if (entry === undefined) unknown.push(key);
		else byKey.set(key, entry.article);
	}
	return { articles: [...new Set(byKey.values())], byKey, unknown };
}
