/** A citation key renamed by hand in all notes, and taken back in one step. */
import { type CodeWindow, createWindow } from '../harness/window';

describe('a citation key in the window', () => {
	let window: CodeWindow;

	before(async () => {
		window = await createWindow();
		await window.page.locator('.activitybar [aria-label="Shelfmark"]').first().click();
		await window.waitFor('sideBar', 'Vandermeer, Hanna');
	});

	after(async () => {
		await window?.close();
	});

	it('is renamed by F2 in every note, and that is undone in one step', async () => {
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
		await window.press('Control+z');
		const undo = window.page.locator('.monaco-dialog-box').getByRole('button', { name: /^Undo in/ });
		await undo.click();
		await window.waitFor('editor', 'Renaming @marchetti2021night');
	});
});
