/**
 * A real VS Code in a headless browser, for tests that click and type. In: a folder, a theme, settings, a size. Out:
 * a window with the few actions a user has. Promises to work on a copy of the folder, to wait for what it expects
 * instead of for a time, and to leave nothing behind after `close`.
 */
import { cp } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { workbenchAddress } from './address';
import { launchChromium } from './chromium';
import { createTemporaryFolder, removeFolder, SAMPLE_WORKSPACE } from './paths';
import { type Cleanup, closeOnSignals, createCleanup } from './program';
import { createServer } from './server';
import { createSettings, type Settings, type Theme, WEB_BUILD } from './settings';
import { waitUntil } from './waiting';
import { createActions, type WindowActions } from './window-actions';
import { AREAS } from './window-areas';

export interface WindowOptions {
	/** The folder to open; the sample workspace if not given. */
	readonly workspace?: string;
	readonly theme?: Theme;
	readonly settings?: Settings;
	readonly viewport?: { readonly width: number; readonly height: number };
	/** Which build of the extension runs: for Node, or for the web worker of the browser. */
	readonly build?: 'node' | 'web';
	/** `ask` opens the folder in Restricted Mode. */
	readonly trust?: 'given' | 'ask';
}

export interface CodeWindow extends WindowActions {
	/** For what the actions do not cover. */
	readonly page: Page;
	/** The copy of the folder that is open; tests may write into it. */
	readonly workspace: string;
	/** Opens the same folder and the same user settings anew, as after a restart of VS Code. */
	reload(): Promise<void>;
	close(): Promise<void>;
}

const DEFAULT_VIEWPORT = { width: 1280, height: 800 };
const START_LIMIT_MS = 60_000;

export async function createWindow(options: WindowOptions = {}): Promise<CodeWindow> {
	const cleanup = createCleanup();
	const forgetSignals = closeOnSignals(cleanup, 130);
	cleanup.add(forgetSignals);
	try {
		return await openWindow(options, cleanup);
	} catch (error) {
		await cleanup.close();
		throw error;
	}
}

async function openWindow(options: WindowOptions, cleanup: Cleanup): Promise<CodeWindow> {
	const workspace = await createTemporaryFolder('workspace');
	cleanup.add(() => removeFolder(workspace));
	await cp(options.workspace ?? SAMPLE_WORKSPACE, workspace, { recursive: true });
	const theme = options.theme ?? 'light';
	const build = options.build === 'web' ? WEB_BUILD : {};
	const settings = createSettings(theme, { ...build, ...options.settings });
	const server = await createServer({ settings, trust: options.trust ?? 'given' }, cleanup);
	const page = await createPage(await launchChromium(cleanup), options);
	const address = workbenchAddress(server, { workspace });
	await page.goto(address);
	await waitForWorkbench(page, theme);
	return {
		...createActions(page),
		page,
		workspace,
		reload: async () => {
			await page.goto(address);
			await waitForWorkbench(page, theme);
		},
		close: () => cleanup.close(),
	};
}

async function createPage(browser: Browser, options: WindowOptions): Promise<Page> {
	const page = await browser.newPage({
		viewport: options.viewport ?? DEFAULT_VIEWPORT,
		// The workbench must not take its colours from the browser.
		colorScheme: options.theme === 'light' || options.theme === undefined ? 'light' : 'dark',
		forcedColors: 'none',
		permissions: ['clipboard-read', 'clipboard-write'],
	});
	// A workbench under automation reports to these two; nobody listens here.
	await page.exposeFunction('codeAutomationLog', () => undefined);
	await page.exposeFunction('codeAutomationExit', () => undefined);
	return page;
}

/** The window is ready when it has its colours, its status bar, and an extension host that answers. */
async function waitForWorkbench(page: Page, theme: Theme): Promise<void> {
	const classes = { light: 'vs', dark: 'vs-dark', 'high-contrast': 'hc-black' };
	const ready = page.locator(`.monaco-workbench.${classes[theme]} ${AREAS.statusBar}`);
	await waitUntil('the window of VS Code', async () => (await ready.count()) > 0, START_LIMIT_MS);
}
