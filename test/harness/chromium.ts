/**
 * A headless Chromium. In: nothing but the machine. Out: a browser under our control.
 * Promises to need no system package on x64 Linux: where the machine has no Chromium, one comes from the npm registry
 * with the libraries and the fonts it needs.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { cleanEnvironment, run } from './child';
import { ensureInstalled } from './npm';
import { CACHE } from './paths';
import { CHROMIUM } from './pinned';
import { type Cleanup, PlainError } from './program';

interface Executable {
	readonly path: string;
	readonly env: NodeJS.ProcessEnv;
}

const UNPACK_LIMIT_MS = 120_000;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export async function launchChromium(cleanup: Cleanup): Promise<Browser> {
	const { path, env } = await findExecutable(cleanup);
	const browser = await chromium.launch({
		executablePath: path,
		args: ['--no-sandbox', '--disable-dev-shm-usage'],
		env: Object.fromEntries(Object.entries(cleanEnvironment(env)).map(([name, value]) => [name, value ?? ''])),
		// Our own cleanup ends the browser, in its turn.
		...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
	});
	cleanup.add(() => browser.close());
	return browser;
}

/** Makes sure that a Chromium is there, so that a later `launchChromium` is quick. */
export async function findExecutable(cleanup: Cleanup): Promise<Executable> {
	const named = process.env.SHELFMARK_CHROMIUM;
	if (named !== undefined && named !== '') {
		if (existsSync(named)) return { path: named, env: {} };
		throw new PlainError(`SHELFMARK_CHROMIUM names ${named}, which does not exist.`);
	}
	const found = candidates().find((path) => existsSync(path));
	if (found !== undefined) return { path: found, env: {} };
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new PlainError('There is no Chromium here. Set SHELFMARK_CHROMIUM to the path of a Chromium or Chrome.');
	}
	return fetchExecutable(cleanup);
}

function candidates(): string[] {
	const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
	return [...NAMES.flatMap((name) => ['/usr/bin', ...folders].map((folder) => join(folder, name))), ...PLACES];
}

async function fetchExecutable(cleanup: Cleanup): Promise<Executable> {
	const folder = await ensureInstalled(
		{
			folder: join(CACHE, 'npm', 'chromium'),
			title: 'a headless Chromium (70 MB, once)',
			packages: CHROMIUM,
			finish: unpack,
		},
		cleanup,
	);
	const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
	const env = { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts', 'fonts.conf') };
	return { path: join(folder, 'chromium'), env };
}

/**
 * The package unpacks into the temporary folder and trusts whatever half-written file it finds there; so it gets a
 * temporary folder of its own, which is the place where the files are to stay.
 */
async function unpack(folder: string): Promise<void> {
	const home = join(folder, 'node_modules', '@sparticuz', 'chromium');
	const script = [
		`const chromium = await import(${JSON.stringify(pathToFileURL(join(home, 'build', 'index.js')).href)});`,
		'await chromium.default.executablePath();',
		`await chromium.inflate(${JSON.stringify(join(home, 'bin', 'al2023.tar.br'))});`,
	].join('\n');
	const args = ['--input-type=module', '--eval', script];
	const env = cleanEnvironment({ TMPDIR: folder });
	const ending = await run({ file: process.execPath, args, env }, UNPACK_LIMIT_MS, () => undefined);
	if (ending.code !== 0) throw new PlainError(`Chromium could not be unpacked: ${ending.output.trim()}`);
	await writeFile(join(folder, 'fonts', 'fonts.conf'), FONTS);
}

/** The fonts of the machine with its choices among them, and those of the package for a machine without any. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
	<dir prefix="relative">fonts</dir>
	<cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
