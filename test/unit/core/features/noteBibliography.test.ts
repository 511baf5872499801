import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bibliographyEdit, hasBibliography } from '../../../../src/core/features/noteBibliography';
import { applyEdit } from '../../../../src/core/text/edit';
import { property } from '../../../support/property';

const entries = ['Li, X. *Eels*.', 'Mays, N. *Herons*.'];
const between = `\n\n${entries.join('\n\n')}\n\n`;
const whole = `<!-- bibliography -->${between}<!-- /bibliography -->`;

/** The note afterwards; the problem, in braces. */
function check(text: string, expected: string, cited: readonly string[] = entries): void {
	const result = bibliographyEdit(text, cited);
	if ('problem' in result) assert.equal(`{${result.problem}}`, expected);
	else assert.equal(result.edit === undefined ? text : applyEdit(text, result.edit), expected);
}

describe('the bibliography in a note', () => {
	it('comes at the end, behind an empty line', () => {
		check('A note.', `A note.\n\n${whole}\n`);
		check('A note.\n', `A note.\n\n${whole}\n`);
		check('', `${whole}\n`);
	});

	it('takes the place of the one before, and only that', () => {
		check('A\n\n<!-- bibliography -->\nold\n<!-- /bibliography -->  \nB', `A\n\n${whole}  \nB`);
		check('<!-- bibliography -->\n<!-- /bibliography -->', whole);
	});

	it('may be empty', () => check(`A\n\n${whole}\n`, 'A\n\n<!-- bibliography -->\n<!-- /bibliography -->\n', []));

	it('has the line ends of the note', () => {
		const text = 'A\r\n\r\n<!-- bibliography -->\r\n<!-- /bibliography -->\r\nB\r\n';
		check(text, `A\r\n\r\n${whole.replaceAll('\n', '\r\n')}\r\nB\r\n`);
	});

	it('is not looked for in code', () => {
		const code = '```\n<!-- bibliography -->\n<!-- /bibliography -->\n```\n';
		check(code, `${code}\n${whole}\n`);
		check(`    <!-- bibliography -->\n`, `    <!-- bibliography -->\n\n${whole}\n`);
		assert.equal(hasBibliography(code), false);
		assert.equal(hasBibliography(`A\n${whole}`), true);
	});

	it('is not written where its end is missing', () => {
		check(
			'A\n<!-- bibliography -->\nB',
			'{the bibliography that starts in line 2 has no <!-- /bibliography --> behind it.}',
		);
		check(
			`<!-- bibliography -->\n${whole}`,
			'{the bibliography that starts in line 1 has no <!-- /bibliography --> behind it.}',
		);
		assert.equal(hasBibliography('<!-- bibliography -->\n'), false);
	});

	it('leaves every other letter as it is, and writes nothing twice', () => {
		const piece = fc.constantFrom(
			'A',
			'\n',
			'\r\n',
			'```\n',
			'<!-- bibliography -->\n',
			'<!-- /bibliography -->',
			' ',
			'@li',
		);
		property(fc.array(piece, { maxLength: 14 }), (pieces) => {
			const text = pieces.join('');
			const result = bibliographyEdit(text, entries);
			if ('problem' in result || result.edit === undefined) return;
			const { span } = result.edit;
			const after = applyEdit(text, result.edit);
			assert.ok(after.startsWith(text.slice(0, span.start)) && after.endsWith(text.slice(span.end)));
			if (span.start < text.length) assert.match(text.slice(0, span.start), /<!-- bibliography -->\s*$/);
			assert.deepEqual(bibliographyEdit(after, entries), { edit: undefined }, JSON.stringify(after));
		});
	});
});
