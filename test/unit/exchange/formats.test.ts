import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBibtex } from '../../../src/exchange/bibtex/read';
import { readCslJson } from '../../../src/exchange/cslJson';
import {
	findFileReader,
	findReader,
	isBibliographyName,
	renderArticles,
	renderPieces,
	writtenFormats,
} from '../../../src/exchange/formats';
import { gatherArticles } from '../../../src/exchange/gather';
import { readNbib } from '../../../src/exchange/nbib';
import { readRis } from '../../../src/exchange/ris';
import { property } from '../../support/property';

describe('the format of a text', () => {
	it('is told by its content', () => {
		assert.equal(findReader('% mine\n @Article{a,\n title={T}}'), readBibtex);
		assert.equal(findReader('@string{a = "b"}'), readBibtex);
		assert.equal(findReader('\ufeff[ {"id": "a"}]'), readCslJson);
		assert.equal(findReader('1.\r\nTY  - JOUR\r\nER  - \r\n'), readRis);
		assert.equal(findReader('\nPMID- 12\nTI  - @misc{a, b}'), readNbib);
	});

	it('is told by the name of a file, and of JSON by its content', () => {
		assert.equal(findFileReader('file:///a%20b/My.BIB', ''), readBibtex);
		assert.equal(findFileReader('a.ris', 'PMID- 12\n'), readNbib);
		assert.equal(findFileReader('a.ris', 'nothing'), readRis);
		assert.equal(findFileReader('a.txt', 'TY  - JOUR\nER  - \n'), undefined);
		assert.equal(findFileReader('a.json', ' [ {"id": 1, "type": "article-journal", "title": "T"}]'), readCslJson);
		assert.equal(findFileReader('a.json', '{"abstract": "…", "type": "entry", "DOI": "10.5555/a"}'), readCslJson);
		for (const text of [
			'[]',
			'{}',
			'{"type": "module", "title": "x"}',
			'{"type": "book"}',
			'[1, {"type": "book", "title": "x"}]',
		])
			assert.equal(findFileReader('a.json', text), undefined, text);
		assert.equal(isBibliographyName('notes.md'), false);
	});

	it('is none of them for dumps and notes', () => {
		for (const text of [
			'',
			'1\n|\nLi X. A. B 2020; 1:2. [PMID: 1]\n|\n',
			'See [@a] and @b {c}.',
			'[a link](b)',
			'Mail a@b.example',
		])
			assert.equal(findReader(text), undefined, text);
	});

	it('is written piece by piece as it is at once', () => {
		const text = Array.from({ length: 101 }, (_, index) => `@book{k${index}, title={T}, pmid={${index}}}`).join('\n');
		const all = gatherArticles(readBibtex(text, 'a').value);
		for (const count of [0, 1, 50, 101])
			for (const format of writtenFormats) {
				const articles = all.slice(0, count);
				assert.equal([...renderPieces(articles, format)].join(''), renderArticles(articles, format), format);
			}
	});

	it('is the one that it was written in', () => {
		const readers = {
			bibtex: readBibtex,
			biblatex: readBibtex,
			'csl-json': readCslJson,
			ris: readRis,
			nbib: readNbib,
			text: undefined,
		};
		const articles = gatherArticles(readBibtex('@article{a, title={T}, pmid={1}}', 'a').value);
		for (const format of writtenFormats)
			assert.equal(findReader(renderArticles(articles, format)), readers[format], format);
	});
});

describe('entries of several files', () => {
	const gather = (text: string) => gatherArticles(readBibtex(text, 'a').value).map(({ id, title }) => [id, title]);

	it('keep their keys, each its own', () => {
		const gathered = gather('@misc{x, title={A}} @misc{y, title={B}} @misc{x, title={C}} @misc{title={D}} @misc{d}');
		assert.deepEqual(gathered.toSpliced(3, 1), [
			['x', 'A'],
			['y', 'B'],
			['x_xyb', 'C'],
			['d', undefined],
		]);
		// `d` stands in the file, so that the article without a key has an ending.
		assert.match(gathered[3]?.join(' ') ?? '', /^d_[a-z]{3} D$/);
	});

	it('are one where they are the same article', () =>
		assert.deepEqual(gather('@misc{x, doi={10.5555/a}, title={A}} @misc{w, doi={10.5555/A}}'), [['x', 'A']]));
});

describe('a plain list', () => {
	it('has a line an article', () =>
		assert.equal(
			renderArticles(
				gatherArticles(
					readBibtex(
						'@article{a, author={Walker, Anna and {River Trust} and others}, title={Eels?}, journal={J}, year=2020, number=3, volume=1, pages={1--2}, doi={10.5555/a}} @misc{b}',
						'a',
					).value,
				),
				'text',
			),
			'Walker, Anna; River Trust et al. (2020). Eels? J 1(3):1-2. https://doi.org/10.5555/a\nNo title.\n',
		));
});

describe('records of tagged lines', () => {
	const pieces = [
		'TY  - JOUR\n',
		'PMID- 1\n',
		'ER  - \n',
		'AU  - ',
		'A, B, C',
		'DA  - ',
		'2020/13/40',
		'SN  -',
		'\n',
		' x',
		'DP  - 20',
		'AD  - y\n',
	];

	it('are read whatever they hold', () =>
		property(
			fc.array(fc.constantFrom(...pieces), { maxLength: 40 }),
			(parts) => {
				const text = `${parts.join('')}\nTY  - JOUR\nTI  - Z\nER  - \nPMID- 7\nTI  - Z`;
				assert.equal(readRis(text, 'a').value.at(-1)?.article.title, 'Z');
				assert.equal(readNbib(text, 'a').value.at(-1)?.article.title, 'Z');
			},
			500,
		));

	it('are read in linear time', () => {
		for (const read of [readRis, readNbib])
			for (const piece of [...pieces, 'TY  - JOUR\nAU  - A\n']) {
				const start = performance.now();
				read(`TY  - JOUR\nPMID- 1\n${piece.repeat(20000)}`, 'a');
				assert.ok(performance.now() - start < 3000, piece);
			}
	});
});
