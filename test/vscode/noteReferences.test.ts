/** The tree References, seen by where its rows lead. */
import { deepEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { run, waitUntil } from '../support/inEditor';

describe('the references of a note in VS Code', () => {
	afterEach(() => run('workbench.action.closeAllEditors'));

	const aMoment = () => new Promise((resolve) => setTimeout(resolve, 400));
	const columnOf = (document: vscode.TextDocument) =>
		vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;

	/** Takes a row of the tree, counted from the top; out: the line and column of the cursor, both from 0. */
	const take = async (row: number, document: vscode.TextDocument, expected: readonly [number, number]) =>
		waitUntil(async () => {
			// A row that was there too long leads to another note, which is the active one then.
			await vscode.window.showTextDocument(document, columnOf(document));
			await aMoment();
			await run('shelfmark.references.focus');
			await run('list.focusFirst');
			for (let step = 0; step < row; step++) await run('list.focusDown');
			await run('list.select');
			await aMoment();
			const editor = vscode.window.activeTextEditor;
			if (editor?.document !== document) return false;
			const { line, character } = editor.selection.active;
			return editor.selection.isEmpty && line === expected[0] && character === expected[1];
		});

	it('lead to the first place of each, what is unknown first, and follow what is typed', async () => {
		const document = await vscode.workspace.openTextDocument({
			language: 'markdown',
			content: 'Herons [@marchetti2021night]\nand @nobody1999.\n',
		});
		const editor = await vscode.window.showTextDocument(document);
		await take(0, document, [1, 5]);
		await take(1, document, [0, 9]);
		await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'Rivers @riverscommons2023.\n'));
		await take(0, document, [2, 5]);
		await take(1, document, [0, 8]);
		await take(2, document, [1, 9]);
	});

	it('are those of the note that is active', async () => {
		const one = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'One @riverscommons2023' });
		const other = await vscode.workspace.openTextDocument({ language: 'markdown', content: '@marchetti2021night' });
		await vscode.window.showTextDocument(one, vscode.ViewColumn.One);
		await vscode.window.showTextDocument(other, vscode.ViewColumn.Two);
		await take(0, other, [0, 1]);
		await vscode.window.showTextDocument(one, vscode.ViewColumn.One);
		await take(0, one, [0, 5]);
		deepEqual(
			vscode.window.visibleTextEditors.map(({ document }) => document === one || document === other),
			[true, true],
		);
	});
});
