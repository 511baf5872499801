/** Finding an article in the tree, and the article of a line of a dump. */
import assert from 'node:assert/strict';
import { entryAtLine } from '../../../../src/core/features/entryAtLine';
import { buildTree, type Grouping } from '../../../../src/core/features/libraryTree';
import { pathTo } from '../../../../src/core/features/treePath';
import { createLibrary } from '../../../../src/core/library/library';
import { record } from '../../../support/records';

const small = [
	record({ title: 'Zebras', PMID: '1', by: 'Li, X.; Mays, N.' }),
	record({ title: 'Eels', PMID: '2', by: 'Åse, B.', at: 'a.txt:7' }),
	record({ title: 'Water', PMID: '3', by: '', at: 'b.txt:7' }),
];
const large = Array.from({ length: 2500 }, (_, index) =>
	record({ title: `Rivers ${index}`, PMID: String(index + 1), by: `Li${index}, X.`, at: `a.txt:${index + 1}` }),
);

describe('the place of an article in the tree', () => {
	const pathOf = (records: typeof small, grouping: Grouping, title: string) => {
		const { entries } = createLibrary(records);
		const [key = ''] = [...entries.values()].flatMap(({ article }) => (article.title === title ? [article.id] : []));
		const nodes = buildTree([...entries.values()], { grouping, sorting: 'title', fileName: (file) => file });
		return pathTo(nodes, key).map(({ label }) => label);
	};

	it('is the first of those where it stands', () => {
		assert.deepEqual(pathOf(small, 'author', 'Zebras'), ['Li, X.', 'Zebras']);
		assert.deepEqual(pathOf(small, 'author', 'Water'), ['No author', 'Water']);
		assert.deepEqual(pathOf(small, 'title', 'Eels'), ['Eels']);
		assert.deepEqual(pathOf(small, 'title', 'Otters'), []);
	});

	it('is found through all levels of a large library', () => {
		for (const grouping of ['author', 'title', 'file', 'year'] as const) {
			const path = pathOf(large, grouping, 'Rivers 1234');
			assert.ok(path.length > 1, grouping);
			assert.equal(path.at(-1), 'Rivers 1234', grouping);
		}
	});
});

describe('the article of a line', () => {
	it('is the one whose record stands there', () => {
		const library = createLibrary(small);
		assert.equal(entryAtLine(library, 'a.txt', 7)?.article.title, 'Eels');
		assert.equal(entryAtLine(library, 'b.txt', 7)?.article.title, 'Water');
		assert.equal(entryAtLine(library, 'b.txt', 8), undefined);
	});
});
