/** A citation key renamed by hand in all notes, and taken back in one step. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitUntil } from '../harness/waiting';
import { type CodeWindow, createWindow } from '../harness/window';

describe('a citation key in the window', () => {
	let window: CodeWindow;

	before(async () => {
		window = await createWindow();
		await window.page.locator('.activitybar [aria-label="Shelfmark"]').first().click();
		await window.waitFor('library', 'Vandermeer, Hanna');
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
});
