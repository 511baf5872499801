/**
 * Telling the tests' lines from those of VS Code, which share one console. In: mocha's way to print. Out: the same
 * lines behind an invisible mark. Promises to need neither Node nor a browser, since both ends of the console use it.
 */

/** A character that takes no room on a terminal and that nobody else prints. */
const MARK = '\u2063';

interface Printer {
	consoleLog: (...args: unknown[]) => void;
}

/** Makes mocha's reporters mark what they print. */
export function markTestLines(printer: object): void {
	const log = console.log.bind(console);
	(printer as Printer).consoleLog = (first: unknown = '', ...rest: unknown[]) => log(`${MARK}${first}`, ...rest);
}

/** What a test's line says; nothing for a line of somebody else's. */
export function readTestLine(line: unknown): string | undefined {
	return typeof line === 'string' && line.startsWith(MARK) ? line.slice(MARK.length) : undefined;
}

export function unmarkTestLines(text: string): string {
	return text.replaceAll(MARK, '');
}
