/** The status bar tells how many articles the open dump holds, in either build of the extension. */
import { ok } from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE_WORKSPACE } from '../harness/paths';
import { waitUntil } from '../harness/waiting';
import { type CodeWindow, createWindow } from '../harness/window';

for (const build of ['node', 'web'] as const) {
	describe(`the status bar, ${build} build`, () => {
		let window: CodeWindow;
		let folder: string;

		before(async () => {
			folder = mkdtempSync(join(tmpdir(), 'shelfmark-status-'));
			cpSync(SAMPLE_WORKSPACE, folder, { recursive: true });
			const list = readFileSync(join(folder, 'dumps', 'river-care.rca.txt'), 'utf8');
			writeFileSync(join(folder, 'saved page.txt'), `Saved on Tuesday.\n\n${list}`);
			writeFileSync(join(folder, 'shopping.txt'), '1\n|\neels\n');
			// A suggestion that opens in time would take the Enter that is typed.
			window = await createWindow({ workspace: folder, build, settings: { 'editor.wordBasedSuggestions': 'off' } });
		});

		after(async () => {
			await window?.close();
			rmSync(folder, { recursive: true, force: true });
		});

		const waitUntilHidden = () =>
			waitUntil('no count in the status bar', async () => !/\d+ articles?/.test(await window.read('statusBar')));

		it('counts the articles of a list and of pages', async () => {
			await window.openFile('river-care.rca.txt');
			await window.waitFor('statusBar', '4 articles');
			await window.openFile('tidal-archives.vufind.txt');
			await window.waitFor('statusBar', '2 articles');
		});

		it('counts in plain text that holds a dump', async () => {
			await window.openFile('saved page.txt');
			await window.waitFor('statusBar', 'Catalogue Dump');
			await window.waitFor('statusBar', '4 articles');
		});

		it('says nothing of other text', async () => {
			for (const [name, language] of [
				['reading.md', 'Markdown'],
				['shopping.txt', 'Plain Text'],
			] as const) {
				await window.openFile(name);
				await window.waitFor('statusBar', language);
				await waitUntilHidden();
			}
		});

		it('follows what is typed', async () => {
			await window.openFile('shopping.txt');
			await window.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
			await window.press('Control+A');
			await window.waitFor('statusBar', 'selected');
			await window.type('1\n|\nLi X. Eels. B 2020; 1:2. [PMID: 1] [Abstract]\n|\n');
			await window.waitFor('statusBar', '1 article');
			await window.press('Control+A');
			await window.press('Delete');
			await waitUntilHidden();
		});

		it('explains itself on hover', async () => {
			await window.openFile('river-care.rca.txt');
			const item = window.area('statusBar').locator('.statusbar-item', { hasText: '4 articles' });
			await item.waitFor();
			await item.hover();
			ok((await window.waitFor('hover', 'No problems found.')).includes('RCA article list: 4 articles.'));
		});
	});
}
