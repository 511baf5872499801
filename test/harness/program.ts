/**
 * How a harness program begins and ends. In: the program's main function. Out: the exit code of this process.
 * Promises that whatever was handed to the cleanup is closed, last first, in every exit path: normal end, error,
 * Ctrl+C, a request to end.
 */

/** What has to be closed before the process ends. */
export interface Cleanup {
	add(close: () => Promise<void> | void): void;
	close(): Promise<void>;
	/** True as soon as somebody has asked for the end: nothing new should begin. */
	isClosing(): boolean;
}

/** A failure that the user can act on: shown as one plain line, without a stack. */
export class PlainError extends Error {}

const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function createCleanup(): Cleanup {
	const closers: (() => Promise<void> | void)[] = [];
	async function close(): Promise<void> {
		for (let next = closers.pop(); next !== undefined; next = closers.pop()) {
			try {
				await next();
			} catch (error) {
				console.error(describe(error));
			}
		}
	}
	// Signals and a failing program may both ask for the end: the second waits for the first.
	let closing: Promise<void> | undefined;
	return {
		add: (closer) => closers.push(closer),
		close: () => {
			closing = (closing ?? Promise.resolve()).then(close);
			return closing;
		},
		isClosing: () => closing !== undefined,
	};
}

/** Closes and ends the process when the user or the system asks for it. Returns a function that takes this back. */
export function closeOnSignals(cleanup: Cleanup, exitCode: number): () => void {
	const end = (): void => {
		void cleanup.close().finally(() => process.exit(exitCode));
	};
	for (const signal of ENDING_SIGNALS) process.on(signal, end);
	return () => {
		for (const signal of ENDING_SIGNALS) process.off(signal, end);
	};
}

/** Runs a program to its end. `interruptedCode` is the exit code after Ctrl+C. */
export async function runProgram(
	program: (cleanup: Cleanup) => Promise<number>,
	interruptedCode: number,
): Promise<never> {
	const cleanup = createCleanup();
	closeOnSignals(cleanup, interruptedCode);
	const fail = (error: unknown): void => {
		console.error(describe(error));
		void cleanup.close().finally(() => process.exit(1));
	};
	process.on('uncaughtException', fail);
	process.on('unhandledRejection', fail);
	let code = 1;
	try {
		code = await program(cleanup);
	} catch (error) {
		// What fails because the end was asked for is no news.
		if (!cleanup.isClosing()) console.error(describe(error));
	}
	await cleanup.close();
	process.exit(code);
}

export function describe(error: unknown): string {
	if (error instanceof PlainError) return error.message;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
