/**
 * The tree **Library** in the side bar: articles by author, by topic, or plain by title.
 * Choosing an article opens its dump at the record; the abstract is made when it is asked for.
 */
import * as vscode from 'vscode';
import { renderArticle } from '../../core/features/articleMarkdown';
import { buildTree, type Grouping, type TreeNode } from '../../core/features/libraryTree';
import type { WindowLibrary } from '../library';

const groupingMemory = 'shelfmark.grouping';
/** A key for when-clauses: which grouping is chosen. */
const groupingContext = 'shelfmark.grouping';

export interface LibraryView extends vscode.Disposable {
	group(grouping: Grouping): Promise<void>;
	/** The citation keys of the selected articles. */
	selectedKeys(): string[];
}

export function createLibraryView(library: WindowLibrary, state: vscode.Memento): LibraryView {
	const changes = new vscode.EventEmitter<undefined>();
	let grouping = state.get<Grouping>(groupingMemory, 'author');
	const provider: vscode.TreeDataProvider<TreeNode> = {
		onDidChangeTreeData: changes.event,
		getChildren: (node) => {
			if (node?.kind === 'article') return [];
			return [...(node?.articles ?? buildTree(library.state().library, grouping))];
		},
		getTreeItem: toTreeItem,
		resolveTreeItem(item, node) {
			const entry = node.kind === 'article' ? library.state().library.entries.get(node.key) : undefined;
			if (entry !== undefined) item.tooltip = new vscode.MarkdownString(renderArticle(entry.article));
			return item;
		},
	};
	const view = vscode.window.createTreeView('shelfmark.library', {
		treeDataProvider: provider,
		showCollapseAll: true,
		canSelectMany: true,
	});
	const update = () => {
		const { library: snapshot, unreadable, guessed } = library.state();
		view.description = snapshot.entries.size === 0 ? '' : String(snapshot.entries.size);
		view.message = describeFailures(unreadable, guessed);
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
		selectedKeys: () => view.selection.flatMap((node) => (node.kind === 'article' ? [node.key] : [])),
		dispose: () => subscriptions.dispose(),
	};
}

function toTreeItem(node: TreeNode): vscode.TreeItem {
	if (node.kind === 'group') {
		const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Collapsed);
		item.id = node.id;
		item.description = String(node.articles.length);
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

/** What the user has to know of files that are missing from the tree, in one line each. */
function describeFailures(unreadable: ReadonlyMap<string, string>, guessed: ReadonlySet<string>): string {
	const name = (file: string) => vscode.workspace.asRelativePath(vscode.Uri.parse(file));
	const lines = [
		...[...unreadable].map(([file, reason]) => `${name(file)} could not be read: ${reason}`),
		...[...guessed].map((file) => `${name(file)} is not UTF-8; check accented letters.`),
	];
	return lines.slice(0, 3).join('\n');
}
