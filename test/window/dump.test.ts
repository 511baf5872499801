/** A dump in the window: folded by a command, coloured by grammar and reader. */
import { ok } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitUntil } from '../harness/waiting';
import { type CodeWindow, createWindow } from '../harness/window';

describe('a dump in the window', () => {
	let window: CodeWindow;

	before(async () => {
		window = await createWindow();
	});

	after(async () => {
		await window?.close();
	});

	it('folds its records', async () => {
		await window.openFile('river-care.rca.txt');
		await window.waitFor('editor', 'Affiliation(s)');
		await window.runCommand('Fold All');
		await waitUntil('the affiliations hidden', async () => !(await window.read('editor')).includes('Affiliation(s)'));
		await window.runCommand('Unfold All');
		await window.waitFor('editor', 'Affiliation(s)');
	});

	/** What the editor's own inspector says of the token under `text`. */
	const scopesOf = async (text: string) => {
		await window.click(text);
		await window.runCommand('Developer: Inspect Editor Tokens and Scopes');
		const inspector = window.page.locator('.token-inspect-widget');
		await inspector.waitFor({ state: 'visible' });
		const says = await inspector.innerText();
		await window.press('Escape');
		await inspector.waitFor({ state: 'hidden' });
		return says;
	};

	it('has standard scopes at named places, and semantic tokens where only the reader knows', async () => {
		await window.openFile('river-care.rca.txt');
		ok((await scopesOf('Affiliation(s)')).includes('keyword.control'));
		ok((await scopesOf('BACKGROUND')).includes('markup.heading'));
		ok((await scopesOf('99000101')).includes('identifier'));
		ok((await scopesOf('J River Stud')).includes('dumpJournal'));
		await window.openFile('tidal-archives.vufind.txt');
		ok((await scopesOf('_version_')).includes('support.variable'));
		ok((await scopesOf('Salt on the Page')).includes('dumpTitle'));
	});

	it('says in the library view what could not be read well', async () => {
		const bytes = Buffer.from('1\n|\nM\xfcller X. Eels. B 2020; 1:2. [PMID: 99000997] [Abstract]\n|\n', 'latin1');
		writeFileSync(join(window.workspace, 'dumps', 'old encoding.txt'), bytes);
		await window.page.locator('.activitybar [aria-label="Shelfmark"]').first().click();
		await window.waitFor('sideBar', 'is not UTF-8');
		await window.waitFor('sideBar', 'Müller, X.');
	});
});
