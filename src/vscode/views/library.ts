/**
 * The tree **Library** in the side bar: articles in groups or plain, all of them or those that a query finds.
 * Choosing an article opens its dump at the record; the abstract is made when it is asked for. How the tree is grouped, sorted
 * and filtered is kept for the workspace.
 */
import * as vscode from 'vscode';
import { asksForCited, filterLibrary } from '../../core/features/libraryFilter';
import { buildTree, type TreeNode } from '../../core/features/libraryTree';
import { describeTrouble } from '../../core/features/libraryTrouble';
import type { SearchIndex } from '../../core/library/searchIndex';
import type { LibraryState } from '../../workspace/libraryStore';
import type { CurrentCitations } from '../citedArticles';
import { fileName } from '../documents';
import { libraryViewId, type WindowLibrary } from '../library';
import { wrongSettings } from '../settings';
import { articleDrag } from './articleDrag';
import { followEditor } from './followEditor';
import { createOpenGroups, type OpenGroups } from './openGroups';
import { createShownTree } from './shownTree';
import { createTreeItems } from './treeItems';
import { createTreeState, type TreeState } from './treeState';

/** A key for when-clauses: whether all files have been read and hold no article. */
const emptyContext = 'shelfmark.isEmpty';
/** Another: whether the tree is filtered. */
const filteredContext = 'shelfmark.isFiltered';
/** Another: whether an article is selected. */
const selectedContext = 'shelfmark.isArticleSelected';

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
	readonly cited: CurrentCitations;
	readonly memory: vscode.Memento;
	readonly log: vscode.LogOutputChannel;
}

export function createLibraryView(sources: ViewSources): LibraryView {
	const { library, searchIndex, cited } = sources;
	const state = createTreeState(sources.memory);
	const openGroups = createOpenGroups(sources.memory);
	const filtered = () => {
		const filter = { query: state.get().filter, cited: cited.get().here, fileName };
		return filterLibrary(library.state().library, searchIndex, filter);
	};
	let shown = filtered();
	const tree = createShownTree(
		() => buildTree(shown.entries, { ...state.get(), fileName }),
		createTreeItems({ ...sources, openGroups }),
	);
	const view = vscode.window.createTreeView<TreeNode>(libraryViewId, {
		treeDataProvider: tree.provider,
		dragAndDropController: articleDrag,
		showCollapseAll: true,
		canSelectMany: true,
	});
	const update = () => {
		const { library: snapshot, isComplete } = library.state();
		shown = filtered();
		view.description = shown.description;
		view.message = [shown.message, messageFor(library.state())].filter((part) => part !== '').join(' ');
		tell(emptyContext, isComplete && snapshot.entries.size === 0);
		tell(filteredContext, state.get().filter.trim() !== '');
		tree.showAnew();
	};
	const subscriptions = vscode.Disposable.from(
		view,
		tree,
		library.onDidChange(update),
		followEditor({ ...sources, view, tree }),
		view.onDidChangeSelection(({ selection }) => tell(selectedContext, articleKeys(selection).length > 0)),
		rememberOpen(view, openGroups),
		cited.onDidChange((keys) => (asksForCited(state.get().filter) ? update() : tree.redraw(keys))),
	);
	return {
		state: state.get,
		async change(part) {
			await state.change(part);
			update();
		},
		selectedKeys: () => articleKeys(view.selection),
		dispose: () => subscriptions.dispose(),
	};
}

function rememberOpen(view: vscode.TreeView<TreeNode>, openGroups: OpenGroups): vscode.Disposable {
	return vscode.Disposable.from(
		view.onDidExpandElement(({ element }) => openGroups.open(element.id)),
		view.onDidCollapseElement(({ element }) => openGroups.close(element.id)),
	);
}

function articleKeys(nodes: readonly TreeNode[]): string[] {
	return [...new Set(nodes.flatMap((node) => (node.kind === 'article' ? [node.key] : [])))];
}

/** Tells when-clauses. */
function tell(context: string, is: unknown): void {
	void vscode.commands.executeCommand('setContext', context, is);
}

function messageFor({ unreadable, guessed, isStopped }: LibraryState): string {
	return describeTrouble({
		unreadable: [...unreadable].map(([file, reason]) => [fileName(file), reason]),
		guessed: [...guessed.keys()].map(fileName),
		wrongSettings: wrongSettings(),
		isStopped,
	});
}
