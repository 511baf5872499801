/** The extension in a real extension host of Node: what starts it, and what the editor knows of dumps. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';

async function open(pattern: string): Promise<vscode.TextDocument> {
	const [file] = await vscode.workspace.findFiles(pattern);
	ok(file, pattern);
	return vscode.workspace.openTextDocument(file);
}

describe('the extension in VS Code', () => {
	const extension = vscode.extensions.getExtension('shelfmark.shelfmark');

	it('has the sample workspace before it', async () => {
		const found = await vscode.workspace.findFiles('{notes,dumps}/*');
		equal(found.length, 5);
	});

	it('is activated by opening a dump', async () => {
		ok(extension);
		await open('dumps/river-care.rca.txt');
		while (!extension.isActive) await new Promise((resolve) => setTimeout(resolve, 50));
	});

	it('gives dumps their language by the end of their name', async () => {
		const languages = [];
		for (const pattern of ['dumps/*.rca.txt', 'dumps/*.vufind.txt', 'notes/reading.md'])
			languages.push((await open(pattern)).languageId);
		deepEqual(languages, ['catalogue-dump', 'catalogue-dump', 'markdown']);
	});

	it('lets text be opened whose records are cut', async () => {
		const document = await vscode.workspace.openTextDocument({
			language: 'catalogue-dump',
			content: '1\n|\nLi X. Eels. B 2020; 1',
		});
		await vscode.window.showTextDocument(document);
		equal(document.languageId, 'catalogue-dump');
		ok(extension?.isActive);
	});
});
