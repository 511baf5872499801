import assert from 'node:assert/strict';
import { readDump } from '../../../../src/core/dump/read';
import { renderDetails } from '../../../../src/core/features/details';
import { createLibrary } from '../../../../src/core/library/library';
import { sliceSpan } from '../../../../src/core/text/span';

const list = (authors: string, year: number, cited: number) =>
	`1\n|\n${authors}. Eels. J Eel Stud ${year}; 1:2. [PMID: 99000101] [Citation(s) in RCA: ${cited}] [Abstract]\n|\n`;

describe('the details of an article', () => {
	const articles = [
		...readDump(list('Li X', 2020, 3), 'a.txt').value,
		...readDump(`\n${list('Li X, Mays N', 2021, 5)}`, 'b.txt').value,
	];
	const [entry] = [...createLibrary(articles).entries.values()];

	it('say of every fact where it is from and what others say', () => {
		assert.ok(entry !== undefined);
		const { text, links } = renderDetails(entry, (file) => `dumps/${file}`);
		assert.match(
			text,
			/^Eels\n\nCitation key: li20\d\deels\n\n2 records:\n {4}dumps\/a\.txt, line 1\n {4}dumps\/b\.txt, line 2\n/,
		);
		assert.match(
			text,
			/\nauthor\n {4}Li, X\.; Mays, N\.\n {8}from dumps\/b\.txt, line 2\n {4}otherwise: Li, X\.\n {8}from dumps\/a\.txt, line 1\n/,
		);
		assert.match(text, /\nissued\n {4}20\d\d\n/);
		assert.match(text, /\nmetrics\n {4}rcaCitations 5\n/);
		for (const { span, source } of links)
			assert.equal(sliceSpan(text, span), `dumps/${source.file}, line ${source.line}`);
		assert.ok(links.length > 10);
	});

	it('of one record name it once', () => {
		const [single] = [...createLibrary(articles.slice(0, 1)).entries.values()];
		assert.ok(single !== undefined);
		const { text, links } = renderDetails(single, (file) => file);
		assert.equal(links.length, 1);
		assert.match(text, /\nOne record:\n {4}a\.txt, line 1\n\ntitle\n {4}Eels\n/);
	});
});
