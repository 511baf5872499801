/** Damaged dumps that were once read wrongly: found by `npm run fuzz`. */
import assert from 'node:assert/strict';
import { readDump } from '../../../../src/core/dump/read';
import { checkReading } from '../../../support/checkReading';

function read(text: string) {
	const reading = readDump(text, 'x.txt');
	checkReading(text, reading);
	return reading.value;
}

describe('a damaged dump', () => {
	it('with a name at the end of a table, a line a cell, costs the entry below it nothing', () => {
		const page = ['|', '|', '_version_ |', '1783602393294831616 |', 'id |', 'b-1 |', 'publisher |', 'A |', 'title |'];
		const entry = ['12', '|', 'Li X. Eels. B 2020; 1:2. [PMID: 1]', '|', ''];
		const titles = read([...page, ...entry].join('\n')).map(({ title }) => title);
		assert.deepEqual(titles, [undefined, 'Eels']);
	});

	it('has no author where a cell holds signs alone', () => {
		const page = (author: string) =>
			`Loading…\nCare\nFormat:\tBook\n_version_\t1783602393294831616\nauthor\tVico, Gia\n${author}\nid\ta-1\ntitle\tCare\n`;
		assert.deepEqual(read(page('| |'))[0]?.author, [{ family: 'Vico', given: 'Gia' }]);
		assert.deepEqual(read(page('1668-1744.'))[0]?.author, [{ family: 'Vico', given: 'Gia' }]);
	});

	it('has no identifier where a comma stands alone', () => {
		assert.equal(read('1\n|\nLi X. Eels. B 2020; 1:2. [PMID: , DOI: 10.5555/a,]\n|\n')[0]?.DOI, '10.5555/a');
		read('1\n|\nLi X, Eels[PMID: , L');
	});
});
