/** Formatted references in the window: the view while somebody types, the choice of a style, the bibliography in the note. */
import { ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLibraryWindow } from '../harness/tree';
import { waitUntil } from '../harness/waiting';
import type { CodeWindow } from '../harness/window';

describe('formatted references', () => {
	let window: CodeWindow;

	before(async () => {
		window = await createLibraryWindow();
	});

	after(async () => {
		await window?.close();
	});

	it('are the rows of References, and follow what is typed', async () => {
		await window.openFile('bridges.md');
		await window.waitFor('references', 'Vandermeer, H., Oyelaran, A. B., & Lindqvist, S. (2024). Walking the towpath');
		await window.press('Control+End');
		await window.type('\nNight [@marchetti2021night');
		await window.press('Escape');
		await window.type(']');
		await window.waitFor('references', 'Marchetti, G., & Lindqvist, S. (2021). Night Herons in Town');
	});

	it('are shown in every style before one is chosen, and then are in that one', async () => {
		await window.runCommand('Shelfmark: Choose Citation Style');
		const list = window.page.locator('.quick-input-list');
		await list.getByText('NLM/Vancouver').first().waitFor();
		await list.getByText('Okonkwo').first().waitFor();
		await window.type('vancouver');
		await list
			.getByText(/1\. Okonkwo/)
			.first()
			.waitFor();
		await window.press('Enter');
		await window.waitFor('references', '2. Vandermeer H, Oyelaran AB, Lindqvist S. Walking the towpath');
	});

	it('are written into the note, and that is undone in one step', async () => {
		await window.click('Small bridges');
		await window.runCommand('Shelfmark: Insert or Refresh Bibliography');
		await window.press('Control+End');
		await window.waitFor('editor', '<!-- /bibliography -->');
		await window.waitFor('editor', 'Marchetti G, Lindqvist S. Night Herons');
		await window.press('Control+s');
		const file = join(window.workspace, 'notes', 'bridges.md');
		const text = await waitUntil('the saved bibliography', async () => {
			const saved = readFileSync(file, 'utf8');
			return saved.includes('<!-- /bibliography -->') && saved;
		});
		ok(text.startsWith('# Small bridges\n\nOne book lists them all [-@okonkwo2016catalogue].'));
		await window.press('Control+z');
		await waitUntil('the note without it', async () => !(await window.read('editor')).includes('bibliography --'));
	});
});
