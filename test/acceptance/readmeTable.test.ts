/** The readme's table of diagnostics, made from the table in the code; SHELFMARK_UPDATE_GOLDEN=1 writes it anew. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { diagnosticKinds } from '../../src/core/diagnostic';

const [start, end] = ['<!-- diagnostics -->\n', '<!-- /diagnostics -->'];

it('the readme lists every diagnostic', () => {
	const readme = readFileSync('README.md', 'utf8');
	const rows = Object.entries(diagnosticKinds).map(
		([code, { severity, message }]) => `| \`${code}\` | ${severity} | ${message('…')} |`,
	);
	const table = ['| code | severity | message |', '| --- | --- | --- |', ...rows.sort()].join('\n');
	const [before = '', rest = ''] = readme.split(start);
	const after = rest.split(end)[1] ?? '';
	const expected = `${before}${start}${table}\n${end}${after}`;
	if (process.env.SHELFMARK_UPDATE_GOLDEN === '1') writeFileSync('README.md', expected);
	assert.equal(readFileSync('README.md', 'utf8'), expected);
});
