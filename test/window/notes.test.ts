/** A citation key renamed by hand in all notes, and taken back in one step. */
import { equal, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLibraryWindow, focusTree } from '../harness/tree';
import { waitUntil } from '../harness/waiting';
import type { CodeWindow } from '../harness/window';
import { QUICK_INPUT_FIELD } from '../harness/window-areas';

describe('a citation key in the window', () => {
	let window: CodeWindow;

	before(async () => {
		window = await createLibraryWindow();
	});

	after(async () => {
		await window?.close();
	});

	it('is renamed by F2 in every note, and that is undone in one step', async () => {
		const file = join(window.workspace, '.shelfmark', 'library.json');
		const other = join(window.workspace, 'notes', 'archives.md');
		await window.openFile('bridges.md');
		await window.press('Control+End');
		await window.type('\nRenaming @marchetti2021night');
		await window.waitFor('editor', 'Renaming @marchetti2021night');
		await window.press('Escape');
		await window.press('ArrowLeft');
		await window.press('F2');
		const box = window.page.locator('.rename-box input');
		await box.waitFor();
		await box.fill('herons');
		await window.press('Enter');
		await window.waitFor('editor', 'Renaming @herons');
		await waitUntil('the other note', async () => readFileSync(other, 'utf8').includes('; @herons]'));
		await waitUntil(
			'the old key as a name',
			async () => existsSync(file) && readFileSync(file, 'utf8').includes('alias'),
		);
		await window.press('Control+z');
		await window.waitFor('editor', 'Renaming @marchetti2021night');
		await waitUntil('nothing to remember', async () => !existsSync(file) || readFileSync(file, 'utf8').trim() === '');
		await window.openFile('archives.md');
		await window.waitFor('editor', '@marchetti2021night].');
	});

	/** In bridges.md, archives.md and the file of decisions, and back by one undo. */
	const waitForRenaming = async (key: string) => {
		const file = join(window.workspace, '.shelfmark', 'library.json');
		const other = join(window.workspace, 'notes', 'archives.md');
		await waitUntil('the note that is not open', async () => readFileSync(other, 'utf8').includes(`@${key}]`));
		await waitUntil('the old key as a name', async () => existsSync(file) && readFileSync(file, 'utf8').includes(key));
		await window.openFile('bridges.md');
		await window.waitFor('editor', `Renaming @${key}`);
		await window.press('Control+z');
		await window.waitFor('editor', 'Renaming @marchetti2021night');
		await waitUntil('nothing to remember', async () => !existsSync(file) || !readFileSync(file, 'utf8').includes(key));
		await window.openFile('archives.md');
		await window.waitFor('editor', '@marchetti2021night].');
	};

	it('is renamed by F2 on a record of a dump', async () => {
		await window.openFile('river-care.rca.txt');
		await window.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
		await window.press('Control+End');
		await window.click('MARCHETTI');
		await window.press('F2');
		const box = window.page.locator('.rename-box input');
		await box.waitFor();
		equal(await box.inputValue(), 'marchetti2021night');
		await box.fill('fromdump');
		await window.press('Enter');
		await waitForRenaming('fromdump');
	});

	it('is renamed by F2 on an article of the Library', async () => {
		await window.runCommand('Shelfmark: List by Title');
		await window.row('library', 'Night Herons').click();
		await focusTree(window);
		await window.press('F2');
		await window.waitFor('quickInput', 'Rename Citation Key');
		await window.page.locator(QUICK_INPUT_FIELD).first().fill('fromtree');
		await window.press('Enter');
		await waitForRenaming('fromtree');
	});

	it('shows what a renaming would change before it is done', async () => {
		await window.openFile('bridges.md');
		await window.click('okonkwo2016catalogue');
		await window.press('F2');
		const box = window.page.locator('.rename-box input');
		await box.waitFor();
		await box.fill('bridges2016');
		await window.press('Control+Enter');
		await window.waitFor('panel', 'bridges.md');
		ok(!(await window.read('editor')).includes('bridges2016]'));
		await window.area('panel').getByRole('button', { name: 'Discard' }).click();
		await waitUntil('the key as it was', async () => (await window.read('editor')).includes('@okonkwo2016catalogue'));
	});

	it('is searched for in the library where no article has it', async () => {
		await window.openFile('reading.md');
		await window.press('Control+End');
		await window.type('\nSee @herons');
		await window.press('Escape');
		const search = window.page.locator('.action-widget .monaco-list-row', { hasText: 'Search in Library' });
		// It is offered as soon as the note has been checked.
		await waitUntil('the search among the quick fixes', async () => {
			await window.press('Escape');
			await window.press('Control+.');
			await window.page.waitForTimeout(500);
			return (await search.count()) > 0;
		});
		await search.click();
		await window.waitFor('quickInput', 'Night Herons in Town');
		await window.press('Enter');
		await window.waitFor('editor', 'See @marchetti2021night');
	});
});
