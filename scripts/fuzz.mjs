// Runs the property tests of reading with many more cases than `npm test` has time for:
//   npm run fuzz -- [RUNS] [SEED]
// RUNS is how many cases each property gets, a million unless told; SEED picks which, another at every call unless told.
// The cases come in batches, each with the next seed, and each says when it is done. The first failure ends it: the seed that
// finds it again and the smallest case that was found are printed, and kept in out/fuzz-failure.txt.
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const perBatch = 10_000;
const [runs = '1000000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
if (!(Number(runs) > 0) || !Number.isInteger(Number(seed))) {
	console.error('usage: npm run fuzz -- [RUNS] [SEED]');
	process.exit(2);
}
const folders = [join('out', 'test', 'invariants'), join('out', 'test', 'unit', 'core', 'dump')];
const isFuzzed = (name) => /^(?:reading|printings|pieces|damage|blocks|blockReadings)\.test\.js$/.test(name);
const mocha = join('node_modules', 'mocha', 'bin', 'mocha.js');
const settings = ['--no-config', '--enable-source-maps', '--no-timeout', '--bail', '--reporter', 'dot'];
const specs = folders.flatMap((folder) =>
	readdirSync(folder)
		.filter(isFuzzed)
		.map((name) => join(folder, name)),
);
const failurePath = join('out', 'fuzz-failure.txt');

/** What mocha says where a property fails; nothing where all hold. */
function failureOf(cases, batchSeed) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [mocha, ...settings, ...specs], {
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
		env: { ...process.env, SHELFMARK_RUNS: String(cases), SHELFMARK_SEED: String(batchSeed) },
	});
	return status === 0 ? undefined : `${stdout}${stderr}`;
}

console.log(`${runs} cases of each property, seed ${seed}`);
const start = Date.now();
for (let done = 0, batchSeed = Number(seed); done < Number(runs); batchSeed++) {
	const cases = Math.min(perBatch, Number(runs) - done);
	const failure = failureOf(cases, batchSeed);
	if (failure !== undefined) {
		const text = `seed ${batchSeed}, ${cases} cases\n${failure}`;
		writeFileSync(failurePath, text);
		console.error(`${text}\nkept in ${failurePath}; npm run fuzz -- ${cases} ${batchSeed} finds it again`);
		process.exit(1);
	}
	done += cases;
	console.log(`${done} of ${runs} cases of each property hold, after ${Math.round((Date.now() - start) / 1000)} s`);
}
