/**
 * What is dragged from the tree.
 * In: nodes, articles and groups. Out: the keys of all articles in them, each once, in the order of the tree; undefined where
 * there are more than anybody means to cite at one place.
 */
import type { TreeNode } from './libraryTree';

export const mostDragged = 100;

export function draggedKeys(nodes: readonly TreeNode[]): readonly string[] | undefined {
	const keys = new Set<string>();
	const gather = (node: TreeNode): boolean => {
		if (node.kind === 'group') return node.children().every(gather);
		keys.add(node.key);
		return keys.size <= mostDragged;
	};
	return nodes.every(gather) ? [...keys] : undefined;
}
