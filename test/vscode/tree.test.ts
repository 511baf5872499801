/** How the tree is grouped, sorted and filtered, seen by inserting what it shows into a note. */
import * as vscode from 'vscode';
import { run, waitUntil } from '../support/inEditor';

describe('the tree in VS Code', () => {
	/** Waits until a plain list shows these articles and no others, in this order. */
	const checkShown = async (keys: readonly string[]) => {
		const expected = `[${keys.map((key) => `@${key}`).join('; ')}]`;
		await waitUntil(async () => {
			const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
			await vscode.window.showTextDocument(document);
			await run('shelfmark.library.focus');
			await run('list.selectAll');
			// Where nothing is shown yet it says so, and waits for an answer.
			void run('shelfmark.insertSelected');
			await new Promise((resolve) => setTimeout(resolve, 500));
			await run('notifications.clearAll');
			return document.getText() === expected;
		});
	};

	before(async () => {
		await run('shelfmark.groupByTitle');
	});

	after(async () => {
		await run('shelfmark.clearFilter');
		await run('shelfmark.groupByAuthor');
		await run('workbench.action.closeAllEditors');
	});

	it('shows what a query finds, and all when the filter is cleared', async () => {
		await run('shelfmark.filterLibrary', 'author:lindqvist title:walking');
		await checkShown(['vandermeer2024walking']);
		await run('shelfmark.filterLibrary', 'year:2022..2023');
		await checkShown(['delafuente2022fish', 'riverscommons2023']);
		await run('shelfmark.filterLibrary', 'night');
		await checkShown(['marchetti2021night']);
		await run('shelfmark.clearFilter');
		const [first, second, third] = ['okonkwo2016catalogue', 'delafuente2022fish', 'marchetti2021night'];
		await checkShown([first, second, third, 'riverscommons2023', 'ferreiradacosta2019salt', 'vandermeer2024walking']);
	});
});
