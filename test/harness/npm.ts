/**
 * Packages from the npm registry, fetched on demand. In: what to install and where. Out: a folder that is complete.
 * Promises that a folder of the final name is always whole: npm works in a folder of another name, which is renamed
 * last. Uses the npm that started this process, with the registry that the user's npm is set to.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Command, cleanEnvironment, end, run } from './child';
import { removeFolder } from './paths';
import type { Packages } from './pinned';
import { type Cleanup, PlainError } from './program';

export interface Install {
	readonly folder: string;
	/** What is fetched and how much, for the progress line. */
	readonly title: string;
	readonly packages: Packages;
	/** What remains to be done in the folder once the packages are there. */
	finish(folder: string): Promise<void>;
}

const LIMIT_MS = 20 * 60_000;
const PROGRESS_MS = 10_000;
const MANIFEST = 'package.json';
const OPTIONS = [
	'--ignore-scripts',
	'--no-audit',
	'--no-fund',
	'--engine-strict=false',
	'--loglevel=error',
	// A registry that does not answer should be known within seconds, not minutes.
	'--fetch-retries=2',
	'--fetch-retry-mintimeout=1000',
	'--fetch-retry-maxtimeout=4000',
];

/** Makes sure the packages are there; the second time this costs one small read. */
export async function ensureInstalled(install: Install, cleanup: Cleanup): Promise<string> {
	const manifest = JSON.stringify({ private: true, dependencies: install.packages });
	if ((await readManifest(install.folder)) === manifest) return install.folder;
	const partial = join(dirname(install.folder), `${basename(install.folder)}.partial`);
	await removeFolder(partial);
	await mkdir(partial, { recursive: true });
	cleanup.add(() => removeFolder(partial));
	const stop = sayProgress(`Fetching ${install.title} from the npm registry`);
	try {
		await writeFile(join(partial, MANIFEST), manifest);
		await runNpm(partial, cleanup);
		await install.finish(partial);
		// npm may rewrite the manifest; what it must say is what was asked for.
		await writeFile(join(partial, MANIFEST), manifest);
		await removeFolder(install.folder);
		await rename(partial, install.folder);
		stop('done');
	} catch (error) {
		stop('failed');
		throw error;
	}
	return install.folder;
}

/** `npm install` in a folder, with the packages its manifest names. */
export async function runNpm(folder: string, cleanup: Cleanup): Promise<void> {
	// Under `npm start` the environment names the project's folder, which must not become the place of the install.
	const args = ['install', '--omit=dev', `--prefix=${folder}`, ...OPTIONS];
	const began = (child: Parameters<typeof end>[0]): void => cleanup.add(() => end(child));
	const ending = await run(npmCommand(folder, args), LIMIT_MS, () => undefined, began);
	if (ending.timedOut) throw new PlainError('npm did not finish within 20 minutes and was stopped.');
	if (ending.code !== 0) throw new PlainError(`npm could not fetch it: ${condense(ending.output)}`);
}

function npmCommand(cwd: string, args: readonly string[]): Command {
	const running = process.env.npm_execpath;
	const env = cleanEnvironment({ npm_config_local_prefix: cwd });
	// Another package manager may have set the variable; only npm knows the options.
	if (running !== undefined && basename(running).startsWith('npm')) {
		return { file: process.execPath, args: [running, ...args], cwd, env };
	}
	if (process.platform !== 'win32') return { file: 'npm', args, cwd, env };
	return { file: 'cmd.exe', args: ['/d', '/s', '/c', 'npm', ...args], cwd, env };
}

async function readManifest(folder: string): Promise<string | undefined> {
	try {
		return await readFile(join(folder, MANIFEST), 'utf8');
	} catch {
		return undefined;
	}
}

/** The first lines in which npm says what went wrong, on one line. */
function condense(output: string): string {
	const lines = output
		.split('\n')
		.map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
		.filter((line) => line !== '' && !line.startsWith('A complete log'));
	return lines.slice(0, 4).join('; ') || 'npm ended without a message';
}

/** Says what is going on at once and then every ten seconds, in plain lines that read well in a log too. */
function sayProgress(what: string): (outcome: string) => void {
	const began = Date.now();
	const elapsed = (): string => `${Math.round((Date.now() - began) / 1000)} s`;
	console.log(`${what}…`);
	const timer = setInterval(() => console.log(`  … still fetching, ${elapsed()}`), PROGRESS_MS);
	return (outcome) => {
		clearInterval(timer);
		console.log(`  … ${outcome} after ${elapsed()}`);
	};
}
