/**
 * Topics to choose from.
 * In: a library, and the articles that shall have one more. Out: its topics, those first whose words all stand in a title of
 * these articles; nothing is added by itself.
 */
import type { Entry, Library } from '../library/library';
import { foldText } from '../text/fold';

export interface TopicChoice {
	readonly topic: string;
	/** How many articles have it. */
	readonly count: number;
	readonly isSuggested: boolean;
}

export function topicChoices(library: Library, entries: readonly Entry[]): TopicChoice[] {
	const titles = entries.map(({ article }) => new Set(wordsOf(article.title ?? '')));
	const has = (topic: string) => entries.every(({ article }) => article.custom.topics?.includes(topic) === true);
	const choices = [...countTopics(library)]
		.filter(([topic]) => entries.length === 0 || !has(topic))
		.map(([topic, count]) => {
			const words = wordsOf(topic);
			const isSuggested = words.length > 0 && titles.some((title) => words.every((word) => title.has(word)));
			return { topic, count, isSuggested };
		});
	return choices.sort((a, b) => Number(b.isSuggested) - Number(a.isSuggested) || b.count - a.count || compare(a, b));
}

/** The topics that any of the articles has, by the alphabet. */
export function topicsOf(entries: readonly Entry[]): string[] {
	const topics = new Set(entries.flatMap(({ article }) => article.custom.topics ?? []));
	return [...topics].sort((a, b) => a.localeCompare(b, 'en'));
}

function countTopics({ entries }: Library): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { article } of entries.values())
		for (const topic of new Set(article.custom.topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
	return counts;
}

function wordsOf(text: string): string[] {
	return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function compare(a: TopicChoice, b: TopicChoice): number {
	return a.topic.localeCompare(b.topic, 'en');
}
