/** The extension in the web-worker extension host: it is there, and a dump starts it. */
import * as vscode from 'vscode';

function check(condition: boolean, otherwise: string): void {
	if (!condition) throw new Error(otherwise);
}

async function waitUntil(condition: () => boolean): Promise<void> {
	while (!condition()) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('the extension in the browser', () => {
	it('runs in a worker, not in Node', () => {
		check(!('process' in globalThis) || !('versions' in Reflect.get(globalThis, 'process')), 'this is Node');
		check('importScripts' in globalThis, 'this is no worker');
	});

	it('is activated by opening a dump', async () => {
		const extension = vscode.extensions.getExtension('shelfmark.shelfmark');
		if (extension === undefined) throw new Error('the extension is not there');
		const [file] = await vscode.workspace.findFiles('dumps/*.rca.txt');
		if (file === undefined) throw new Error('the dump is not there');
		const document = await vscode.workspace.openTextDocument(file);
		check(document.languageId === 'catalogue-dump', `its language is ${document.languageId}`);
		await waitUntil(() => extension.isActive);
	});
});
