/**
 * Desktop VS Code. In: the choice made. Out: the path of an executable, or nothing where none can be had.
 * Promises to give up within about ten seconds when the download site does not answer. A half-written download is
 * never used: the downloading package marks a finished one and fetches everything else again.
 */

import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { download, type ProgressReport, type ProgressReporter, ProgressReportStage } from '@vscode/test-electron';
import { cleanEnvironment, end, start } from './child';
import { type Choice, VARIABLE } from './choice';
import { CACHE, createTemporaryFolder, PROJECT, removeFolder } from './paths';
import { type Cleanup, PlainError } from './program';
import { type Settings, writeSettings } from './settings';

const SILENCE_LIMIT_MS = 10_000;

export async function findDesktop(choice: Choice): Promise<string | undefined> {
	if (choice.kind === 'served') return undefined;
	if (choice.kind === 'named') {
		if (existsSync(choice.executable)) return choice.executable;
		throw new PlainError(`${VARIABLE} names ${choice.executable}, which does not exist.`);
	}
	await mkdir(CACHE, { recursive: true });
	console.log('Looking for desktop VS Code at its download site…');
	try {
		const reporter = createReporter();
		return await download({ version: 'stable', cachePath: CACHE, timeout: SILENCE_LIMIT_MS, reporter });
	} catch (error) {
		console.log(`  … cannot be had there: ${error instanceof Error ? error.message : String(error)}`);
		return undefined;
	}
}

/** A user folder with settings of its own, so that the user's VS Code stays as it is. */
export async function createProfile(settings: Settings, cleanup: Cleanup): Promise<string[]> {
	const folder = await createTemporaryFolder('desktop');
	cleanup.add(() => removeFolder(folder));
	await writeSettings(join(folder, 'data', 'User'), settings);
	return [`--user-data-dir=${join(folder, 'data')}`, `--extensions-dir=${join(folder, 'extensions')}`];
}

/** Opens a window on a folder and waits until the user has closed it. */
export async function openDesktop(
	executable: string,
	workspace: string,
	settings: Settings,
	cleanup: Cleanup,
): Promise<number> {
	const profile = await createProfile(settings, cleanup);
	const args = [
		...[workspace, `--extensionDevelopmentPath=${PROJECT}`, ...profile, '--new-window', '--wait'],
		...['--disable-workspace-trust', '--disable-updates', '--disable-telemetry', '--skip-welcome'],
		'--skip-release-notes',
		// A downloaded build has no helper of root's that the sandbox needs on Linux.
		...(process.platform === 'linux' ? ['--no-sandbox'] : []),
	];
	const child = start({ file: executable, args, env: cleanEnvironment() }, { stdio: 'ignore' });
	cleanup.add(() => end(child));
	return new Promise((resolve, reject) => {
		child.once('error', (error) => reject(new PlainError(`VS Code could not be started: ${error.message}`)));
		child.once('exit', (code) => resolve(code ?? 1));
	});
}

/** One line for each tenth of the download. */
function createReporter(): ProgressReporter {
	let said = -1;
	return {
		report(report: ProgressReport): void {
			if (report.stage === ProgressReportStage.Downloading) {
				const tenth = Math.floor((report.bytesSoFar / report.totalBytes) * 10);
				if (tenth > said) console.log(`  … ${tenth * 10} % of ${Math.round(report.totalBytes / 1e6)} MB`);
				said = Math.max(said, tenth);
			}
			if (report.stage === ProgressReportStage.ResolvedVersion) console.log(`  … VS Code ${report.version}`);
			if (report.stage === ProgressReportStage.Retrying) console.log('  … trying again');
		},
		error(error: unknown): void {
			console.log(`  … ${error instanceof Error ? error.message : String(error)}`);
		},
	};
}
