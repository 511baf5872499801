import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { UnkeyedArticle } from '../../../../src/core/csl/article';
import { conflictsInFile } from '../../../../src/core/features/libraryConflicts';
import { createLibrary } from '../../../../src/core/library/library';
import { emptyMemory } from '../../../../src/core/library/memory';
import { createNoteLibrary } from '../../../../src/core/library/noteLibrary';
import { ownKeyOf } from '../../../../src/core/library/ownKeys';
import { property } from '../../../support/property';
import { arbitraryKeyedRecords, arbitraryMemory, record } from '../../../support/records';

/** The keys of the library in every order of the records. */
function check(records: readonly UnkeyedArticle[], expected: readonly string[], memory = emptyMemory): void {
	for (const list of [records, records.toReversed()])
		assert.deepEqual([...createLibrary(list, { memory }).entries.keys()].sort(), expected);
}

const rivers = record({ own: 'Rivers:20', at: 'a.bib:1' });
const eels = record({ own: 'Rivers:20', title: 'Eels', at: 'b.bib:4' });

describe('keys that records bring along', () => {
	it('are the keys of their articles, whatever other files say of these', () => {
		check([rivers], ['Rivers:20']);
		check([rivers, record({ at: 'z.txt:1' }), record({ at: '0.txt:1' })], ['Rivers:20']);
	});

	it('are keys of RIS files too, but for numbers, and no numbers of dumps and PubMed', () => {
		const of = (format: 'ris' | 'nbib' | 'vufind' | 'csl-json', key: string) =>
			ownKeyOf({
				type: 'document',
				custom: { sources: [{ file: 'a', format, record: key, line: 1, endLine: 1 }], fields: {} },
			});
		assert.deepEqual(
			[of('ris', 'Li20'), of('ris', '12'), of('nbib', '12'), of('vufind', 'a-1')],
			['Li20', undefined, undefined, undefined],
		);
		assert.equal(of('csl-json', '12'), '12');
	});

	it('are never made for another article', () => {
		const dump = record({ title: 'Rivers', page: '7', volume: '2', at: 'd.txt:1' });
		const other = record({ own: 'li2020rivers', title: 'Herons', at: 'a.bib:1' });
		const keys = [...createLibrary([dump, other]).entries.keys()];
		assert.equal(keys.includes('li2020rivers'), true);
		assert.match(keys.find((key) => key !== 'li2020rivers') ?? '', /^li2020rivers_[a-z]{3}$/);
		assert.equal(createLibrary([dump, other]).resolve('li2020rivers')?.article.title, 'Herons');
	});

	it('of several the first by the alphabet is the key, and the others mean the article too', () => {
		const again = record({ own: 'b', at: 'x.bib:1' });
		check([again, record({ own: 'a', at: 'y.bib:1' })], ['a']);
		const library = createLibrary([again, record({ own: 'a', at: 'y.bib:1' })]);
		assert.equal(library.resolve('b'), library.resolve('a'));
	});

	it('that two articles have give each a key that is like it, and are said at both', () => {
		const library = createLibrary([rivers, eels]);
		const keys = [...library.entries.keys()];
		assert.equal(keys.length, 2);
		for (const key of keys) assert.match(key, /^Rivers:20_[a-z]{3}$/);
		assert.equal(library.resolve('Rivers:20'), undefined);
		const said = conflictsInFile(library, 'b.bib').map((one) => [
			one.code,
			one.source.line,
			one.said,
			one.others[0]?.file,
		]);
		assert.deepEqual(said, [['key-conflict', 4, 'Rivers:20', 'a.bib']]);
		assert.equal(conflictsInFile(library, 'a.bib').length, 1);
	});

	it('mean the article of a file that a note names, also where others have them', () => {
		const library = createLibrary([rivers, eels]);
		const title = (key: string, ...files: string[]) => createNoteLibrary(library, files).resolve(key)?.article.title;
		assert.equal(title('Rivers:20', 'a.bib'), 'Rivers');
		assert.equal(title('Rivers:20', 'b.bib'), 'Eels');
		assert.equal(title('Rivers:20', 'b.bib', 'a.bib'), 'Eels');
		assert.equal(title('Rivers:20', 'c.bib'), undefined);
		assert.equal(createNoteLibrary(library, []), library);
	});

	it('differ by upper and lower case', () => {
		check([rivers, record({ own: 'rivers:20', title: 'Eels', at: 'b.bib:4' })], ['Rivers:20', 'rivers:20']);
	});

	it('yield to what the user has pinned, and still mean their article', () => {
		const memory = { ...emptyMemory, pins: new Map([['mine', 'title:rivers|2020|li']]) };
		check([rivers], ['mine'], memory);
		const library = createLibrary([rivers], { memory });
		assert.equal(library.resolve('Rivers:20')?.article.id, 'mine');
		assert.equal(library.entries.get('mine')?.offeredKey, 'Rivers:20');
		const theirs = { ...emptyMemory, pins: new Map([['Rivers:20', 'title:eels|2020|li']]) };
		const both = createLibrary([rivers, eels], { memory: theirs });
		assert.equal(both.resolve('Rivers:20')?.article.title, 'Eels');
		assert.deepEqual(conflictsInFile(both, 'b.bib'), []);
		assert.equal(conflictsInFile(both, 'a.bib').length, 1);
	});

	it('are found, whatever clashes, in any order of reading', () => {
		const shuffled = arbitraryKeyedRecords.chain((list) =>
			fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length }), arbitraryMemory),
		);
		property(shuffled, ([records, other, memory]) => {
			const library = createLibrary(records, { memory });
			assert.deepEqual([...createLibrary(other, { memory }).entries], [...library.entries]);
			const owners = new Map<string, Set<unknown>>();
			for (const entry of library.entries.values())
				for (const key of entry.records.flatMap((one) => ownKeyOf(one) ?? []))
					owners.set(key, new Set([...(owners.get(key) ?? []), entry]));
			for (const [key, entries] of owners) {
				const isPinned = memory.pins.has(key) || memory.aliases.has(key);
				const meant = library.resolve(key);
				if (meant !== undefined && !isPinned) assert.equal(entries.has(meant), true);
				if (entries.size === 1 && !isPinned) assert.equal(entries.has(meant), true);
			}
		});
	});
});
