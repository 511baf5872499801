import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCitations } from '../../../../src/core/citation/citations';
import { citationActions } from '../../../../src/core/features/citationActions';
import { applyEdits } from '../../../support/applyEdits';
import { property } from '../../../support/property';

/** What the action called `title` makes of a note with the cursor at `$0`; the cursor afterwards is `¦`. */
function check(marked: string, title: string, expected: string | undefined): void {
	const offset = marked.indexOf('$0');
	const text = marked.replace('$0', '');
	const action = citationActions(text, offset).find((one) => one.title === title);
	if (action === undefined) {
		assert.equal(undefined, expected, marked);
		return;
	}
	const { edit, cursor } = action;
	const newText =
		cursor === undefined ? edit.newText : `${edit.newText.slice(0, cursor)}¦${edit.newText.slice(cursor)}`;
	assert.equal(applyEdits(text, [{ ...edit, newText }]), expected);
}

describe('the citation at the cursor', () => {
	it('goes into brackets', () => {
		const title = 'Put Citation in Brackets';
		check('As @a$0 says.', title, 'As [@a] says.');
		check('As @a$0 [p. 3] says.', title, 'As [@a, p. 3] says.');
		check('As @{a b$0}.', title, undefined);
		check('As @{a/b}$0.', title, 'As [@a/b].');
		check('As [@a$0].', title, undefined);
		check('As @a$0 [p. 3; @b].', title, undefined);
	});

	it('becomes part of the sentence', () => {
		const title = 'Make Author Part of the Sentence';
		check('As [@a$0, p. 3] says.', title, 'As @a [p. 3] says.');
		check('As [@a$0] says.', title, 'As @a says.');
		check('As [@{a, b$0}].', title, undefined);
		check('As [see @a$0].', title, undefined);
		check('As [-@a$0].', title, undefined);
		check('As [@a$0] [x] y.', title, undefined);
		check('As [@a$0; @b].', title, undefined);
	});

	it('comes apart and together', () => {
		check('So [see @a, p. 3; -@b$0; @c].', 'Split into Separate Citations', 'So [see @a, p. 3] [-@b] [@c].');
		check('So [@a$0].', 'Split into Separate Citations', undefined);
		check('So [@a$0, p. 3] [see @b; @c].', 'Join with the Next Citation', 'So [@a, p. 3; see @b; @c].');
		check('So [@a$0]\n[@b].', 'Join with the Next Citation', 'So [@a; @b].');
		for (const marked of ['So [@a$0] and [@b].', 'So [@a$0]\n\n[@b].', 'So [@a$0](x) [@b].', 'So [@a$0] [x].'])
			check(marked, 'Join with the Next Citation', undefined);
	});

	it('is sorted by its keys', () => {
		check('[see @c$0, p. 3; -@a; @b]', 'Sort Citation by Keys', '[-@a; @b; see @c, p. 3]');
		check('[@a$0; @b]', 'Sort Citation by Keys', undefined);
		check('[@b$0 ; @a ]', 'Sort Citation by Keys', '[@a; @b ]');
	});

	it('gets a locator in the language of the note', () => {
		check('As @a$0 says.', 'Add Locator', 'As @a [p. ¦] says.');
		check('As [see @a$0; @b].', 'Add Locator', 'As [see @a, p. ¦; @b].');
		check('---\nlang: de-AT\n---\n\nIn [@a$0].', 'Add Locator', '---\nlang: de-AT\n---\n\nIn [@a, S. ¦].');
		check('As [@a$0, p. 3].', 'Add Locator', undefined);
	});

	it('has none of these forms in code', () => {
		assert.deepEqual(citationActions('`@a` and text', 2), []);
	});

	it('cites the same after any of them, and nothing else is changed', () => {
		const piece = fc.constantFrom(
			...['@a', '@b', '-@c', '[', ']', '; ', 'see ', ', p. 3', ' ', '\n', 'x', '@{d e}', '`', '(', '*', '@{f/g}'],
		);
		const note = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
		const keys = (text: string) =>
			parseCitations(text)
				.map(({ key }) => key.text)
				.sort();
		return property(fc.tuple(note, fc.nat(40)), ([text, at]) => {
			for (const { edit } of citationActions(text, at % (text.length + 1))) {
				const after = applyEdits(text, [edit]);
				assert.deepEqual(keys(after), keys(text), `${JSON.stringify(text)} → ${JSON.stringify(after)}`);
			}
		});
	});
});
