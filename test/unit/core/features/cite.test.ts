/** Citing in each syntax: a citation of its own, and more in the one that the cursor is in. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDump } from '../../../../src/core/dump/read';
import {
	type CitationSyntax,
	citationSyntaxes,
	citationSyntaxOf,
	citingLanguages,
} from '../../../../src/core/features/citationSyntax';
import { cite } from '../../../../src/core/features/cite';
import { toCited } from '../../../../src/core/features/footnotes';
import { insertCitation } from '../../../../src/core/features/insertCitation';
import { createLibrary } from '../../../../src/core/library/library';
import { applyEdits } from '../../../support/applyEdits';
import { property } from '../../../support/property';

const citation = 'Li X, Mays N. Zebras & eels_in #1 town: 50% more. J Care 2020; 1:2. [PMID: 1] [DOI: 10.5555/a_b]';
const library = createLibrary(readDump(`1\n|\n${citation} [Abstract]\n|\n`, 'a.txt').value);

interface Case {
	readonly syntax: CitationSyntax;
	readonly language?: string;
	/** `$0` marks each cursor. */
	readonly marked: string;
	readonly keys: readonly string[];
}

function citeIn({ syntax, language = 'markdown', marked, keys }: Case): { result: string; cursors: readonly number[] } {
	const parts = marked.split('$0');
	const offsets = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('').length);
	const text = parts.join('');
	const { edits, cursors } = cite({ text, offsets, articles: toCited(library, keys), syntax, language });
	return { result: applyEdits(text, edits), cursors };
}

const writes = (syntax: CitationSyntax, marked: string, ...keys: readonly string[]) =>
	citeIn({ syntax, marked, keys }).result;

describe('the syntax of a document', () => {
	it('is that of its language, unless the user has chosen another', () => {
		assert.equal(citationSyntaxOf('markdown', 'auto'), 'pandoc');
		assert.equal(citationSyntaxOf('quarto', 'auto'), 'pandoc');
		assert.equal(citationSyntaxOf('tex', 'auto'), 'latexCite');
		assert.equal(citationSyntaxOf('latex', 'latexTextcite'), 'latexTextcite');
		assert.equal(citationSyntaxOf('typst', 'auto'), 'typst');
		assert.equal(citationSyntaxOf('org', 'auto'), 'org');
	});

	it('is none in other languages, and in plain text only where it is chosen', () => {
		assert.equal(citationSyntaxOf('python', 'pandoc'), undefined);
		assert.equal(citationSyntaxOf('catalogue-dump', 'pandoc'), undefined);
		assert.equal(citationSyntaxOf('plaintext', 'auto'), undefined);
		assert.equal(citationSyntaxOf('plaintext', 'wikiLink'), 'wikiLink');
	});
});

describe('citing', () => {
	it('writes a citation of its own in each syntax', () => {
		const written = citationSyntaxes.map((syntax) => [syntax, writes(syntax, 'So $0.', 'a', 'b')]);
		assert.deepEqual(Object.fromEntries(written), {
			pandoc: 'So [@a; @b].',
			pandocNarrative: 'So @a, @b.',
			pandocKey: 'So a, b.',
			latexCite: 'So \\cite{a,b}.',
			latexAutocite: 'So \\autocite{a,b}.',
			latexTextcite: 'So \\textcite{a,b}.',
			typst: 'So @a @b.',
			typstCite: 'So #cite(<a>) #cite(<b>).',
			org: 'So [cite:@a;@b].',
			wikiLink: 'So [[@a]] [[@b]].',
			footnote: 'So [^a][^b].\n\n[^a]: a\n\n[^b]: b\n',
		});
	});

	it('keeps what would be one word with its neighbours apart from them', () => {
		assert.equal(writes('pandocNarrative', 'as$0says', 'a'), 'as @a says');
		assert.equal(writes('pandocNarrative', 'as $0[p. 3]', 'a'), 'as @a [p. 3]');
		assert.equal(writes('typst', 'as$0-is', 'a'), 'as @a -is');
		assert.equal(writes('pandocKey', '$0', 'a'), 'a');
		assert.equal(writes('latexCite', 'as$0says', 'a'), 'as\\cite{a}says');
	});

	it('writes keys that are no plain words as the syntax wants them', () => {
		assert.equal(writes('pandocNarrative', '$0', 'https://a.org/(1)'), '@{https://a.org/(1)}');
		assert.equal(writes('typst', '$0', '10.1/x'), '#cite(label("10.1/x"))');
		assert.equal(writes('typst', '$0', 'doe.'), '#cite(<doe.>)');
		assert.equal(writes('typst', '$0', 'a"b'), '#cite(label("a\\"b"))');
	});

	it('is within a Pandoc citation as it is for brackets', () => {
		assert.equal(writes('pandocNarrative', '[see @a$0]', 'b'), '[see @a; @b]');
		assert.equal(writes('pandocNarrative', 'As @$0 says', 'b'), 'As @b says');
		assert.equal(writes('pandocKey', 'nocite: "@$0"', 'b'), 'nocite: "@b"');
	});

	it('counts each cursor once, and tells where they are afterwards', () => {
		const { result, cursors } = citeIn({ syntax: 'latexCite', marked: 'A$0, \\cite{$0x$0}.', keys: ['a'] });
		assert.equal(result, 'A\\cite{a}, \\cite{x,a}.');
		assert.deepEqual(cursors, ['A\\cite{a}'.length, 'A\\cite{a}, \\cite{x,a'.length]);
	});
});

