/**
 * The tree of a view by keyboard, and context menus. In: the window. Out: actions that wait until they have had their effect:
 * keys that come too early go elsewhere.
 */
import { type CodeWindow, createWindow, type WindowOptions } from './window';

const LIST = '.part.sidebar .monaco-list';

/** As a user does: by its icon in the activity bar. */
export async function openLibrary(window: CodeWindow): Promise<void> {
	await window.page.locator('.activitybar [aria-label="Shelfmark"]').first().click();
}

/** A window with the sample workspace, whose library is read and shown. */
export async function createLibraryWindow(options: WindowOptions = {}): Promise<CodeWindow> {
	const window = await createWindow(options);
	await openLibrary(window);
	await window.waitFor('library', 'Vandermeer, Hanna');
	return window;
}

export async function focusTree(window: CodeWindow): Promise<void> {
	await window.runCommand('Shelfmark: Focus on Library View');
	await window.page.locator(`${LIST}:focus`).waitFor();
}

/** Moves from the top to the row that says `text`, `steps` rows below the first. */
export async function moveToRow(window: CodeWindow, steps: number, text: string): Promise<void> {
	await window.press('Home');
	for (let step = 0; step < steps; step++) await window.press('ArrowDown');
	await window.page.locator(`${LIST}-row.focused`, { hasText: text }).waitFor();
}

/** Adds the row that has the focus to what is selected. */
export async function selectRow(window: CodeWindow, text: string): Promise<void> {
	await window.press('Control+Shift+Enter');
	await window.page.locator(`${LIST}-row.selected`, { hasText: text }).waitFor();
}

/** Takes an entry of the menu that has been opened. */
export async function chooseFromMenu(window: CodeWindow, text: string): Promise<void> {
	const item = window.page.locator('.monaco-menu .action-item', { hasText: text }).first();
	await item.hover();
	// A menu takes no click in the moment of its opening.
	await window.page.waitForTimeout(500);
	await item.click();
}
