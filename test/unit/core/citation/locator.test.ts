import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCitations } from '../../../../src/core/citation/citations';
import { parseLocator } from '../../../../src/core/citation/locator';
import { locatorWords } from '../../../../src/core/citation/locatorLabels';
import { parseNoteLanguage } from '../../../../src/core/citation/noteMetadata';
import { citationParts, renderCitation } from '../../../../src/core/citation/parts';
import { property } from '../../../support/property';

const english = locatorWords('en-GB');

/** `page 33-35`, and what follows. */
function check(suffix: string, expected: string | undefined, rest = '', words = english): void {
	const found = parseLocator(suffix, words);
	assert.equal(found && `${found.label} ${found.value}`, expected, suffix);
	if (found !== undefined) assert.equal(suffix.slice(found.span.end), rest);
}

describe('a locator', () => {
	it('has a word and a count', () => {
		check(', pp. 33-35', 'page 33-35');
		check(', p. 3, 5–7 and more', 'page 3, 5–7', ' and more');
		check(', chap. 1 and *passim*', 'chapter 1', ' and *passim*');
		check(', § 7', 'section 7');
		check(' sub verbo 3', 'sub-verbo 3');
		check(', p. iv', 'page iv');
		check(', vol. II, p. 3', 'volume II', ', p. 3');
		check(', p. 34A(1)(i)', 'page 34A(1)(i)');
	});

	it('is a page where only a number stands', () => {
		check(', 33', 'page 33');
		check(' 33 suffix', 'page 33', ' suffix');
		check(', iv', undefined);
		check(', and more', undefined);
		check(', p. and more', undefined);
	});

	it('is all that stands in braces', () => {
		check('{iv, 42}', 'page iv, 42');
		check('{pp. iv, vi-xi}, and more', 'page iv, vi-xi', ', and more');
		check('{a {b} c}', 'page a {b} c');
		check('{33', undefined);
		check('{} 33', undefined);
	});

	it('has the words of the note’s language, or those of English', () => {
		check(', S. 7', 'page 7', '', locatorWords('de'));
		check(', p. 7', undefined, '', locatorWords('de'));
		check(', p. 7', 'page 7', '', locatorWords('xx'));
		check(', capítulo 7', 'chapter 7', '', locatorWords('pt-BR'));
		assert.equal(parseNoteLanguage('---\ntitle: x\nlang: "de-AT"\n---\n'), 'de-AT');
		for (const text of ['lang: de', '---\nlang: [de]\n---\n', '---\ntitle: x\n---\nlang: de\n'])
			assert.equal(parseNoteLanguage(text), undefined);
	});

	it('is found in time, whatever stands there', () => {
		for (const piece of ['(', '{', '1,', 'p. ', 'p', '.', '[1', ' ', '-', 'sub '])
			parseLocator(piece.repeat(100_000), english);
	});
});

describe('the parts of a citation', () => {
	const pieces = fc.constantFrom(
		...['@a', '@{b c}', '@{d/e}', '-@f', 'see ', ', p. 3', '{iv}', ' ', '; ', '[', ']', 'x', ', ', 'p.', '5', '\n> '],
	);
	const note = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));

	it('are read the same again when they are written', () =>
		property(note, (text) => {
			for (const citation of parseCitations(text)) {
				const parts = citationParts(text, citation, english);
				const { locator } = parts;
				if (locator !== undefined) assert.ok(text.slice(locator.span.start, locator.span.end).length > 0);
				if (/[[\]@;\n]/.test(parts.prefix + parts.suffix)) continue;
				const written = parts.mode === 'narrative' ? renderCitation(parts) : `[${renderCitation(parts)}]`;
				const [again] = parseCitations(written);
				assert.ok(again !== undefined, written);
				const { locator: found, ...rest } = citationParts(written, again, english);
				const { locator: known, ...before } = parts;
				assert.deepEqual(
					{ ...rest, counted: found && [found.label, found.value] },
					{ ...before, counted: known && [known.label, known.value] },
					`${JSON.stringify(text)} → ${written}`,
				);
			}
		}));
});
