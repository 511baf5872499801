/** The language status of a dump: what it holds and what is wrong in it, and where a click leads. */
import { ok } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitUntil } from '../harness/waiting';
import { type CodeWindow, createWindow } from '../harness/window';

describe('the language status of a dump', () => {
	let window: CodeWindow;

	before(async () => {
		window = await createWindow();
		const cut = '1\n|\nLi X. Eels. B 2020; 1:2. [PMID: 99000999] [Abstract]\n|\n2\n|\nMays N, A';
		writeFileSync(join(window.workspace, 'dumps', 'cut.rca.txt'), cut);
	});

	after(async () => {
		await window?.close();
	});

	const item = () => window.area('statusBar').locator('[id="status.languageStatus"]');

	/** What rests beside the name of the language says. */
	const read = async (expected: string) => {
		await item().waitFor();
		await window.page.mouse.move(640, 300);
		await item().hover();
		return window.waitFor('hover', expected);
	};

	it('says what the dump holds', async () => {
		await window.openFile('river-care.rca.txt');
		const says = await read('RCA article list: 4 articles.');
		ok(says.includes('No problems found.'), says);
	});

	it('counts what is wrong', async () => {
		await window.openFile('cut.rca.txt');
		const says = await read('RCA article list: 2 articles.');
		ok(says.includes('Found 1 error.'), says);
	});

	it('leads to what can be done with the dump', async () => {
		await read('RCA article list: 2 articles.');
		await window.area('hover').getByText('Change', { exact: true }).click();
		const choices = await window.waitFor('quickInput', 'Show Problems');
		for (const label of ['Go to Record', 'Reopen with Encoding', 'Keep as Plain Text'])
			ok(choices.includes(label), label);
		await window.row('quickInput', 'Show Problems').click();
		await window.waitFor('panel', 'This record is cut off.');
		await window.runCommand('Shelfmark: Show Actions for This Dump');
		await window.row('quickInput', 'Keep as Plain Text').click();
		await window.waitFor('statusBar', 'Plain Text');
		await waitUntil('no language status', async () => !(await window.read('statusBar')).includes('2 articles'));
	});
});
