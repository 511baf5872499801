/** Citing by hand: completion, the pick, the hover, and the tree by keyboard alone and by its menu. */
import { equal, ok } from 'node:assert/strict';
import { chooseFromMenu, focusTree, openLibrary } from '../harness/tree';
import { waitUntil } from '../harness/waiting';
import { type CodeWindow, createWindow } from '../harness/window';
import { QUICK_INPUT_FIELD } from '../harness/window-areas';

describe('citing in the window', () => {
	let window: CodeWindow;

	before(async () => {
		window = await createWindow({
			settings: { 'editor.hover.delay': 100, 'files.readonlyInclude': { '**/reading.md': true } },
		});
		await openLibrary(window);
		await window.waitFor('library', 'Vandermeer, Hanna');
	});

	after(async () => {
		await window?.close();
	});

	beforeEach(async () => {
		await window.openFile('bridges.md');
		await window.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
		await window.press('Control+End');
	});

	it('completes what is typed after @', async () => {
		await window.type('\nHerons @insomniacs');
		await window.waitFor('suggestions', 'marchetti2021night');
		await window.press('Enter');
		await window.waitFor('editor', 'Herons @marchetti2021night');
	});

	/** Messages wait in their list while nobody is at the window. */
	const waitForMessage = async (text: string) => {
		await window.runCommand('Notifications: Show Notifications');
		await window.waitFor('notifications', text);
		await window.runCommand('Notifications: Clear All Notifications');
	};

	/** To the first article of the first group, by keys. */
	const moveToArticle = async () => {
		const article = window.page.locator('.part.sidebar .monaco-list-row.focused', { hasText: 'Do fish ladders' });
		// A key that comes while the rows are drawn anew is lost.
		await waitUntil('the first article', async () => {
			await focusTree(window);
			await window.press('Home');
			if (!(await window.read('library')).includes('Do fish ladders help eels')) await window.press('ArrowRight');
			await window.page.waitForTimeout(300);
			await window.press('ArrowDown');
			await window.page.waitForTimeout(100);
			return (await article.count()) > 0;
		});
	};

	it('says how to select where nothing is selected in the tree', async () => {
		await focusTree(window);
		await window.press('Alt+Shift+x');
		await waitForMessage('press Ctrl+Shift+Enter');
	});

	it('inserts what words and Enter find', async () => {
		await window.type('\nFound ');
		await window.press('Alt+Shift+x');
		await window.waitFor('quickInput', 'Salt on the Page');
		await window.type('herons night');
		await waitForActive('Night Herons');
		await window.press('Enter');
		await window.waitFor('editor', 'Found [@marchetti2021night]');
	});

	it('inserts several articles from the pick, words in any order', async () => {
		await window.type('\nPicked ');
		await window.press('Alt+Shift+x');
		await window.waitFor('quickInput', 'Salt on the Page');
		await window.type('coast ferreira');
		await waitForActive('Salt on the Page');
		await window.row('quickInput', 'Salt on the Page').click();
		await window.page.locator(QUICK_INPUT_FIELD).first().fill('eels ladders');
		await window.row('quickInput', 'Do fish ladders help eels').click();
		await window.press('Enter');
		await window.waitFor('editor', 'Picked [@ferreiradacosta2019salt; @delafuente2022fish]');
	});

	it('has what was inserted last on top, and keeps the order of the choice over another query', async () => {
		await window.type('\nOrder ');
		await window.press('Alt+Shift+x');
		// What was inserted last stands on top.
		const first = window.page.locator('.quick-input-widget .monaco-list-row').first();
		await waitUntil('the last one on top', async () => (await first.innerText()).includes('Salt on the Page'));
		await window.type('herons night');
		await window.row('quickInput', 'Night Herons').click();
		await window.page.locator(QUICK_INPUT_FIELD).first().fill('ferreira');
		await window.row('quickInput', 'Salt on the Page').click();
		await window.press('Enter');
		await window.waitFor('editor', 'Order [@marchetti2021night; @ferreiradacosta2019salt]');
	});

	/** Picks Night Herons, and goes on by the button of the pick, by keyboard alone. */
	const askForLocator = async () => {
		await window.press('Alt+Shift+x');
		await window.waitFor('quickInput', 'Salt on the Page');
		await window.type('herons night');
		await waitForActive('Night Herons');
		await window.press('Shift+Tab');
		await window.press('Shift+Tab');
		await window.page.locator('.quick-input-titlebar [aria-label^="Insert with Locator"]:focus').waitFor();
		await window.press('Enter');
		await window.waitFor('quickInput', '[@marchetti2021night]');
	};
	const waitForActive = (text: string) =>
		waitUntil(`${text} active`, async () => {
			const focused = window.page.locator('.quick-input-widget .monaco-list-row.focused');
			return (await focused.allInnerTexts()).some((row) => row.includes(text));
		});

	it('asks for a locator and words, and shows what would be written', async () => {
		await window.type('\nPaged ');
		await askForLocator();
		await window.type('see p. 33');
		await waitForActive('[see @marchetti2021night, p. 33]');
		await window.press('Enter');
		await window.waitFor('editor', 'Paged [see @marchetti2021night, p. 33]');
	});

	it('writes the form that is chosen in the second step', async () => {
		await window.type('\nAs ');
		await askForLocator();
		await window.type('chap. 2');
		await waitForActive('[@marchetti2021night, chap. 2]');
		await window.press('ArrowDown');
		await waitForActive('@marchetti2021night [chap. 2]');
		await window.press('Enter');
		await window.waitFor('editor', 'As @marchetti2021night [chap. 2]');
	});

	it('inserts nothing when the second step is left, and leads back to the first as it stood', async () => {
		await window.type('\nLeft ');
		await askForLocator();
		await window.press('Escape');
		await askForLocator();
		await window.page.locator('.quick-input-titlebar [aria-label^="Back"]').click();
		await waitForActive('Night Herons');
		equal(await window.page.locator(QUICK_INPUT_FIELD).first().inputValue(), 'herons night');
		await window.press('Enter');
		await window.waitFor('editor', 'Left [@marchetti2021night]');
	});

	it('opens the literature note beside, and goes on picking for the note that is written', async () => {
		await window.type('\nNoted ');
		await window.press('Alt+Shift+x');
		await window.waitFor('quickInput', 'Salt on the Page');
		await window.type('herons night');
		await waitForActive('Night Herons');
		const row = window.row('quickInput', 'Night Herons');
		await row.hover();
		await row.locator('[aria-label^="Open Literature Note"]').click();
		await window.waitFor('tabs', 'marchetti2021night.md');
		await window.press('Enter');
		await window.page.locator('.view-line', { hasText: 'Noted [@marchetti2021night]' }).waitFor();
		await window.runCommand('View: Close Editors in Other Groups');
	});

	it('shows the article on hover', async () => {
		await window.press('Control+Home');
		const says = await window.hover('okonkwo2016catalogue');
		ok(says.includes('A Catalogue of Small Bridges') && says.includes('Reveal in dump'), says);
	});

	it('inserts from the tree by keyboard alone', async () => {
		await window.type('\nTree ');
		await moveToArticle();
		await window.press('Control+Shift+Enter');
		await window.press('Alt+Shift+x');
		await window.waitFor('editor', 'Tree [@delafuente2022fish]');
	});

	it('inserts all that is selected in the tree from its menu, groups passed over', async () => {
		await window.type('\nAll ');
		await moveToArticle();
		await window.press('Enter');
		// The dump has taken the place of the note.
		await window.waitFor('tabs', 'river-care.rca.txt');
		await window.row('library', 'Ferreira').click();
		await window.row('library', 'Do fish ladders').click({ modifiers: ['Control'] });
		const article = window.row('library', 'Salt on the Page');
		await article.click({ modifiers: ['Control'] });
		await article.click({ button: 'right' });
		await chooseFromMenu(window, 'Insert Citation');
		const text = await window.waitFor('editor', 'All [@');
		ok(
			/All \[@(?:delafuente2022fish; @ferreiradacosta2019salt|ferreiradacosta2019salt; @delafuente2022fish)\]/.test(
				text,
			),
			text,
		);
	});

	it('says that a read-only note cannot be changed', async () => {
		await window.openFile('reading.md');
		await window.press('Alt+Shift+x');
		await window.waitFor('quickInput', 'Salt on the Page');
		await window.press('Enter');
		await waitForMessage('This note is read-only');
	});

	it('offers the pick in the context menu', async () => {
		await window.type('\nMenu ');
		const place = window.page.locator('.editor-group-container.active .view-line', { hasText: 'Menu' });
		await place.click({ button: 'right' });
		await chooseFromMenu(window, 'Insert Citation');
		await window.waitFor('quickInput', 'Night Herons');
		await window.press('Escape');
	});
});
