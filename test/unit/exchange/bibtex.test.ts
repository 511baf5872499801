import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article } from '../../../src/core/csl/article';
import { readBibtex } from '../../../src/exchange/bibtex/read';
import { renderBibtex } from '../../../src/exchange/bibtex/write';
import { arbitraryArticle } from '../../support/arbitraryArticles';
import { checkRoundTrip, readFacts, readTroubles } from '../../support/foreign';
import { property } from '../../support/property';

const read = (text: string) => readFacts(readBibtex, text);
const troubles = (text: string) => readTroubles(readBibtex, text);
const titleOf = (tex: string) => readBibtex(`@misc{a, title = {${tex}}}`, 'a').value[0]?.article.title;
const authorsOf = (tex: string) => readBibtex(`@misc{a, author = {${tex}}}`, 'a').value[0]?.article.author;

describe('a BibTeX file', () => {
	it('is read with all that an article can hold', () =>
		assert.deepEqual(
			read(`
A word outside entries.
@string{jrs = "J River Stud"}
@Article{Walker:2020,
  author    = "Walker, Anna and van der Berg, Ole",
  title     = {{Eels} of the {NHS}},
  journal   = jrs # { B},
  year      = 2020,
  month     = mar,
  day       = 7,
  volume    = 12, number = {3}, pages = {10--12},
  doi       = {10.5555/a_b},
  issn      = {1234-5679},
  keywords  = {Rivers, {Night, day}},
  language  = {english},
  abstract  = {One
     line.},
}`),
			[
				{
					key: 'Walker:2020',
					type: 'article-journal',
					author: [
						{ family: 'Walker', given: 'Anna' },
						{ 'non-dropping-particle': 'van der', family: 'Berg', given: 'Ole' },
					],
					issued: { 'date-parts': [[2020, 3, 7]] },
					title: 'Eels of the NHS',
					'container-title': 'J River Stud B',
					volume: '12',
					issue: '3',
					page: '10-12',
					DOI: '10.5555/a_b',
					ISSN: '1234-5679',
					language: 'en',
					abstract: 'One line.',
					custom: { topics: ['Rivers', 'Night, day'] },
				},
			],
		));

	it('keeps what an article has no place for, and says where the entry stands', () => {
		const [entry] = readBibtex('\n@book{a,\n  editor = {Mays, N.},\n  note = {\\emph{Out} of print}}\n', 'b.bib').value;
		assert.deepEqual(entry?.article.custom, {
			sources: [{ file: 'b.bib', format: 'bibtex', record: 'a', line: 2, endLine: 4 }],
			fields: { editor: ['Mays, N.'], note: ['Out of print'] },
		});
	});

	it('may have parentheses, no key, entries in one line, and text in comments', () =>
		assert.deepEqual(
			read(
				'@misc(a, title = "A (b)") @misc{title={C}} @comment{@misc{no, title={No}}} @preamble{"\\def\\x{y}"} @misc{d}',
			),
			[
				{ key: 'a', type: 'document', title: 'A (b)' },
				{ key: undefined, type: 'document', title: 'C' },
				{ key: 'd', type: 'document' },
			],
		));

	it('gives a chapter what its book says', () =>
		assert.deepEqual(
			read('@incollection{a, title={A}, crossref={B}}\n@book{b, title={Book}, publisher={P}, year=1999}')[0],
			{
				key: 'a',
				type: 'chapter',
				issued: { 'date-parts': [[1999]] },
				title: 'A',
				'container-title': 'Book',
				publisher: 'P',
			},
		));

	it('of BibLaTeX has dates, ranges, languages and identifiers of its own', () =>
		assert.deepEqual(
			read(
				'@online{a, date={2016-02/2017}, langid={ngerman}, eprint={123}, eprinttype={pubmed}, journaltitle={J}, location={L}, url={https://a.example/\\_b%20c}}',
			),
			[
				{
					key: 'a',
					type: 'webpage',
					issued: { 'date-parts': [[2016, 2], [2017]] },
					'container-title': 'J',
					PMID: '123',
					URL: 'https://a.example/_b%20c',
					'publisher-place': 'L',
					language: 'de',
				},
			],
		));
});

describe('dates of BibTeX', () => {
	it('have months by number or name, with or without the day', () => {
		for (const [month, expected] of [
			['{9}', [2019, 9]],
			['sep', [2019, 9]],
			['sep # "~2"', [2019, 9, 2]],
			['{2 sep}', [2019, 9, 2]],
			['{July 30th}', [2019, 7, 30]],
			['{3 May}', [2019, 5, 3]],
			['{12}, day = {4}', [2019, 12, 4]],
			['{Spring}', [2019]],
		] as const) {
			const [entry] = readBibtex(`@misc{a, year = {2019}, month = ${month}}`, 'a').value;
			assert.deepEqual(entry?.article.issued, { 'date-parts': [expected] }, month);
		}
	});
});

