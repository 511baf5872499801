/**
 * The stages of a test run. In: which to run, and a filter by name. Out: the command line of each.
 * Promises that test files are found by listing their folder, never by a list that somebody has to keep.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, cleanEnvironment } from './child';
import { BUILT_TESTS, MOCHA, PROJECT } from './paths';
import { PlainError } from './program';

const STAGE_NAMES = ['unit', 'vscode', 'web', 'window'] as const;

export type StageName = (typeof STAGE_NAMES)[number];

export interface Selection {
	readonly names: readonly StageName[];
	readonly grep: string | undefined;
}

const WINDOW_TEST_LIMIT_MS = 120_000;
/** For unit tests at full size, which `npm run test:unit` runs smaller. */
const FULL_SIZE_LIMIT_MS = 120_000;

/** Reads `unit vscode --grep TEXT` and the like; no name means all stages. */
export function readSelection(args: readonly string[]): Selection {
	const at = args.indexOf('--grep');
	const grep = at === -1 ? undefined : args[at + 1];
	if (at !== -1 && grep === undefined) throw new PlainError('--grep needs a text.');
	const given = at === -1 ? args : [...args.slice(0, at), ...args.slice(at + 2)];
	const names = STAGE_NAMES.filter((name) => given.includes(name));
	if (names.length < new Set(given).size) {
		throw new PlainError(`Usage: run.js [${STAGE_NAMES.join('|')}]… [--grep TEXT]`);
	}
	return { names: names.length === 0 ? STAGE_NAMES : names, grep };
}

export function createCommand(name: StageName, grep: string | undefined): Command {
	const filter = grep === undefined ? [] : ['--grep', grep];
	const command = { file: process.execPath, args: [...stageArguments(name), ...filter], cwd: PROJECT };
	return name === 'unit' ? { ...command, env: cleanEnvironment({ SHELFMARK_THOROUGH: '1' }) } : command;
}

function stageArguments(name: StageName): string[] {
	const reporter = ['--reporter', 'spec', '--no-color'];
	if (name === 'unit') return [MOCHA, ...reporter, '--timeout', String(FULL_SIZE_LIMIT_MS)];
	if (name !== 'window') return [join(BUILT_TESTS, 'harness', 'in-vscode.js'), name];
	// A pointer or key may come while the window is still busy with something else: such a test gets another try.
	const limit = ['--timeout', String(WINDOW_TEST_LIMIT_MS), '--retries', '3'];
	return ['--enable-source-maps', MOCHA, '--no-config', ...reporter, ...limit, ...listTests(join(BUILT_TESTS, name))];
}

function listTests(folder: string): string[] {
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.test.js')) : [];
	if (names.length === 0) throw new PlainError(`There is no test file in ${folder}.`);
	return names.sort().map((name) => join(folder, name));
}
