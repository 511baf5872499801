/**
 * Entry of the tests inside VS Code's web-worker extension host. In: every test file of this folder, listed at build
 * time. Out: mocha's output, and an error when a test failed.
 */
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { markTestLines } from '../harness/test-lines';

const TEST_LIMIT_MS = 30_000;

export async function run(): Promise<void> {
	const grep = vscode.workspace.getConfiguration('shelfmarkTests').get<string>('grep');
	// mocha reads a filter from the page's address, which a worker of VS Code does not have.
	Reflect.set(globalThis, 'location', { search: '' });
	mocha.setup({ ui: 'bdd', reporter: Mocha.reporters.Spec, color: false, timeout: TEST_LIMIT_MS });
	markTestLines(Mocha.reporters.Base);
	if (grep !== undefined) mocha.grep(grep);
	// Only after the set-up are there `describe` and `it` for the files to use.
	await import('virtual:web-tests');
	const failures = await new Promise<number>((resolve) => mocha.run(resolve));
	if (failures > 0) throw new Error(`${failures} failed`);
}
