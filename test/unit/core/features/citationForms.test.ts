/** Citations of one article with words and in other forms, in each syntax. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCitations } from '../../../../src/core/citation/citations';
import { citationChoices } from '../../../../src/core/features/citationChoices';
import { type CitationSyntax, citationSyntaxes } from '../../../../src/core/features/citationSyntax';
import { cite } from '../../../../src/core/features/cite';
import { applyEdits } from '../../../support/applyEdits';
import { property } from '../../../support/property';

interface Case {
	readonly syntax: CitationSyntax;
	/** `$0` marks the cursor. */
	readonly marked: string;
	readonly typed: string;
	readonly language?: string;
	readonly key?: string;
}

/** The text with each choice taken, the usual one first. */
function written({ syntax, marked, typed, language = 'markdown', key = 'a' }: Case): string[] {
	const text = marked.replace('$0', '');
	const articles = [{ key, article: undefined }];
	const citing = { text, offsets: [marked.indexOf('$0')], articles, syntax, language };
	return citationChoices(citing, typed).map(({ detail }) => applyEdits(text, cite({ ...citing, detail }).edits));
}

const inPandoc = (marked: string, typed: string) => written({ syntax: 'pandoc', marked, typed });

describe('the forms of a citation', () => {
	it('are those of each syntax, with the words where it has a place for them', () => {
		const forms = citationSyntaxes.map((syntax) => [syntax, written({ syntax, marked: 'So $0.', typed: 'see p. 33' })]);
		assert.deepEqual(Object.fromEntries(forms), {
			pandoc: ['So [see @a, p. 33].', 'So see @a [p. 33].', 'So [see -@a, p. 33].'],
			pandocNarrative: ['So see @a [p. 33].', 'So [see @a, p. 33].', 'So [see -@a, p. 33].'],
			pandocKey: [],
			latexCite: ['So \\cite[see][p. 33]{a}.', 'So \\textcite[see][p. 33]{a}.', 'So \\cite*[see][p. 33]{a}.'],
			latexAutocite: [
				'So \\autocite[see][p. 33]{a}.',
				'So \\textcite[see][p. 33]{a}.',
				'So \\autocite*[see][p. 33]{a}.',
			],
			latexTextcite: [
				'So \\textcite[see][p. 33]{a}.',
				'So \\autocite[see][p. 33]{a}.',
				'So \\autocite*[see][p. 33]{a}.',
			],
			typst: [
				'So see @a[p. 33].',
				'So see #cite(<a>, form: "prose", supplement: [p. 33]).',
				'So see #cite(<a>, form: "year", supplement: [p. 33]).',
			],
			typstCite: [
				'So see #cite(<a>, supplement: [p. 33]).',
				'So see #cite(<a>, form: "prose", supplement: [p. 33]).',
				'So see #cite(<a>, form: "year", supplement: [p. 33]).',
			],
			org: ['So [cite:see @a p. 33].', 'So [cite/t:see @a p. 33].', 'So [cite/na:see @a p. 33].'],
			wikiLink: ['So see [[@a]], p. 33.'],
			footnote: [],
		});
	});

	it('write first, where nothing is typed, what is written without being asked', () => {
		for (const syntax of citationSyntaxes)
			for (const marked of [
				'So $0.',
				'So @$0',
				'[see @b$0]',
				'@b$0',
				'@b [p. 3$0]',
				'[cite:@b$0]',
				'[[@b$0]]',
				'as$0is',
			]) {
				const [first] = written({ syntax, marked, typed: '' });
				const text = marked.replace('$0', '');
				const articles = [{ key: 'a', article: undefined }];
				const plain = cite({ text, offsets: [marked.indexOf('$0')], articles, syntax, language: 'markdown' });
				if (first !== undefined) assert.equal(first, applyEdits(text, plain.edits), `${syntax} ${marked}`);
			}
	});

	it('need no words', () => {
		assert.deepEqual(inPandoc('$0', ''), ['[@a]', '@a', '[-@a]']);
		assert.deepEqual(written({ syntax: 'latexCite', marked: '$0', typed: 'see' })[0], '\\cite[see][]{a}');
		assert.deepEqual(written({ syntax: 'latexCite', marked: '$0', typed: '' }), [
			'\\cite{a}',
			'\\textcite{a}',
			'\\cite*{a}',
		]);
		assert.deepEqual(written({ syntax: 'typst', marked: '$0', typed: '', key: '1/x' })[0], '#cite(label("1/x"))');
	});

	it('are an Org citation where footnotes would be written into Org', () => {
		assert.equal(written({ syntax: 'footnote', marked: '$0', typed: '3', language: 'org' })[0], '[cite:@a 3]');
	});

	it('know the words of the note’s language', () => {
		assert.equal(inPandoc('---\nlang: de\n---\n\n$0', 'S. 33')[0], '---\nlang: de\n---\n\n[@a, S. 33]');
	});
});

