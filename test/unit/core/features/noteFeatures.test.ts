/** Citing in a note: insertion, completion, hover and unknown keys, over one small library. */
import assert from 'node:assert/strict';
import { readDump } from '../../../../src/core/dump/read';
import { completeCitation } from '../../../../src/core/features/citationCompletion';
import { insertCitation } from '../../../../src/core/features/insertCitation';
import { citedEntryAt } from '../../../../src/core/features/noteCitations';
import { entriesOf, pickItems, withRecent } from '../../../../src/core/features/pick';
import { createLibrary } from '../../../../src/core/library/library';
import { createSearchIndex } from '../../../../src/core/library/searchIndex';

const list = [
	'Li X, Mays N. Zebras in town. J Care 2020; 1:2. [PMID: 1]',
	'Müller B. Eels and otters. Rivers 2021; 1:2. [PMID: 2]',
	'Water: plans. B 2022; 1:2. [PMID: 3]',
]
	.map((citation, index) => `${index + 1}\n|\n${citation} [Abstract]\n|\n`)
	.join('');
const library = createLibrary(readDump(list, 'a.txt').value);
const index = createSearchIndex(library);

/** `$0` marks the cursor. */
function withCursor(marked: string): { text: string; offset: number } {
	return { text: marked.replace('$0', ''), offset: marked.indexOf('$0') };
}

describe('insertCitation', () => {
	const check = (marked: string, keys: readonly string[], expected: string) => {
		const { text, offset } = withCursor(marked);
		const { span, newText } = insertCitation(text, offset, keys);
		assert.equal(text.slice(0, span.start) + newText + text.slice(span.end), expected);
	};

	it('makes a cluster', () => {
		check('As shown $0.', ['a'], 'As shown [@a].');
		check('$0', ['a', 'b'], '[@a; @b]');
	});

	it('adds to the cluster at the cursor, behind the item at the cursor', () => {
		check('x [@a$0] y', ['c'], 'x [@a; @c] y');
		check('x [@a, p. 3$0; @b] y', ['c', 'd'], 'x [@a, p. 3; @c; @d; @b] y');
		check('x [$0@a] y', ['c'], 'x [@a; @c] y');
		check('x [see @a$0, p. 3] y', ['c'], 'x [see @a, p. 3; @c] y');
	});

	it('stands behind a citation in the text, whole with its locator', () => {
		check('See @ca$0rter2020cranes.', ['x'], 'See @carter2020cranes [@x].');
		check('See @a$0.', ['x', 'y'], 'See @a [@x; @y].');
		check('See @a$0 [p. 3] now', ['x'], 'See @a [p. 3] [@x] now');
		check('See -@{a$0b} now', ['x'], 'See -@{ab} [@x] now');
		check('See $0@a', ['x'], 'See [@x]@a');
	});

	it('joins a locator and other citations that are being written', () => {
		check('@a [p. 3$0]', ['x'], '@a [p. 3; @x]');
		check('@a [$0p. 3; see @b]', ['x'], '@a [p. 3; see @b; @x]');
		check('[$0]', ['x', 'y'], '[@x; @y]');
		check('[see $0]', ['x'], '[see @x]');
		check('[@a; $0]', ['x'], '[@a; @x]');
		check('[@a; $0; @b]', ['x'], '[@a; @x; @b]');
		check('[see $0 @a]', ['x'], '[see  @a; @x]');
		check('@a [$0]', ['x'], '@a [@x]');
		check('As @$0 says', ['x'], 'As @x says');
		check('[@a; @$0]', ['x', 'y'], '[@a; @x; @y]');
		check('[-@{$0}]', ['x'], '[-@x]');
	});

	it('writes no key twice into one citation', () => {
		check('[@a$0]', ['a', 'b', 'b'], '[@a; @b]');
		check('[@a$0; -@b, p. 3]', ['b', 'a'], '[@a; -@b, p. 3]');
		check('[@b; $0]', ['b', 'c'], '[@b; @c]');
		check('[@b; @$0]', ['b', 'c'], '[@b; @c]');
		check('[@b; @$0]', ['b'], '[@b; @]');
		check('@{$0}', ['b', 'b'], '@b');
		check('@a [p. 3$0; @b]', ['a', 'b', 'c'], '@a [p. 3; @b; @c]');
		check('@a$0', ['a', 'c'], '@a [@c]');
		check('@a$0', ['a'], '@a');
		check('@a [p. 3]. See $0', ['a'], '@a [p. 3]. See [@a]');
	});

	it('leaves links, code and e-mail alone', () => {
		check('[a $0](b)', ['x'], '[a [@x]](b)');
		check('`@a$0b`', ['x'], '`@a[@x]b`');
		check('me@$0example.org', ['x'], 'me@[@x]example.org');
	});

	it('makes another one beside a cluster', () => check('[@a]$0', ['b'], '[@a][@b]'));
});

