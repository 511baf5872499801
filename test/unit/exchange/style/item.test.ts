import assert from 'node:assert/strict';
import { toCslItem } from '../../../../src/exchange/style/item';
import { record } from '../../../support/records';

function check(facts: Parameters<typeof record>[0], expected: object): void {
	const item = toCslItem({ ...record({ by: '', date: '', ...facts }), id: 'key' });
	assert.deepEqual(item, { id: 'key', type: 'article-journal', ...expected });
}

describe('an item for the citation processor', () => {
	it('has no abstract and nothing of our own', () =>
		check({ abstract: 'Eels.', more: { topics: ['Eels'] } }, { title: 'Rivers' }));

	it('has titles without their full stop, but with dots', () => {
		check({ title: 'Rivers.' }, { title: 'Rivers' });
		check({ title: 'Rivers?' }, { title: 'Rivers?' });
		check({ title: 'And so on...' }, { title: 'And so on...' });
	});

	it('has every text on one line, without signs that steer', () =>
		check(
			{ title: 'Ri\u001bvers\n and\uf8e0 eels', publisher: 'a\tb' },
			{ title: 'Ri vers and eels', publisher: 'a b' },
		));

	it('has addresses of the web only, encoded', () => {
		check({ URL: 'https://a.org/x"y' }, { title: 'Rivers', URL: 'https://a.org/x%22y' });
		check({ URL: 'javascript:alert(1)' }, { title: 'Rivers' });
	});

	it('has languages that are tags', () => {
		check({ language: 'de-AT' }, { title: 'Rivers', language: 'de-AT' });
		check({ language: 'Latin and Greek' }, { title: 'Rivers' });
	});

	it('has names and dates as they are', () =>
		check(
			{ by: 'Li, X. Y.; River Body', date: '2020-10-19' },
			{
				title: 'Rivers',
				author: [{ family: 'Li', given: 'X. Y.' }, { literal: 'River Body' }],
				issued: { 'date-parts': [[2020, 10, 19]] },
			},
		));
});