describe('within a citation', () => {
	it('of Pandoc there is no narrative form', () => {
		assert.deepEqual(inPandoc('[see @b$0]', 'chap. 2'), ['[see @b; @a, chap. 2]', '[see @b; -@a, chap. 2]']);
		assert.deepEqual(inPandoc('@b [p. 3$0]', 'see'), ['@b [p. 3; see @a]', '@b [p. 3; see -@a]']);
		assert.deepEqual(inPandoc('[@$0]', '3'), ['[@a, 3]', '[-@a, 3]']);
	});

	it('that is begun, the form that goes on comes first', () => {
		assert.deepEqual(inPandoc('As @$0 says', 'p. 3'), [
			'As @a [p. 3] says',
			'As [@a, p. 3] says',
			'As [-@a, p. 3] says',
		]);
	});

	it('of Org, Typst and links it is an item', () => {
		assert.deepEqual(written({ syntax: 'org', marked: '[cite:@b$0]', typed: 'see p. 3' }), ['[cite:@b;see @a p. 3]']);
		assert.equal(written({ syntax: 'typst', marked: '@b$0', typed: 'p. 3' })[0], '@b @a[p. 3]');
		assert.deepEqual(written({ syntax: 'wikiLink', marked: '[[@b$0]]', typed: 'p. 3' }), ['[[@b]] [[@a]], p. 3']);
	});

	it('of LaTeX, and where the article is cited already, nothing is asked', () => {
		assert.deepEqual(written({ syntax: 'latexCite', marked: '\\cite{b$0}', typed: '' }), []);
		assert.deepEqual(inPandoc('[@a$0]', ''), []);
		assert.deepEqual(written({ syntax: 'org', marked: '[cite:@a$0]', typed: '' }), []);
	});
});

describe('words that would take the citation apart', () => {
	it('are escaped, and others stay markup', () => {
		assert.equal(inPandoc('$0', ', p. 3; *passim* in me@home')[0], '[, p. 3\\; *passim* in me @a home]');
		assert.equal(inPandoc('$0', '@, p. 3; *passim* [sic]')[0], '[@a, p. 3\\; *passim* [sic]]');
		assert.equal(inPandoc('$0', '@ a] b')[0], '[@a a\\] b]');
		assert.equal(inPandoc('$0', '@ in `code')[0], '[@a in \\`code]');
		assert.equal(
			written({ syntax: 'latexCite', marked: '$0', typed: '@ [sic] \\emph{x}' })[0],
			'\\cite[{[sic] \\emph{x}}]{a}',
		);
		assert.equal(written({ syntax: 'latexCite', marked: '$0', typed: '@ a} b' })[0], '\\cite[a\\} b]{a}');
		assert.equal(written({ syntax: 'typst', marked: '$0', typed: '@ a] b' })[0], '@a[a\\] b]');
		assert.equal(written({ syntax: 'org', marked: '$0', typed: '@ p. 3; a] b' })[0], '[cite:@a p. 3, a) b]');
	});

	it('leave one citation of Pandoc, whatever they are', () => {
		const pieces = [
			'@',
			';',
			'[',
			']',
			'`',
			'$',
			'<',
			'>',
			'\\',
			'{',
			'}',
			'(',
			'^',
			'-',
			'see',
			'p.',
			'3',
			' ',
			',',
			'*',
		];
		const typed = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
		property(typed, (words) => {
			const found = inPandoc('So $0, `code` and $x$ <b>.', words);
			for (const text of found) {
				const citations = parseCitations(text);
				assert.deepEqual(
					citations.map(({ key }) => key.text),
					['a'],
					text,
				);
			}
			assert.equal(found.length, 3, words);
		});
	});
});
