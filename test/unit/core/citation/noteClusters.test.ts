import assert from 'node:assert/strict';
import { type NoteClusters, noteClusters } from '../../../../src/core/citation/noteClusters';

/** `3 text [@a]`: number, place and what stands there. */
function check(text: string, expected: string[], others: Partial<NoteClusters> = {}): void {
	const { clusters, ...rest } = noteClusters(text);
	const shown = clusters.map(
		({ noteNumber, place, span }) => `${noteNumber} ${place} ${text.slice(span.start, span.end)}`,
	);
	assert.deepEqual(shown, expected);
	assert.deepEqual(rest, { uncited: [], isAllUncited: false, ...others });
}

describe('the clusters of a note', () => {
	it('are brackets, and keys in the text with theirs', () =>
		check('See [see @a; @b], @c and @d [p. 3; @e].', ['1 text [see @a; @b]', '2 text @c', '3 text @d [p. 3; @e]']));

	it('have parts, the locator apart from the rest', () => {
		const [cluster] = noteClusters('[see @a, p. 3 and on; -@b, too]').clusters;
		assert.deepEqual(
			cluster?.citations.map(({ key, mode, prefix, locator, rest }) => [key, mode, prefix, locator?.value, rest]),
			[
				['a', 'bracketed', 'see', '3', ' and on'],
				['b', 'suppressed', '', undefined, ', too'],
			],
		);
	});

	it('read locators in the language of the note', () => {
		const [cluster] = noteClusters('---\nlang: de\n---\n[@a, Kap. 3]').clusters;
		assert.deepEqual(cluster?.citations[0]?.locator?.label, 'chapter');
	});

	it('are numbered with the footnotes, which are read where they are referred to', () =>
		check('A [@a].[^x] B [@b]^[See @c.] C [@d].\n\n[^x]: On @e\nand @f.\n\n    More @g.\n\nD @h.[^y]\n\n[^y]: None.', [
			'1 text [@a]',
			'2 footnote @e',
			'2 footnote @f',
			'2 footnote @g',
			'3 text [@b]',
			'4 footnote @c',
			'5 text [@d]',
			'6 text @h',
		]));

	it('that stand in a footnote that nobody refers to come last', () =>
		check('[^x]: On @e.\n\nA @a.', ['1 text @a', '2 footnote @e']));

	it('are none in `nocite`, nor within a suffix', () => {
		check('---\nnocite: |\n  @a, @b\ntitle: A\n---\nA [@a].', ['1 text [@a]'], { uncited: ['a', 'b'] });
		check("---\nnocite: '@*'\n---\n", [], { isAllUncited: true });
		check('[see @a and @b]', ['1 text [see @a and @b]'], { uncited: ['b'] });
	});

	it('may be many, and never closed', () => {
		assert.equal(noteClusters('^[@a '.repeat(2000)).clusters.length, 2000);
		assert.equal(noteClusters('[@a] '.repeat(5000)).clusters.length, 5000);
	});
});
