/** Keys that are found with little kept of each record are those of a library. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { UnkeyedArticle } from '../../../../src/core/csl/article';
import { assignCitationKeys } from '../../../../src/core/library/citationKeys';
import { createRecordKeys } from '../../../../src/core/library/recordKeys';
import { property } from '../../../support/property';
import { arbitraryRecords, record } from '../../../support/records';

function check(records: readonly UnkeyedArticle[]): void {
	const keys = createRecordKeys();
	for (const record of records) keys.note(record);
	assert.deepEqual(
		records.map(keys.keyOf),
		assignCitationKeys(records).map(({ id }) => id),
	);
}

/** Several articles share a bare key, in any case of letters. */
const clashing = fc
	.array(
		fc.record({
			by: fc.constantFrom('Li, X.', 'Li, Y.', 'LI, X.', 'Müller, A.', '王'),
			title: fc.constantFrom('Rivers', 'Rivers and eels', 'Rivers in town', '河', 'Eels \ud800'),
			date: fc.constantFrom('', '2020', '2021'),
			PMID: fc.integer({ min: 1, max: 12 }).map(String),
			volume: fc.constantFrom('1', '2'),
		}),
		{ maxLength: 12 },
	)
	.map((list) => list.map((facts, index) => record({ ...facts, at: `${index % 3}.txt:${index}` })));

describe('keys of records', () => {
	it('are those of a library, whatever the records share', () => property(arbitraryRecords, check));

	it('are those of a library, where many articles clash', () => property(clashing, check));

	it('are those of a library, where the better facts of an article are of several records', () => {
		const [longer, named] = [
			record({ title: 'Of rivers: eels', PMID: '1' }),
			record({ by: 'Lisbon, X.', PMID: '1', at: 'b.txt:1' }),
		];
		check([
			longer,
			named,
			record({ by: 'Lisbon, X.', title: 'Eels', at: 'c.txt:1' }),
			record({ title: 'Rivers again', at: 'c.txt:2' }),
		]);
	});

	it('are given for a file that is read twice', () =>
		check([record(), record({ title: 'Rivers again', at: 'a.txt:2' }), record()]));
});
