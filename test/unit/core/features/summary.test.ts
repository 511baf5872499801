import assert from 'node:assert/strict';
import { readDump } from '../../../../src/core/dump/read';
import { type Summary, summarizeDump } from '../../../../src/core/features/summary';

function check(text: string, expected: Partial<Summary>): void {
	const { dump, diagnostics } = readDump(text, 'x.txt');
	const summary = summarizeDump({ records: dump.records, diagnostics });
	assert.deepEqual({ ...summary, ...expected }, summary);
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

	it('tells content and problems apart, with the worst of them', () => {
		const whole = `${entry(1)}|\n`;
		check(whole, { content: 'RCA article list: 1 article.', problems: 'No problems found.', severity: 'none' });
		check(`${whole}[PMID: 7]`, { problems: 'Found 1 warning.', severity: 'warning' });
		check(`[PMID: 7]\n${entry(1)}`, { problems: 'Found 1 error and 1 warning.', severity: 'error' });
		check('A note.', { content: 'No articles.', problems: 'Found 1 warning.', severity: 'warning' });
	});
});
