/** The window itself: what every other test in it builds upon. */
import { ok, strictEqual } from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CodeWindow, createWindow } from '../harness/window';

const PNG_SIGNATURE = '89504e470d0a1a0a';

describe('the window of VS Code', () => {
	let window: CodeWindow;
	let pictures: string;

	before(async () => {
		pictures = await mkdtemp(join(tmpdir(), 'shelfmark-pictures-'));
		window = await createWindow({ settings: { 'editor.hover.delay': 100 } });
	});

	after(async () => {
		await window?.close();
		await rm(pictures, { recursive: true, force: true });
	});

	it('opens a file by name', async () => {
		await window.openFile('reading.md');
		ok((await window.read('tabs')).includes('reading.md'));
	});

	it('shows what is typed', async () => {
		await window.openFile('reading.md');
		await window.press('Control+Home');
		await window.type('typed text\n');
		await window.waitFor('editor', 'typed text');
	});

	it('tells the place of a click in the status bar', async () => {
		await window.openFile('reading.md');
		await window.click('counted for ten years');
		await window.waitFor('statusBar', ', Col ');
		ok(!(await window.read('statusBar')).includes('Ln 1,'));
	});

	it('runs a command by its title', async () => {
		await window.runCommand('View: Toggle Panel Visibility');
		await window.area('panel').waitFor({ state: 'visible' });
		await window.runCommand('View: Toggle Panel Visibility');
		await window.area('panel').waitFor({ state: 'hidden' });
	});

	it('shows a hover', async () => {
		await window.openFile('reading.md');
		await window.press('Control+Home');
		await window.type('[a](missing.md)\n');
		ok((await window.hover('missing.md')).includes('Follow link'));
	});

	it('opens a file that is dragged from the tree into the editor', async () => {
		await window.row('sideBar', 'dumps').click();
		const file = window.row('sideBar', 'river-care.rca.txt');
		await file.waitFor();
		await window.drag(file, window.area('editor'));
		await window.waitFor('tabs', 'river-care.rca.txt');
	});

	it('takes a picture', async () => {
		const path = join(pictures, 'window.png');
		await window.screenshot(path);
		const picture = await readFile(path);
		strictEqual(picture.subarray(0, 8).toString('hex'), PNG_SIGNATURE);
		ok(picture.length > 10_000);
	});
});
