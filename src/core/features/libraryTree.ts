/**
 * The library as a tree: in groups, or plain.
 * In: entries, all of a library or those that a query finds, and how they are grouped and sorted. Out: the top of the tree, and
 * on demand what is below a node, so that a large library costs no more than what is looked at.
 */
import type { Entry } from '../library/library';
import { count } from '../text/count';
import { compareSortKeys, printedKeyOf, type Sorting, type SortKey, sortableKey, sortEntries } from './articleOrder';
import { divide, longestStart, mostChildren, nameOf } from './treeBuckets';
import {
	type Group,
	type GroupKind,
	type GroupScope,
	groupEntries,
	hasMoreGroups,
	splitByStart,
	ungroupedOf,
} from './treeGroups';

export type Grouping = GroupKind | 'title';

export interface ArticleNode {
	readonly kind: 'article';
	/** Unique within the tree: an article stands in several groups. */
	readonly id: string;
	readonly key: string;
	/** The title. */
	readonly label: string;
	readonly entry: Entry;
}

/** What articles have in common, or a part of a list that is too long. */
export interface GroupNode {
	readonly kind: 'group';
	readonly id: string;
	readonly label: string;
	/** How many articles there are below: `12`; or groups, `340 authors`. */
	readonly description: string;
	/** For a screen reader: `Li, X., 12 articles`. */
	readonly spoken: string;
	/** Whether an article with this key is somewhere below. */
	holds(key: string): boolean;
	children(): readonly TreeNode[];
}

export type TreeNode = GroupNode | ArticleNode;

export interface TreeOptions {
	readonly grouping: Grouping;
	readonly sorting: Sorting;
	/** What the user calls a file. */
	fileName(file: string): string;
}

export function buildTree(
	entries: readonly Entry[],
	{ grouping, sorting, fileName }: TreeOptions,
): readonly TreeNode[] {
	if (grouping === 'title') return articleNodes('', entries, sorting);
	const scope: GroupScope = { kind: grouping, fileName, start: '', length: 0 };
	const nodes = levelOf(entries, scope, sorting);
	const rest = ungroupedOf(entries, grouping);
	if (rest.length === 0) return nodes;
	return [...nodes, groupNode(`${grouping}-none`, { label: restLabels[grouping], entries: rest }, sorting)];
}

/** Of more entries than these, the groups are not made before it is known which of them are looked at. */
const mostAtOnce = 2000;

function levelOf(entries: readonly Entry[], scope: GroupScope, sorting: Sorting): readonly TreeNode[] {
	const isLarge = entries.length > mostAtOnce && scope.length < longestStart;
	if (!isLarge || !hasMoreGroups(entries, scope, mostChildren))
		return groupNodes(`${scope.kind}/${scope.start}`, groupEntries(entries, scope), { scope, sorting });
	const parts = [...splitByStart(entries, scope)].sort(([a], [b]) => compareSortKeys(a, b));
	return parts.map(([start, held]) => ({
		kind: 'group',
		id: `${scope.kind}/${scope.length}/${start}`,
		...countedLabel(nameOf(start), held),
		holds: (key) => hasKey(held, key),
		children: () => levelOf(held, { ...scope, start, length: scope.length + 1 }, sorting),
	}));
}

const restLabels: Readonly<Record<GroupKind, string>> = {
	author: 'No author',
	topic: 'No topic',
	journal: 'No journal',
	year: 'No year',
	institution: 'No institution',
	file: 'No file',
};

const plurals: Readonly<Record<GroupKind, string>> = {
	author: 'authors',
	topic: 'topics',
	journal: 'journals',
	year: 'years',
	institution: 'institutions',
	file: 'files',
};

/** Years from the latest, all else by the alphabet. */
function groupNodes(id: string, groups: readonly Group[], options: GroupOptions): TreeNode[] {
	const { scope, sorting } = options;
	const keyOf = ({ label }: Group): SortKey => (scope.kind === 'year' ? Number(label) : label);
	if (groups.length > mostChildren) {
		return divide(groups, [keyOf]).map(({ label, items }) => ({
			kind: 'group',
			id: `${id}/${label}`,
			label,
			description: `${items.length} ${plurals[scope.kind]}`,
			spoken: `${label}, ${items.length} ${plurals[scope.kind]}`,
			holds: (key) => items.some((group) => hasKey(group.entries, key)),
			children: () => groupNodes(`${id}/${label}`, items, options),
		}));
	}
	const keyed = groups.map((group) => ({ group, key: sortableKey(keyOf(group)) }));
	keyed.sort((a, b) => compareSortKeys(a.key, b.key) || (a.group.label < b.group.label ? -1 : 1));
	return keyed.map(({ group }) => groupNode(`${scope.kind}:${group.label}`, group, sorting));
}

interface GroupOptions {
	readonly scope: GroupScope;
	readonly sorting: Sorting;
}

function groupNode(id: string, { label, entries }: Group, sorting: Sorting): GroupNode {
	const children = () => articleNodes(id, entries, sorting);
	return { kind: 'group', id, ...countedLabel(label, entries), holds: (key) => hasKey(entries, key), children };
}

function hasKey(entries: readonly Entry[], key: string): boolean {
	return entries.some(({ article }) => article.id === key);
}

function countedLabel(
	label: string,
	{ length }: readonly Entry[],
): Pick<GroupNode, 'label' | 'description' | 'spoken'> {
	return { label, description: String(length), spoken: `${label}, ${count(length, 'article')}` };
}

function articleNodes(id: string, entries: readonly Entry[], sorting: Sorting): TreeNode[] {
	if (entries.length <= mostChildren) return sortEntries(entries, sorting).map((entry) => articleNode(id, entry));
	const keysOf = [sorting, 'title' as const].map((by) => (entry: Entry) => printedKeyOf(entry, by));
	return divide(entries, keysOf).map(({ label, items }) =>
		groupNode(`${id}/${label}`, { label, entries: items }, sorting),
	);
}

function articleNode(group: string, entry: Entry): ArticleNode {
	const { id, title } = entry.article;
	return { kind: 'article', id: `${group}/${id}`, key: id, label: title ?? 'No title', entry };
}
