/** Which value of several records an entry has, and where it is from. */
import assert from 'node:assert/strict';
import type { UnkeyedArticle } from '../../../../src/core/csl/article';
import { displayName } from '../../../../src/core/csl/display';
import type { FactName } from '../../../../src/core/library/facts';
import { createLibrary } from '../../../../src/core/library/library';
import { provenanceOf } from '../../../../src/core/library/merge';
import { property } from '../../../support/property';
import { arbitraryRecords, record } from '../../../support/records';

type Facts = Parameters<typeof record>[0];

/** The one entry of `facts`, in either order, which share a PMID. */
function merge(...facts: Facts[]): UnkeyedArticle {
	const records = facts.map((one, index) => record({ PMID: '1', at: `a.txt:${index + 1}`, ...one }));
	const [entry, other] = [records, records.toReversed()].map((list) => [...createLibrary(list).entries.values()]);
	assert.deepEqual(entry, other);
	assert.equal(entry?.length, 1);
	return entry[0]?.article ?? assert.fail();
}

/** Of two records, the second has the better value. */
function check(name: keyof UnkeyedArticle, worse: Facts, better: Facts): void {
	const expected = record(better)[name];
	assert.notEqual(expected, undefined);
	assert.deepEqual(merge(worse, better)[name], expected, name);
}

function authors(...lists: string[]): string {
	return (merge(...lists.map((by) => ({ by }))).author ?? []).map(displayName).join('; ');
}

describe('the better value', () => {
	it('of a text is in mixed case, and longer', () => {
		check('title', { title: 'RIVERS AND EELS' }, { title: 'Rivers' });
		check('title', { title: 'Rivers' }, { title: 'Rivers: a study' });
		check('title', { title: '<i>Rivers</i>' }, { title: 'Rivers: a study' });
		check('container-title', { 'container-title': 'RIVER STUDIES' }, { 'container-title': 'River Stud' });
		check('publisher', { publisher: 'Unknown publisher' }, { publisher: 'Reed' });
	});

	it('of a date is more exact, of the year that most records say', () => {
		check('issued', { date: '2020' }, { date: '2020-10-19' });
		check('issued', { date: '2020-10' }, { date: '2020-10-19' });
		assert.deepEqual(merge({ date: '2021-01-03' }, { date: '2020' }, { date: '2020-10' }).issued, {
			'date-parts': [[2020, 10]],
		});
	});

	it('of authors is the longer list, each name spelled out as far as any agreeing record has it', () => {
		assert.equal(authors('Li, X.', 'Li, Xenia'), 'Li, Xenia');
		assert.equal(authors('Li, Xenia; Mays, N.', 'Li, X.; Mays, Nicholas; Ho, Q.'), 'Li, Xenia; Mays, Nicholas; Ho, Q.');
		assert.equal(authors('Li, Xenia; Ho, Quan', 'Li, X.; Mays, N.; Ho, Q.'), 'Li, X.; Mays, N.; Ho, Q.');
		assert.equal(authors('Muller, J', 'Müller, J'), 'Müller, J');
		assert.equal(authors('Li Xenia', 'Li, Xenia'), 'Li, Xenia');
	});

	it('of what belongs to the authors is parallel to them', () => {
		const { custom } = merge(
			{ by: 'Li, X.; Mays, N.', more: { affiliations: [['Weir'], []], rawAuthors: ['LI X', 'MAYS N'] } },
			{ by: 'Li, Xenia; Mays, N.; Ho, Q.', more: { affiliations: [[], [], []] } },
			{ by: 'Eel, E.', more: { affiliations: [['Sea']], moreAuthors: true } },
		);
		assert.deepEqual(custom.affiliations, [['Weir'], [], []]);
		assert.equal(custom.rawAuthors, undefined);
		assert.equal(custom.moreAuthors, undefined);
	});

	it('of pages is the range, and its number is of the same record', () => {
		check('page', { page: '12' }, { page: '12-19' });
		check('page', { page: '12-9' }, { page: '12-19' });
		assert.equal(merge({ page: 'e12', number: 'e12' }, { page: '12-19' }).number, undefined);
		assert.equal(merge({ page: 'e12', number: 'e12' }, {}).number, 'e12');
	});

	it('of identifiers is that of any record; an address stands only where there is no DOI', () => {
		const { DOI, PMCID, URL } = merge({ DOI: '10.5555/a' }, { PMCID: 'PMC1', URL: 'https://x.org' });
		assert.deepEqual({ DOI, PMCID, URL }, { DOI: '10.5555/a', PMCID: 'PMC1', URL: undefined });
		assert.equal(merge({}, { URL: 'https://x.org' }).URL, 'https://x.org');
		check('ISBN', { ISBN: '0306406152' }, { ISBN: '9780306406157' });
	});

	it('of an abstract has sections', () => {
		const abstractSections = [{ heading: 'AIM', text: 'Eels.' }];
		const flat = { abstract: 'AIM Eels and many other things.' };
		const { abstract, custom } = merge(flat, { abstract: 'AIM Eels.', more: { abstractSections } });
		assert.equal(abstract, 'AIM Eels.');
		assert.deepEqual(custom.abstractSections, abstractSections);
		check('abstract', { abstract: 'Eels swim and swim and…' }, { abstract: 'Eels swim.' });
	});

	it('of metrics is the later', () => {
		const metrics = (rcaCitations: number, impactIndexPerArticle: number) => ({
			more: { metrics: { rcaCitations, impactIndexPerArticle } },
		});
		assert.equal(merge(metrics(9, 3), metrics(14, 2)).custom.metrics?.rcaCitations, 14);
		assert.equal(merge(metrics(9, 3), metrics(9, 2.3)).custom.metrics?.impactIndexPerArticle, 2.3);
	});

	it('of lists is all that any record has', () => {
		const { custom } = merge(
			{ more: { topics: ['EELS', 'Night'], links: ['a'], fields: { x: ['1'], y: [] } } },
			{ more: { topics: ['Eels', 'Weirs'], links: ['b', 'a'], fields: { x: ['1', '2'] }, openAccess: true } },
		);
		assert.deepEqual(custom.topics, ['Eels', 'Night', 'Weirs']);
		assert.deepEqual(custom.links, ['a', 'b']);
		assert.deepEqual(custom.fields, { x: ['1', '2'], y: [] });
		assert.equal(custom.openAccess, true);
	});

	it('of dates is the more exact', () =>
		assert.deepEqual(
			merge(
				{ more: { dates: { received: '2020-03', revised: '2020' } } },
				{ more: { dates: { received: '2020-03-04' } } },
			).custom.dates,
			{ received: '2020-03-04', revised: '2020' },
		));
});

