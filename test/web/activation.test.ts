/** The extension in the web-worker extension host: it is there, and it starts. */
import * as vscode from 'vscode';

describe('the extension in the browser', () => {
	it('is there and activates', async () => {
		const extension = vscode.extensions.getExtension('shelfmark.shelfmark');
		if (extension === undefined) throw new Error('the extension is not there');
		await extension.activate();
		if (!extension.isActive) throw new Error('the extension is not active');
		if (vscode.env.uiKind !== vscode.UIKind.Web) throw new Error('this is not a browser');
	});
});
