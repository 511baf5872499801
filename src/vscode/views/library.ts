/**
 * The tree **Library** in the side bar: articles by author, by topic, or plain by title.
 * Choosing an article opens its dump at the record; the abstract is made when it is asked for.
 */
import * as vscode from 'vscode';
import { renderArticle } from '../../core/features/articleMarkdown';
import { buildTree, type Grouping, type TreeNode } from '../../core/features/libraryTree';
import { describeTrouble } from '../../core/features/libraryTrouble';
import type { LibraryState } from '../../workspace/libraryStore';
import { libraryViewId, type WindowLibrary } from '../library';
import { wrongSettings } from '../settings';

const groupingMemory = 'shelfmark.grouping';
/** A key for when-clauses: which grouping is chosen. */
const groupingContext = 'shelfmark.grouping';
/** Another: whether all files have been read and hold no article. */
const emptyContext = 'shelfmark.isEmpty';

export interface LibraryView extends vscode.Disposable {
	group(grouping: Grouping): Promise<void>;
	/** The citation keys of the selected articles. */
	selectedKeys(): string[];
}

export function createLibraryView(library: WindowLibrary, state: vscode.Memento): LibraryView {
	const changes = new vscode.EventEmitter<undefined>();
	let grouping = state.get<Grouping>(groupingMemory, 'author');
	const entries = () => [...library.state().library.entries.values()];
	const provider: vscode.TreeDataProvider<TreeNode> = {
		onDidChangeTreeData: changes.event,
		getChildren: (node) => {
			if (node?.kind === 'article') return [];
			return [...(node?.children() ?? buildTree(entries(), { grouping, sorting: 'title', fileName }))];
		},
		getTreeItem: toTreeItem,
		resolveTreeItem(item, node) {
			const entry = node.kind === 'article' ? library.state().library.entries.get(node.key) : undefined;
			if (entry !== undefined) item.tooltip = new vscode.MarkdownString(renderArticle(entry.article));
			return item;
		},
	};
	const view = vscode.window.createTreeView(libraryViewId, {
		treeDataProvider: provider,
		showCollapseAll: true,
		canSelectMany: true,
	});
	const update = () => {
		const { library: snapshot, isComplete } = library.state();
		view.description = snapshot.entries.size === 0 ? '' : String(snapshot.entries.size);
		view.message = messageFor(library.state());
		void vscode.commands.executeCommand('setContext', emptyContext, isComplete && snapshot.entries.size === 0);
		changes.fire(undefined);
	};
	const tellContext = () => vscode.commands.executeCommand('setContext', groupingContext, grouping);
	void tellContext();
	const subscriptions = vscode.Disposable.from(view, changes, library.onDidChange(update));
	return {
		async group(chosen) {
			grouping = chosen;
			await state.update(groupingMemory, chosen);
			await tellContext();
			update();
		},
		selectedKeys: () => [...new Set(view.selection.flatMap((node) => (node.kind === 'article' ? [node.key] : [])))],
		dispose: () => subscriptions.dispose(),
	};
}

function toTreeItem(node: TreeNode): vscode.TreeItem {
	if (node.kind === 'group') {
		const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Collapsed);
		item.id = node.id;
		item.description = node.description;
		item.contextValue = 'group';
		return item;
	}
	const item = new vscode.TreeItem(node.label);
	item.id = node.id;
	item.description = node.description;
	item.contextValue = 'article';
	item.accessibilityInformation = { label: `${node.label}, ${node.description}` };
	item.command = { command: 'shelfmark.revealInDump', title: 'Reveal in Dump', arguments: [node] };
	return item;
}

function messageFor({ unreadable, guessed }: LibraryState): string {
	return describeTrouble({
		unreadable: [...unreadable].map(([file, reason]) => [fileName(file), reason]),
		guessed: [...guessed.keys()].map(fileName),
		wrongSettings: wrongSettings(),
	});
}

function fileName(file: string): string {
	return vscode.workspace.asRelativePath(vscode.Uri.parse(file));
}