describe('a wrong entry', () => {
	it('costs no other', () => {
		const text =
			'@misc{a, title = {A {b},\n}\n@misc{b, title = {B}}\n@misc{c, title "C", year = 2020}\n@misc{d, title={D}';
		assert.deepEqual(
			readBibtex(text, 'a').value.map(({ key, article }) => [key, article.title]),
			[
				['a', 'A b,'],
				['b', 'B'],
				['c', undefined],
				['d', 'D'],
			],
		);
		assert.deepEqual(troubles(text), [
			'entry-not-read at @misc{',
			'entry-not-read at @misc{',
			'entry-not-read at @misc{',
		]);
	});

	it('is told', () => {
		assert.deepEqual(troubles('@misc{a, title = nope, year = {soon}, doi = {x}}'), [
			'unknown-abbreviation at nope',
			'invalid-date at soon',
			'invalid-identifier at x',
		]);
		assert.deepEqual(troubles('@misc{a, title = {\\foo{b}}}'), ['tex-not-read at \\foo{b}']);
	});

	it('never throws, whatever it is', () =>
		property(
			fc.array(
				fc.constantFrom(
					'@',
					'misc',
					'{',
					'}',
					'"',
					'=',
					',',
					'#',
					'\\',
					"'",
					'and',
					' ',
					'\n',
					'(',
					')',
					'$',
					'~',
					'a',
				),
				{
					maxLength: 60,
				},
			),
			(parts) => {
				const text = `@misc{${parts.join('')}\n@misc{last, title={Z}}`;
				const { value, diagnostics } = readBibtex(text, 'a');
				assert.equal(value.at(-1)?.article.title, 'Z');
				for (const { span } of diagnostics)
					assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
			},
			1000,
		));

	it('is read in linear time', () => {
		for (const piece of [
			'@misc{a, title = {',
			'@comment{',
			'@misc{a,b',
			'{',
			'@a(',
			'a = {\\"',
			"@misc{a, title={\\'{",
		]) {
			const start = performance.now();
			readBibtex(piece.repeat(20000), 'a');
			assert.ok(performance.now() - start < 3000, piece);
		}
	});
});

describe('TeX', () => {
	const cases: readonly (readonly [string, string])[] = [
		[
			`G{\\"o}del, \\'Etudes, {\\~n}, \\c{c}, \\v s, \\H{o}, \\'{\\i}, \\aa{}, {\\ss}, \\L\\'od\\'z`,
			'Gödel, Études, ñ, ç, š, ő, í, å, ß, Łódź',
		],
		['a\\&b\\%c\\$d\\#e\\_f\\{g\\}', 'a&b%c$d#e_f{g}'],
		["``a'' -- b---c~d", '“a” – b—c\u00a0d'],
		['\\emph{a} \\textbf{b} {\\it c} \\url{d_e} \\href{https://x.example}{f}', 'a b c d_e f'],
		['$\\alpha_2 \\leq x^{3}$', 'α2 ≤x3'],
		['\\textbackslash{}a\\textasciitilde{}b\\textasciicircum{}', '\\a~b^'],
	];
	for (const [tex, text] of cases) it(`“${tex}” is “${text}”`, () => assert.equal(titleOf(tex), text));
});

describe('names', () => {
	it('are divided as BibTeX does', () =>
		assert.deepEqual(
			authorsOf(
				"Anna Maria Walker and Ludwig van Beethoven and King, Jr., Martin and Plato and {\\'E}lan, A. and {de Groot}, B.",
			),
			[
				{ family: 'Walker', given: 'Anna Maria' },
				{ 'non-dropping-particle': 'van', family: 'Beethoven', given: 'Ludwig' },
				{ family: 'King', given: 'Martin', suffix: 'Jr.' },
				{ family: 'Plato' },
				{ family: 'Élan', given: 'A.' },
				{ family: 'de Groot', given: 'B.' },
			],
		));

	it('of bodies stay whole, and labels are read', () =>
		assert.deepEqual(authorsOf('{Health and Care} and given=A, family=B, prefix=van AND others'), [
			{ literal: 'Health and Care' },
			{ 'non-dropping-particle': 'van', family: 'B', given: 'A' },
		]));
});

describe('articles as BibTeX and BibLaTeX', () => {
	const article: Article = {
		id: 'walker2020eels',
		type: 'article-journal',
		title: 'Eels & the NHS: 50% more',
		author: [
			{ 'non-dropping-particle': 'van der', family: 'Berg', given: 'Ole', suffix: 'Jr' },
			{ literal: 'River Trust' },
		],
		issued: { 'date-parts': [[2020, 3]] },
		'container-title': 'J River Stud',
		page: '10-12',
		language: 'pt-BR',
		custom: { sources: [], topics: ['Rivers', 'Night, day'], moreAuthors: true, fields: {} },
	};

	it('are printed a field a line', () => {
		assert.equal(
			renderBibtex([article], 'bibtex'),
			`@article{walker2020eels,
	author = {van der Berg, Jr, Ole and {River Trust} and others},
	title = {Eels \\& the {NHS:} 50\\% {more}},
	journal = {J River Stud},
	year = {2020},
	month = mar,
	pages = {10--12},
	language = {pt-BR},
	keywords = {Rivers, {Night, day}},
}
`,
		);
		assert.match(
			renderBibtex([article], 'biblatex'),
			/\tdate = \{2020-03\},\n\toptions = \{useprefix=true\},\n\tlangid = \{brazilian\},\n/,
		);
	});

	for (const dialect of ['bibtex', 'biblatex'] as const)
		it(`are the same when ${dialect} is read again`, () =>
			property(fc.array(arbitraryArticle, { maxLength: 3 }), (articles) =>
				checkRoundTrip(readBibtex, renderBibtex(articles, dialect), articles),
			));
});
