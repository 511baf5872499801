import assert from 'node:assert/strict';
import { keyLinks } from '../../../../src/core/features/keyLinks';

describe('keyLinks', () => {
	it('leads from keys that are addresses or DOIs', () => {
		const text =
			'See @{https://example.org/a_b}, [@{doi:10.5555/A(1)}] and @doe2020, @{javascript:alert(1)}, `@{https://x.org}`.';
		assert.deepEqual(
			keyLinks(text).map(({ span, target }) => [text.slice(span.start, span.end), target]),
			[
				['https://example.org/a_b', 'https://example.org/a_b'],
				['doi:10.5555/A(1)', 'https://doi.org/10.5555/a%281%29'],
			],
		);
	});
});
