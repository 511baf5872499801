import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article } from '../../../src/core/csl/article';
import { findReader } from '../../../src/exchange/formats';
import { readRis, renderRis } from '../../../src/exchange/ris';
import { arbitraryArticle, forTaggedLines } from '../../support/arbitraryArticles';
import { checkRoundTrip, readFacts, readTroubles } from '../../support/foreign';
import { property } from '../../support/property';

const record = `TY  - JOUR
ID  - Walker:2020
AU  - Walker, Anna
AU  - van der Berg, Ole, Jr.
AU  - River Trust
AU  - Fenn E.
T1  - Eels
  of the North
JF  - J River Stud
Y1  - 2020
DA  - 2020/03/07/
VL  - 12
IS  - 3
SP  - 10
EP  - 19
DO  - https://doi.org/10.5555/a
SN  - 1234-5679
SN  - 978-3-16-148410-0
KW  - Rivers
KW  - Night, day
DB  - PubMed
AN  - 123
LA  - eng
ER  - 
`;

describe('RIS', () => {
	it('is read with all that an article can hold', () =>
		assert.deepEqual(readFacts(readRis, record), [
			{
				key: 'Walker:2020',
				type: 'article-journal',
				author: [
					{ family: 'Walker', given: 'Anna' },
					{ 'non-dropping-particle': 'van der', family: 'Berg', given: 'Ole', suffix: 'Jr' },
					{ literal: 'River Trust' },
					{ family: 'Fenn', given: 'E.' },
				],
				issued: { 'date-parts': [[2020, 3, 7]] },
				title: 'Eels of the North',
				'container-title': 'J River Stud',
				volume: '12',
				issue: '3',
				page: '10-19',
				DOI: '10.5555/a',
				PMID: '123',
				ISBN: '9783161484100',
				ISSN: '1234-5679',
				language: 'en',
				custom: { topics: ['Rivers', 'Night, day'] },
			},
		]));

	it('takes secondary authors for editors where a work stands in a book', () => {
		const of = (type: string) =>
			readRis(`TY  - ${type}\nTI  - Eels\nA2  - Mays, N\nER  - \n`, 'b.ris').value[0]?.article.editor;
		assert.deepEqual(of('CHAP'), [{ family: 'Mays', given: 'N' }]);
		assert.equal(of('BOOK'), undefined);
		assert.equal(of('JOUR'), undefined);
	});

	it('is told by its beginning, also where words stand for the type', () => {
		const text = 'TY  - Journal Article\nTI  - Eels\nER  - \n';
		assert.equal(findReader(text), readRis);
		assert.equal(readRis(text, 'b.ris').value[0]?.article.type, 'article-journal');
		assert.equal(findReader('TY  - thanks for the eels\nwith love\n'), undefined);
	});

	it('says where a record stands and keeps all its fields', () => {
		const [entry] = readRis('1.\r\nTY - BOOK\r\nBT  - Eels\r\nA2  - Mays, N\r\n\r\nER  -', 'b.ris').value;
		assert.deepEqual(entry?.article, {
			type: 'book',
			title: 'Eels',
			custom: {
				sources: [{ file: 'b.ris', format: 'ris', line: 2, endLine: 6 }],
				fields: { TY: ['BOOK'], BT: ['Eels'], A2: ['Mays, N'] },
			},
		});
	});

	it('loses no record for another that does not end', () => {
		const text = `TY  - JOUR\nTI  - A\n${record}TY  - JOUR\nPY  - soon\nDO  - x`;
		assert.deepEqual(
			readRis(text, 'a').value.map(({ article }) => article.title),
			['A', 'Eels of the North', undefined],
		);
		assert.deepEqual(readTroubles(readRis, text), [
			'entry-not-read at TY  - JOUR',
			'entry-not-read at TY  - JOUR',
			'invalid-date at PY  - soon',
			'invalid-identifier at DO  - x',
		]);
	});

	it('is printed a value a line', () => {
		const article: Article = {
			id: 'a',
			type: 'thesis',
			author: [{ family: 'Li' }, { family: 'King', suffix: 'Jr' }],
			title: 'A\nB',
			page: '7',
			custom: { sources: [], fields: {} },
		};
		assert.equal(
			renderRis([article]),
			'TY  - THES\nID  - a\nAU  - Li,\nAU  - King, , Jr\nTI  - A B\nSP  - 7\nER  - \n',
		);
	});

	it('is the same when it is read again', () =>
		property(fc.array(arbitraryArticle, { maxLength: 3 }), (articles) => {
			const held = articles.map(forTaggedLines);
			checkRoundTrip(readRis, renderRis(held), held);
		}));
});
