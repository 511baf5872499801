/** What the library remembers, and what follows from it. */
import assert from 'node:assert/strict';
import { createLibrary, type Library } from '../../../../src/core/library/library';
import { emptyMemory, type LibraryMemory } from '../../../../src/core/library/memory';
import { record } from '../../../support/records';

const [DOI, other] = ['10.5555/a', '10.5555/b'];

function library(records: readonly ReturnType<typeof record>[], memory: Partial<LibraryMemory>): Library {
	return createLibrary(records, { memory: { ...emptyMemory, ...memory } });
}

/** The keys with the DOI or title of what they mean, and the key that is offered. */
function show({ entries }: Library): string[] {
	return [...entries].map(([key, { article, offeredKey }]) =>
		[key, article.DOI ?? article.title, offeredKey].filter((part) => part !== undefined).join(' '),
	);
}

describe('a pinned key', () => {
	const pins = new Map([['li2020rivers', `doi:${DOI}`]]);

	it('stays when better data would make another, which is offered', () => {
		assert.deepEqual(show(library([record({ DOI })], { pins })), ['li2020rivers 10.5555/a']);
		assert.deepEqual(show(library([record({ DOI, date: '2021' })], { pins })), ['li2020rivers 10.5555/a li2021rivers']);
	});

	it('stays in a clash, in which only others get a suffix', () => {
		const records = [record({ DOI }), record({ DOI: other, at: 'b.txt:1' })];
		const [first = '', second = ''] = show(library(records, { pins }));
		assert.equal(first, 'li2020rivers 10.5555/a');
		assert.match(second, /^li2020rivers_[a-z]{3,} 10\.5555\/b$/);
	});

	it('is no other article’s, even where its own is gone', () => {
		const [only = ''] = show(library([record({ DOI: other })], { pins }));
		assert.match(only, /^li2020rivers_[a-z]{3,} 10\.5555\/b$/);
	});

	it('changes no other key, and a suffix that is pinned is no other’s', () => {
		const records = [record({ DOI }), record({ DOI: other, at: 'b.txt:1' })];
		const [key = '', rival = ''] = library(records, {}).entries.keys();
		const pinned = library(records, { pins: new Map([[key, `doi:${DOI}`]]) });
		assert.deepEqual([...pinned.entries.keys()], [key, rival]);
		const swapped = library(records, { pins: new Map([[key, `doi:${other}`]]) });
		assert.equal(swapped.entries.get(key)?.article.DOI, other);
		assert.equal(swapped.entries.size, 2);
	});

	it('holds by any identity of its article, and for none where several have it', () => {
		const byTitle = new Map([['x', 'title:rivers|2020|li']]);
		assert.deepEqual(show(library([record({ DOI })], { pins: byTitle })), ['x 10.5555/a li2020rivers']);
		const records = [record({ DOI }), record({ DOI: other, at: 'b.txt:1' })];
		assert.equal(library(records, { pins: byTitle }).entries.has('x'), false);
	});
});

describe('a text in a note', () => {
	const aliases = new Map([
		['old', 'older'],
		['older', 'li2020rivers'],
		['a', 'b'],
		['b', 'a'],
	]);
	const { resolve } = library([record({ DOI, PMID: '12', PMCID: 'PMC7' }), record({ at: 'b.txt:1', title: 'Eels' })], {
		aliases,
	});

	it('is a key, an old key, or an identifier', () => {
		for (const text of [
			'li2020rivers',
			'old',
			DOI,
			`doi:${DOI}`,
			'DOI: 10.5555/A',
			`https://doi.org/${DOI}`,
			'pmid:12',
		])
			assert.equal(resolve(text)?.article.DOI, DOI, text);
		for (const text of ['12', 'PMID 12', 'PMC7', 'pmcid:pmc7', 'https://pubmed.ncbi.nlm.nih.gov/12/'])
			assert.equal(resolve(text)?.article.DOI, DOI, text);
	});

	it('may be nothing', () => {
		for (const text of ['', 'a', 'b', 'eels', '10.5555/c', '13', 'pmid:PMC7', '__proto__'])
			assert.equal(resolve(text), undefined, text);
	});

	it('is no article where several contradict', () => {
		const apart = library([record({ DOI, PMID: '1' }), record({ DOI: other, PMID: '1', at: 'b.txt:1' })], {});
		assert.equal(apart.resolve('pmid:1'), undefined);
		assert.equal(apart.resolve(DOI)?.article.DOI, DOI);
	});
});

describe('a decision', () => {
	const records = [record({ DOI }), record({ PMID: '12', title: 'Rivers: a study', at: 'b.txt:1' })];

	it('makes two articles one, whatever their identifiers', () => {
		const same = [['pmid:12', `doi:${DOI}`]] as const;
		const [entry, ...rest] = library(records, { same }).entries.values();
		assert.deepEqual(rest, []);
		assert.deepEqual([entry?.article.DOI, entry?.article.PMID, entry?.article.title], [DOI, '12', 'Rivers: a study']);
	});

	it('keeps two apart that are described alike', () => {
		const alike = [record({ DOI }), record({ at: 'b.txt:1' })];
		assert.equal(library(alike, {}).entries.size, 1);
		assert.equal(library(alike, { apart: [[`doi:${DOI}`, 'title:rivers|2020|li']] }).entries.size, 2);
	});

	it('prefers values, from which the key is made too', () => {
		const values = new Map([[`doi:${DOI}`, { title: 'Streams', author: [{ family: 'Mays' }] }]]);
		assert.deepEqual(show(library(records, { values })).slice(0, 1), ['mays2020streams 10.5555/a']);
	});

	it('adds, removes and renames topics', () => {
		const more = { topics: ['Eels', 'Night'] };
		const topics = new Map([[`doi:${DOI}`, { add: ['Mine'], remove: ['Night'] }]]);
		const topicNames = new Map([['Eels', 'Anguilla']]);
		const held = [record({ DOI, more }), record({ PMID: '1', at: 'b.txt:1', more })];
		const shown = [...library(held, { topics, topicNames }).entries.values()].map(
			({ article }) => article.custom.topics,
		);
		assert.deepEqual(shown, [
			['Anguilla', 'Mine'],
			['Anguilla', 'Night'],
		]);
	});
});
