/** A library that was updated is the same as one made anew. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { UnkeyedArticle } from '../../../../src/core/csl/article';
import { createLibrary, createLiveLibrary } from '../../../../src/core/library/library';
import type { LibraryMemory } from '../../../../src/core/library/memory';
import { property } from '../../../support/property';
import { arbitraryKeyedRecords, arbitraryMemory, record } from '../../../support/records';

/** A file gets other records and keeps every so many of its own, or another memory is taken on. */
type Step =
	| { readonly file: string; readonly records: readonly UnkeyedArticle[]; readonly kept: number }
	| { readonly memory: LibraryMemory };

const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 3,
		arbitrary: fc
			.tuple(fc.constantFrom('a.txt', 'b.txt', 'c.txt'), arbitraryKeyedRecords, fc.integer({ min: 1, max: 4 }))
			.map(([file, list, kept]) => ({
				file,
				records: list.filter(({ custom }) => custom.sources[0]?.file === file),
				kept,
			})),
	},
	{ weight: 1, arbitrary: arbitraryMemory.map((memory) => ({ memory })) },
);

describe('a live library', () => {
	it('is what a new one would be, after any change', () => {
		property(fc.array(step, { maxLength: 6 }), (steps) => {
			const live = createLiveLibrary();
			const files = new Map<string, readonly UnkeyedArticle[]>();
			let memory: LibraryMemory | undefined;
			for (const change of steps) {
				if ('memory' in change) {
					memory = change.memory;
					live.remember(memory);
				} else {
					const own = (files.get(change.file) ?? []).filter((_, at) => at % change.kept > 0);
					files.set(change.file, [...change.records, ...own]);
					live.put(change.file, [...change.records, ...own]);
				}
				const { entries, recordCount } = live.library();
				const anew = createLibrary([...files.values()].flat(), memory === undefined ? {} : { memory });
				assert.deepEqual([...entries], [...anew.entries]);
				assert.equal(recordCount, anew.recordCount);
				const held = [...entries.values()].flatMap((entry) => entry.records);
				assert.equal(held.length, recordCount, 'no two articles share a key');
			}
		});
	});

	it('keeps the entries that a change does not concern, and its snapshots', () => {
		const live = createLiveLibrary();
		live.put('a.txt', [record({ title: 'Eels' }), record({ at: 'a.txt:2' })]);
		const before = live.library();
		assert.equal(live.library(), before);
		live.put('b.txt', [record({ at: 'b.txt:1', page: '12' })]);
		const after = live.library();
		assert.equal(after.entries.get('li2020eels'), before.entries.get('li2020eels'));
		assert.equal(before.entries.get('li2020rivers')?.article.page, undefined);
		assert.equal(after.entries.get('li2020rivers')?.article.page, '12');
		live.put('b.txt', []);
		assert.deepEqual(live.library().entries, before.entries);
	});
});
