import assert from 'node:assert/strict';
import { locate, splitSpan, trimSpan } from '../../../../src/core/text/span';

/** `pieces` are given with `[` and `]` around each in a copy of the text. */
function check(text: string, separator: string, expected: readonly string[]): void {
	const pieces = splitSpan(text, { start: 0, end: text.length }, separator);
	assert.deepEqual(
		pieces.map((piece) => piece.text),
		expected,
	);
	for (const piece of pieces) assert.equal(text.slice(piece.span.start, piece.span.end), piece.text);
}

describe('spans', () => {
	it('split at a separator, pieces trimmed, empty ones kept', () => {
		check('a, b,  c', ',', ['a', 'b', 'c']);
		check('a,,b', ',', ['a', '', 'b']);
		check('', ',', ['']);
		check('a,', ',', ['a', '']);
	});

	it('stay within their bounds when they split', () => {
		const text = 'x, a, b, y';
		const pieces = splitSpan(text, { start: 3, end: 7 }, ',');
		assert.deepEqual(
			pieces.map((piece) => piece.text),
			['a', 'b'],
		);
	});

	it('are trimmed of blanks, no-break ones too', () => {
		assert.deepEqual(locate(' \u00a0a b\t', { start: 0, end: 6 }), { text: 'a b', span: { start: 2, end: 5 } });
		assert.deepEqual(trimSpan('   ', { start: 0, end: 3 }), { start: 3, end: 3 });
	});
});
