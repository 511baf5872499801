import assert from 'node:assert/strict';
import { placedKeys } from '../../../../src/core/citation/placedKeys';
import { readDump } from '../../../../src/core/dump/read';
import { createLeftTest } from '../../../../src/core/features/noteProblems';
import { describeNoReferences, noteReferences, placeRow } from '../../../../src/core/features/noteReferences';
import { createLibrary, emptyLibrary } from '../../../../src/core/library/library';
import { emptyMemory } from '../../../../src/core/library/memory';

const entry = (author: string, title: string, pmid: number) =>
	`1\n|\n${author} X. ${title}. B 2020; 1:2. [PMID: ${pmid}] [Abstract]\n|\n`;
const { value: articles } = readDump([entry('Li', 'Eels', 1), entry('Mays', 'Herons', 2)].join('\n'), 'a.txt');
const memory = { ...emptyMemory, aliases: new Map([['old', 'mays2020herons']]) };
const library = createLibrary(articles, { memory });
const isLeft = createLeftTest({ labels: ['fig'], ignored: ['preprint'] });

const references = (text: string, isComplete = true) =>
	noteReferences({ library, isComplete }, placedKeys(text), isLeft);

/** The rows of a note: `label (description) at lines`, with `!` before what is unknown. */
function check(text: string, expected: readonly string[], isComplete = true): void {
	const rows = references(text, isComplete).map(
		({ isUnknown, label, description, places }) =>
			`${isUnknown ? '!' : ''}${label} (${description}) at ${places.map(({ line }) => line + 1).join(', ')}`,
	);
	assert.deepEqual(rows, expected);
}

describe('what a note cites', () => {
	it('stands in the order of the text', () => {
		check('Both [@mays2020herons; @li2020eels].', ['Herons (Mays 2020) at 1', 'Eels (Li 2020) at 1']);
	});

	it('stands there once, with how often it is cited, whatever the note calls it by', () => {
		check('@old,\n@li2020eels\nand [-@mays2020herons],\n@{pmid:2}.', [
			'Herons (Mays 2020 · 3 places) at 1, 3, 4',
			'Eels (Li 2020) at 2',
		]);
	});

	it('has first what the library does not have', () => {
		check('@li2020eels, @nobody1999 and @mays2020herons,\n@nobody1999.', [
			'!nobody1999 (not in the library · 2 places) at 1, 2',
			'Eels (Li 2020) at 1',
			'Herons (Mays 2020) at 1',
		]);
	});

	it('is not called unknown before all dumps are read, nor while the library is empty', () => {
		const text = '@li2020eels, @nobody1999';
		check(text, ['Eels (Li 2020) at 1', 'nobody1999 () at 1'], false);
		const rows = noteReferences({ library: emptyLibrary, isComplete: true }, placedKeys(text), isLeft);
		assert.deepEqual(
			rows.map(({ label, isUnknown }) => [label, isUnknown]),
			[
				['li2020eels', false],
				['nobody1999', false],
			],
		);
	});

	it('is a formatted reference as soon as there is one', () => {
		const formatted = (id: string) => (id === 'li2020eels' ? 'Li X. Eels. B. 2020.' : undefined);
		const rows = noteReferences(
			{ library, isComplete: true },
			placedKeys('@li2020eels @li2020eels @old'),
			isLeft,
			formatted,
		);
		assert.deepEqual(
			rows.map(({ label, description, spoken }) => [label, description, spoken.split(', cited')[0]]),
			[
				['Li X. Eels. B. 2020.', '2 places', 'Eels, Li 2020, B 1:2'],
				['Herons', 'Mays 2020', 'Herons, Mays 2020, B 1:2'],
			],
		);
	});

	it('has no labels of figures, and no ignored keys', () => check('@fig-eels and @preprint', []));

	it('has rows that stay the same while the note is written', () => {
		const ids = (text: string) => references(text).map(({ id }) => id);
		assert.deepEqual(ids('More before: @old, @new'), ids('@mays2020herons and @new'));
		assert.equal(new Set(ids('@old, @nobody, @li2020eels')).size, 3);
	});

	it('is told in words', () => {
		assert.deepEqual(
			references('@old, @nobody, @old').map(({ spoken }) => spoken),
			['nobody, not in the library, cited in 1 place', 'Herons, Mays 2020, B 1:2, cited in 2 places'],
		);
		assert.equal(describeNoReferences(undefined), 'Open a Markdown note to see what it cites.');
		assert.equal(describeNoReferences('notes/a.md'), 'notes/a.md cites nothing yet.');
	});
});

describe('a place of a citation', () => {
	const places = (text: string) => {
		const lines = text.split('\n');
		return placedKeys(text).map((placed) => placeRow(placed, lines[placed.line] ?? ''));
	};

	it('has its line and what stands around it', () => {
		assert.deepEqual(places('One\n  See [@old, p. 3] there.'), [
			{ label: 'Line 2', description: 'See [@old, p. 3] there.', spoken: 'Line 2, See [@old, p. 3] there.' },
		]);
	});

	it('is seen in a long line', () => {
		const [row] = places(`${'word '.repeat(100)}[@old]${' word'.repeat(100)}`);
		assert.match(row?.description ?? '', /^…[word ]{20,24}\[@old\] word/);
		assert.ok((row?.description.length ?? 0) < 120);
	});

	it('is told of a line that is gone', () => {
		assert.equal(placeRow({ key: 'a', span: { start: 9, end: 10 }, line: 7, column: 9 }, '').description, '');
	});
});
