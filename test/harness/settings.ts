/**
 * User settings for a fresh VS Code. In: a theme and extra settings. Out: a settings file.
 * Promises a quiet window: no welcome page, no updates, no AI, no automatic saving, so that nothing moves by itself.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Theme = 'light' | 'dark' | 'high-contrast';

export type Settings = Readonly<Record<string, unknown>>;

/** Names of themes that desktop and served VS Code both know. */
const THEMES: Readonly<Record<Theme, string>> = {
	light: 'Light Modern',
	dark: 'Dark Modern',
	'high-contrast': 'Default High Contrast',
};

const QUIET: Settings = {
	'chat.disableAIFeatures': true,
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'files.autoSave': 'off',
	'git.enabled': false,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'window.commandCenter': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

/** Runs the extension's browser build, in the web-worker extension host, although the server could run the other. */
export const WEB_BUILD: Settings = { 'remote.extensionKind': { 'shelfmark.shelfmark': ['web'] } };

export function createSettings(theme: Theme, extra: Settings = {}): Settings {
	return { ...QUIET, 'workbench.colorTheme': THEMES[theme], 'window.autoDetectColorScheme': false, ...extra };
}

/** Writes the settings into a user folder: `User` of a desktop VS Code, `data/User` of a served one. */
export async function writeSettings(userFolder: string, settings: Settings): Promise<void> {
	await mkdir(userFolder, { recursive: true });
	await writeFile(join(userFolder, 'settings.json'), JSON.stringify(settings, undefined, '\t'));
}
