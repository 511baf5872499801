import assert from 'node:assert/strict';
import { readDump } from '../../../../src/core/dump/read';
import { conflictsInFile } from '../../../../src/core/features/libraryConflicts';
import { createLibrary } from '../../../../src/core/library/library';

const entry = (ids: string, year = 2020) =>
	`1\n|\nLi X. Eels of the estuary. J Eel Stud ${year}; 1:2. [${ids}] [Abstract]\n|\n`;
const files = {
	'a.txt': entry('PMID: 1 DOI: 10.5555/a'),
	'b.txt': entry('PMID: 1 DOI: 10.5555/b'),
	'c.txt': entry('PMID: 7', 2019),
	'd.txt': `${entry('PMID: 7', 2021)}\n${entry('PMID: 9')}`,
};
const library = createLibrary(Object.entries(files).flatMap(([file, text]) => readDump(text, file).value));
const inFile = (file: string) =>
	conflictsInFile(library, file).map(({ code, source, said, others }) => {
		assert.equal(source.file, file);
		return [code, source.line, said, others.map((other) => other.file).join()];
	});

describe('the conflicts of a file', () => {
	it('are those with entries that share an identifier, wherever they stand', () => {
		assert.deepEqual(inFile('a.txt'), [['identifier-conflict', 1, 'pmid:1', 'b.txt']]);
		assert.deepEqual(inFile('b.txt'), [['identifier-conflict', 1, 'pmid:1', 'a.txt']]);
	});

	it('are those of its own records, and of no others', () => {
		const all = [...inFile('c.txt'), ...inFile('d.txt')];
		assert.equal(all.length, 1);
		assert.equal(all[0]?.[0], 'year-conflict');
		assert.deepEqual(inFile('none.txt'), []);
	});
});
