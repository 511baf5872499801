/** The Library follows the editor where that is wished, and is after a restart as it was left. */
import { ok } from 'node:assert/strict';
import { openLibrary } from '../harness/tree';
import { waitUntil } from '../harness/waiting';
import { type CodeWindow, createWindow } from '../harness/window';

/** The buttons of one view among several are seen where the pointer is. */
const collapseAll = async (window: CodeWindow) => {
	await window.area('library').hover();
	await window.area('library').getByLabel('Collapse All').first().click();
};
const selected = (window: CodeWindow) => window.area('library').locator('.monaco-list-row.selected').allInnerTexts();
const waitForSelected = (window: CodeWindow, title: string) =>
	waitUntil(`‘${title}’ selected`, async () => (await selected(window)).join().includes(title));

describe('the library that follows the editor', () => {
	let window: CodeWindow;

	before(async () => {
		window = await createWindow({ settings: { 'shelfmark.library.followEditor': true } });
		await openLibrary(window);
		await window.waitFor('library', 'Vandermeer, Hanna');
	});

	after(async () => {
		await window?.close();
	});

	it('selects the article that is cited at the cursor, in its group', async () => {
		await window.openFile('reading.md');
		await window.click('delafuente2022fish');
		await waitForSelected(window, 'Do fish ladders help eels?');
		await window.click('marchetti2021night');
		await waitForSelected(window, 'Night Herons in Town');
	});

	it('selects the article of the record at the cursor', async () => {
		await window.openFile('tidal-archives.vufind.txt');
		await window.press('Control+Home');
		await waitForSelected(window, 'Salt on the Page');
		await window.openFile('river-care.rca.txt');
		await window.press('Control+Home');
		await window.press('ArrowDown');
		await window.press('ArrowDown');
		await waitForSelected(window, 'Walking the towpath');
	});

	it('leaves the row that was clicked, where an article stands in several groups', async () => {
		await collapseAll(window);
		await window.row('library', 'Oyelaran').click();
		await window.row('library', 'Walking the towpath').click();
		await window.waitFor('tabs', 'river-care.rca.txt');
		await window.page.waitForTimeout(1000);
		const open = await window.area('library').locator('.monaco-list-row[aria-expanded="true"]').allInnerTexts();
		ok(open.length === 1 && open[0]?.includes('Oyelaran'), open.join());
	});
});

describe('the library after a restart', () => {
	it('is grouped, sorted, filtered and opened as it was', async () => {
		const window = await createWindow();
		try {
			await openLibrary(window);
			await window.waitFor('library', 'Vandermeer, Hanna');
			await window.runCommand('Shelfmark: Group Library By…');
			await window.row('quickInput', 'Year').click();
			await window.runCommand('Shelfmark: Sort Library By…');
			await window.row('quickInput', 'First author').click();
			await window.runCommand('Shelfmark: Filter Library…');
			await window.waitFor('quickInput', 'Words in any order');
			await window.type('year:2021..2024');
			await window.press('Enter');
			await window.waitFor('library', '4 of 6 match “year:2021..2024”.');
			await window.row('library', '2021').click();
			await window.row('library', '2022').click();
			await window.waitFor('library', 'Do fish ladders help eels?');
			await window.waitFor('library', 'Night Herons in Town');
			await window.row('library', '2022').click();
			await waitUntil('2022 closed', async () => !(await window.read('library')).includes('Do fish ladders'));
			// What is remembered is written a moment later.
			await window.page.waitForTimeout(1500);
			await window.reload();
			await openLibrary(window).catch(() => undefined);
			await window.waitFor('library', 'Night Herons in Town');
			const tree = await window.read('library');
			ok(
				tree.includes('4 of 6 match “year:2021..2024”.') && tree.includes('2024') && !tree.includes('Do fish ladders'),
				tree,
			);
			await collapseAll(window);
			await waitUntil('2021 closed', async () => !(await window.read('library')).includes('Night Herons'));
			await window.runCommand('Shelfmark: Sort Library By…');
			await window.waitFor('quickInput', 'First authornow');
			await window.press('Escape');
			await window.page.waitForTimeout(1500);
			await window.reload();
			await window.waitFor('library', '2024');
			ok(!(await window.read('library')).includes('Night Herons'));
		} finally {
			await window.close();
		}
	});
});
