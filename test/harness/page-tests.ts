/**
 * Tests inside the extension host of a served VS Code. In: the test program and the kind of extension host. Out: the
 * tests' output, as it comes, and an exit code. Promises to wait for the tests' own end; a time limit is the caller's.
 */
import { format } from 'node:util';
import { type AddressOptions, workbenchAddress } from './address';
import { launchChromium } from './chromium';
import { type Cleanup, describe, PlainError } from './program';
import { createServer } from './server';
import type { Settings } from './settings';
import { readTestLine } from './test-lines';

export async function runPageTests(address: AddressOptions, settings: Settings, cleanup: Cleanup): Promise<number> {
	const server = await createServer({ settings }, cleanup);
	const browser = await launchChromium(cleanup);
	const page = await browser.newPage();
	const ended = new Promise<number>((resolve, reject) => {
		const fail = (why: string): void => reject(new PlainError(why));
		// These two are what a workbench under automation calls; they have to exist before it loads.
		const exit = (code: unknown): void => resolve(typeof code === 'number' ? code : 1);
		page.exposeFunction('codeAutomationExit', exit).catch((error: unknown) => fail(describe(error)));
		page.exposeFunction('codeAutomationLog', print).catch((error: unknown) => fail(describe(error)));
		page.once('crash', () => fail('The page of VS Code has crashed.'));
		void server.ended.then((lines) => fail(`VS Code's server has ended.\n${lines ?? ''}`));
	});
	const [, code] = await Promise.all([page.goto(workbenchAddress(server, address)), ended]);
	return code;
}

/** The page also logs what VS Code itself has to say, which is much: only what the tests say is shown. */
function print(_level: unknown, args: unknown): void {
	const [first, ...rest]: unknown[] = Array.isArray(args) ? args : [args];
	const said = readTestLine(first);
	if (said !== undefined) console.log(format(said, ...rest));
	else if (process.env.SHELFMARK_VERBOSE) console.log(first, ...rest);
}
