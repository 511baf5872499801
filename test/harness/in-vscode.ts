/**
 * A program: runs the tests inside VS Code. In: `vscode` or `web`, and optionally `--grep TEXT`. Out: the tests'
 * output, and their exit code. Promises to run them on a copy of the sample workspace, which stays as it is.
 */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { chooseVSCode } from './choice';
import { createProfile, findDesktop } from './desktop';
import { runPageTests } from './page-tests';
import { createTemporaryFolder, PROJECT, removeFolder, SAMPLE_WORKSPACE } from './paths';
import { type Cleanup, runProgram } from './program';
import { createSettings, WEB_BUILD } from './settings';

async function main(cleanup: Cleanup): Promise<number> {
	const [kind, option, grep] = process.argv.slice(2);
	const settings = createSettings('dark', option === '--grep' ? { 'shelfmarkTests.grep': grep } : {});
	const workspace = await createWorkspaceCopy(SAMPLE_WORKSPACE, cleanup);
	if (kind === 'web') {
		const testProgram = join('out', 'test', 'web', 'index.js');
		return runPageTests({ workspace, testProgram }, { ...settings, ...WEB_BUILD }, cleanup);
	}
	const desktop = await findDesktop(chooseVSCode(process.env, process.platform));
	const testProgram = join('out', 'test', 'vscode', 'index.js');
	if (desktop === undefined) return runPageTests({ workspace, testProgram }, settings, cleanup);
	return runDesktopTests(desktop, testProgram, [workspace, ...(await createProfile(settings, cleanup))]);
}

async function runDesktopTests(executable: string, testProgram: string, launchArgs: string[]): Promise<number> {
	try {
		return await runTests({
			vscodeExecutablePath: executable,
			extensionDevelopmentPath: PROJECT,
			extensionTestsPath: join(PROJECT, testProgram),
			launchArgs,
		});
	} catch {
		// The tests have said what failed; the package throws for every exit code but 0.
		return 1;
	}
}

async function createWorkspaceCopy(workspace: string, cleanup: Cleanup): Promise<string> {
	const copy = await createTemporaryFolder('workspace');
	cleanup.add(() => removeFolder(copy));
	await cp(workspace, copy, { recursive: true });
	return copy;
}

void runProgram(main, 130);
