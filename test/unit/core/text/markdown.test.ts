import assert from 'node:assert/strict';
import { escapeMarkdown, escapeProse } from '../../../../src/core/text/markdown';

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

describe('escapeProse', () => {
	const proves = (text: string, expected: string) => assert.equal(escapeProse(text), expected);

	it('leaves ordinary punctuation alone', () => {
		const reference = 'Doe, J. (2020). Who cares? R&D: a well-known “case”, 50% (part 1). J Care 24(3):1-15.';
		proves(reference, reference);
	});

	it('escapes what Markdown would read within a paragraph', () => {
		proves('a*b_c`d ~~e~~ H^2 $x$', 'a\\*b\\_c\\`d \\~\\~e\\~\\~ H\\^2 \\$x\\$');
		proves('<b> &amp; &#65; [x](y) ![z] @doe', '\\<b\\> \\&amp; \\&\\#65; \\[x\\](y) !\\[z\\] \\@doe');
		proves('a -- b ... c == d', 'a \\-\\- b \\.\\.\\. c \\=\\= d');
	});

	it('makes no list, heading or line of its own', () => {
		proves('1. a', '1\\. a');
		proves('1.', '1\\.');
		proves('-', '\\-');
		proves('(a) b', '(a\\) b');
		proves('- a\n\n# b\n> c', '\\- a \\# b \\> c');
	});
});
