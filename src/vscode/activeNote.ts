/**
 * The note that is being written: a text of any language that articles are cited in.
 * Out: the editor of the note that was active last, shown again where a dump has taken its place; a visible note where none
 * was active yet.
 */
import * as vscode from 'vscode';
import { keysOfText } from '../core/features/textKeys';
import { syntaxesOf, syntaxOf } from './documents';

export interface ActiveNote extends vscode.Disposable {
	/** The note in an editor, its cursors where they were; undefined where there is none. */
	show(): Promise<vscode.TextEditor | undefined>;
	document(): vscode.TextDocument | undefined;
	/** The keys that it cites; none where there is no note. */
	citedKeys(): ReadonlySet<string>;
}

export function createActiveNote(): ActiveNote {
	let last: vscode.TextEditor | undefined;
	const remember = (editor: vscode.TextEditor | undefined) => {
		if (editor !== undefined && isNote(editor)) last = editor;
	};
	remember(vscode.window.activeTextEditor);
	const subscription = vscode.window.onDidChangeActiveTextEditor(remember);
	const document = () => (last ?? vscode.window.visibleTextEditors.find(isNote))?.document;
	return {
		async show() {
			const visible = vscode.window.visibleTextEditors.filter(isNote);
			if (last === undefined) return visible[0];
			const file = last.document.uri.toString();
			if (visible.includes(last)) return last;
			const again = visible.find(({ document }) => document.uri.toString() === file);
			// What was never saved is gone with its editor.
			return again ?? (last.document.isUntitled && last.document.isClosed ? visible[0] : reopen(last));
		},
		document,
		citedKeys() {
			const note = document();
			return note === undefined ? new Set() : keysOfText(note.getText(), syntaxesOf(note));
		},
		dispose: () => subscription.dispose(),
	};
}

function isNote({ document }: vscode.TextEditor): boolean {
	return syntaxOf(document) !== undefined;
}

async function reopen({ document, viewColumn, selections }: vscode.TextEditor): Promise<vscode.TextEditor> {
	const opened = await vscode.workspace.openTextDocument(document.uri);
	const editor = await vscode.window.showTextDocument(opened, { ...(viewColumn && { viewColumn }), preview: false });
	editor.selections = selections;
	return editor;
}