describe('adding to a citation', () => {
	it('of LaTeX, whatever its command', () => {
		assert.equal(writes('latexCite', '\\cite{$0}', 'a'), '\\cite{a}');
		assert.equal(writes('latexCite', '\\parencite[see][p. $03]{a, b }', 'b', 'c'), '\\parencite[see][p. 3]{a, b,c }');
		assert.equal(writes('latexCite', '\\Cite*{a$0,}', 'c'), '\\Cite*{a,c,}');
		assert.equal(writes('latexCite', '\\cites[1]{a}[2]{b$0}', 'c'), '\\cites[1]{a}[2]{b,c}');
		assert.equal(writes('latexCite', '\\cite{a}{\\bf b$0}', 'c'), '\\cite{a}{\\bf b\\cite{c}}');
		assert.equal(writes('latexCite', '\\cite{a}$0', 'c'), '\\cite{a}\\cite{c}');
		assert.equal(writes('latexCite', '\\emph{a$0}', 'c'), '\\emph{a\\cite{c}}');
	});

	it('of Org, before what is said of all keys', () => {
		assert.equal(writes('org', '[cite:$0]', 'a'), '[cite:@a]');
		assert.equal(writes('org', '[cite/t/f:see @a p. 3$0;@b]', 'b', 'c'), '[cite/t/f:see @a p. 3;@b;@c]');
		assert.equal(writes('org', '[cite:@a$0; and more]', 'c'), '[cite:@a;@c; and more]');
		assert.equal(writes('org', '[[cite$0]]', 'c'), '[[cite[cite:@c]]]');
	});

	it('of Typst, behind all that stand together', () => {
		assert.equal(writes('typst', 'So @a$0.', 'a', 'c'), 'So @a @c.');
		assert.equal(
			writes('typst', '@a$0[p. 3] #cite(<b>, form: "prose")', 'b', 'c'),
			'@a[p. 3] #cite(<b>, form: "prose") @c',
		);
		assert.equal(writes('typst', '#cite(label("1/$0x"))', '1/x', 'c'), '#cite(label("1/x")) @c');
		assert.equal(writes('typst', 'me@a$0', 'c'), 'me@a @c');
	});

	it('of wiki links, beside them', () => {
		assert.equal(writes('wikiLink', '[[@a|Doe$0]]', 'a', 'c'), '[[@a|Doe]] [[@c]]');
	});

	it('changes nothing where all is cited there', () => {
		for (const [syntax, marked] of [
			['latexCite', '\\cite{a$0,b}'],
			['org', '[cite:@b;@a$0]'],
			['typst', '@a @b$0'],
			['typstCite', '#cite(<a>$0) @b'],
			['wikiLink', '[[@b]] [[$0@a]]'],
		] as const)
			assert.equal(writes(syntax, marked, 'a', 'b'), marked.replace('$0', ''));
	});
});

