/**
 * Where the user wishes it, the tree selects the article that the cursor is at: that of a citation in a note, that of a record
 * in a dump. It waits for a pause, does nothing while the tree cannot be seen, and leaves a row that is selected already.
 */
import * as vscode from 'vscode';
import { entryAtLine } from '../../core/features/entryAtLine';
import type { TreeNode } from '../../core/features/libraryTree';
import { citedEntryAt } from '../../core/features/noteCitations';
import type { Entry } from '../../core/library/library';
import { createBatch, typingPause } from '../../workspace/batch';
import { isEntryDocument, isOwnNote } from '../documents';
import type { WindowLibrary } from '../library';
import { followsEditor } from '../settings';
import type { ShownTree } from './shownTree';

export interface Following {
	readonly library: WindowLibrary;
	readonly view: vscode.TreeView<TreeNode>;
	readonly tree: ShownTree;
	readonly log: vscode.LogOutputChannel;
}

export function followEditor({ library, view, tree, log }: Following): vscode.Disposable {
	const follow = async () => {
		const editor = vscode.window.activeTextEditor;
		if (!followsEditor() || !view.visible || editor === undefined) return;
		const key = entryAtCursor(editor, library)?.article.id;
		if (key === undefined || view.selection.some((node) => node.kind === 'article' && node.key === key)) return;
		const node = tree.find(key);
		if (node !== undefined) await view.reveal(node, { select: true, focus: false });
	};
	// The tree may change while it is asked; the next step of the cursor asks again.
	const batch = createBatch(() => follow().catch((error: unknown) => log.debug(String(error))), typingPause);
	const followSoon = () => batch.add('');
	return vscode.Disposable.from(
		batch,
		vscode.window.onDidChangeActiveTextEditor(followSoon),
		vscode.window.onDidChangeTextEditorSelection(followSoon),
		view.onDidChangeVisibility(followSoon),
		vscode.workspace.onDidChangeConfiguration(followSoon),
	);
}

function entryAtCursor({ document, selection }: vscode.TextEditor, library: WindowLibrary): Entry | undefined {
	const { active } = selection;
	if (isOwnNote(document))
		return citedEntryAt(library.of(document.uri), document.getText(), document.offsetAt(active))?.entry;
	if (!isEntryDocument(document)) return undefined;
	return entryAtLine(library.state().library, document.uri.toString(), active.line + 1);
}