describe('provenance', () => {
	it('says of every fact where it is from, and what the others say', () => {
		const records = [
			record({ PMID: '1', at: 'a.txt:1', by: 'Li, Xenia' }),
			record({ PMID: '1', at: 'b.txt:7', title: 'Rivers: a study', by: 'Li, X.; Mays, N.' }),
		];
		const shown = provenanceOf(records).map(({ field, value, sources, others }) => [
			field,
			value,
			sources.map(({ file, line }) => `${file}:${line}`).join(' '),
			others.map((other) => [other.value, `${other.source.file}:${other.source.line}`]),
		]);
		assert.deepEqual(shown, [
			['type', 'article-journal', 'a.txt:1 b.txt:7', []],
			['title', 'Rivers: a study', 'b.txt:7', [['Rivers', 'a.txt:1']]],
			[
				'author',
				[
					{ family: 'Li', given: 'Xenia' },
					{ family: 'Mays', given: 'N.' },
				],
				'a.txt:1 b.txt:7',
				[],
			],
			['issued', { 'date-parts': [[2020]] }, 'a.txt:1 b.txt:7', []],
			['PMID', '1', 'a.txt:1 b.txt:7', []],
			['fields', {}, 'a.txt:1 b.txt:7', []],
		]);
	});

	it('is of what the entry shows, and leaves no record out', () => {
		property(arbitraryRecords, (list) => {
			for (const { article, records } of createLibrary(list).entries.values()) {
				const { sources, ...custom } = article.custom;
				const facts: Partial<Record<FactName | 'id', unknown>> = { ...article, ...custom };
				const shown = provenanceOf(records);
				for (const { field, value } of shown) assert.deepEqual(facts[field], value);
				const fields = new Set<string>(shown.map(({ field }) => field));
				for (const name of Object.keys(facts))
					if (name !== 'id' && name !== 'custom') assert.ok(fields.has(name), name);
				assert.equal(sources.length, records.length);
			}
		});
	});
});
