/** Citing by hand: completion, the pick, the hover, and the tree by keyboard alone. */
import { ok } from 'node:assert/strict';
import { type CodeWindow, createWindow } from '../harness/window';
import { QUICK_INPUT_FIELD } from '../harness/window-areas';

describe('citing in the window', () => {
	let window: CodeWindow;

	before(async () => {
		window = await createWindow({ settings: { 'editor.hover.delay': 100 } });
		await window.page.locator('.activitybar [aria-label="Shelfmark"]').first().click();
		await window.waitFor('sideBar', 'Vandermeer, Hanna');
	});

	after(async () => {
		await window?.close();
	});

	beforeEach(async () => {
		await window.openFile('bridges.md');
		await window.press('Control+End');
	});

	it('completes what is typed after @', async () => {
		await window.type('\nHerons @insomniacs');
		await window.waitFor('suggestions', 'marchetti2021night');
		await window.press('Enter');
		await window.waitFor('editor', 'Herons @marchetti2021night');
	});

	it('inserts several articles from the pick, words in any order', async () => {
		await window.type('\nPicked ');
		await window.press('Control+Alt+x');
		await window.waitFor('quickInput', 'Salt on the Page');
		await window.type('coast ferreira');
		await window.row('quickInput', 'Salt on the Page').click();
		await window.page.locator(QUICK_INPUT_FIELD).first().fill('eels ladders');
		await window.row('quickInput', 'Do fish ladders help eels').click();
		await window.press('Enter');
		await window.waitFor('editor', 'Picked [@ferreiradacosta2019salt; @delafuente2022fish]');
	});

	it('shows the article on hover', async () => {
		await window.press('Control+Home');
		const says = await window.hover('okonkwo2016catalogue');
		ok(says.includes('A Catalogue of Small Bridges') && says.includes('Reveal in dump'), says);
	});

	it('inserts from the tree by keyboard alone', async () => {
		await window.type('\nTree ');
		await window.runCommand('Shelfmark: Focus on Library View');
		await window.page.locator('.part.sidebar .monaco-list:focus').waitFor();
		await window.press('Home');
		await window.press('ArrowRight');
		await window.waitFor('sideBar', 'Do fish ladders help eels');
		await window.press('ArrowDown');
		await window.press('Control+Shift+Enter');
		await window.press('Control+Alt+x');
		await window.waitFor('editor', 'Tree [@delafuente2022fish]');
	});

	it('offers the pick in the context menu', async () => {
		await window.type('\nMenu ');
		const place = window.page.locator('.editor-group-container.active .view-line', { hasText: 'Menu' });
		await place.click({ button: 'right' });
		const item = window.page.locator('.monaco-menu .action-item', { hasText: 'Insert Citation' }).first();
		await item.hover();
		// A menu takes no click in the moment of its opening.
		await window.page.waitForTimeout(500);
		await item.click();
		await window.waitFor('quickInput', 'Night Herons');
		await window.press('Escape');
	});
});
