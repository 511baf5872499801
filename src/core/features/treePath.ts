/**
 * Where an article stands in the tree.
 * In: the top of the tree, a citation key. Out: the nodes from the top down to the first article with that key; nothing where
 * the tree has none. Only groups that hold it are looked into.
 */
import type { TreeNode } from './libraryTree';

export function pathTo(nodes: readonly TreeNode[], key: string): readonly TreeNode[] {
	for (const node of nodes) {
		if (node.kind === 'article' && node.key === key) return [node];
		if (node.kind === 'group' && node.holds(key)) return [node, ...pathTo(node.children(), key)];
	}
	return [];
}
