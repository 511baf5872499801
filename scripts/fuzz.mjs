// Runs the property tests of reading with many more cases than `npm test` has time for:
//   npm run fuzz -- [RUNS] [SEED]
// RUNS is how many cases each property gets, a million unless told; SEED picks which, another at every call unless told.
// A failure prints the smallest case that was found, and the seed that finds it again.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const [runs = '1000000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
if (!(Number(runs) > 0) || !Number.isInteger(Number(seed))) {
	console.error('usage: npm run fuzz -- [RUNS] [SEED]');
	process.exit(2);
}
const folder = join('out', 'test', 'invariants');
const files = readdirSync(folder).filter((name) => /^(?:reading|printings|pieces)\.test\.js$/.test(name));
console.log(`${runs} cases of each property, seed ${seed}`);
const mocha = join('node_modules', 'mocha', 'bin', 'mocha.js');
const specs = files.map((name) => join(folder, name));
const { status } = spawnSync(
	process.execPath,
	[mocha, '--no-config', '--enable-source-maps', '--no-timeout', ...specs],
	{
		stdio: 'inherit',
		env: { ...process.env, SHELFMARK_RUNS: runs, SHELFMARK_SEED: seed },
	},
);
process.exitCode = status ?? 1;
