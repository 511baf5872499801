import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCslJson, renderCslJson } from '../../../src/exchange/cslJson';
import { arbitraryArticle } from '../../support/arbitraryArticles';
import { checkRoundTrip, readFacts, readTroubles } from '../../support/foreign';
import { property } from '../../support/property';

const read = (text: string) => readFacts(readCslJson, text);

describe('CSL-JSON', () => {
	it('is read as other programs write it', () =>
		assert.deepEqual(
			read(`[{"id": 7, "type": "entry-dictionary", "title": "A {b}", "volume": 3, "page": "1–9",
  "author": [{"family": "Gogh", "given": "V.", "dropping-particle": "van"}, {"literal": "Trust"}, {}],
  "issued": {"date-parts": [["2020", 3]]}, "keyword": "Rivers; Night", "DOI": "https://doi.org/10.5555/A"},
 {"title": "B", "issued": {"raw": "2019-02-03"}, "type": "nonsense"}]`),
			[
				{
					key: '7',
					type: 'chapter',
					author: [{ family: 'Gogh', given: 'V. van' }, { literal: 'Trust' }],
					issued: { 'date-parts': [[2020, 3]] },
					title: 'A {b}',
					volume: '3',
					page: '1-9',
					DOI: '10.5555/a',
					custom: { topics: ['Rivers', 'Night'] },
				},
				{ key: undefined, type: 'document', issued: { 'date-parts': [[2019, 2, 3]] }, title: 'B' },
			],
		));

	it('may be one item, or items in an object', () => {
		assert.deepEqual(read('{"id": "a", "title": "A"}'), [{ key: 'a', type: 'document', title: 'A' }]);
		assert.deepEqual(read(' [] '), []);
	});

	it('loses no item for another that is wrong', () => {
		const text =
			'[{"id": "a", "title": "A"\n, {"id": "b", "title": "B"}, {"id": "c", title}, {"id": "d", "author": 5}, {"id": "e';
		assert.deepEqual(read(text), [
			{ key: 'b', type: 'document', title: 'B' },
			{ key: 'd', type: 'document' },
		]);
		assert.deepEqual(readTroubles(readCslJson, text), [
			'entry-not-read at {',
			'entry-not-read at {',
			'value-not-read at {',
			'entry-not-read at {',
		]);
	});

	it('never throws', () =>
		property(
			fc.array(fc.constantFrom('{', '}', '[', ']', '"', '"id":', ',', ':', '1', 'null', '"a"', '\\', ' '), {
				maxLength: 40,
			}),
			(parts) => {
				readCslJson(`[${parts.join('')}`, 'a');
			},
			1000,
		));

	it('is read in linear time', () => {
		for (const piece of ['{"id":', '{', '["', '{"a":"']) {
			const start = performance.now();
			readCslJson(piece.repeat(20000), 'a');
			assert.ok(performance.now() - start < 3000, piece);
		}
	});

	it('is the same when it is read again', () => {
		property(fc.array(arbitraryArticle, { maxLength: 3 }), (articles) =>
			checkRoundTrip(readCslJson, renderCslJson(articles), articles),
		);
	});

	it('is an empty list where there is no article', () => assert.equal(renderCslJson([]), '[]\n'));
});
