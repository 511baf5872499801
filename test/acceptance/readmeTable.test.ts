/** Tables of the readmes, made from the tables in the code; SHELFMARK_UPDATE_GOLDEN=1 writes them anew. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArticleSchema } from '../../src/core/csl/article';
import { diagnosticKinds } from '../../src/core/diagnostic';
import { fieldRules } from '../../src/core/library/fieldRules';
import { heldFacts, heldFormats, holdsFact, holdsType } from '../../src/exchange/holds';

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

it('the readme lists what each format of other programs holds', () => {
	const mark = (holds: boolean) => (holds ? 'yes' : '');
	const rows = heldFacts.map(
		(fact) => `| ${fact} | ${heldFormats.map((one) => mark(holdsFact(one, fact))).join(' | ')} |`,
	);
	const types = heldFormats.map((format) => {
		const held = ArticleSchema.shape.type.options.filter((type) => holdsType(format, type));
		return held.length === ArticleSchema.shape.type.options.length ? 'all' : String(held.length);
	});
	const head = `| fact | ${heldFormats.join(' | ')} |`;
	const line = `| --- |${' --- |'.repeat(heldFormats.length)}`;
	check('README.md', 'formats', [
		head,
		line,
		...rows,
		`| types, of ${ArticleSchema.shape.type.options.length} | ${types.join(' | ')} |`,
	]);
});
