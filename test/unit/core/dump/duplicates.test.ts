import assert from 'node:assert/strict';
import { readDump } from '../../../../src/core/dump/read';

const entry = (number: number, ids: string) => `${number}\n|\nLi X, Mays N. Eels. B 2020; 1:2. [${ids}]\n|\n`;
const page = (fields: readonly string[]) =>
	`Loading…\nCare\nFormat: | Book |\n---|---|\n_version_ | 1783602393294831616 |\n---|---|\n${fields.join('\n')}\n`;

/** Where a record is said to stand in the text already, and in which line. */
function check(text: string, expected: readonly string[]): void {
	const { dump, diagnostics } = readDump(text, 'x.txt');
	const found = diagnostics.filter(({ code }) => code === 'duplicate-record');
	assert.deepEqual(
		found.map(({ span, message }) => {
			const { line, column } = dump.lines.positionAt(span.start);
			return `${line + 1}:${column + 1} ${text.slice(span.start, span.end)} = ${/\d+/.exec(message)?.[0]}`;
		}),
		expected,
	);
}

describe('an article that stands in a text twice', () => {
	it('is said at the number of the later entry, with the line of the first', () => {
		check(entry(1, 'PMID: 7') + entry(2, 'PMID: 8') + entry(3, 'PMID: 7 DOI: 10.1000/a'), ['9:1 3 = 1']);
		check(entry(1, 'DOI: 10.1000/ABC') + entry(2, 'DOI: 10.1000/abc'), ['5:1 2 = 1']);
		check(entry(1, 'PMID: 7 PMCID: PMC9') + entry(2, 'PMCID: PMC9'), ['5:1 2 = 1']);
	});

	it('is known by every identifier that any of its records had', () => {
		const texts = [entry(1, 'PMID: 7'), entry(2, 'PMID: 7 DOI: 10.1000/a'), entry(3, 'DOI: 10.1000/a')];
		check(texts.join(''), ['5:1 2 = 1', '9:1 3 = 1']);
	});

	it('is another one where an identifier differs', () => {
		check(entry(1, 'PMID: 7 DOI: 10.1000/a') + entry(2, 'PMID: 7 DOI: 10.1000/b'), []);
		check(entry(1, 'PMID: 7') + entry(2, 'PMID: 8'), []);
		check(entry(1, 'PMCID: 7') + entry(2, 'PMCID: 7'), []);
	});

	it('is said at the title of the later page, by the id of the page, whatever the format of the first', () => {
		const fields = ['id | a-1 |', 'title | Care |'];
		check(page(fields) + page(fields), ['10:1 Care = 1']);
		check(entry(1, 'DOI: 10.1000/a') + page([...fields, 'url | https://doi.org/10.1000/a |']), ['6:1 Care = 1']);
	});

	it('is another one where two catalogues gave different titles the same id', () =>
		check(page(['id | 12 |', 'title | Care |']) + page(['id | 12 |', 'title | Eels |']), []));
});
