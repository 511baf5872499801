/** Tables of the readmes, made from the tables in the code; SHELFMARK_UPDATE_GOLDEN=1 writes them anew. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosticKinds } from '../../src/core/diagnostic';
import { fieldRules } from '../../src/core/library/fieldRules';

/** Holds the lines between the marks `<!-- name -->` of a file against `table`. */
function check(file: string, name: string, table: readonly string[]): void {
	const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
	const readme = readFileSync(file, 'utf8');
	const [before = '', rest = ''] = readme.split(start);
	const after = rest.split(end)[1] ?? '';
	const expected = `${before}${start}${table.join('\n')}\n${end}${after}`;
	if (process.env.SHELFMARK_UPDATE_GOLDEN === '1') writeFileSync(file, expected);
	assert.equal(readFileSync(file, 'utf8'), expected);
}

it('the readme lists every diagnostic', () => {
	const rows = Object.entries(diagnosticKinds).map(
		([code, { severity, message }]) => `| \`${code}\` | ${severity} | ${message('…')} |`,
	);
	check('README.md', 'diagnostics', ['| code | severity | message |', '| --- | --- | --- |', ...rows.sort()]);
});

it('the architecture page lists the rules by which records are merged', () => {
	const rows = Object.entries(fieldRules).map(([name, { rule }]) => `| \`${name}\` | ${rule} |`);
	check(join('src', 'README.md'), 'field rules', ['| fact | the better value |', '| --- | --- |', ...rows]);
});
