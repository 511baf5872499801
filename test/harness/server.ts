/**
 * A running VS Code server. In: settings and whether it asks for trust. Out: where it listens.
 * Promises to listen on this machine only, on a free port, with a fresh data folder that is gone after `close`.
 */
import type { ChildProcess } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanEnvironment, end, startGroup } from './child';
import { BUILT_TESTS, createTemporaryFolder, PROJECT, removeFolder } from './paths';
import { type Cleanup, PlainError } from './program';
import { ensureServedVSCode } from './served';
import { type Settings, writeSettings } from './settings';

export interface ServerOptions {
	readonly settings: Settings;
	/** `ask` starts every folder in Restricted Mode, as for a folder from a stranger. */
	readonly trust?: 'given' | 'ask';
}

export interface Server {
	readonly port: number;
	/** The project's folder by another name. */
	readonly extension: string;
	/** Settles when the server has ended: with its last lines, or with nothing when a signal asked it to end. */
	readonly ended: Promise<string | undefined>;
	close(): Promise<void>;
}

const START_LIMIT_MS = 60_000;
const HOST = '127.0.0.1';
const SETPRIV = '/usr/bin/setpriv';
const GUARD = join(BUILT_TESTS, 'harness', 'guard.js');

export async function createServer(options: ServerOptions, cleanup: Cleanup): Promise<Server> {
	const served = await ensureServedVSCode(cleanup);
	const data = await createTemporaryFolder('vscode');
	const removeAtExit = (): void => rmSync(data, { recursive: true, force: true });
	process.once('exit', removeAtExit);
	await writeSettings(join(data, 'data', 'User'), options.settings);
	// VS Code takes a theme from below the folder under development for that folder's own and prefers it to the
	// user's choice. Its own themes lie below the project here; by this name they do not.
	const extension = join(data, 'extension');
	await symlink(PROJECT, extension, 'junction');
	const command = [
		...asOrdinaryUser(),
		served.node,
		served.serverProgram,
		...serverArguments(data, options.trust ?? 'given'),
	];
	const env = cleanEnvironment({ NODE_OPTIONS: '' });
	const child = startGroup({ file: process.execPath, args: [GUARD, ...command], env }, 'pipe');
	async function close(): Promise<void> {
		await end(child);
		await removeFolder(data);
		process.off('exit', removeAtExit);
	}
	cleanup.add(close);
	const output = collectOutput(child);
	const ended = new Promise<string | undefined>((resolve) => {
		child.once('close', (_code, signal) => resolve(signal === null ? output.lastLines() : undefined));
	});
	return { port: await readPort(child, output), extension, ended, close };
}

/** Root may read what nobody may: without that right, files without permissions are unreadable for root too. */
function asOrdinaryUser(): string[] {
	const isRoot = process.getuid?.() === 0 && existsSync(SETPRIV);
	return isRoot ? [SETPRIV, '--bounding-set=-dac_override,-dac_read_search'] : [];
}

function serverArguments(data: string, trust: 'given' | 'ask'): string[] {
	return [
		...['--host', HOST, '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
		...(trust === 'given' ? ['--disable-workspace-trust'] : []),
		'--disable-telemetry',
		// A built VS Code accepts an extension under development from the address only with this.
		'--enable-smoke-test-driver',
		...['--server-data-dir', data],
	];
}

interface Output {
	text(): string;
	lastLines(): string;
}

function collectOutput(child: ChildProcess): Output {
	let text = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (piece: string) => {
			text = (text + piece).slice(-20_000);
		});
	}
	return { text: () => text, lastLines: () => text.trim().split('\n').slice(-15).join('\n') };
}

/** The server picks a free port itself, which no other program can take in between, and prints it. */
function readPort(child: ChildProcess, output: Output): Promise<number> {
	return new Promise((resolve, reject) => {
		const fail = (why: string): void => reject(new PlainError(`VS Code's server ${why}.\n${output.lastLines()}`));
		const limit = setTimeout(() => fail('did not start within a minute'), START_LIMIT_MS);
		const look = (): void => {
			const port = /agent listening on (\d+)/.exec(output.text())?.[1];
			if (port === undefined) return;
			clearTimeout(limit);
			child.stdout?.off('data', look);
			resolve(Number(port));
		};
		child.stdout?.on('data', look);
		child.once('error', (error) => fail(`could not be started (${error.message})`));
		child.once('close', () => {
			clearTimeout(limit);
			fail('ended at once');
		});
	});
}
