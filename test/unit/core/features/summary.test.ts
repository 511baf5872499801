import assert from 'node:assert/strict';
import { readDump } from '../../../../src/core/dump/read';
import { summarizeDump } from '../../../../src/core/features/summary';

function check(text: string, expected: { text: string; detail: string }): void {
	assert.deepEqual(summarizeDump(readDump(text, 'x.txt')), expected);
}

const entry = (number: number) => `${number}\n|\nLi X. A. B 2020; 1:2. [PMID: 1]\n`;

describe('summarizeDump', () => {
	it('counts articles by format', () => {
		check(`${entry(1)}|\n`, { text: '1 article', detail: 'RCA article list: 1 article. No problems found.' });
		check(`${entry(1)}|\n${entry(2)}|\n`, {
			text: '2 articles',
			detail: 'RCA article list: 2 articles. No problems found.',
		});
	});

	it('counts problems', () => {
		check(entry(1), { text: '1 article', detail: 'RCA article list: 1 article. Found 1 error.' });
		check('A note.', { text: 'No articles', detail: 'Found 1 warning.' });
	});
});
