/** The Markdown preview: citations and references in the citation style, which follow what is typed. */
import { doesNotMatch, equal, match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { createLibraryWindow } from '../harness/tree';
import { waitUntil } from '../harness/waiting';
import type { CodeWindow } from '../harness/window';

describe('the Markdown preview in the window', () => {
	let window: CodeWindow;

	before(async () => {
		window = await createLibraryWindow();
		await window.openFile('archives.md');
		await window.runCommand('Markdown: Open Preview to the Side');
	});

	after(async () => {
		await window?.close();
	});

	/** The frame in which the preview shows the note. */
	async function previewFrame(): Promise<Frame> {
		let found: Frame | undefined;
		await waitUntil('the preview', async () => {
			for (const frame of window.page.frames()) {
				const count = await frame
					.locator('.markdown-body .shelfmark-references')
					.count()
					.catch(() => 0);
				if (count > 0) found = frame;
			}
			return found !== undefined;
		});
		return found as Frame;
	}

	it('shows citations and references in the style', async () => {
		const shown = await window.waitForWebview('(Ferreira da Costa et al., 2019)');
		await window.waitForWebview('(Marchetti & Lindqvist, 2021; Vandermeer et al., 2024)');
		await window.waitForWebview('Marchetti, G., & Lindqvist, S. (2021). Night Herons in Town');
		doesNotMatch(shown, /@ferreira/);
	});

	it('tells title and journal, and leads from a citation to its reference', async () => {
		const frame = await previewFrame();
		const link = frame.locator('.shelfmark-citation a').first();
		equal(
			await link.getAttribute('title'),
			'Salt on the Page: Keeping Paper Records in Tidal Archives. Arch Coast Stud',
		);
		const target = decodeURIComponent((await link.getAttribute('href')) ?? '').slice(1);
		equal(await frame.locator(`[id="${target}"]`).count(), 1);
		await link.click();
		await waitUntil('the reference at the top of the view', () =>
			frame.locator(`[id="${target}"]`).evaluate((element) => Math.abs(element.getBoundingClientRect().top) < 60),
		);
	});

	it('follows what is typed, and marks what nobody knows', async () => {
		await window.click('Compare this');
		await window.press('Control+End');
		await window.type('\nSee [see @okonkwo2016catalogue, p. 3] and [@nobody].');
		await window.press('Escape');
		await window.waitForWebview('(see Okonkwo, 2016, p. 3)');
		await window.waitForWebview('(nobody?)');
		const frame = await previewFrame();
		equal(await frame.locator('.shelfmark-unknown').innerText(), '(nobody?)');
		await window.waitFor('references', 'Okonkwo, A. N. (2016). A Catalogue');
	});

	it('leaves room for a bibliography in the note, and the rest of the note as it is', async () => {
		const file = join(window.workspace, 'notes', 'archives.md');
		await window.press('Control+s');
		await waitUntil('the note on disk', async () => readFileSync(file, 'utf8').includes('@nobody'));
		const before = readFileSync(file);
		await window.runCommand('Shelfmark: Insert or Refresh Bibliography');
		await window.waitFor('editor', '<!-- /bibliography -->');
		await window.press('Control+s');
		await waitUntil('the bibliography on disk', async () => readFileSync(file).length > before.length);
		const after = readFileSync(file);
		equal(Buffer.compare(after.subarray(0, before.length), before), 0);
		match(after.subarray(before.length).toString(), /^\s*<!--[^>]*-->[\s\S]*Okonkwo[\s\S]*<!--[^>]*-->\s*$/);
	});
});
