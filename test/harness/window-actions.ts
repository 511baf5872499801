/**
 * What a user does in VS Code's window. In: the page. Out: actions and readings.
 * Promises that each action waits until it can be done and, where its effect can be seen, until it is done.
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errors, type Locator, type Page } from 'playwright-core';
import { findInEditor, type Point, readEditor } from './editor-text';
import { waitForText, waitUntil } from './waiting';
import {
	ACTIVE_TAB,
	AREAS,
	type Area,
	FOCUS_IN_EDITOR,
	ITEMS,
	QUICK_INPUT_FIELD,
	ROW,
	ROW_LABEL,
} from './window-areas';

export interface WindowActions {
	/** Opens a file by its name or path through quick open, and waits until its tab is the active one. */
	openFile(name: string): Promise<void>;
	/** Runs a command through the command palette, by its title as the palette shows it: `View: Split Editor`. */
	runCommand(title: string): Promise<void>;
	/** Types into whatever has the focus. */
	type(text: string): Promise<void>;
	/** Presses keys such as `Control+Home`. */
	press(keys: string): Promise<void>;
	/** Rests the pointer on a text in the editor until a hover has come, and returns what the hover says. */
	hover(text: string): Promise<string>;
	/** Clicks on a text in the editor, with keys such as `Control` held down if given. */
	click(text: string, ...held: ('Control' | 'Alt' | 'Shift')[]): Promise<void>;
	/** A row of a tree or a list in an area, by a text in it. */
	row(area: Area, text: string): Locator;
	area(area: Area): Locator;
	/** Drags with the pointer: a row onto another, a splitter to a place. */
	drag(from: Locator | Point, to: Locator | Point): Promise<void>;
	/** What an area says now, with plain spaces. */
	read(area: Area): Promise<string>;
	/** Waits until an area says something, and returns all it says. */
	waitFor(area: Area, text: string): Promise<string>;
	/** Waits until a webview, such as the Markdown preview, says something, and returns all it says. */
	waitForWebview(text: string): Promise<string>;
	/** Saves a picture of the window as PNG. */
	screenshot(path: string): Promise<void>;
}

const STEP_LIMIT_MS = 4_000;
const DRAG_STEPS = 12;
const HOVER_INTERVAL_MS = 1_500;

export function createActions(page: Page): WindowActions {
	const read = (area: Area): Promise<string> => readArea(page, area);
	return {
		openFile: (name) => openFile(page, name),
		runCommand: (title) => pickFromQuickInput(page, { keys: 'F1', typed: `>${title}`, label: title }),
		type: (text) => page.keyboard.type(text),
		press: (keys) => page.keyboard.press(keys),
		hover: (text) => hover(page, text),
		click: async (text, ...held) => {
			const { x, y } = await waitForPlace(page, text);
			for (const key of held) await page.keyboard.down(key);
			await page.mouse.click(x, y);
			for (const key of held) await page.keyboard.up(key);
		},
		row: (area, text) => page.locator(AREAS[area]).locator(ROW, { hasText: text }).first(),
		area: (area) => page.locator(AREAS[area]).first(),
		drag: (from, to) => drag(page, from, to),
		read,
		waitFor: (area, text) => waitForText(area, text, () => read(area)),
		waitForWebview: (text) => waitForText('webview', text, () => readWebviews(page)),
		screenshot: async (path) => {
			await mkdir(dirname(path), { recursive: true });
			await page.screenshot({ path });
		},
	};
}

async function openFile(page: Page, name: string): Promise<void> {
	const base = name.slice(name.lastIndexOf('/') + 1);
	await pickFromQuickInput(page, { keys: 'Control+P', typed: name, label: base });
	const tab = page.locator(ACTIVE_TAB, { hasText: base });
	await waitUntil(`the tab of ${name}`, async () => (await tab.count()) > 0);
	const focus = page.locator(FOCUS_IN_EDITOR);
	await waitUntil('the focus in the editor', async () => (await focus.count()) > 0);
}

