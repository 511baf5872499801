/**
 * The tree **Library** in the side bar: articles in groups or plain, all of them or those that a query finds.
 * Choosing an article opens its dump at the record; the abstract is made when it is asked for. How the tree is grouped, sorted
 * and filtered is kept for the workspace.
 */
import * as vscode from 'vscode';
import { renderArticle } from '../../core/features/articleMarkdown';
import { filterLibrary } from '../../core/features/libraryFilter';
import { buildTree, type TreeNode } from '../../core/features/libraryTree';
import { describeTrouble } from '../../core/features/libraryTrouble';
import { citedKeys } from '../../core/features/noteCitations';
import type { SearchIndex } from '../../core/library/searchIndex';
import type { LibraryState } from '../../workspace/libraryStore';
import type { ActiveNote } from '../activeNote';
import { libraryViewId, type WindowLibrary } from '../library';
import { wrongSettings } from '../settings';
import { createTreeState, type TreeState } from './treeState';

/** A key for when-clauses: whether all files have been read and hold no article. */
const emptyContext = 'shelfmark.isEmpty';
/** Another: whether the tree is filtered. */
const filteredContext = 'shelfmark.isFiltered';

export interface LibraryView extends vscode.Disposable {
	state(): TreeState;
	/** Shows it so, and goes on to do so. */
	change(part: Partial<TreeState>): Promise<void>;
	/** The citation keys of the selected articles. */
	selectedKeys(): string[];
}

/** What the tree is made from. */
export interface ViewSources {
	readonly library: WindowLibrary;
	searchIndex(): SearchIndex;
	readonly note: ActiveNote;
	readonly memory: vscode.Memento;
}

export function createLibraryView({ library, searchIndex, note, memory }: ViewSources): LibraryView {
	const changes = new vscode.EventEmitter<undefined>();
	const state = createTreeState(memory);
	const filtered = () => {
		const filter = { query: state.get().filter, cited: citedKeys(note.text()), fileName };
		return filterLibrary(library.state().library, searchIndex, filter);
	};
	let shown = filtered();
	const view = vscode.window.createTreeView<TreeNode>(libraryViewId, {
		treeDataProvider: {
			onDidChangeTreeData: changes.event,
			getChildren(node) {
				if (node !== undefined) return node.kind === 'group' ? [...node.children()] : [];
				return [...buildTree(shown.entries, { ...state.get(), fileName })];
			},
			getTreeItem: toTreeItem,
			resolveTreeItem(item, node) {
				const entry = node.kind === 'article' ? library.state().library.entries.get(node.key) : undefined;
				if (entry !== undefined) item.tooltip = new vscode.MarkdownString(renderArticle(entry.article));
				return item;
			},
		},
		showCollapseAll: true,
		canSelectMany: true,
	});
	const update = () => {
		const { library: snapshot, isComplete } = library.state();
		shown = filtered();
		view.description = shown.description;
		view.message = [shown.message, messageFor(library.state())].filter((part) => part !== '').join(' ');
		void vscode.commands.executeCommand('setContext', emptyContext, isComplete && snapshot.entries.size === 0);
		void vscode.commands.executeCommand('setContext', filteredContext, state.get().filter.trim() !== '');
		changes.fire(undefined);
	};
	const subscriptions = vscode.Disposable.from(view, changes, library.onDidChange(update));
	return {
		state: state.get,
		async change(part) {
			await state.change(part);
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

function messageFor({ unreadable, guessed, isStopped }: LibraryState): string {
	return describeTrouble({
		unreadable: [...unreadable].map(([file, reason]) => [fileName(file), reason]),
		guessed: [...guessed.keys()].map(fileName),
		wrongSettings: wrongSettings(),
		isStopped,
	});
}

function fileName(file: string): string {
	return vscode.workspace.asRelativePath(vscode.Uri.parse(file));
}
