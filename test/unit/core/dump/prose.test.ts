import assert from 'node:assert/strict';
import { readDump } from '../../../../src/core/dump/read';

const entry = '1\n|\nLi X, Mays N. Eels. B 2020; 1:2. [PMID: 1]\n|\n';
const citation = 'Okonkwo T. Night ferries and the people who wait for them in the rain. C 2021; 3:4.';

/** The texts that look like entries. */
function check(text: string, expected: readonly string[]): void {
	const found = readDump(text, 'x.txt').diagnostics.filter(({ code }) => code === 'looks-like-entry');
	assert.deepEqual(
		found.map(({ span }) => text.slice(span.start, span.end)),
		expected,
	);
}

describe('a line outside any record', () => {
	it('is said where it looks like an entry, by its beginning', () => {
		const begin = 'Okonkwo T. Night ferries and the people who wait for them in';
		check(`${entry}\n${citation} [PMID: 2]\n`, [begin]);
		check(`|\n${citation} [DOI: 10.5555/a]\n|\n\n${entry}`, [begin]);
		check(`2\n${citation} [Citation(s) in RCA: 3]\n`, [begin]);
		check(`[PMID: 2] [Citation(s) in RCA: 3]`, ['[PMID: 2] [Citation(s) in RCA: 3]']);
	});

	it('is said line by line', () =>
		check('\r\na [PMID: 1]\r\nb\r\nc [PMID: 2] [PMID: 3]', ['a [PMID: 1]', 'c [PMID: 2] [PMID: 3]']));

	it('is none of an entry that was read, nor a note', () => {
		check(entry, []);
		check(`See [DOI: unknown], PMID: 12 and [Citations].\n\n${entry}`, []);
	});
});
