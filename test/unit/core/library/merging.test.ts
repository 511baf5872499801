/** Which records are one article. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { UnkeyedArticle } from '../../../../src/core/csl/article';
import { createLibrary } from '../../../../src/core/library/library';
import { identifierKinds } from '../../../../src/core/library/recordFacts';
import { property } from '../../../support/property';
import { arbitraryRecords, record } from '../../../support/records';

/** `expected`: the records of each entry by their numbers, `1+3 2`, whatever the order in which they come. */
function check(records: readonly UnkeyedArticle[], expected: string): void {
	for (const order of [records, records.toReversed()]) {
		const groups = [...createLibrary(order).entries.values()].map((entry) =>
			entry.records.map((one) => records.indexOf(one) + 1).sort(),
		);
		const shown = groups.map((group) => group.join('+')).sort();
		assert.equal(shown.join(' '), expected);
	}
}

/** Records at places of their own. */
function records(...facts: Parameters<typeof record>[0][]): UnkeyedArticle[] {
	return facts.map((one, index) => record({ at: `a.txt:${index + 1}`, ...one }));
}

describe('records with identifiers', () => {
	it('are one by any identifier, whatever else they say', () => {
		check(records({ DOI: '10.5555/a' }, { DOI: '10.5555/a', title: 'Eels', by: 'Mays, N.' }), '1+2');
		check(records({ PMID: '1' }, { PMID: '1', title: 'Eels' }, { PMID: '2', title: 'Eels' }), '1+2 3');
		check(records({ PMCID: 'PMC1' }, { PMCID: 'PMC1', title: 'Eels' }), '1+2');
	});

	it('are one through others', () =>
		check(
			records({ DOI: '10.5555/a', title: 'A' }, { PMID: '1', title: 'B' }, { DOI: '10.5555/a', PMID: '1', title: 'C' }),
			'1+2+3',
		));

	it('are never one where identifiers contradict', () => {
		check(records({ DOI: '10.5555/a' }, { DOI: '10.5555/b' }), '1 2');
		check(records({ DOI: '10.5555/a', PMID: '1' }, { DOI: '10.5555/b', PMID: '1' }), '1 2');
		check(records({ DOI: '10.5555/a', PMID: '1' }, { DOI: '10.5555/a', PMID: '2' }), '1 2');
	});

	it('that lead to two articles belong to neither', () => {
		check(records({ DOI: '10.5555/a', PMID: '1' }, { DOI: '10.5555/b', PMID: '1' }, { PMID: '1' }), '1 2 3');
		check(
			records(
				{ DOI: '10.5555/a', PMID: '1' },
				{ DOI: '10.5555/b', PMCID: 'PMC1' },
				{ PMID: '1', PMCID: 'PMC1' },
				{ PMID: '1' },
				{ PMCID: 'PMC1' },
			),
			'1+4 2+5 3',
		);
	});

	it('that lead to one of two articles belong to that', () =>
		check(
			records(
				{ DOI: '10.5555/a', PMID: '1' },
				{ DOI: '10.5555/b', PMID: '1' },
				{ DOI: '10.5555/a', PMCID: 'PMC1' },
				{ PMCID: 'PMC1' },
			),
			'1+3+4 2',
		));

	it('are not one by the title alone', () => check(records({ DOI: '10.5555/a' }, { PMID: '1' }), '1 2'));
});

describe('works of one ISBN', () => {
	it('are one only where title and volume are the same', () => {
		const [ISBN, by] = ['9780306406157', 'Li, X.'];
		check(records({ ISBN, by }, { ISBN: '0306406152', by: '', date: '' }, { ISBN, title: 'Eels' }), '1+2 3');
		check(records({ ISBN, volume: '1' }, { ISBN, volume: 'Vol. 1' }, { ISBN, volume: '2' }), '1+2 3');
	});

	it('are not one with the same title under another ISBN', () =>
		check(records({ ISBN: '9780306406157' }, { ISBN: '9780000000002' }), '1 2'));
});

