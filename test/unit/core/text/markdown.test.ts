import assert from 'node:assert/strict';
import { escapeMarkdown } from '../../../../src/core/text/markdown';

function check(text: string, expected: string): void {
	assert.equal(escapeMarkdown(text), expected);
}

describe('escapeMarkdown', () => {
	it('escapes every punctuation mark that Markdown could take for its own', () => {
		check('a*b_c`d', 'a\\*b\\_c\\`d');
		check('<b>&amp;', '\\<b\\>\\&amp\\;');
		check('https://a.org', 'https\\:\\/\\/a\\.org');
		check('1. a', '1\\. a');
	});

	it('leaves letters of all scripts, and makes one line', () => {
		check('Żółć 王 😀', 'Żółć 王 😀');
		check('a\n\n# b', 'a \\# b');
	});
});
