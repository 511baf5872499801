/**
 * The nodes of the tree, handed out as the editor asks for them.
 * In: a way to make the top of the tree. Out: a provider; all nodes anew when the tree has changed, or only the rows of articles
 * of which something else is to be said.
 */
import * as vscode from 'vscode';
import type { ArticleNode, TreeNode } from '../../core/features/libraryTree';
import type { TreeItems } from './treeItems';

export interface ShownTree extends vscode.Disposable {
	readonly provider: vscode.TreeDataProvider<TreeNode>;
	showAnew(): void;
	/** Draws the rows of these articles anew, wherever they stand. */
	redraw(keys: ReadonlySet<string>): void;
}

export function createShownTree(build: () => readonly TreeNode[], items: TreeItems): ShownTree {
	const changes = new vscode.EventEmitter<TreeNode[] | undefined>();
	/** What the editor has been told of since the tree was made. */
	const articles = new Map<string, ArticleNode>();
	const tell = (nodes: readonly TreeNode[]) => {
		for (const node of nodes) if (node.kind === 'article') articles.set(node.id, node);
		return [...nodes];
	};
	return {
		provider: {
			onDidChangeTreeData: changes.event,
			getChildren(node) {
				if (node !== undefined) return tell(node.kind === 'group' ? node.children() : []);
				articles.clear();
				return tell(build());
			},
			getTreeItem: items.toItem,
			resolveTreeItem: items.resolve,
		},
		showAnew: () => changes.fire(undefined),
		redraw(keys) {
			const nodes = [...articles.values()].filter(({ key }) => keys.has(key));
			if (nodes.length > 0) changes.fire(nodes);
		},
		dispose: () => changes.dispose(),
	};
}
