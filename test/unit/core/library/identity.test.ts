import assert from 'node:assert/strict';
import type { UnkeyedArticle } from '../../../../src/core/csl/article';
import { identitiesOf, identityOf } from '../../../../src/core/library/identity';

const known: UnkeyedArticle = {
	type: 'book',
	title: 'Rivers &amp; <i>Eels</i>: a Study',
	author: [{ 'non-dropping-particle': 'van der', family: 'Åberg', given: 'X.' }],
	issued: { 'date-parts': [[2020, 4]] },
	custom: { sources: [], fields: { a: ['b'] } },
};

function check(changes: Partial<UnkeyedArticle>, expected: string): void {
	assert.equal(identityOf([{ ...known, ...changes }]), expected);
}

describe('the identity of an article', () => {
	it('is its strongest identifier', () => {
		check({ DOI: '10.5555/a', PMID: '1', PMCID: 'PMC1' }, 'doi:10.5555/a');
		check({ PMID: '1', PMCID: 'PMC1', ISBN: '9780000000002' }, 'pmid:1');
		check({ PMCID: 'PMC1' }, 'pmcid:PMC1');
	});

	it('is the number of its book with title and volume, in one form of 13 digits', () => {
		check({ ISBN: '9780306406157', volume: 'Vol. 2' }, 'isbn:9780306406157|rivers and eels a study|2');
		check({ ISBN: '0306406152' }, 'isbn:9780306406157|rivers and eels a study|');
	});

	it('is title, year and family name where there is no identifier', () =>
		check({}, 'title:rivers and eels a study|2020|vanderaberg'));

	it('is that of one record where too little is known', () => {
		for (const name of ['title', 'author', 'issued'] as const) {
			const { [name]: _, ...bare } = known;
			assert.match(identityOf([bare]), /^record:[a-z]{12}$/);
			const other = { ...bare, custom: { sources: [], fields: { note: ['x'] } } };
			assert.notEqual(identityOf([bare]), identityOf([other]), name);
		}
	});

	it('is followed by all others of its records', () =>
		assert.deepEqual(identitiesOf([{ ...known, PMID: '1' }, { ...known, PMID: '1', DOI: '10.5555/a' }, known]), [
			'doi:10.5555/a',
			'pmid:1',
			'title:rivers and eels a study|2020|vanderaberg',
		]));
});
