/** The extension in a real extension host of Node: it is there, and it starts. */
import { ok, strictEqual } from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension in VS Code', () => {
	it('is there and activates', async () => {
		const extension = vscode.extensions.getExtension('shelfmark.shelfmark');
		ok(extension);
		await extension.activate();
		strictEqual(extension.isActive, true);
	});

	it('has the sample workspace before it', async () => {
		const found = await vscode.workspace.findFiles('notes/reading.md');
		strictEqual(found.length, 1);
	});
});