describe('records without identifiers', () => {
	it('are one by title, year and first author', () => {
		check(records({}, { title: 'RIVERS.' }, { title: 'Rivers: a study' }), '1+2 3');
		check(records({}, { date: '2020-10-19' }, { date: '2021' }), '1+2 3');
		check(records({}, { by: 'LI, Xenia; Mays, N.' }, { by: 'Mays, N.' }), '1+2 3');
	});

	it('are apart where given names contradict; what could be either is neither', () => {
		check(records({ by: 'Li, Xenia' }, { by: 'Li, Yu' }), '1 2');
		check(records({ by: 'Li, John' }, { by: 'Li, Jane' }, { by: 'Li, J.' }, { by: 'Li, John A.' }), '1+4 2 3');
	});

	it('are apart where volume, issue, page, edition or ISBN contradict', () => {
		for (const name of ['volume', 'issue', 'page', 'edition'] as const) {
			check(records({ [name]: '1' }, { [name]: '2' }), '1 2');
			check(records({ [name]: '1' }, { [name]: '01' }, {}), '1+2+3');
		}
		check(records({ page: '12-19' }, { page: '12' }, { page: '13' }), '1+2 3');
	});

	it('join the one article with an identifier that they describe, and none of several', () => {
		check(records({ DOI: '10.5555/a' }, {}, {}), '1+2+3');
		check(records({ DOI: '10.5555/a' }, { DOI: '10.5555/b' }, {}, {}), '1 2 3+4');
		check(records({ DOI: '10.5555/a', volume: '1' }, { DOI: '10.5555/b', volume: '2' }, { volume: '1' }), '1+3 2');
		check(records({ DOI: '10.5555/a' }, { DOI: '10.5555/a', title: 'Eels' }, { title: 'Eels' }, {}), '1+2+3+4');
	});

	it('are apart where title, year or author is not known, unless they say the same', () => {
		check(records({ by: '' }, { by: '' }, { by: '', volume: '1', more: { fields: { volume: ['1'] } } }), '1+2 3');
		check(records({ date: '' }, {}), '1 2');
	});
});

describe('merging', () => {
	it('depends on no order', () => {
		const orders = arbitraryRecords.chain((list) =>
			fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
		);
		property(orders, ([list, shuffled]) =>
			assert.deepEqual([...createLibrary(shuffled).entries], [...createLibrary(list).entries]),
		);
	});

	it('keeps every record once, and never two of one identifier', () => {
		property(arbitraryRecords, (list) => {
			const entries = [...createLibrary(list).entries.values()];
			assert.deepEqual(new Set(entries.flatMap((entry) => entry.records)), new Set(list));
			assert.equal(entries.flatMap((entry) => entry.records).length, list.length);
			for (const { records: held, sources } of entries) {
				assert.deepEqual(
					sources,
					held.flatMap(({ custom }) => custom.sources),
				);
				for (const kind of identifierKinds) assert.ok(new Set(held.flatMap((one) => one[kind] ?? [])).size < 2);
			}
		});
	});

	it('takes linear time where all records share an identifier or a title', () => {
		const many = (facts: Parameters<typeof record>[0]) =>
			Array.from({ length: 20_000 }, (_, index) => record({ ...facts, at: `a.txt:${index}` }));
		check(many({ PMID: '1' }).slice(0, 3), '1+2+3');
		for (const facts of [{ PMID: '1' }, {}]) assert.equal(createLibrary(many(facts)).entries.size, 1);
		const apart = many({}).map((one, index) => ({ ...one, DOI: `10.5555/${index}` }));
		assert.equal(createLibrary([...apart, record()]).entries.size, 20_001);
		const volumes = many({}).map((one, index) => ({ ...one, volume: String(index) }));
		assert.equal(createLibrary(volumes).entries.size, 20_000);
	}).timeout(20_000);
});
