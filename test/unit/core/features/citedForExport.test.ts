import assert from 'node:assert/strict';
import { placedKeys } from '../../../../src/core/citation/placedKeys';
import { citedForExport } from '../../../../src/core/features/citedForExport';
import { createLibrary } from '../../../../src/core/library/library';
import { record } from '../../../support/records';

describe('what a note cites, for export', () => {
	it('stands under the keys that the note has, each once, in its order', () => {
		const library = createLibrary([record({ PMID: '1', own: 'b' }), record({ PMID: '1', own: 'a', at: 'b.bib:1' })]);
		const keys = placedKeys('See @{pmid:1}, @b and @a; @b again, @fig-one and @nobody.');
		const { articles, unknown } = citedForExport(library, keys, (key) => key.startsWith('fig-'));
		assert.deepEqual(
			articles.map(({ id, PMID }) => [id, PMID]),
			[
				['pmid:1', '1'],
				['b', '1'],
				['a', '1'],
			],
		);
		assert.deepEqual(unknown, ['nobody']);
	});
});
