/** The tree References: what the active note cites, to eyes, to screen readers and by keyboard. */
import { equal, ok } from 'node:assert/strict';
import { createLibraryWindow } from '../harness/tree';
import { waitUntil } from '../harness/waiting';
import type { CodeWindow } from '../harness/window';

describe('the references of a note', () => {
	let window: CodeWindow;

	before(async () => {
		window = await createLibraryWindow();
	});

	after(async () => {
		await window?.close();
	});

	const rows = () => window.area('references').locator('.monaco-list-row');
	/** What a screen reader says of each row. */
	const spoken = () => rows().evaluateAll((found) => found.map((row) => row.getAttribute('aria-label') ?? ''));
	const waitForSpoken = (words: readonly string[]) =>
		waitUntil(`‘${words.join('’, ‘')}’ in the tree`, async () => {
			const said = await spoken();
			return said.length === words.length && words.every((word, index) => said[index]?.includes(word));
		});

	it('are asked for where no note is open', async () => {
		await window.waitFor('references', 'Open a Markdown note to see what it cites.');
	});

	it('are those of the note, in the order of its text', async () => {
		await window.openFile('bridges.md');
		await waitForSpoken(['A Catalogue of Small Bridges, Okonkwo 2016', 'Walking the towpath']);
		ok((await spoken())[0]?.includes('cited in 2 places'));
		await window.waitFor('references', 'bridges.md: 2 references');
	});

	it('follow what is typed, with what the library does not have first', async () => {
		await window.press('Control+End');
		await window.type(' See @nobody1999.');
		await waitForSpoken(['nobody1999, not in the library', 'A Catalogue of Small Bridges', 'Walking the towpath']);
		await rows().first().locator('.codicon-warning').waitFor();
	});

	it('lead to their places by keyboard', async () => {
		const focused = window.area('references').locator('.monaco-list:focus .monaco-list-row.focused');
		// A key that comes while the rows are drawn anew is lost.
		await waitUntil('the article by keys', async () => {
			await window.runCommand('Shelfmark: Focus on References View');
			await window.press('Home');
			await window.page.waitForTimeout(200);
			await window.press('ArrowDown');
			await window.page.waitForTimeout(200);
			const said = (await focused.count()) === 1 ? await focused.getAttribute('aria-label') : '';
			return said?.includes('A Catalogue');
		});
		if ((await focused.getAttribute('aria-expanded')) !== 'true') await window.press('ArrowRight');
		await waitForSpoken(['nobody1999', 'A Catalogue', 'Line 3', 'Line 4', 'Walking the towpath']);
		await window.press('ArrowDown');
		await window.press('ArrowDown');
		await window.press('Enter');
		await window.waitFor('statusBar', 'Ln 4, Col 2');
		equal(await window.page.locator('.tab').count(), 1);
	});

	it('tell of the article on hover', async () => {
		await rows().nth(1).hover();
		await window.waitFor('hover', 'Okonkwo');
	});

	it('say where a note cites nothing', async () => {
		await window.click('Small bridges');
		await window.press('Control+A');
		await window.press('Delete');
		await window.waitFor('references', 'notes/bridges.md cites nothing yet.');
	});
});
