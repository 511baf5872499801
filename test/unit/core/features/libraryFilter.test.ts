import assert from 'node:assert/strict';
import { readDump } from '../../../../src/core/dump/read';
import { asksForCited, filterLibrary } from '../../../../src/core/features/libraryFilter';
import { createLibrary, emptyLibrary } from '../../../../src/core/library/library';
import { createSearchIndex } from '../../../../src/core/library/searchIndex';

const list = ['Li X. Zebras. B 2020; 1:2. [PMID: 1]', 'Mays N. Eels. B 2021; 1:2. [PMID: 2]']
	.map((citation, index) => `${index + 1}\n|\n${citation} [Abstract]\n|\n`)
	.join('');
const library = createLibrary(readDump(list, 'a.txt').value);

describe('the filter of the tree', () => {
	const check = (query: string, keys: readonly string[], description: string, message = '') => {
		const filtered = filterLibrary(library, () => createSearchIndex(library), { query });
		assert.deepEqual(
			filtered.entries.map(({ article }) => article.id),
			keys,
		);
		assert.deepEqual([filtered.description, filtered.message], [description, message]);
	};

	it('shows what the query finds, and says how many and which', () =>
		check(' year:2021 ', ['mays2021eels'], '1 of 2: year:2021', '1 of 2 match “year:2021”.'));

	it('says that nothing is found, or only what is spelt nearly so', () => {
		check('xyzzy', [], '0 of 2: xyzzy', 'No article matches “xyzzy”.');
		check('zbras', ['li2020zebras'], '1 of 2: zbras', 'Nothing is spelt like “zbras”; this is spelt nearly so.');
	});

	it('knows whether it depends on the notes', () => {
		assert.ok(asksForCited('eels cited:no') && asksForCited('-cited:yes'));
		assert.ok(!asksForCited('') && !asksForCited('cited') && !asksForCited('cites:>2 "cited:yes"'));
	});

	it('asks for no index without a query', () => {
		const index = () => assert.fail();
		assert.equal(filterLibrary(library, index, { query: ' ' }).description, '2');
		assert.equal(filterLibrary(emptyLibrary, index, { query: '' }).description, '');
	});
});
