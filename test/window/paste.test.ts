/** Pasting into a note by hand: plain at first, a citation from the menu of the paste. */
import { equal, ok } from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLibrary } from '../harness/tree';
import { waitUntil } from '../harness/waiting';
import { type CodeWindow, createWindow } from '../harness/window';

const otters = '1\n|\nBo C. Otters by night. J Eel Stud 2022; 1:4. [PMID: 99000103] [Abstract]\n|\n';

describe('pasting in the window', () => {
	let window: CodeWindow;

	before(async () => {
		window = await createWindow();
		writeFileSync(join(window.workspace, 'notes', 'paste.md'), 'Pasted ');
		await openLibrary(window);
		await window.waitFor('sideBar', 'Ferreira da Costa, Inês');
		await window.openFile('paste.md');
	});

	after(async () => {
		await window?.close();
	});

	const read = (path: string) => {
		const file = join(window.workspace, path);
		return existsSync(file) ? readFileSync(file, 'utf8') : '';
	};
	const pasteHere = async (text: string) => {
		await window.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
		await window.press('Control+V');
	};
	const paste = async (text: string) => {
		await window.press('Control+End');
		await pasteHere(text);
	};
	/** From the menu that stands where something was pasted. */
	const choose = async (title: string) => {
		await window.page.locator('.post-edit-widget').waitFor();
		await window.press('Control+.');
		await window.page.locator('.action-widget .monaco-list-row', { hasText: title }).click();
	};

	it('cites the article of a DOI when that is picked, in one step', async () => {
		await paste('https://doi.org/10.5555/tidal.2019.07');
		await window.waitFor('editor', 'Pasted https://doi.org/10.5555/tidal.2019.07');
		await choose('Paste as Citation');
		await window.waitFor('editor', 'Pasted [@ferreiradacosta2019salt]');
		await waitUntil('the pin', async () => read('.shelfmark/library.json').includes('ferreiradacosta2019salt'));
		await window.press('Control+Z');
		await waitUntil('the note as it was', async () => !(await window.read('editor')).includes('ferreira'));
	});

	it('offers nothing in code', async () => {
		await window.press('Control+End');
		await window.type('`code`');
		await window.press('ArrowLeft');
		await pasteHere('10.5555/tidal.2019.07');
		await window.waitFor('editor', 'code10.5555/tidal.2019.07');
		await window.page.waitForTimeout(500);
		equal(await window.page.locator('.post-edit-widget').count(), 0);
		await window.press('End');
		await window.press('Shift+Home');
		await window.type('Pasted ');
	});

	it('cites within the citation at the cursor, several that are listed', async () => {
		await window.type('[see @okonkwo2016catalogue]');
		await window.press('ArrowLeft');
		await pasteHere('10.5555/tidal.2019.07\nPMID: 99000104\n');
		await choose('Paste as Citation');
		await window.waitFor('editor', '[see @okonkwo2016catalogue; @ferreiradacosta2019salt; @marchetti2021night]');
		await window.press('Control+Z');
		await window.press('Control+End');
		await window.press('Shift+Home');
		await window.type('Pasted ');
	});

	it('pastes the plain text when the choice of a dump is left', async () => {
		const before = read('dumps/river-care.rca.txt');
		await paste(otters);
		await choose('Add to Library and Cite');
		await window.waitFor('quickInput', 'river-care.rca.txt');
		await window.press('Escape');
		await window.waitFor('editor', 'Otters by night');
		await window.press('Control+Z');
		await waitUntil('the note as it was', async () => !(await window.read('editor')).includes('Otters'));
		equal(read('dumps/river-care.rca.txt'), before);
	});

	it('adds a copied list to a dump and cites it', async () => {
		await paste(otters);
		await window.waitFor('editor', 'Otters by night');
		await choose('Add to Library and Cite');
		await window.waitFor('quickInput', 'river-care.rca.txt');
		await window.type('river-care');
		await window.press('Enter');
		await window.waitFor('editor', '[@bo2022otters]');
		ok(!(await window.read('editor')).includes('Otters by night'));
		ok(read('dumps/river-care.rca.txt').includes('Otters by night'));
	});

	it('takes all of that back in the note by one undo', async () => {
		await window.press('Control+Z');
		await waitUntil('the note as it was', async () => !(await window.read('editor')).includes('bo2022otters'));
		ok(!(await window.read('editor')).includes('Otters by night'));
		await window.press('Control+Shift+Z');
		await window.waitFor('editor', '[@bo2022otters]');
		await window.type(', then more.');
		await window.waitFor('editor', '[@bo2022otters], then more.');
	});

	it('says so and cites nothing where the dump does not count any more', async () => {
		await paste(otters.replaceAll('Otters', 'Beavers').replace('99000103', '99000109'));
		await choose('Add to Library and Cite');
		await window.waitFor('quickInput', 'river-care.rca.txt');
		const folder = join(window.workspace, '.vscode');
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, 'settings.json'), '{ "shelfmark.exclude": ["dumps"] }');
		await waitUntil('the library without the dump', async () => !(await window.read('sideBar')).includes('Ferreira'));
		await window.type('river-care');
		await window.press('Enter');
		await waitUntil('the dump', async () => read('dumps/river-care.rca.txt').includes('Beavers by night'));
		await window.runCommand('Notifications: Show Notifications');
		await window.waitFor('notifications', 'so nothing was cited');
		ok((await window.read('editor')).includes('Beavers by night'));
	});
});
