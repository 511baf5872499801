import assert from 'node:assert/strict';
import { citationFaults, placedFaults } from '../../../../src/core/features/citationFaults';
import { applyEdits } from '../../../support/applyEdits';

/** Code and place of each fault, and the note after the fixes. */
function check(text: string, expected: readonly (readonly [string, string])[], fixed = text): void {
	const faults = citationFaults(text);
	assert.deepEqual(
		faults.map(({ diagnostic: { code, span } }) => [code, text.slice(span.start, span.end)]),
		expected,
		text,
	);
	const after = applyEdits(
		text,
		faults.flatMap(({ fix }) => fix ?? []),
	);
	assert.equal(after, fixed);
}

const open = ['bracket-not-closed', '['] as const;

describe('the form of citations', () => {
	it('is right in ordinary notes', () => {
		const notes =
			'[see @a, p. 3; @b]|@a [p. 3]|[@a, note]|[@a, and more]|[0, 1) and @a|[x](y) @a|[ ] @a done|`[@a`|<!-- [@a -->|' +
			'\\[@a|[a b c d e @a|[a, and then [@b]|no citation [ here';
		for (const text of notes.split('|')) check(text, []);
	});

	it('lacks a closing bracket, which belongs behind the locator', () => {
		check('So [@a and on.', [open], 'So [@a] and on.');
		check('So [see @a, pp. 3-5 and on.\n\nNext.', [open], 'So [see @a, pp. 3-5] and on.\n\nNext.');
		check('So [@a; @b\nand on.', [open], 'So [@a; @b]\nand on.');
		check('> [@a\n\n[@b]', [open], '> [@a]\n\n[@b]');
	});

	it('has a locator that counts nothing', () => {
		check('[@a, p.]', [['locator-without-count', 'p.']]);
		check('[@a, §; @b]', [['locator-without-count', '§']]);
		check('@a [pp.]', [['locator-without-count', 'pp.']]);
		check('[@a, {p. 3]', [['locator-without-count', '{p. 3']]);
		check('---\nlang: de\n---\n\n[@a, S.] [@b, p.]', [['locator-without-count', 'S.']]);
	});

	it('is told by line and column', () => {
		const [fault] = placedFaults('One.\n\nTwo [@a and on.');
		assert.deepEqual([fault?.placed.line, fault?.placed.column], [2, 4]);
	});
});
