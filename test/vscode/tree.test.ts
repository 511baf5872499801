/** How the tree is grouped, sorted and filtered, seen by inserting what it shows into a note. */
import { fail } from 'node:assert/strict';
import * as vscode from 'vscode';
import { run, waitUntil } from '../support/inEditor';

describe('the tree in VS Code', () => {
	/** Waits until a plain list shows what is expected: keys in the order of the list, as they are inserted. */
	const waitForShown = async (isExpected: (inserted: string) => boolean) => {
		let inserted = '';
		const isShown = async () => {
			const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
			await vscode.window.showTextDocument(document);
			await run('shelfmark.library.focus');
			await run('list.selectAll');
			// Where nothing is shown yet it says so, and waits for an answer.
			void run('shelfmark.insertCitation', { kind: 'selection' });
			await new Promise((resolve) => setTimeout(resolve, 500));
			await run('notifications.clearAll');
			inserted = document.getText();
			return isExpected(inserted);
		};
		await waitUntil(isShown).catch(() => fail(`The tree shows ${inserted}`));
	};

	/** These articles and no others. */
	const checkShown = (keys: readonly string[]) =>
		waitForShown((inserted) => inserted === `[${keys.map((key) => `@${key}`).join('; ')}]`);

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
		// Other tests leave articles of theirs.
		await run('shelfmark.filterLibrary', 'year:2022..2023 file:river-care');
		await checkShown(['delafuente2022fish', 'riverscommons2023']);
		await run('shelfmark.filterLibrary', 'night file:river-care');
		await checkShown(['marchetti2021night']);
		await run('shelfmark.clearFilter');

		const all = /@okonkwo2016catalogue;.*@delafuente2022fish;.*@marchetti2021night;.*@vandermeer2024walking/;
		await waitForShown((inserted) => all.test(inserted));
	});
});
