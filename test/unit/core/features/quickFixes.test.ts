import assert from 'node:assert/strict';
import type { DiagnosticCode } from '../../../../src/core/diagnostic';
import { readDump } from '../../../../src/core/dump/read';
import { quickFixesFor } from '../../../../src/core/features/quickFixes';

const entry = (ids: string, number = 1) => `${number}\n|\nLi X, Mays N. Eels. B 2020; 1:2. [${ids}]\n|\n`;
const page = (row: string) =>
	`Loading…\nCare\nFormat: | Book |\n---|---|\n_version_ | 1783602393294831616 |\n---|---|\nid | a-1 |\n${row}\ntitle | Care |\n`;

function diagnosticsOf(text: string, code: DiagnosticCode) {
	const reading = readDump(text, 'x.txt');
	return { reading, found: reading.diagnostics.filter((diagnostic) => diagnostic.code === code) };
}

/** The first diagnostic of `code` stands at `at`; its one fix, called `title`, makes `after` of the text, and all is well. */
function check(
	code: DiagnosticCode,
	text: string,
	{ at, title, after }: Readonly<Record<'at' | 'title' | 'after', string>>,
): void {
	const { reading, found } = diagnosticsOf(text, code);
	const [diagnostic] = found;
	assert.ok(diagnostic !== undefined, code);
	assert.equal(text.slice(diagnostic.span.start, diagnostic.span.end), at);
	const [fix, ...others] = quickFixesFor(reading, diagnostic);
	assert.deepEqual(others, []);
	assert.equal(fix?.title, title);
	let fixed = text;
	for (const { span, newText } of fix?.edits ?? [])
		fixed = fixed.slice(0, span.start) + newText + fixed.slice(span.end);
	assert.equal(fixed, after);
	assert.deepEqual(diagnosticsOf(fixed, code).found, []);
}

describe('quickFixesFor', () => {
	it('trims a DOI', () => {
		const title = 'Remove “.” from the DOI';
		check('identifier-trimmed', entry('DOI: 10.1000/a.'), { at: '.', title, after: entry('DOI: 10.1000/a') });
		check('identifier-trimmed', entry('PMID: 1 DOI: 10.1000/a(b)1)”.'), {
			at: ')”.',
			title: 'Remove “)”.” from the DOI',
			after: entry('PMID: 1 DOI: 10.1000/a(b)1'),
		});
		for (const name of ['url | https://doi.org/', 'doi_str_mv | '])
			check('identifier-trimmed', page(`${name}10.1000/a, |`), {
				at: ',',
				title: 'Remove “,” from the DOI',
				after: page(`${name}10.1000/a |`),
			});
	});

	it('leaves a DOI alone that ends in its own signs, and other addresses', () => {
		for (const text of [
			entry('DOI: 10.1000/a(b)'),
			page('url | https://example.org/a. |'),
			page('url | https://doi.org/a. |'),
			page('description | See 10.1000/a. |'),
		])
			assert.deepEqual(diagnosticsOf(text, 'identifier-trimmed').found, []);
	});

	it('removes a pipe too many from a cell', () => {
		const title = 'Remove the stray “|”';
		check('stray-pipe', page('publisher | Harbour Press | |'), {
			at: '|',
			title,
			after: page('publisher | Harbour Press |'),
		});
		check('stray-pipe', page('publisher | Harbour Press| |'), {
			at: '|',
			title,
			after: page('publisher | Harbour Press |'),
		});
		check('stray-pipe', page('publisher | Harbour Press || |'), {
			at: '|',
			title,
			after: page('publisher | Harbour Press |'),
		});
	});

	it('removes one of two pipes', () => {
		const title = 'Remove the stray “|”';
		const after = page('publisher | Harbour Press |');
		check('stray-pipe', page('publisher | Harbour Press ||'), { at: '|', title, after });
		check('stray-pipe', page('publisher | Harbour Press||'), { at: '|', title, after });
	});

	it('makes a pipe that touches its value the end of the cell', () => {
		const text = page('publisher | Harbour Press |').replace('title | Care |', 'title | Care|');
		const after = text.replace('Care|', 'Care |');
		check('stray-pipe', text, { at: '|', title: 'Put a blank before the “|”', after });
	});

	it('leaves pipes within a value alone', () => {
		for (const row of ['publisher | A | B |', 'publisher |  |', 'publisher | |'])
			assert.deepEqual(diagnosticsOf(page(row), 'stray-pipe').found, []);
	});

	it('removes a record that is there twice', () => {
		const [first, other] = [entry('PMID: 7'), entry('PMID: 8', 3)];
		check('duplicate-record', `${first}${entry('PMID: 7', 2)}${other}`, {
			at: '2',
			title: 'Remove this record',
			after: first + other,
		});
		const own = page('publisher | A |');
		check('duplicate-record', `${own}My notes.\n\n${own}`, {
			at: 'Care',
			title: 'Remove this record',
			after: `${own}My notes.\n\n`,
		});
	});

	it('offers nothing for what cannot be mended, nor where the text has changed meanwhile', () => {
		const { reading, found } = diagnosticsOf(`${entry('PMID: 7')}2\n|\nLi`, 'record-cut');
		assert.equal(found.length, 1);
		for (const diagnostic of found) assert.deepEqual(quickFixesFor(reading, diagnostic), []);
		assert.deepEqual(quickFixesFor(reading, { code: 'identifier-trimmed', span: { start: 3, end: 4 } }), []);
	});
});
