/**
 * Entry of the tests inside VS Code's extension host. In: the test files beside this one. Out: mocha's output, and an
 * error when a test failed. Promises to find the files by listing the folder.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { markTestLines } from '../harness/test-lines';

const TEST_LIMIT_MS = 30_000;

export async function run(): Promise<void> {
	const grep = vscode.workspace.getConfiguration('shelfmarkTests').get<string>('grep');
	const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: TEST_LIMIT_MS });
	markTestLines(Mocha.reporters.Base);
	if (grep !== undefined) mocha.grep(grep);
	const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.js'));
	for (const file of files.sort()) mocha.addFile(join(__dirname, file));
	const failures = await new Promise<number>((resolve) => mocha.run(resolve));
	if (failures > 0) throw new Error(`${failures} failed`);
}