describe('a footnote', () => {
	const footnote = (language: string, marked: string, ...keys: readonly string[]) =>
		citeIn({ syntax: 'footnote', language, marked, keys }).result;

	it('has the reference at the end of a Markdown text, once', () => {
		const reference =
			'Li, X.; Mays, N. (2020). Zebras & eels\\_in \\#1 town: 50% more. J Care 1:2. <https://doi.org/10.5555/a_b>';
		const first = footnote('markdown', 'So$0.\n', 'li2020zebras');
		assert.equal(first, `So[^li2020zebras].\n\n[^li2020zebras]: ${reference}\n`);
		assert.equal(footnote('quarto', `$0${first}`, 'li2020zebras'), `[^li2020zebras]${first}`);
	});

	it('stands behind the mark where that is at the end of the text', () => {
		const { result, cursors } = citeIn({ syntax: 'footnote', marked: 'So$0', keys: ['a [b]'] });
		assert.equal(result, 'So[^a-b-]\n\n[^a-b-]: a \\[b\\]\n');
		assert.deepEqual(cursors, ['So[^a-b-]'.length]);
	});

	it('is in place in LaTeX and Typst, and a citation in Org', () => {
		assert.equal(
			footnote('latex', 'So$0.', 'li2020zebras'),
			'So\\footnote{Li, X.; Mays, N. (2020). Zebras \\& eels\\_in \\#1 town: 50\\% more. J Care 1:2. https://doi.org/10.5555/a\\_b}.',
		);
		assert.equal(
			footnote('typst', 'So$0.', 'li2020zebras'),
			'So#footnote[Li, X.; Mays, N. (2020). Zebras & eels\\_in \\#1 town: 50% more. J Care 1:2. #link("https://doi.org/10.5555/a_b")].',
		);
		assert.equal(footnote('org', 'So$0.', 'li2020zebras'), 'So[cite:@li2020zebras].');
	});
});

describe('citing in any text', () => {
	const pieces = [
		'\\cite',
		'{',
		'}',
		'[',
		']',
		'(',
		')',
		'@',
		'a',
		'b',
		',',
		';',
		' ',
		'\n',
		'#cite(',
		'<',
		'>',
		'[cite:',
		'[[',
		'^',
		'-',
		'.',
	];
	const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''));

	it('only adds, and a second time nothing where it added to a citation', () => {
		const places = fc.tuple(texts, texts, fc.constantFrom(...citationSyntaxes), fc.constantFrom(...citingLanguages));
		property(places, ([before, behind, syntax, language]) => {
			const text = before + behind;
			const articles = toCited(library, ['x1', 'li2020zebras']);
			const { edits } = cite({ text, offsets: [before.length], articles, syntax, language });
			for (const { span } of edits) {
				const taken = text.slice(span.start, span.end);
				// A begun `@` or `@{}` becomes the first key.
				assert.ok(taken === '' || /^@(?:\{\}?)?$/.test(taken), taken);
			}
		});
	});

	it('of any length takes linear time', () => {
		for (const piece of [
			'\\cite[',
			'\\cite{',
			'cite',
			'#cite(',
			'#cite((',
			'@a ',
			'@a[',
			'[cite:',
			'[[@',
			'\\cites{a}',
			'\\',
		])
			for (const syntax of citationSyntaxes.filter((one) => !one.startsWith('pandoc'))) {
				const start = performance.now();
				const text = piece.repeat(20_000);
				cite({ text, offsets: [text.length], articles: toCited(library, ['x']), syntax, language: 'typst' });
				assert.ok(performance.now() - start < 2_000, `${piece} ${syntax}`);
			}
	});

	it('writes Pandoc’s clusters as ever', () => {
		property(fc.tuple(texts, texts), ([before, behind]) => {
			const text = before + behind;
			const [offset, keys] = [before.length, ['x1', 'y2']];
			const { edits } = cite({
				text,
				offsets: [offset],
				articles: toCited(library, keys),
				syntax: 'pandoc',
				language: 'markdown',
			});
			assert.deepEqual(edits, [insertCitation(text, offset, keys)]);
		});
	});
});
