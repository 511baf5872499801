/** A dump in the window: folded by a command, coloured by grammar and reader. */
import { copyFileSync, cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTemporaryFolder, removeFolder, SAMPLE_WORKSPACE } from '../harness/paths';
import { openLibrary } from '../harness/tree';
import { waitUntil } from '../harness/waiting';
import { type CodeWindow, createWindow } from '../harness/window';

describe('a dump in the window', () => {
	let window: CodeWindow;
	let folder: string;
	let tries = 0;

	before(async () => {
		folder = await createTemporaryFolder('dumps');
		cpSync(SAMPLE_WORKSPACE, folder, { recursive: true });
		// Quick open may not know yet of files that come while the window is open.
		const list = join(folder, 'dumps', 'river-care.rca.txt');
		for (const count of [1, 2, 3]) copyFileSync(list, join(folder, 'dumps', `kept ${count}.rca.txt`));
		window = await createWindow({ workspace: folder });
	});

	after(async () => {
		await window?.close();
		await removeFolder(folder);
	});

	it('folds its records', async () => {
		await window.openFile('river-care.rca.txt');
		await window.waitFor('editor', 'Affiliation(s)');
		await window.runCommand('Fold All');
		await waitUntil('the affiliations hidden', async () => !(await window.read('editor')).includes('Affiliation(s)'));
		await window.runCommand('Unfold All');
		await window.waitFor('editor', 'Affiliation(s)');
	});

	/** Waits until the editor's own inspector says `scope` of the token under `text`. */
	const check = async (text: string, scope: string) => {
		const inspector = window.page.locator('.token-inspect-widget');
		await window.click(text);
		await window.runCommand('Developer: Inspect Editor Tokens and Scopes');
		await inspector.waitFor({ state: 'visible' });
		await waitUntil(`${scope} at ‘${text}’`, async () => (await inspector.innerText()).includes(scope));
		await window.press('Escape');
		await inspector.waitFor({ state: 'hidden' });
	};

	it('has standard scopes at named places, and semantic tokens where only the reader knows', async () => {
		await window.openFile('river-care.rca.txt');
		await check('Affiliation(s)', 'keyword.control');
		await check('BACKGROUND', 'markup.heading');
		await check('99000101', 'identifier');
		await check('J River Stud', 'dumpJournal');
		await window.openFile('tidal-archives.vufind.txt');
		await check('_version_', 'support.variable');
		await check('Salt on the Page', 'dumpTitle');
	});

	it('says in the library view what could not be read well', async () => {
		const bytes = Buffer.from('1\n|\nM\xfcller X. Eels. B 2020; 1:2. [PMID: 99000997] [Abstract]\n|\n', 'latin1');
		writeFileSync(join(window.workspace, 'dumps', 'old encoding.txt'), bytes);
		await openLibrary(window);
		await window.waitFor('library', 'Not UTF-8: dumps/old encoding.txt');
		await window.waitFor('library', 'Müller, X.');
	});

	it('stays plain text after a restart when its user has said so, until the user takes that back', async () => {
		// A file of its own for each try: the choice of a try that failed is remembered too.
		const name = `kept ${++tries}.rca.txt`;
		await window.openFile(name);
		await window.waitFor('statusBar', 'Catalogue Dump');
		await window.runCommand('Shelfmark: Keep as Plain Text');
		await window.waitFor('statusBar', 'Plain Text');
		// The editor writes what extensions remember down after a while, and nothing shows when.
		await window.page.waitForTimeout(6000);
		await window.reload();
		await window.openFile(name);
		await window.waitFor('statusBar', 'Plain Text');
		await window.runCommand('Shelfmark: Treat as Catalogue Dump');
		await window.waitFor('statusBar', 'Catalogue Dump');
		await window.waitFor('statusBar', '4 articles');
	});
});
