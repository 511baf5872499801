import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDump } from '../../../../src/core/dump/read';
import { buildTree, type Grouping } from '../../../../src/core/features/libraryTree';
import { createLibrary } from '../../../../src/core/library/library';
import { property } from '../../../support/property';

const list = [
	'Li X, Mays N. Zebras. B 2020; 1:2. [PMID: 1]',
	'Åse B. Eels. B 2021; 1:2. [PMID: 2]',
	'Water: plans. B 2022; 1:2. [PMID: 3]',
	'Li X. 10 rivers. B 2019; 1:2. [PMID: 4]',
]
	.map((citation, index) => `${index + 1}\n|\n${citation} [Abstract]\n|\n`)
	.join('');
const articles = readDump(list, 'a.txt').value;

/** Groups with their counts and articles, indented. */
function check(grouping: Grouping, expected: readonly string[]): void {
	const nodes = buildTree(createLibrary(articles), grouping);
	const lines = nodes.flatMap((node) =>
		node.kind === 'article'
			? [`${node.label} · ${node.description}`]
			: [
					`${node.label} (${node.articles.length})`,
					...node.articles.map((article) => `  ${article.label} · ${article.description}`),
				],
	);
	assert.deepEqual(lines, expected);
}

describe('the library tree', () => {
	it('groups by author, those without one last', () => {
		check('author', [
			'Åse, B. (1)',
			'  Eels · Åse 2021',
			'Li, X. (2)',
			'  10 rivers · Li 2019',
			'  Zebras · Li & Mays 2020',
			'Mays, N. (1)',
			'  Zebras · Li & Mays 2020',
			'No author (1)',
			'  Water: plans · 2022',
		]);
	});

	it('groups by topic', () =>
		check('topic', [
			'No topic (4)',
			'  10 rivers · Li 2019',
			'  Eels · Åse 2021',
			'  Water: plans · 2022',
			'  Zebras · Li & Mays 2020',
		]));

	it('lists by title', () =>
		check('title', ['10 rivers · Li 2019', 'Eels · Åse 2021', 'Water: plans · 2022', 'Zebras · Li & Mays 2020']));

	it('has an id of its own for every node', () => {
		for (const grouping of ['author', 'topic', 'title'] as const) {
			const ids = buildTree(createLibrary(articles), grouping).flatMap((node) => [
				node.id,
				...(node.kind === 'group' ? node.articles.map(({ id }) => id) : []),
			]);
			assert.equal(new Set(ids).size, ids.length);
		}
	});
});

describe('the library', () => {
	it('has one entry an article, with all its records', () => {
		const library = createLibrary([...articles, ...readDump(list, 'b.txt').value]);
		assert.equal(library.entries.size, 4);
		assert.deepEqual(
			library.entries.get('li2020zebras')?.sources.map(({ file }) => file),
			['a.txt', 'b.txt'],
		);
	});

	it('does not depend on the order of reading', () => {
		const all = [
			...articles,
			...readDump(list, 'b.txt').value,
			...readDump(list.replaceAll('PMID: 1', 'PMID: 9'), 'c.txt').value,
		];
		const expected = [...createLibrary(all).entries].sort();
		property(
			fc.shuffledSubarray(all, { minLength: all.length }),
			(shuffled) => assert.deepEqual([...createLibrary(shuffled).entries].sort(), expected),
			50,
		);
	});
});
