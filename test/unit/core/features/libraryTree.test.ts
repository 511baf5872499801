import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { UnkeyedArticle } from '../../../../src/core/csl/article';
import { displayAuthorYear } from '../../../../src/core/csl/display';
import { readDump } from '../../../../src/core/dump/read';
import type { Sorting } from '../../../../src/core/features/articleOrder';
import { buildTree, type Grouping, type TreeNode } from '../../../../src/core/features/libraryTree';
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

const fileName = (file: string) => file.toUpperCase();

/** Nodes with what is said of them, and those below indented. */
function render(nodes: readonly TreeNode[]): string[] {
	return nodes.flatMap((node) =>
		node.kind === 'article'
			? [`${node.label} · ${displayAuthorYear(node.entry.article)}`]
			: [`${node.label} (${node.description})`, ...render(node.children()).map((line) => `  ${line}`)],
	);
}

function check(grouping: Grouping, expected: readonly string[], sorting: Sorting = 'title'): void {
	const entries = [...createLibrary(articles).entries.values()];
	assert.deepEqual(render(buildTree(entries, { grouping, sorting, fileName })), expected);
}

/** All nodes, however deep. */
function allOf(nodes: readonly TreeNode[]): TreeNode[] {
	return nodes.flatMap((node) => [node, ...(node.kind === 'group' ? allOf(node.children()) : [])]);
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

	it('groups by year, the latest first, and by journal and file', () => {
		check('year', [
			'2022 (1)',
			'  Water: plans · 2022',
			'2021 (1)',
			'  Eels · Åse 2021',
			'2020 (1)',
			'  Zebras · Li & Mays 2020',
			'2019 (1)',
			'  10 rivers · Li 2019',
		]);
		const plain = ['  10 rivers · Li 2019', '  Eels · Åse 2021', '  Water: plans · 2022', '  Zebras · Li & Mays 2020'];
		check('journal', ['B (4)', ...plain]);
		check('file', ['A.TXT (4)', ...plain]);
	});

	it('lists by title', () =>
		check('title', ['10 rivers · Li 2019', 'Eels · Åse 2021', 'Water: plans · 2022', 'Zebras · Li & Mays 2020']));

	it('sorts by year, from the latest, and by first author, those without one last', () => {
		const byYear = ['Water: plans · 2022', 'Eels · Åse 2021', 'Zebras · Li & Mays 2020', '10 rivers · Li 2019'];
		check('title', byYear, 'year');
		check(
			'title',
			['Eels · Åse 2021', '10 rivers · Li 2019', 'Zebras · Li & Mays 2020', 'Water: plans · 2022'],
			'author',
		);
		check(
			'title',
			['10 rivers · Li 2019', 'Eels · Åse 2021', 'Water: plans · 2022', 'Zebras · Li & Mays 2020'],
			'impact',
		);
	});

	it('sorts by citations, from the most', () => {
		const cited = list
			.replace('[Abstract]', '[Citation(s) in RCA: 3] [Abstract]')
			.replace(/(Eels.*?) \[Abs/, '$1 [Citation(s) in RCA: 12] [Abs');
		const entries = [...createLibrary(readDump(cited, 'a.txt').value).entries.values()];
		const nodes = buildTree(entries, { grouping: 'title', sorting: 'citations', fileName });
		assert.deepEqual(
			nodes.map(({ label }) => label),
			['Eels', 'Zebras', '10 rivers', 'Water: plans'],
		);
	});

	it('tells screen readers what a group is, and of what', () => {
		const entries = [...createLibrary(articles).entries.values()];
		const spoken = buildTree(entries, { grouping: 'author', sorting: 'title', fileName }).map((node) =>
			node.kind === 'group' ? node.spoken : '',
		);
		assert.deepEqual(spoken, [
			'Åse, B., 1 article',
			'Li, X., 2 articles',
			'Mays, N., 1 article',
			'No author, 1 article',
		]);
	});

	it('has an id of its own for every node', () => {
		const entries = [...createLibrary(articles).entries.values()];
		for (const grouping of ['author', 'topic', 'journal', 'year', 'institution', 'file', 'title'] as const) {
			const ids = allOf(buildTree(entries, { grouping, sorting: 'title', fileName })).map(({ id }) => id);
			assert.equal(new Set(ids).size, ids.length);
		}
	});
});

describe('a large library', () => {
	const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
	const many = Array.from({ length: 3000 }, (_, index): UnkeyedArticle => {
		const letter = letters.charAt(index % 20);
		return {
			type: 'article-journal',
			title: index < 700 ? 'Same' : `${letter}${letters.charAt(index % 7).toLowerCase()} ${index}`,
			author: [{ family: `${letter}${index}`, given: 'X.' }],
			issued: { 'date-parts': [[2000 + (index % 3 === 0 ? 0 : index % 20)]] },
			PMID: String(index + 1),
			custom: { sources: [{ file: 'a.txt', format: 'rca', line: index + 1, endLine: index + 1 }], fields: {} },
		};
	});
	const entries = [...createLibrary(many).entries.values()];
	const build = (grouping: Grouping, sorting: Sorting) => buildTree(entries, { grouping, sorting, fileName });

	it('has no level of more than 500, and every article', () => {
		for (const grouping of ['author', 'year', 'title', 'topic', 'file'] as const) {
			for (const sorting of ['title', 'year', 'author', 'citations'] as const) {
				const nodes = allOf(build(grouping, sorting));
				for (const node of nodes) if (node.kind === 'group') assert.ok(node.children().length <= 500);
				const articleNodes = nodes.filter(({ kind }) => kind === 'article');
				assert.equal(articleNodes.length, 3000, `${grouping}, ${sorting}`);
				assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
			}
		}
	});

	it('has parts that are named by what starts so', () => {
		const counted = (node: TreeNode | undefined) => (node?.kind === 'group' ? [node.description, node.spoken] : []);
		const labels = (nodes: readonly TreeNode[]) => nodes.map(({ label }) => label);
		assert.deepEqual(labels(build('author', 'title')), [...letters.slice(0, 20)]);
		assert.deepEqual(counted(build('author', 'title')[0]), ['150', 'A, 150 articles']);
		const fewer = buildTree(entries.slice(0, 1500), { grouping: 'author', sorting: 'title', fileName });
		assert.deepEqual(labels(fewer), ['A–F', 'G–L', 'M–R', 'S–T']);
		assert.deepEqual(counted(fewer[0]), ['450 authors', 'A–F, 450 authors']);
		assert.deepEqual(labels(build('title', 'year')), ['2015–2019', '2010–2014', '2005–2009', '2001–2004', '2000']);
	});

	it('divides alphabetical lists further, and what is all alike by number', () => {
		const same = build('title', 'title').find(({ label }) => label.includes('S'));
		const below = same?.kind === 'group' ? allOf(same.children()) : [];
		assert.ok(below.some(({ label }) => label === '1–500'));
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
