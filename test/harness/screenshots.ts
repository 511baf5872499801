/**
 * `npm run screenshots`: the pictures of the readme, taken in a real VS Code on the sample workspace. In: nothing.
 * Out: PNG files in media/readme. Look at each before committing it.
 */
import { join } from 'node:path';
import { PROJECT } from './paths';
import { runProgram } from './program';
import { openLibrary } from './tree';
import { type CodeWindow, createWindow } from './window';

const FOLDER = join(PROJECT, 'media', 'readme');
/** The title bar would name a temporary folder. */
const SETTINGS = { 'editor.hover.delay': 100, 'editor.minimap.enabled': false, 'window.title': 'Shelfmark' };
const VIEWPORT = { width: 1100, height: 620 };

async function main(): Promise<number> {
	const window = await createWindow({
		theme: 'light',
		viewport: VIEWPORT,
		settings: SETTINGS,
	});
	try {
		await takeDump(window);
		await takeTree(window);
		await takeHover(window);
		await takePreview(window);
		await takeCompletion(window);
	} finally {
		await window.close();
	}
	return 0;
}

async function take(window: CodeWindow, name: string): Promise<void> {
	await window.screenshot(join(FOLDER, `${name}.png`));
	console.log(`media/readme/${name}.png`);
}

async function takeDump(window: CodeWindow): Promise<void> {
	await window.openFile('tidal-archives.vufind.txt');
	await window.waitFor('statusBar', '2 articles');
	await window.press('Control+B');
	await window.area('sideBar').waitFor({ state: 'hidden' });
	// Where it rests, a pointer brings up what explains the place.
	await window.page.mouse.move(5, 5);
	await settle(window);
	await take(window, 'dump');
}

async function takeTree(window: CodeWindow): Promise<void> {
	await openLibrary(window);
	await window.waitFor('library', 'Lindqvist, Signe');
	await window.row('library', 'Lindqvist, Signe').click();
	await window.waitFor('library', 'Walking the towpath');
	await window.row('library', 'Walking the towpath').click();
	await window.waitFor('editor', 'Vandermeer H, Oyelaran AB');
	await settle(window);
	await take(window, 'tree');
}

/** The reader's colours follow those of the grammar. */
function settle(window: CodeWindow): Promise<void> {
	return window.page.waitForTimeout(2000);
}

async function takeHover(window: CodeWindow): Promise<void> {
	await window.openFile('reading.md');
	await window.hover('vandermeer2024walking');
	// The hover fades in.
	await window.page.waitForTimeout(1000);
	await take(window, 'hover');
}

async function takePreview(window: CodeWindow): Promise<void> {
	await window.press('Escape');
	await window.openFile('archives.md');
	await window.press('Control+B');
	await window.runCommand('Markdown: Open Preview to the Side');
	await window.waitForWebview('(Ferreira da Costa et al., 2019)');
	await window.page.mouse.move(5, 5);
	await settle(window);
	await take(window, 'preview');
	await window.runCommand('View: Close All Editors');
	await window.openFile('reading.md');
}

async function takeCompletion(window: CodeWindow): Promise<void> {
	await window.press('Escape');
	await window.press('Control+End');
	await window.type('\nHerons, too, are awake [@night');
	await window.waitFor('suggestions', 'marchetti2021night');
	await window.press('Control+Space');
	await window.page
		.locator('.suggest-details')
		.waitFor({ state: 'visible' })
		.catch(() => undefined);
	await take(window, 'completion');
}

void runProgram(main, 130);
