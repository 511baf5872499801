/**
 * The library as a tree: grouped by author or topic, or plain by title.
 * In: a library and the grouping. Out: groups with their articles; articles without author or topic in a group at the end.
 */
import { displayAuthorYear, displayName } from '../csl/display';
import type { Entry, Library } from '../library/library';

export type Grouping = 'author' | 'topic' | 'title';

export interface ArticleNode {
	readonly kind: 'article';
	/** Unique within the tree: an article stands in several groups. */
	readonly id: string;
	readonly key: string;
	/** The title. */
	readonly label: string;
	/** First author and year. */
	readonly description: string;
}

export interface GroupNode {
	readonly kind: 'group';
	readonly id: string;
	readonly label: string;
	readonly articles: readonly ArticleNode[];
}

export type TreeNode = GroupNode | ArticleNode;

export function buildTree(library: Library, grouping: Grouping): readonly TreeNode[] {
	const entries = [...library.entries.values()];
	if (grouping === 'title') return sortByLabel(entries.map((entry) => articleNode(entry, '')));
	const names = grouping === 'author' ? authorsOf : topicsOf;
	const groups = new Map<string, Entry[]>();
	const rest: Entry[] = [];
	for (const entry of entries) {
		const labels = new Set(names(entry));
		if (labels.size === 0) rest.push(entry);
		for (const label of labels) groups.set(label, [...(groups.get(label) ?? []), entry]);
	}
	const sorted = sortByLabel([...groups].map(([label, held]) => groupNode(`${grouping}:${label}`, label, held)));
	const last = grouping === 'author' ? 'No author' : 'No topic';
	return rest.length === 0 ? sorted : [...sorted, groupNode(`${grouping}-none`, last, rest)];
}

function authorsOf({ article }: Entry): string[] {
	return article.author?.map(displayName) ?? [];
}

function topicsOf({ article }: Entry): readonly string[] {
	return article.custom.topics ?? [];
}

function groupNode(id: string, label: string, entries: readonly Entry[]): GroupNode {
	return { kind: 'group', id, label, articles: sortByLabel(entries.map((entry) => articleNode(entry, id))) };
}

function articleNode({ article }: Entry, group: string): ArticleNode {
	return {
		kind: 'article',
		id: `${group}/${article.id}`,
		key: article.id,
		label: article.title ?? 'No title',
		description: displayAuthorYear(article),
	};
}

/** As people look names up: without regard to case and accents, numbers by their value. */
function sortByLabel<T extends { readonly label: string; readonly id: string }>(nodes: readonly T[]): T[] {
	const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
	return [...nodes].sort((a, b) => collator.compare(a.label, b.label) || (a.id < b.id ? -1 : 1));
}
