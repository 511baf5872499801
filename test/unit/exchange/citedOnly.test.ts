import assert from 'node:assert/strict';
import { citedOnly } from '../../../src/exchange/citedOnly';
import { record } from '../../support/records';

describe('the articles that notes cite', () => {
	const articles = [
		{ ...record({ DOI: '10.5555/a' }), id: 'a' },
		{ ...record({ title: 'Eels' }), id: 'b' },
		{ ...record({ title: 'Otters' }), id: 'c' },
	];

	it('are those that the keys mean, in their order, each once', () => {
		const cited = citedOnly(articles, ['b', 'doi:10.5555/A', 'gone', 'a', 'gone', 'b']);
		assert.deepEqual(
			cited.articles.map(({ id }) => id),
			['b', 'a'],
		);
		assert.deepEqual(
			[...cited.byKey].map(([key, { id }]) => `${key}=${id}`),
			['b=b', 'doi:10.5555/A=a', 'a=a'],
		);
		assert.deepEqual(cited.unknown, ['gone']);
	});
});
