/**
 * The user's topics, which join those of the catalogue.
 * In: an article, what is changed for it, and the names that topics are given. Out: the article with its topics; the same
 * object where nothing changes.
 */
import type { UnkeyedArticle } from '../csl/article';
import type { TopicChange } from './memory';

export function applyTopics(
	article: UnkeyedArticle,
	change: TopicChange | undefined,
	names: ReadonlyMap<string, string>,
): UnkeyedArticle {
	const isRenamed = names.size > 0 && article.custom.topics?.some((topic) => names.has(topic)) === true;
	if (change === undefined && !isRenamed) return article;
	const { topics: printed = [], ...custom } = article.custom;
	const removed = new Set(change?.remove);
	const kept = printed.filter((topic) => !removed.has(topic)).map((topic) => names.get(topic) ?? topic);
	const topics = [...new Set([...kept.filter((topic) => !removed.has(topic)), ...(change?.add ?? [])])];
	return { ...article, custom: topics.length === 0 ? custom : { ...custom, topics } };
}
