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
	const checkProse = (text: string, expected: string) => assert.equal(escapeProse(text), expected);

	it('leaves ordinary punctuation alone', () => {
		const reference = 'Doe, J. (2020). Who cares? R&D: a well-known “case”, 50% (part 1). J Care 24(3):1-15.';
		checkProse(reference, reference);
	});

	it('escapes what Markdown would read within a paragraph', () => {
		checkProse('a*b_c`d ~~e~~ H^2 $x$', 'a\\*b\\_c\\`d \\~\\~e\\~\\~ H\\^2 \\$x\\$');
		checkProse('<b> &amp; &#65; [x](y) ![z] @doe', '\\<b\\> \\&amp; \\&\\#65; \\[x\\](y) !\\[z\\] \\@doe');
		checkProse('a -- b ... c == d', 'a \\-\\- b \\.\\.\\. c \\=\\= d');
	});

	it('makes no list, heading or line of its own', () => {
		checkProse('1. a', '1\\. a');
		checkProse('1.', '1\\.');
		checkProse('-', '\\-');
		checkProse('(a) b', '(a\\) b');
		checkProse('- a\n\n# b\n> c', '\\- a \\# b \\> c');
	});

	it('leaves punctuation that means nothing', () => {
		const text = 'Night Herons in Town: A Guide (2nd ed.) - for "insomniacs", R&D, 50% = half, it\'s 3.5 + 2!';
		checkProse(text, text);
	});

	it('escapes what may be emphasis, code, link, HTML, citation, tag or formula', () => {
		checkProse(
			'*a* _b_ `c` [d](e) <f> @g #h $i$ ~j~ k^2^ {l} m|n \\o',
			'\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\@g \\#h \\$i\\$ \\~j\\~ k\\^2\\^ \\{l\\} m\\|n \\\\o',
		);
		checkProse('&lt; &#60; &', '\\&lt; \\&\\#60; &');
		checkProse('https://a.org and www.a.org', 'https\\://a.org and www\\.a.org');
		checkProse('==a==', '\\=\\=a\\=\\=');
	});

	it('escapes what means something at the start of a line', () => {
		for (const mark of ['-', '+', '%', ':', '!']) checkProse(` ${mark} a ${mark} b`, `\\${mark} a ${mark} b`);
		checkProse('1. a 2. b', '1\\. a 2. b');
		checkProse('12) a', '12\\) a');
		checkProse('2020 was wet', '2020 was wet');
		checkProse('---', '\\-\\-\\-');
	});

	it('makes one line', () => checkProse('a\n\n# b\u2028c', 'a \\# b c'));
});
