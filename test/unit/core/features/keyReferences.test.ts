import assert from 'node:assert/strict';
import { placedKeys } from '../../../../src/core/citation/placedKeys';
import { readDump } from '../../../../src/core/dump/read';
import { renderCitedIn } from '../../../../src/core/features/citedIn';
import { citingNotes, keysThatMean, meaningOf, type NoteKeys } from '../../../../src/core/features/keyReferences';
import { createLibrary } from '../../../../src/core/library/library';
import { emptyMemory } from '../../../../src/core/library/memory';

const entry = (title: string, pmid: number) => `1\n|\nLi X. ${title}. B 2020; 1:2. [PMID: ${pmid}] [Abstract]\n|\n`;
const { value: articles } = readDump(`${entry('Eels', 1)}\n${entry('Herons', 2)}`, 'a.txt');
const memory = { ...emptyMemory, aliases: new Map([['old', 'li2020eels']]) };
const library = createLibrary(articles, { memory });
const notes: NoteKeys = new Map(
	Object.entries({ b: '@old, [@li2020herons; @li2020eels]', a: '@{pmid:1} @nobody', c: '@nobody' }).map(
		([file, text]) => [file, placedKeys(text)],
	),
);

const check = (key: string, expected: readonly string[]) => {
	const citing = citingNotes(library, notes, meaningOf(library, key));
	assert.deepEqual(
		citing.flatMap(({ file, keys }) => keys.map((placed) => `${file} ${placed.key}`)),
		expected,
	);
};

describe('where an article is cited', () => {
	it('is found whatever the notes call it by', () => {
		for (const key of ['li2020eels', 'old', 'pmid:1']) check(key, ['a pmid:1', 'b old', 'b li2020eels']);
		check('li2020herons', ['b li2020herons']);
	});

	it('is found for a key that no article has', () => {
		check('nobody', ['a nobody', 'c nobody']);
		check('noone', []);
	});

	it('is found within one note', () => {
		const keys = placedKeys('@old and @li2020eels');
		assert.equal(keysThatMean(library, keys, meaningOf(library, 'pmid:1')).length, 2);
	});

	it('is said of the other notes, a few by name', () => {
		const citing = citingNotes(library, notes, meaningOf(library, 'old'));
		assert.equal(
			renderCitedIn(citing, 'a', (file) => `${file}*.md`),
			'Also cited in b\\*\\.md.',
		);
		assert.equal(renderCitedIn(citing.slice(0, 1), 'a', String), '');
		const many = Array.from({ length: 8 }, (_, at) => ({ file: `n${at}`, keys: [] }));
		assert.equal(renderCitedIn(many, 'n0', String), 'Also cited in n1, n2, n3, n4, n5 and 2 more.');
	});
});
