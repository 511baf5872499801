import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitLines } from '../../../../src/core/text/lines';
import { property } from '../../../support/property';

/** Contents of the lines, and with line ends what they tile. */
function check(text: string, expected: readonly string[]): void {
	const lines = splitLines(text);
	const numbers = [...Array(lines.count).keys()];
	assert.deepEqual(
		numbers.map((line) => lines.content(line)),
		expected,
	);
	const whole = numbers.map((line) => text.slice(lines.fullSpan(line).start, lines.fullSpan(line).end)).join('');
	assert.equal(whole, text);
}

describe('splitLines', () => {
	it('takes LF, CRLF and CR for line ends, mixed', () => {
		check('a\nb\r\nc\rd', ['a', 'b', 'c', 'd']);
		check('a\n\r\nb', ['a', '', 'b']);
		check('a\r\rb', ['a', '', 'b']);
	});

	it('has an empty last line after a line end, as the editor has', () => {
		check('', ['']);
		check('a\n', ['a', '']);
		check('a\r\n', ['a', '']);
	});

	it('keeps a byte order mark at the start of a line out of its content', () => {
		check('\ufeffa\nb', ['a', 'b']);
		check('\ufeff', ['']);
		check('a\n\ufeffb\r\n\ufeff\n\ufeff', ['a', 'b', '', '']);
		check('a\ufeffb', ['a\ufeffb']);
	});

	it('gives nothing outside the text', () => {
		const lines = splitLines('a');
		assert.equal(lines.content(1), '');
		assert.deepEqual(lines.fullSpan(7), { start: 1, end: 1 });
	});

	it('says which lines have a line end', () => {
		const lines = splitLines('a\nb');
		assert.deepEqual([lines.isTerminated(0), lines.isTerminated(1)], [true, false]);
	});

	it('finds the position of every offset', () => {
		const lines = splitLines('ab\r\nc\n');
		const positions = [0, 1, 2, 3, 4, 5, 6].map((offset) => lines.positionAt(offset));
		assert.deepEqual(
			positions.map(({ line, column }) => `${line}:${column}`),
			['0:0', '0:1', '0:2', '0:3', '1:0', '1:1', '2:0'],
		);
	});

	it('tiles any text, and positions lead back to offsets', () => {
		property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\u2028', '😀', '|') }), (text) => {
			const lines = splitLines(text);
			let offset = 0;
			for (let line = 0; line < lines.count; line++) {
				const full = lines.fullSpan(line);
				const content = lines.contentSpan(line);
				assert.equal(full.start, offset);
				assert.ok(content.start >= full.start && content.end <= full.end && content.start <= content.end);
				assert.doesNotMatch(lines.content(line), /[\r\n]/);
				offset = full.end;
			}
			assert.equal(offset, text.length);
			for (let at = 0; at <= text.length; at++) {
				const { line, column } = lines.positionAt(at);
				assert.equal(lines.fullSpan(line).start + column, at);
			}
		});
	});

	it('finds the next mark from any place, in whatever order it is asked', () => {
		const texts = fc.string({ unit: fc.constantFrom('a', ']', '(', '\n') });
		property(fc.record({ text: texts, places: fc.array(fc.nat(20)) }), ({ text, places }) => {
			const lines = splitLines(text);
			for (const from of places) {
				const place = text.indexOf('](', from);
				assert.equal(lines.next('](', from), place === -1 ? text.length : place);
			}
		});
	});
});
