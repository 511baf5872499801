/** What texts of other languages than Markdown cite, so that the Library can mark it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CitationSyntax, citationSyntaxes, citingSyntaxes } from '../../../../src/core/features/citationSyntax';
import { cite } from '../../../../src/core/features/cite';
import { keysOfText } from '../../../../src/core/features/textKeys';
import { applyEdits } from '../../../support/applyEdits';
import { property } from '../../../support/property';

const keys = (syntax: CitationSyntax, text: string) => [...keysOfText(text, [syntax])];

describe('the keys that a text cites', () => {
	it('are found in LaTeX, whatever the command', () => {
		assert.deepEqual(keys('latexCite', '\\cite{a} and \\parencite[see][p. 3]{b, c}, \\textcites[1]{d}[2]{e}'), [
			...'abcde',
		]);
		assert.deepEqual(keys('latexAutocite', '\\emph{a} \\cite{b}{c} \\nocite{d}'), ['b', 'd']);
	});

	it('are found in Org, Typst and wiki links', () => {
		assert.deepEqual(keys('org', 'So [cite/t:see @a p. 3;@b; and more], but [[c]].'), ['a', 'b']);
		assert.deepEqual(keys('typst', 'As @a[p. 3] and #cite(<b>, form: "prose") #cite(label("1/x")) say; me@c.'), [
			'a',
			'b',
			'1/x',
		]);
		assert.deepEqual(keys('wikiLink', '[[@a|Doe]], [[@b]] and [[c]]'), ['a', 'b']);
	});

	it('are none where they are commented out', () => {
		assert.deepEqual(keys('latexCite', '% \\cite{a}\n5\\% \\cite{b} \\\\% \\cite{c}\n\\cite{d,% now\n e}'), [
			'b',
			'd',
			'e',
		]);
		assert.deepEqual(keys('typst', '// @a\n@b /* @c\n@d */ https://example.org @e\n/* @f'), ['b', 'e']);
		assert.deepEqual(keys('org', '# [cite:@a]\n#+caption: [cite:@b]\n#\n[cite:@c]'), ['b', 'c']);
	});

	it('are each there once, and those of Pandoc as its grammar has them', () => {
		assert.deepEqual(keys('latexCite', '\\cite{a,b} \\cite{a}'), ['a', 'b']);
		assert.deepEqual(keys('pandocNarrative', 'As @a `@b` [@c; -@a]'), ['a', 'c']);
		assert.deepEqual(keys('footnote', 'So[^a].'), []);
	});

	it('are those of the language and those that the user writes', () => {
		assert.deepEqual(citingSyntaxes('latex', 'latexTextcite'), ['latexCite', 'latexTextcite']);
		assert.deepEqual(citingSyntaxes('typst', 'typst'), ['typst']);
		assert.deepEqual(citingSyntaxes('plaintext', 'wikiLink'), ['wikiLink']);
		const both = keysOfText('@a, \\cite{b}', citingSyntaxes('markdown', 'latexCite'));
		assert.deepEqual([...both], ['a', 'b']);
	});

	it('are what has been inserted', () => {
		const written = citationSyntaxes.filter((syntax) => syntax !== 'footnote' && syntax !== 'pandocKey');
		const texts = fc.array(fc.constantFrom('So ', 'a', '. ', '\n', '(', ')'), { maxLength: 9 });
		const cases = fc.tuple(
			texts,
			fc.constantFrom(...written),
			fc.uniqueArray(fc.constantFrom('li2020', 'doe_1', '10.1/x')),
		);
		property(cases, ([parts, syntax, cited]) => {
			const text = `${parts.join('')} `;
			const articles = cited.map((key) => ({ key, article: undefined }));
			const { edits } = cite({ text, offsets: [text.length], articles, syntax, language: 'markdown' });
			assert.deepEqual(keys(syntax, applyEdits(text, edits)), cited);
		});
	});

	it('of a text of any length are found in linear time', () => {
		for (const piece of [
			'\\',
			'%',
			'\\%',
			'\\cite{',
			'\\cite{a}',
			'/*',
			'//',
			'/* *',
			'@a ',
			'[cite:',
			'#',
			'# \n',
			'[[@',
		]) {
			const text = piece.repeat(20_000);
			const start = performance.now();
			for (const syntax of ['latexCite', 'typst', 'org', 'wikiLink'] as const) keys(syntax, text);
			assert.ok(performance.now() - start < 2_000, piece);
		}
	});
});