interface Pick {
	readonly keys: string;
	readonly typed: string;
	/** The whole label of the row that is meant. */
	readonly label: string;
}

/** Opens a quick input, types, takes the row that is meant. Begins anew when the input goes away meanwhile. */
async function pickFromQuickInput(page: Page, { keys, typed, label }: Pick): Promise<void> {
	const field = page.locator(QUICK_INPUT_FIELD);
	// The list may write no-break spaces.
	const whole = new RegExp(`^\\s*${label.replace(/[^\w\s]/g, '\\$&').replace(/\s+/g, '\\s+')}\\s*$`);
	const named = page.locator(ROW_LABEL, { hasText: whole });
	const row = page.locator(`${AREAS.quickInput} ${ROW}`).filter({ has: named }).first();
	await waitUntil(`‘${label}’ in the list after ${keys}`, async () => {
		try {
			await page.keyboard.press(keys);
			await field.waitFor({ state: 'visible', timeout: STEP_LIMIT_MS });
			await field.fill(typed, { timeout: STEP_LIMIT_MS });
			await row.click({ timeout: STEP_LIMIT_MS });
			return true;
		} catch (error) {
			if (error instanceof errors.TimeoutError) return false;
			throw error;
		}
	});
}

/** Moves onto the text anew from time to time: a hover asked for too early, before anything can answer, never comes. */
async function hover(page: Page, text: string): Promise<string> {
	const place = await waitForPlace(page, text);
	let moved = 0;
	return waitUntil(`a hover on ‘${text}’`, async () => {
		if (Date.now() - moved > HOVER_INTERVAL_MS) {
			await page.mouse.move(place.x, place.y + 200);
			await page.mouse.move(place.x, place.y, { steps: 3 });
			moved = Date.now();
		}
		const says = await readArea(page, 'hover');
		return says === '' || says.startsWith('Loading') ? undefined : says;
	});
}

function waitForPlace(page: Page, text: string): Promise<Point> {
	return waitUntil(`‘${text}’ in the editor`, () => findInEditor(page, text));
}

async function drag(page: Page, from: Locator | Point, to: Locator | Point): Promise<void> {
	const [start, target] = [await placeOf(from), await placeOf(to)];
	await page.mouse.move(start.x, start.y);
	await page.mouse.down();
	await page.mouse.move(target.x, target.y, { steps: DRAG_STEPS });
	// A second, small move: the drop target that has just appeared under the pointer has to notice it.
	await page.mouse.move(target.x + 1, target.y + 1);
	await page.mouse.up();
}

async function placeOf(target: Locator | Point): Promise<Point> {
	if ('x' in target) return target;
	await target.waitFor({ state: 'visible' });
	// A row that is drawn anew has no place for a moment.
	const box = await waitUntil('what is to be dragged', async () => (await target.boundingBox()) ?? undefined);
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function readArea(page: Page, area: Area): Promise<string> {
	if (area === 'editor') return readEditor(page);
	const shown = page.locator(AREAS[area]).filter({ visible: true });
	const items = ITEMS[area];
	const texts = items === undefined ? shown.allInnerTexts() : shown.locator(items).allTextContents();
	return (await texts).map(normalise).join('\n');
}

async function readWebviews(page: Page): Promise<string> {
	// A webview's content is a frame within a frame of the page; frames of other kinds are one level up.
	const frames = page.frames().filter((frame) => (frame.parentFrame() ?? page.mainFrame()) !== page.mainFrame());
	// A frame may go away while it is asked; then it says nothing.
	const texts = frames.map((frame) =>
		frame
			.locator('body')
			.textContent({ timeout: 1_000 })
			.catch(() => ''),
	);
	return (await Promise.all(texts)).map(normalise).join('\n');
}

function normalise(text: string | null): string {
	return (text ?? '').replaceAll('\u00a0', ' ').trim();
}
