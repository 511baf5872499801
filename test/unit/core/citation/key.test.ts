import assert from 'node:assert/strict';
import { isCitationKey, renderCitationKey } from '../../../../src/core/citation/key';

/** A key that needs no braces is written as it is. */
function check(key: string, rendered: string): void {
	assert.equal(renderCitationKey(key), rendered);
	assert.equal(isCitationKey(key), rendered === `@${key}`);
}

describe('renderCitationKey', () => {
	it('writes keys as they are', () => {
		for (const key of ['a', 'doe2020', '1a', '_', 'Müller:2020', 'a.b-c_d', 'https://x.org/a', '𝒜'])
			check(key, `@${key}`);
	});

	it('puts others in braces', () => {
		for (const key of ['', 'a.', '.a', 'a--b', 'a(b)', 'a=b', '10.1000/(x)', 'a b', '*']) check(key, `@{${key}}`);
	});
});
