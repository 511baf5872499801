/**
 * Child processes. In: a command with its arguments. Out: what it printed and how it ended.
 * Promises that no child outlives this process by an ordinary exit, and that a child over its time limit is ended
 * together with its own children.
 */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Command {
	readonly file: string;
	readonly args: readonly string[];
	readonly cwd?: string;
	readonly env?: NodeJS.ProcessEnv;
}

export interface Ending {
	readonly code: number;
	readonly output: string;
	readonly timedOut: boolean;
}

const PATIENCE_MS = 3_000;
const KEPT_CHARACTERS = 200_000;

/** This process's environment without what a surrounding VS Code puts into it for its own purposes. */
export function cleanEnvironment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(
		([name]) => !name.startsWith('VSCODE_') && name !== 'ELECTRON_RUN_AS_NODE',
	);
	return { ...Object.fromEntries(kept), ...extra };
}

/** Starts a command as the head of a process group, so that it can be ended with all its own children. */
export function startGroup(command: Command, stdin: 'ignore' | 'pipe'): ChildProcess {
	return start(command, { stdio: [stdin, 'pipe', 'pipe'], detached: process.platform !== 'win32' });
}

export function start(command: Command, options: SpawnOptions): ChildProcess {
	const { file, args, cwd, env = cleanEnvironment() } = command;
	const child = spawn(file, args, { ...(cwd !== undefined && { cwd }), env, windowsHide: true, ...options });
	const killAtExit = (): void => signal(child, 'SIGKILL');
	process.once('exit', killAtExit);
	child.once('exit', () => process.off('exit', killAtExit));
	return child;
}

/** Ends a child: politely, then by force. */
export async function end(child: ChildProcess): Promise<void> {
	if (!isRunning(child)) return;
	const closed = once(child, 'exit');
	signal(child, 'SIGTERM');
	const force = setTimeout(() => signal(child, 'SIGKILL'), PATIENCE_MS);
	await closed;
	clearTimeout(force);
	// Its children may take their time, or not listen.
	signal(child, 'SIGKILL');
}

/** Runs a command to its end, and hands every piece of its output to `hear`. */
export async function run(
	command: Command,
	limitMs: number,
	hear: (text: string) => void,
	began: (child: ChildProcess) => void = () => undefined,
): Promise<Ending> {
	const child = startGroup(command, 'ignore');
	began(child);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (text: string) => {
			output = (output + text).slice(-KEPT_CHARACTERS);
			hear(text);
		});
	}
	let timedOut = false;
	const limit = setTimeout(() => {
		timedOut = true;
		void end(child);
	}, limitMs);
	try {
		const [code] = (await once(child, 'close')) as [number | null];
		return { code: code ?? 1, output, timedOut };
	} finally {
		clearTimeout(limit);
	}
}

function isRunning(child: ChildProcess): boolean {
	return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/** Reaches the whole process group where the child heads one. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	if (process.platform === 'win32') {
		spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
		return;
	}
	try {
		process.kill(-child.pid, name);
	} catch {
		child.kill(name);
	}
}
