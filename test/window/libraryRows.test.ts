/** The rows of the tree Library: what they say of articles to eyes and to screen readers, and that they follow what is written. */
import { ok } from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { focusTree, moveToRow, openLibrary, selectRow } from '../harness/tree';
import { waitUntil } from '../harness/waiting';
import { type CodeWindow, createWindow } from '../harness/window';

describe('the rows of the library', () => {
	let window: CodeWindow;

	before(async () => {
		window = await createWindow();
		// Before quick open looks for files.
		const tex = 'See \\cite{okonkwo2016catalogue}.\n% \\cite{delafuente2022fish}\n';
		await writeFile(join(window.workspace, 'notes', 'rows.tex'), tex);
		await openLibrary(window);
		await window.runCommand('Shelfmark: List by Title');
		await window.waitFor('library', 'Night Herons in Town');
	});

	after(async () => {
		await window?.close();
	});

	/** What a screen reader says. */
	const spoken = async (title: string) => (await window.row('library', title).getAttribute('aria-label')) ?? '';
	const waitForSpoken = (title: string, words: string) =>
		waitUntil(`‘${words}’ of ${title}`, async () => (await spoken(title)).includes(words));
	const waitForIcon = (title: string, icon: string) =>
		window.row('library', title).locator(`.codicon-${icon}`).first().waitFor();

	it('tell what is cited in the note that is written, as it is written', async () => {
		await window.openFile('archives.md');
		await waitForSpoken('Salt on the Page', 'cited in this note');
		await waitForIcon('Salt on the Page', 'pass-filled');
		ok(!(await spoken('A Catalogue of Small Bridges')).includes('cited in this note'));
		await window.press('Control+End');
		await window.type(' See [@okonkwo2016catalogue].');
		await waitForSpoken('A Catalogue of Small Bridges', 'cited in this note');
		await waitForIcon('A Catalogue of Small Bridges', 'pass-filled');
	});

	it('tell what is cited in another note', async () => {
		await window.openFile('reading.md');
		await waitForSpoken('A Catalogue of Small Bridges', 'cited in another note');
		await waitForIcon('A Catalogue of Small Bridges', 'pass');
		await waitForSpoken('Walking the towpath', 'cited in this note, cited in another note');
	});

	it('tell what is cited in LaTeX, as it is written, and afterwards in another note', async () => {
		await window.openFile('rows.tex');
		await waitForSpoken('A Catalogue of Small Bridges', 'cited in this note');
		ok(!(await spoken('Do fish ladders')).includes('cited in this note'));
		await window.press('Control+End');
		await window.type('\\parencite[p. 3]{delafuente2022fish}');
		await waitForSpoken('Do fish ladders', 'cited in this note');
		await window.openFile('reading.md');
		await waitForSpoken('Do fish ladders', 'cited in another note');
	});

	it('tell of records that disagree', async () => {
		const entry = (year: number) => `1\n|\nBittern X. Reeds. B ${year}; 1:2. [PMID: 99000971] [Abstract]\n|\n`;
		await writeFile(join(window.workspace, 'dumps', '1-reeds.txt'), entry(2019));
		await writeFile(join(window.workspace, 'dumps', '2-reeds.txt'), entry(2021));
		await waitForSpoken('Reeds', 'its records disagree');
		await waitForIcon('Reeds', 'warning');
		await window.row('library', 'Walking the towpath').hover();
		await window.waitFor('hover', 'Cited in this note, cited in another note.');
	});

	it('are copied, opened beside and told of by keyboard', async () => {
		await focusTree(window);
		await moveToRow(window, 1, 'Do fish ladders');
		await selectRow(window, 'Do fish ladders');
		await window.press('Control+c');
		await window.waitFor('statusBar', 'Copied delafuente2022fish');
		ok((await window.page.evaluate('navigator.clipboard.readText()')) === 'delafuente2022fish');
		await window.press('Alt+Enter');
		await window.waitFor('tabs', 'Article Details');
		await window.waitFor('editor', 'Citation key: delafuente2022fish');
		await focusTree(window);
		await window.press('Control+Enter');
		await window.waitFor('tabs', 'river-care.rca.txt');
		const groups = window.page.locator('.editor-group-container');
		await waitUntil('a second group of editors', async () => (await groups.count()) === 2);
	});

	it('tell how many articles a group has', async () => {
		await window.runCommand('Shelfmark: Group by Author');
		await waitForSpoken('Lindqvist, Signe', 'Lindqvist, Signe, 2 articles');
	});
});
