/**
 * Nodes of the tree as the editor draws them.
 * In: a node, what is cited, which groups are open. Out: its row, with an icon for what matters most
 * of an article, and all of it in words for those who do not see icons.
 */
import * as vscode from 'vscode';
import { renderArticle } from '../../core/features/articleMarkdown';
import { type ArticleMark, type ArticleState, describeArticle } from '../../core/features/articleState';
import type { ArticleNode, GroupNode, TreeNode } from '../../core/features/libraryTree';
import type { CurrentCitations } from '../citedArticles';
import { abstractLength } from '../settings';
import type { OpenGroups } from './openGroups';

export interface ItemSources {
	readonly cited: CurrentCitations;
	readonly openGroups: OpenGroups;
}

export interface TreeItems {
	toItem(node: TreeNode): vscode.TreeItem;
	/** The tooltip, which takes the abstract and is made when it is asked for. */
	resolve(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem;
}

export function createTreeItems({ cited, openGroups }: ItemSources): TreeItems {
	const stateOf = ({ entry }: ArticleNode) => describeArticle(entry, cited.get());
	const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
	const stateOfGroup = ({ id }: GroupNode) => (openGroups.has(id) ? Expanded : Collapsed);
	return {
		toItem: (node) => (node.kind === 'group' ? groupItem(node, stateOfGroup(node)) : articleItem(node, stateOf(node))),
		resolve(item, node) {
			if (node.kind === 'group') return item;
			const parts = [renderArticle(node.entry.article, abstractLength()), stateOf(node).sentence];
			item.tooltip = new vscode.MarkdownString(parts.filter((part) => part !== '').join('\n\n'));
			return item;
		},
	};
}

function groupItem(
	{ label, id, description, spoken }: GroupNode,
	state: vscode.TreeItemCollapsibleState,
): vscode.TreeItem {
	const item = new vscode.TreeItem(label, state);
	item.id = id;
	item.description = description;
	item.contextValue = 'group';
	item.accessibilityInformation = { label: spoken };
	return item;
}

function articleItem(node: ArticleNode, { mark, description, spoken }: ArticleState): vscode.TreeItem {
	const item = new vscode.TreeItem(node.label);
	item.id = node.id;
	item.description = description;
	item.contextValue = 'article';
	item.iconPath = mark === undefined ? plainIcon : icons[mark];
	item.accessibilityInformation = { label: spoken };
	item.command = { command: 'shelfmark.revealInDump', title: 'Reveal in Dump', arguments: [{ key: node.key }] };
	return item;
}

/** Told apart by their shapes, too. */
const icons: Readonly<Record<ArticleMark, vscode.ThemeIcon>> = {
	warning: coloured('warning', 'list.warningForeground'),
	citedHere: coloured('pass-filled', 'charts.green'),
	citedElsewhere: coloured('pass', 'charts.blue'),
	openAccess: coloured('unlock', 'charts.orange'),
};

const plainIcon = new vscode.ThemeIcon('book');

function coloured(name: string, colour: string): vscode.ThemeIcon {
	return new vscode.ThemeIcon(name, new vscode.ThemeColor(colour));
}
