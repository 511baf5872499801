import assert from 'node:assert/strict';
import { endOfDoi } from '../../../../src/core/csl/doiEnd';

/** `10.1000/a^.`: the mark stands where the DOI ends. */
function check(marked: string): void {
	const text = marked.replace('^', '');
	assert.equal(endOfDoi(text), marked.indexOf('^'), marked);
}

describe('endOfDoi', () => {
	it('stands before marks of a sentence', () => {
		for (const sign of ['.', ',', ';', ':', '"', '”', '’', "'", '»', '.”', '”.', ');', '].'])
			check(`10.1000/a^${sign}`);
	});

	it('stands behind brackets that the DOI opens itself', () => {
		check('10.1016/S0140-6736(21)00001-0^');
		check('10.1000/a(b)^');
		check('10.1000/a(b)^)');
		check('10.1000/(a[b])^].');
		check('10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0.CO;2-2^');
	});

	it('is found in linear time', () => check(`10.1000/a^${').'.repeat(200_000)}`));
});
