import assert from 'node:assert/strict';
import { matchesIn } from '../../../../src/core/text/matches';

describe('matchesIn', () => {
	it('finds all matches, with the same pattern again and again', () => {
		const pattern = /\d+/g;
		for (const text of ['a 12, b 3', '7', 'none', '']) {
			assert.deepEqual(
				matchesIn(text, pattern).map((match) => [match.index, match[0]]),
				[...text.matchAll(pattern)].map((match) => [match.index, match[0]]),
			);
		}
	});
});