describe('pickItems', () => {
	it('keeps what is chosen, whatever is typed', () => {
		const chosen = entriesOf(library, ['li2020zebras', 'absent']);
		const list = pickItems(index, { query: 'otters', chosen, cited: new Set(), recent: [] });
		assert.deepEqual(
			list.found.map(({ key }) => key),
			['muller2021eels'],
		);
		assert.equal(list.chosen.length, 1);
		assert.deepEqual(list.chosen[0], {
			key: 'li2020zebras',
			label: 'Zebras in town',
			description: 'Li & Mays 2020',
			detail: 'J Care 1:2',
			hasDoi: false,
		});
	});

	it('shows text that looks like an icon as text', () => {
		const [article] = readDump(list.replace('Zebras', '$(zap) Zebras'), 'a.txt').value;
		const icons = createSearchIndex(createLibrary(article === undefined ? [] : [article]));
		const { found } = pickItems(icons, { query: 'zebras', chosen: [], cited: new Set(), recent: [] });
		assert.equal(found[0]?.label, '$\u200b(zap) Zebras in town');
	});

	it('has what the note cites first, and says when it had to guess', () => {
		const state = { query: '', chosen: [], cited: new Set(['li2020zebras']), recent: [] };
		assert.deepEqual(
			pickItems(index, state).found.map(({ key }) => key),
			['li2020zebras', 'waterplans2022', 'muller2021eels'],
		);
		assert.equal(pickItems(index, state).isNear, false);
		const near = pickItems(index, { ...state, query: 'zerbas' });
		assert.deepEqual([near.found.map(({ key }) => key), near.isNear], [['li2020zebras'], true]);
	});
});

describe('what was inserted last', () => {
	it('stands on top while nothing is typed', () => {
		const recent = entriesOf(library, ['muller2021eels', 'li2020zebras']);
		const state = { query: ' ', chosen: [], cited: new Set(['waterplans2022']), recent };
		const keys = (query: string) => pickItems(index, { ...state, query }).found.map(({ key }) => key);
		assert.deepEqual(keys(' '), ['muller2021eels', 'li2020zebras', 'waterplans2022']);
		assert.deepEqual(keys('plans'), ['waterplans2022']);
		const chosen = entriesOf(library, ['li2020zebras']);
		assert.deepEqual(
			pickItems(index, { ...state, chosen }).found.map(({ key }) => key),
			['muller2021eels', 'waterplans2022'],
		);
	});

	it('is remembered, the latest first, each once, and not for ever', () => {
		assert.deepEqual(withRecent([], ['a', 'b']), ['a', 'b']);
		assert.deepEqual(withRecent(['a', 'b'], ['c', 'b']), ['c', 'b', 'a']);
		const many = Array.from({ length: 60 }, (_, at) => `key${at}`);
		assert.deepEqual(withRecent(many, ['a']), ['a', ...many.slice(0, 49)]);
	});
});

describe('completeCitation', () => {
	const check = (marked: string, expected: readonly string[] | undefined, replaced = '') => {
		const { text, offset } = withCursor(marked);
		const completion = completeCitation(index, text, offset);
		assert.deepEqual(
			completion?.items.map(({ key }) => key),
			expected,
		);
		if (completion !== undefined) assert.equal(text.slice(completion.keySpan.start, completion.keySpan.end), replaced);
	};

	it('matches any word of title or authors', () => {
		check('See @otter$0', ['muller2021eels'], 'otter');
		check('See [@Mays$0]', ['li2020zebras'], 'Mays');
		check('See [@zeb$0ras]', ['li2020zebras'], 'zebras');
	});

	it('has articles that the note cites elsewhere first', () => {
		const { text, offset } = withCursor('See @li2020zebras and @$0');
		assert.equal(completeCitation(index, text, offset)?.items[0]?.key, 'li2020zebras');
		const begun = withCursor('See @li2020zebras$0');
		assert.equal(completeCitation(index, begun.text, begun.offset)?.items.length, 1);
	});

	it('offers all right after the mark', () => {
		const { text, offset } = withCursor('See @$0');
		assert.equal(completeCitation(index, text, offset)?.items.length, 3);
	});

	it('stands behind a minus, in braces and in further items of a cluster', () => {
		check('See -@otter$0', ['muller2021eels'], 'otter');
		check('See [-@otter$0]', ['muller2021eels'], 'otter');
		check('See @{otter$0}', ['muller2021eels'], 'otter');
		check('See @{otter$0', ['muller2021eels'], 'otter');
		check('See [@x; @Müll$0]', ['muller2021eels'], 'Müll');
		check('See [@x; see @mull$0, p. 3]', ['muller2021eels'], 'mull');
	});

	it('finds DOI and PMID', () => {
		const entry = '1\n|\nBo C. Teals. B 2022; 1:4. [PMID: 99000105 DOI: 10.5555/Teal.7] [Abstract]\n|\n';
		const teals = createSearchIndex(createLibrary(readDump(list + entry, 'a.txt').value));
		for (const marked of ['See @99000105$0', 'See @{10.5555/teal.7$0}', 'See [@x; @10.5555/teal$0]']) {
			const { text, offset } = withCursor(marked);
			assert.deepEqual(
				completeCitation(teals, text, offset)?.items.map(({ key }) => key),
				['bo2022teals'],
				marked,
			);
		}
	});

	it('offers nothing where no citation can stand', () => {
		check('me@otter$0', undefined);
		check('`@otter$0`', undefined);
		check('otter$0', undefined);
	});
});

describe('citations of a note', () => {
	it('lead to their entries', () => {
		const { text, offset } = withCursor('See [@li2020$0zebras, p. 3].');
		const cited = citedEntryAt(library, text, offset);
		assert.equal(cited?.entry.article.title, 'Zebras in town');
		assert.equal(text.slice(cited?.span.start, cited?.span.end), '@li2020zebras');
		assert.equal(citedEntryAt(library, '`@li2020zebras`', 4), undefined);
	});
});
