/**
 * `npm test`: every test there is, in stages. In: optionally names of stages and `--grep TEXT`. Out: the output of each
 * stage and, as the last line, `N passed, N failed, N skipped`. Promises exit code 1 when a test failed, and also when
 * a stage could not run, hung, or ran no test: such a stage counts as one failed test.
 */
import { end, run } from './child';
import { chooseVSCode } from './choice';
import { findExecutable } from './chromium';
import { type Cleanup, describe, PlainError, runProgram } from './program';
import { ensureServedVSCode } from './served';
import { createCommand, readSelection, type StageName } from './stages';
import { addTotals, countTests, formatTotals, NO_TESTS, readTotals, type Totals } from './totals';

const STAGE_LIMIT_MS = 10 * 60_000;

const TITLES: Readonly<Record<StageName, string>> = {
	unit: 'Unit tests',
	vscode: 'Tests inside VS Code',
	web: 'Tests inside the web worker of VS Code',
	window: 'Tests in the window of VS Code',
};

async function main(cleanup: Cleanup): Promise<number> {
	const { names, grep } = readSelection(process.argv.slice(2));
	let totals = NO_TESTS;
	for (const name of names) {
		console.log(`\n=== ${TITLES[name]}\n`);
		const result = await runStage(name, grep, cleanup);
		totals = addTotals(totals, result);
		if (cleanup.isClosing()) return 130;
	}
	console.log(`\n${formatTotals(totals)}`);
	return totals.failed > 0 || countTests(totals) === 0 ? 1 : 0;
}

async function runStage(name: StageName, grep: string | undefined, cleanup: Cleanup): Promise<Totals> {
	try {
		await prepare(name, cleanup);
		const command = createCommand(name, grep);
		const ending = await run(command, STAGE_LIMIT_MS, hear, (child) => cleanup.add(() => end(child)));
		const totals = readTotals(ending.output) ?? NO_TESTS;
		if (ending.timedOut) return fail(totals, 'did not end within 10 minutes and was stopped');
		if (ending.code !== 0 && totals.failed === 0) return fail(totals, `ended with code ${ending.code}`);
		if (countTests(totals) === 0 && grep === undefined) return fail(totals, 'ran no test');
		return totals;
	} catch (error) {
		return fail(NO_TESTS, `could not run: ${error instanceof PlainError ? error.message : describe(error)}`);
	}

	function fail(totals: Totals, why: string): Totals {
		console.log(`\n${TITLES[name]}: ${why}`);
		return addTotals(totals, { ...NO_TESTS, failed: 1 });
	}
}

/** Fetches what a stage needs, so that its time limit is for the tests alone. */
async function prepare(name: StageName, cleanup: Cleanup): Promise<void> {
	if (name === 'unit') return;
	const desktop = name === 'vscode' && chooseVSCode(process.env, process.platform).kind !== 'served';
	if (desktop) return;
	await ensureServedVSCode(cleanup);
	await findExecutable(cleanup);
}

function hear(text: string): void {
	process.stdout.write(text);
}

void runProgram(main, 130);
