/**
 * Dragging articles and groups out of the tree.
 * In: nodes. Out: the keys of their articles as data of a type of our own, which nothing but a note takes.
 */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { draggedKeys, mostDragged } from '../../core/features/draggedArticles';
import type { TreeNode } from '../../core/features/libraryTree';

export const articlesType = 'application/vnd.shelfmark.articles';

const KeysSchema = z.array(z.string());

export const articleDrag: vscode.TreeDragAndDropController<TreeNode> = {
	dragMimeTypes: [articlesType],
	dropMimeTypes: [],
	handleDrag(nodes, data) {
		const keys = draggedKeys(nodes);
		if (keys === undefined) void vscode.window.showWarningMessage(tooMany);
		else data.set(articlesType, new vscode.DataTransferItem(JSON.stringify(keys)));
	},
};

const tooMany = `No more than ${mostDragged} articles can be dragged into a note at once. Choose fewer of them.`;

/** The keys of the articles that are dropped; none where something else is. */
export async function droppedKeys(data: vscode.DataTransfer): Promise<readonly string[]> {
	const text = await data.get(articlesType)?.asString();
	return text === undefined || text === '' ? [] : KeysSchema.parse(JSON.parse(text));
}
