/** What the user decides of articles: topics, pins, merging, values; kept in the workspace's file. */
import { equal, ok } from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseFromMenu, focusTree, moveToRow, openLibrary, selectRow } from '../harness/tree';
import { waitUntil } from '../harness/waiting';
import { type CodeWindow, createWindow } from '../harness/window';

describe('decisions in the window', () => {
	let window: CodeWindow;
	let file: string;

	before(async () => {
		window = await createWindow();
		file = join(window.workspace, '.shelfmark', 'library.json');
		// Quick open may not see what is written after it was opened first.
		for (const name of ['1-reeds.txt', '2-reeds.txt']) writeFileSync(join(window.workspace, 'dumps', name), '');
		await openLibrary(window);
		await window.waitFor('library', 'Ferreira da Costa, Inês');
	});

	after(async () => {
		await window?.close();
	});

	const written = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
	const waitForFile = (text: string) => waitUntil(`‘${text}’ in the file`, async () => written().includes(text));

	it('are kept nowhere before there is one', () => equal(existsSync(file), false));

	it('give an article a topic of one’s own, and undo it', async () => {
		await window.runCommand('Shelfmark: List by Title');
		await window.row('library', 'Salt on the Page').click({ button: 'right' });
		await chooseFromMenu(window, 'Add Topic');
		await window.waitFor('quickInput', 'Add a Topic to this Article');
		await window.type('salt marshes');
		await window.press('Enter');
		await waitForFile('"doi:10.5555/tidal.2019.07": {"add":["salt marshes"]');
		await window.runCommand('Shelfmark: Group by Topic');
		await window.waitFor('library', 'salt marshes');
		await window.runCommand('Notifications: Show Notifications');
		await window.waitFor('notifications', 'Added the topic “salt marshes”.');
		await window.area('notifications').locator('.monaco-button', { hasText: 'Undo' }).first().click();
		await waitUntil('the topic gone', async () => !(await window.read('library')).includes('salt marshes'));
		ok(!written().includes('salt marshes'));
	});

	it('pin a key that is inserted', async () => {
		await window.openFile('reading.md');
		await window.press('Control+End');
		await window.press('Alt+Shift+X');
		await window.waitFor('quickInput', 'Insert Citation');
		await window.type('small bridges');
		await window.waitFor('quickInput', 'A Catalogue of Small Bridges');
		await window.press('Enter');
		await waitForFile('"okonkwo2016catalogue": ');
	});

	it('show where facts are from', async () => {
		await window.runCommand('Shelfmark: Article Details');
		await window.waitFor('quickInput', 'Walking the towpath');
		await window.type('salt page');
		await window.waitFor('quickInput', 'Salt on the Page');
		await window.press('Enter');
		await window.waitFor('editor', 'Citation key: ferreiradacosta2019salt');
		await window.waitFor('editor', 'dumps/tidal-archives.vufind.txt, line 1');
		// The editor looks for links a little after a text has come.
		await window.area('editor').locator('.detected-link').first().waitFor();
		await window.click('tidal-archives.vufind.txt', 'Control');
		await window.waitFor('tabs', 'tidal-archives.vufind.txt');
	});

	it('merge what is probably one article, only when they say so', async () => {
		const entry = (title: string) => `1\n|\nAvocet X. ${title}. B 2020; 1:2. [Abstract]\n|\n`;
		const twins = join(window.workspace, 'dumps', 'twins.txt');
		writeFileSync(twins, `${entry('Waders of the winter shore')}\n${entry('Waders of the winter shores')}`);
		await window.runCommand('Shelfmark: List by Title');
		await window.waitFor('library', 'Waders of the winter shores');
		await window.runCommand('Shelfmark: Review Probable Duplicates');
		await window.waitFor('quickInput', 'nearly the same title, same year, same first author');
		await window.press('Enter');
		await window.waitFor('quickInput', 'Not the Same');
		await window.press('Enter');
		await waitForFile('"same": [');
		await window.runCommand('Notifications: Show Notifications');
		await window.waitFor('notifications', 'No two articles of the library look like one.');
		await window.runCommand('Notifications: Clear All Notifications');
	});

	it('choose a value where records contradict', async () => {
		const entry = (year: number) => `1\n|\nBittern X. Reeds. B ${year}; 1:2. [PMID: 99000971] [Abstract]\n|\n`;
		writeFileSync(join(window.workspace, 'dumps', '1-reeds.txt'), entry(2019));
		writeFileSync(join(window.workspace, 'dumps', '2-reeds.txt'), entry(2021));
		await window.runCommand('Shelfmark: List by Title');
		await window.waitFor('library', 'Reeds');
		const shown = /Bittern (\d{4})/.exec(await window.read('library'))?.[1];
		const [other, name] = shown === '2019' ? ['2021', '2-reeds.txt'] : ['2019', '1-reeds.txt'];
		await window.openFile(name);
		await window.waitFor('statusBar', 'Catalogue Dump');
		await window.press('Control+Home');
		await waitUntil('the warning', async () => (await window.page.locator('.squiggly-warning').count()) > 0);
		await window.press('Control+.');
		const fix = window.page.locator('.action-widget .action-label, .action-widget .title', {
			hasText: 'Use This Value',
		});
		await fix.first().click();
		await waitForFile(`{"issued":{"date-parts":[[${other}]]}}`);
		await window.waitFor('library', `Bittern ${other}`);
	});

	it('are made by keyboard in the Library', async () => {
		await window.runCommand('Shelfmark: List by Title');
		await focusTree(window);
		await moveToRow(window, 2, 'Night Herons');
		await selectRow(window, 'Night Herons');
		await window.press('Alt+Shift+K');
		await waitForFile('"marchetti2021night": ');
		await window.press('Alt+Shift+T');
		await window.waitFor('quickInput', 'Add a Topic to this Article');
		await window.type('night birds');
		await window.press('Enter');
		await waitForFile('{"add":["night birds"]');
		await focusTree(window);
		await window.press('Alt+Shift+R');
		await window.waitFor('quickInput', 'Remove which Topic?');
		await window.type('night birds');
		await window.waitFor('quickInput', 'night birds');
		await window.press('Enter');
		await waitUntil('the topic gone', async () => !written().includes('night birds'));
	});

	it('merge what is selected, by keyboard, and undo it', async () => {
		const areMerged = () => written().includes('["doi:10.5555/tidal.2019.07","doi:10.5555/ubq.2021.44"]');
		await focusTree(window);
		await moveToRow(window, 5, 'Salt on the Page');
		await selectRow(window, 'Salt on the Page');
		await window.press('Alt+Shift+M');
		await waitUntil('both as one', async () => areMerged());
		await window.runCommand('Notifications: Show Notifications');
		await window.waitFor('notifications', 'Merged 2 articles.');
		await window.area('notifications').locator('.monaco-button', { hasText: 'Undo' }).first().click();
		await waitUntil('both articles', async () => !areMerged());
		await window.runCommand('Notifications: Clear All Notifications');
	});
});
