import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article } from '../../../src/core/csl/article';
import { readBibtex } from '../../../src/exchange/bibtex/read';
import { findFileReader } from '../../../src/exchange/formats';
import { blankManaged, mergeManaged } from '../../../src/exchange/managedFile';
import { findManagedFormat, type ManagedFormat } from '../../../src/exchange/managedFormats';
import { arbitraryArticle } from '../../support/arbitraryArticles';
import { property } from '../../support/property';

const ends = ['bib', 'bibtex', 'ris', 'json'] as const;
const formatOf = (end: string) => findManagedFormat(`refs.${end}`) ?? assert.fail();
const article = (id: string, title: string): Article => ({
	id,
	type: 'book',
	title,
	custom: { sources: [], fields: {} },
});
const none: ReadonlySet<string> = new Set();

function merge(format: ManagedFormat, text: string, articles: readonly Article[], keeps = none): string {
	const { text: merged, refused } = mergeManaged(text, { articles, keeps }, format);
	assert.equal(refused, undefined, text);
	return merged;
}

/** Keys in the order of the text, ours with a star. */
function keysOf(format: ManagedFormat, text: string): string {
	return (format.entries(text) ?? []).map(({ key, isOurs }) => (isOurs ? `*${key}` : key)).join(' ');
}

const bib = formatOf('bib');
const mine = '% My own\n@book{eels,\n  title={Eels}, note = {read!}\n}\n\n@string{x = "y"}\n';

describe('a bibliography that is kept up to date', () => {
	it('gets our entries behind what others have written, sorted by key', () => {
		const text = merge(bib, mine, [article('terns', 'Terns'), article('gulls', 'Gulls')]);
		assert.equal(text.startsWith(`${mine}\n@book{gulls,\n\ttitle = {Gulls},\n\tshelfmark = {`), true, text);
		assert.equal(keysOf(bib, text), 'eels *gulls *terns');
		assert.deepEqual(readBibtex(text, 'a').diagnostics, []);
	});

	it('has our entries changed and removed where they stand', () => {
		const text = merge(bib, mine, [article('gulls', 'Gulls'), article('terns', 'Terns')]);
		const more = text.replace('\n@book{terns', '\nnotes of mine\n\n@book{terns');
		const changed = merge(bib, more, [article('terns', 'Terns of the sea')]);
		assert.equal(keysOf(bib, changed), 'eels *terns');
		assert.match(changed, /^% My own[\s\S]*"y"\}\n\nnotes of mine\n\n@book\{terns,\n\ttitle = \{Terns of the sea\}/);
		assert.equal(merge(bib, changed, []), `${mine}\nnotes of mine\n`);
	});

	it('never touches what others have written, also where they have changed an entry of ours or have its key', () => {
		assert.equal(merge(bib, mine, [article('eels', 'Other eels')]), mine);
		const edited = merge(bib, '', [article('gulls', 'Gulls')]).replace('{Gulls}', '{Gulls and terns}');
		assert.equal(keysOf(bib, edited), 'gulls');
		assert.equal(merge(bib, edited, [article('gulls', 'Gulls')]), edited);
		assert.equal(merge(bib, edited, []), edited);
		const faked = '@book{gulls,\n\ttitle = {Mine},\n\tshelfmark = {abcdefghijkl},\n}\n';
		assert.equal(merge(bib, faked, []), faked);
		const commented = merge(bib, '', [article('gulls', 'Gulls')]).replace(/^/gm, '% ');
		assert.equal(merge(bib, commented, []), commented);
	});

	it('leaves an entry that is still asked for, though its article is not known now', () => {
		const text = merge(bib, mine, [article('gulls', 'Gulls')]);
		assert.equal(merge(bib, text, [], new Set(['gulls'])), text);
	});

	it('keeps line ends, also where a version control has changed them', () => {
		const text = merge(bib, mine.replaceAll('\n', '\r\n'), [article('gulls', 'Gulls')]);
		assert.equal(/[^\r]\n/.test(text), false);
		assert.equal(keysOf(bib, text.replaceAll('\r\n', '\n')), 'eels *gulls');
	});

	it('is refused where it cannot be understood', () => {
		for (const text of ['{"id": "a"}', '[{"id": "a"}', '[1, {"id": "a"}]', 'text', '[{"id": "a",}]'])
			assert.deepEqual(mergeManaged(text, { articles: [article('b', 'B')], keeps: none }, formatOf('json')), {
				text,
				refused: 'what it holds is not understood',
			});
		assert.equal(findManagedFormat('refs.nbib'), undefined);
		assert.equal(findManagedFormat('constructor'), undefined);
	});

	it('is read without our entries, every place where it was', () => {
		for (const end of ends) {
			const format = formatOf(end);
			const all = merge(format, '', [article('a', 'A'), article('b', 'B'), article('c', 'C')]);
			const changed = all.replace(/B(?=[}"\n])/, 'Bees');
			const blank = blankManaged(changed, format);
			const read = (text: string) => findFileReader(`a.${end}`, text)?.(text, 'a').value ?? [];
			assert.equal(blank.length, changed.length);
			const lines = (text: string) => read(text).map(({ key, article: { custom } }) => [key, custom.sources[0]?.line]);
			assert.deepEqual(lines(blank), [lines(changed)[1]], end);
			assert.deepEqual(read(blankManaged(all, format)), [], end);
		}
	});

	const files = fc.record({
		end: fc.constantFrom(...ends),
		before: fc.array(arbitraryArticle, { maxLength: 3 }),
		others: fc.array(arbitraryArticle, { maxLength: 3 }),
		after: fc.array(arbitraryArticle, { maxLength: 3 }),
		notes: fc.constantFrom('', '\n', 'My notes.\n', '  \r\n\r\n'),
	});

	it('holds what it shall, once, and gives back what it was without it', () => {
		property(files, ({ end, before, others, after, notes }) => {
			const format = formatOf(end);
			const unmarked = merge(format, '', others).replace(/(shelfmark\W+)[a-z]{12}/g, '$1zzzzzzzzzzzz');
			const text = end === 'json' ? unmarked : `${notes}${unmarked}${notes}`;
			const first = merge(format, text, before);
			const second = merge(format, first, after);
			assert.equal(merge(format, second, after), second);
			const foreign = new Set(others.map(format.keyOf));
			const wanted = [...new Set(after.map(format.keyOf))].filter((key) => !foreign.has(key));
			const ours = (format.entries(second) ?? []).filter(({ isOurs }) => isOurs).map(({ key }) => key);
			assert.deepEqual(ours.sort(), wanted.sort());
			// A list of JSON has its blanks laid out anew.
			const bare = (one: string) =>
				end === 'json' ? one.replace(/\s+/g, '').replace(/^$/, '[]') : one.replace(/(?<!\n)$/, '\n');
			const rest = merge(format, second, []);
			if (second !== text) assert.equal(bare(rest), bare(text));
		});
	});
});
