/**
 * Where things are. In: the place of the running script, or the name of a temporary folder. Out: absolute paths.
 * Promises to work from any bundle below `out/`, whatever the current folder is.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The project's own folder: the nearest one upwards that has a package.json. */
export const PROJECT = findProject(__dirname);

/** Everything fetched on demand lives here; git ignores it. */
export const CACHE = join(PROJECT, '.vscode-test');

export const SAMPLE_WORKSPACE = join(PROJECT, 'test', 'workspace');

export const BUILT_TESTS = join(PROJECT, 'out', 'test');

export const MOCHA = join(PROJECT, 'node_modules', 'mocha', 'bin', 'mocha.js');

function findProject(from: string): string {
	if (existsSync(join(from, 'package.json'))) return from;
	const parent = dirname(from);
	if (parent === from) throw new Error(`No package.json above ${__dirname}`);
	return findProject(parent);
}

/** A fresh, empty folder below the system's temporary folder. */
export async function createTemporaryFolder(name: string): Promise<string> {
	return mkdtemp(join(await realpath(tmpdir()), `shelfmark-${name}-`));
}

/** Removes a folder, with patience for a process that is just ending and still writes into it. */
export async function removeFolder(folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
