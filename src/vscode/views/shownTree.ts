/**
 * The nodes of the tree, handed out as the editor asks for them.
 * In: a way to make the top of the tree. Out: a provider; all nodes anew when the tree has changed, or only the rows of articles
 * of which something else is to be said.
 */
import * as vscode from 'vscode';
import type { ArticleNode, TreeNode } from '../../core/features/libraryTree';
import { pathTo } from '../../core/features/treePath';
import type { TreeItems } from './treeItems';

export interface ShownTree extends vscode.Disposable {
	readonly provider: vscode.TreeDataProvider<TreeNode>;
	showAnew(): void;
	/** Draws the rows of these articles anew, wherever they stand. */
	redraw(keys: ReadonlySet<string>): void;
	/** The first row of an article; undefined where the tree has none. */
	find(key: string): TreeNode | undefined;
}

export function createShownTree(build: () => readonly TreeNode[], items: TreeItems): ShownTree {
	const changes = new vscode.EventEmitter<TreeNode[] | undefined>();
	/** What the editor has been told of since the tree was made. */
	const articles = new Map<string, ArticleNode>();
	const parents = new WeakMap<TreeNode, TreeNode>();
	let top: readonly TreeNode[] | undefined;
	const topNodes = () => {
		top ??= build();
		return top;
	};
	const tell = (nodes: readonly TreeNode[], parent?: TreeNode) => {
		for (const node of nodes) {
			if (node.kind === 'article') articles.set(node.id, node);
			if (parent !== undefined) parents.set(node, parent);
		}
		return [...nodes];
	};
	return {
		provider: {
			onDidChangeTreeData: changes.event,
			getChildren(node) {
				if (node !== undefined) return tell(node.kind === 'group' ? node.children() : [], node);
				articles.clear();
				return tell(topNodes());
			},
			getParent: (node) => parents.get(node),
			getTreeItem: items.toItem,
			resolveTreeItem: items.resolve,
		},
		showAnew() {
			top = undefined;
			changes.fire(undefined);
		},
		redraw(keys) {
			const nodes = [...articles.values()].filter(({ key }) => keys.has(key));
			if (nodes.length > 0) changes.fire(nodes);
		},
		find(key) {
			const path = pathTo(topNodes(), key);
			for (const [index, node] of path.entries()) {
				const parent = path[index - 1];
				if (parent !== undefined) parents.set(node, parent);
			}
			return path.at(-1);
		},
		dispose: () => changes.dispose(),
	};
}
