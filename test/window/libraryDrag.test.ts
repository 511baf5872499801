/** Dragging articles from the Library onto a note. */
import { ok } from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { focusTree, moveToRow, openLibrary, selectRow } from '../harness/tree';
import { waitUntil } from '../harness/waiting';
import { type CodeWindow, createWindow } from '../harness/window';

describe('dragging from the library', () => {
	let window: CodeWindow;

	before(async () => {
		window = await createWindow();
		writeFileSync(join(window.workspace, 'notes', 'drop.md'), 'First\n\nSee [@okonkwo2016catalogue]\n\nLast\n');
		// Quick open may not see what is written after it was opened first.
		writeFileSync(join(window.workspace, 'notes', 'drop.tex'), 'See \\cite{okonkwo2016catalogue}.\n');
		await openLibrary(window);
		await window.runCommand('Shelfmark: List by Title');
		await window.waitFor('library', 'Night Herons in Town');
		await window.openFile('drop.md');
	});

	after(async () => {
		await window?.close();
	});

	const inEditor = (text: string) => window.area('editor').locator('.view-line span span', { hasText: text }).first();
	const pinned = (key: string) => {
		const file = join(window.workspace, '.shelfmark', 'library.json');
		return existsSync(file) && readFileSync(file, 'utf8').includes(key);
	};

	it('cites an article where it is dropped, within the cluster there, in one step', async () => {
		await window.drag(window.row('library', 'Walking the towpath'), inEditor('okonkwo2016catalogue'));
		await window.waitFor('editor', '[@okonkwo2016catalogue; @vandermeer2024walking]');
		await waitUntil('the pin', async () => pinned('vandermeer2024walking'));
		await window.press('Control+Z');
		await waitUntil('the note as it was', async () => !(await window.read('editor')).includes('vandermeer'));
		ok((await window.read('editor')).includes('[@okonkwo2016catalogue]'));
	});

	it('cites all that are selected', async () => {
		// A click on the first of them would open its dump.
		await focusTree(window);
		await moveToRow(window, 2, 'Night Herons in Town');
		await selectRow(window, 'Night Herons in Town');
		await moveToRow(window, 4, 'Salt on the Page');
		await selectRow(window, 'Salt on the Page');
		await window.drag(window.row('library', 'Salt on the Page'), inEditor('Last'));
		await window.waitFor('editor', '[@marchetti2021night; @ferreiradacosta2019salt]');
		await window.press('Control+Z');
		await waitUntil('the note as it was', async () => !(await window.read('editor')).includes('marchetti'));
	});

	it('cites all articles of a group', async () => {
		await window.runCommand('Shelfmark: Group by Author');
		await window.drag(window.row('library', 'Lindqvist, Signe'), inEditor('First'));
		await window.waitFor('editor', '[@marchetti2021night; @vandermeer2024walking]');
	});

	it('cites in a LaTeX file as LaTeX does', async () => {
		await window.openFile('drop.tex');
		await window.runCommand('Shelfmark: List by Title');
		await window.drag(window.row('library', 'Walking the towpath'), inEditor('okonkwo2016catalogue'));
		await window.waitFor('editor', '\\cite{okonkwo2016catalogue,vandermeer2024walking}');
	});
});
