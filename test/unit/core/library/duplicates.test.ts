import assert from 'node:assert/strict';
import { probableDuplicates } from '../../../../src/core/library/duplicates';
import { createLibrary } from '../../../../src/core/library/library';
import { emptyMemory, type Pair } from '../../../../src/core/library/memory';
import { record } from '../../../support/records';

type Facts = Parameters<typeof record>[0];

const title = 'Rivers and their eels in seven northern towns';

/** Whether *Rivers and their eels…* with a DOI and `facts` are shown as a pair, and what they have in common. */
function check(facts: Facts, expected: string | undefined, apart: readonly Pair[] = []): void {
	const records = [record({ DOI: '10.5555/a', title }), record({ title, at: 'b.txt:1', ...facts })];
	for (const list of [records, records.toReversed()]) {
		const pairs = probableDuplicates(createLibrary(list, { memory: { ...emptyMemory, apart } }));
		const shown = pairs.map(({ reasons }) => `${reasons.title} ${reasons.year} ${reasons.author}`);
		assert.deepEqual(shown, expected === undefined ? [] : [expected], JSON.stringify(facts));
	}
}

describe('probable duplicates', () => {
	it('have nearly the same title', () => {
		check({ title: 'Rivers and their eels in seven nothern towns' }, 'near same same');
		check({ title: 'Rivers and their eel in seven northern towns!' }, 'near same same');
		check({ title: `${title}: a study of 1999` }, 'subtitle same same');
		check({ title: 'Rivers and their eels in several northern towns' }, undefined);
	});

	it('of parts and years of a series are none', () => {
		check({ title: `${title} 2` }, 'subtitle same same');
		for (const [one, other] of [
			['2019', '2020'],
			['part I', 'part II'],
		] as const) {
			const records = [record({ title: `${title}, ${one}` }), record({ title: `${title}, ${other}`, at: 'b.txt:1' })];
			assert.deepEqual(probableDuplicates(createLibrary(records)), []);
		}
	});

	it('may be a year apart, and one may lack year or author', () => {
		check({ date: '2021' }, 'same near same');
		check({ date: '2022' }, undefined);
		check({ date: '' }, 'same unknown same');
		check({ by: '' }, 'same same unknown');
		check({ by: 'Mays, N.' }, undefined);
	});

	it('may have identifiers of different kinds, and no different ones of a kind', () => {
		check({ PMID: '1' }, 'same same same');
		check({ DOI: '10.5555/b' }, undefined);
	});

	it('are none where the user has said so, nor where they are one already', () => {
		check({ PMID: '1' }, undefined, [['pmid:1', 'doi:10.5555/a']]);
		check({}, undefined);
	});

	it('are never titles that name a column', () => {
		const records = [record({ title: 'Editorial', DOI: '10.5555/a' }), record({ title: 'Editorial', PMID: '1' })];
		assert.deepEqual(probableDuplicates(createLibrary(records)), []);
	});

	it('are found in time that grows with the number of entries', () => {
		const words = Array.from({ length: 400 }, (_, index) => `eel${index * 7919}`);
		const many = Array.from({ length: 20_000 }, (_, index) =>
			record({
				title: [1, 3, 7, 11, 13, 17].map((step) => words[(index * step + (index % step)) % words.length]).join(' '),
				DOI: `10.5555/${index}`,
				at: `a.txt:${index}`,
			}),
		);
		const near = record({ title: `${many[77]?.title ?? ''}s`, at: 'b.txt:1' });
		const library = createLibrary([...many, near]);
		const start = performance.now();
		probableDuplicates(library);
		assert.ok(performance.now() - start < 8000);
	}).timeout(20_000);
});
