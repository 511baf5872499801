import assert from 'node:assert/strict';
import type { UnkeyedArticle } from '../../../../src/core/csl/article';
import { identityOf } from '../../../../src/core/library/identity';
import { createLibrary } from '../../../../src/core/library/library';

const vufind = { file: 'a.txt', format: 'vufind', record: 'b-1', line: 1, endLine: 9 } as const;
const rca = { file: 'a.txt', format: 'rca', record: '7', line: 1, endLine: 9 } as const;
const known: UnkeyedArticle = {
	type: 'book',
	title: 'Rivers',
	author: [{ family: 'Li', given: 'X.' }],
	issued: { 'date-parts': [[2020]] },
	custom: { sources: [vufind], fields: {} },
};

/** Whether `known` and `known` with `changes` are one article. */
function check(changes: Partial<UnkeyedArticle>, isSame: boolean, base: UnkeyedArticle = known): void {
	assert.equal(identityOf({ ...base, ...changes }) === identityOf(base), isSame, JSON.stringify(changes));
}

describe('the identity of an article', () => {
	it('is that of its identifier, wherever and however it was read', () => {
		const article = { ...known, DOI: '10.5555/a' };
		check({ title: 'Other', custom: { sources: [rca], fields: {} } }, true, article);
		check({ DOI: '10.5555/b' }, false, article);
		assert.notEqual(identityOf({ ...known, PMID: '12' }), identityOf({ ...known, ISBN: '12' }));
	});

	it('of chapters and volumes is not that of the book whose number they share', () => {
		const article = { ...known, ISBN: '9780000000002' };
		check({ title: 'RIVERS' }, true, article);
		check({ title: 'Rivers of the north' }, false, article);
		check({ volume: '2' }, false, article);
	});

	it('without an identifier takes all facts to agree', () => {
		check(
			{ title: 'RIVERS', custom: { sources: [{ ...vufind, file: 'b.txt', line: 70 }], fields: { x: ['1'] } } },
			true,
		);
		const changes: Partial<UnkeyedArticle>[] = [
			{ title: 'Streams' },
			{ author: [{ family: 'Mays' }] },
			{ issued: { 'date-parts': [[2021]] } },
			{ volume: '2' },
			{ issue: '2' },
			{ page: '2' },
			{ edition: '2nd' },
			{ publisher: 'Reed' },
			{ 'container-title': 'J' },
			{ custom: { sources: [{ ...vufind, record: 'b-2' }], fields: {} } },
			{ custom: { sources: [rca], fields: {} } },
		];
		for (const change of changes) check(change, false);
	});

	it('is not that of a number in a list, which other lists give to other articles', () => {
		const listed = { ...known, custom: { sources: [rca], fields: {} } };
		check({ custom: { sources: [{ ...rca, record: '9', file: 'b.txt' }], fields: {} } }, true, listed);
	});

	it('of what has neither title nor author nor year is all of its record', () => {
		for (const name of ['title', 'author', 'issued'] as const) {
			const { [name]: _, ...bare } = known;
			const other = { ...bare, custom: { sources: [vufind], fields: { note: ['x'] } } };
			assert.notEqual(identityOf(bare), identityOf(other), name);
		}
	});

	it('keeps annual reports, and editions of one book, apart in the library', () => {
		const years = [2019, 2020, 2021].map((year, index) => ({
			...known,
			title: 'Annual report',
			issued: { 'date-parts': [[year] as [number]] },
			custom: { sources: [{ ...vufind, record: `b-${index}` }], fields: {} },
		}));
		assert.deepEqual([...createLibrary(years).entries.keys()].sort(), ['li2019annual', 'li2020annual', 'li2021annual']);
	});
});
