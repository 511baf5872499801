/** What is dragged: articles, whole groups, never too many. */
import assert from 'node:assert/strict';
import { draggedKeys, mostDragged } from '../../../../src/core/features/draggedArticles';
import { buildTree } from '../../../../src/core/features/libraryTree';
import { createLibrary } from '../../../../src/core/library/library';
import { record } from '../../../support/records';

function treeOf(count: number, grouping: 'title' | 'author') {
	const records = Array.from({ length: count }, (_, index) =>
		record({ title: `Rivers ${index}`, PMID: String(index + 1), by: 'Li, X.; Mays, N.', at: `a.txt:${index + 1}` }),
	);
	const entries = [...createLibrary(records).entries.values()];
	return buildTree(entries, { grouping, sorting: 'title', fileName: (file) => file });
}

describe('what is dragged from the tree', () => {
	it('is each article once, in the order of the tree', () => {
		const titles = treeOf(3, 'title');
		const keys = titles.flatMap((node) => (node.kind === 'article' ? [node.key] : []));
		assert.equal(keys.length, 3);
		assert.deepEqual(draggedKeys(titles), keys);
		// Two authors of the same articles.
		const authors = treeOf(3, 'author');
		assert.equal(authors.length, 2);
		assert.deepEqual(draggedKeys(authors), keys);
	});

	it('is no more than can be meant', () => {
		assert.equal(draggedKeys(treeOf(mostDragged, 'author'))?.length, mostDragged);
		assert.equal(draggedKeys(treeOf(mostDragged + 1, 'author')), undefined);
	});
});
