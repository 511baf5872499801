import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readNbib, renderNbib } from '../../../src/exchange/nbib';
import { arbitraryArticle, forTaggedLines } from '../../support/arbitraryArticles';
import { readFacts, readTroubles } from '../../support/foreign';
import { property } from '../../support/property';

const record = `PMID- 123
IS  - 1234-5679 (Print)
VI  - 12
IP  - 3
DP  - 2020 Mar-Apr
TI  - Eels of
      the North.
PG  - 10-9
LID - 10.5555/a [doi]
LID - x [pii]
FAU - Walker, Anna
AU  - Walker A
AD  - School of Eels,
      Weirside.
FAU - van der Berg, Ole
AU  - van der Berg O
CN  - River Trust
LA  - eng
PT  - Journal Article
TA  - J River Stud
JT  - Journal of river studies
MH  - Rivers/*history
OT  - Night, day
PMC - PMC77
`;

describe('nbib', () => {
	it('is read with all that an article can hold', () =>
		assert.deepEqual(readFacts(readNbib, record), [
			{
				key: undefined,
				type: 'article-journal',
				author: [
					{ family: 'Walker', given: 'Anna' },
					{ 'non-dropping-particle': 'van der', family: 'Berg', given: 'Ole' },
					{ literal: 'River Trust' },
				],
				issued: { 'date-parts': [[2020, 3]] },
				title: 'Eels of the North',
				'container-title': 'Journal of river studies',
				volume: '12',
				issue: '3',
				page: '10-9',
				DOI: '10.5555/a',
				PMID: '123',
				PMCID: 'PMC77',
				ISSN: '1234-5679',
				language: 'en',
				custom: { topics: ['Night, day', 'Rivers/history'], affiliations: [['School of Eels, Weirside.'], [], []] },
			},
		]));

	it('may have names in short alone, and dates online alone', () =>
		assert.deepEqual(readFacts(readNbib, 'PMID- 1\nAU  - Walker AB\nDEP - 20200307\n\nPMID- 2\nDP  - soon'), [
			{
				key: undefined,
				type: 'article-journal',
				author: [{ family: 'Walker', given: 'A. B.' }],
				issued: { 'date-parts': [[2020, 3, 7]] },
				PMID: '1',
			},
			{ key: undefined, type: 'article-journal', PMID: '2' },
		]));

	it('has the place of the first author above all of them in old records', () => {
		const text = 'PMID- 1\nTI  - Eels.\nAD  - School of Eels\nFAU - Walker, Anna\nFAU - Li, Xenia\n';
		assert.deepEqual(readNbib(text, 'a').value[0]?.article.custom.affiliations, [['School of Eels'], []]);
	});

	it('says what is not understood', () =>
		assert.deepEqual(readTroubles(readNbib, 'PMID- 2\nDP  - soon\nAID - x [doi]'), [
			'invalid-date at DP  - soon',
			'invalid-identifier at AID - x [doi]',
		]));

	it('is the same when it is read again, but for keys, and addresses', () =>
		property(fc.array(arbitraryArticle, { maxLength: 3 }), (articles) => {
			const held = articles.map(forTaggedLines).map(({ URL: _, ...article }) => article);
			const { value, diagnostics } = readNbib(renderNbib(held), 'a');
			assert.deepEqual(diagnostics, []);
			const keyless = value.map(({ article }) => ({
				...article,
				custom: { ...article.custom, sources: [], fields: {} },
			}));
			assert.deepEqual(
				keyless,
				held.map(({ id: _, ...article }) => article),
			);
		}));
});
