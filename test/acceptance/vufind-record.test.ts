/** The real VuFind record page, fact by fact against what was read from it by hand. */
import assert from 'node:assert/strict';
import { type Article, ArticleSchema } from '../../src/core/csl/article';
import { readDump } from '../../src/core/dump/read';
import { assignCitationKeys } from '../../src/core/library/citationKeys';
import { readShared } from '../support/shared';

interface Expected {
	staffView: { fieldOrder: string[]; fields: Record<string, string[]> };
	record: {
		type: string;
		id: string;
		title: string;
		authors: { family: string; given: string }[];
		containerTitle: string;
		publisher: string;
		date: string;
		DOI: string;
		PMID: string;
		PMCID: string;
		urls: string[];
		language: string;
		topics: string[];
		abstract: string;
		abstractSections: { heading: string; text: string }[];
		license: { url: string };
		openAccess: true;
	};
}

describe('the real VuFind record page', () => {
	const file = 'vufind-record-es.txt';
	const read = (context: Mocha.Context) => readDump(readShared(context, 'dumps', file), file);
	const expected = (context: Mocha.Context) =>
		JSON.parse(readShared(context, 'expected', 'vufind-record-es.json')) as Expected;

	it('gives every fact of its article and no other', function () {
		const { staffView, record } = expected(this);
		const article: Article = {
			id: 'bussu2020disintegrated',
			type: 'article-journal',
			title: record.title,
			'container-title': record.containerTitle,
			author: record.authors,
			issued: { 'date-parts': [record.date.split('-').map(Number) as [number, number, number]] },
			DOI: record.DOI,
			PMID: record.PMID,
			PMCID: record.PMCID,
			publisher: record.publisher,
			language: record.language,
			abstract: record.abstract,
			custom: {
				sources: [{ file, format: 'vufind', record: record.id, line: 1, endLine: 38 }],
				topics: record.topics,
				abstractSections: record.abstractSections,
				links: record.urls,
				openAccess: record.openAccess,
				license: { name: 'CC BY 4.0', URL: record.license.url },
				fields: staffView.fields,
			},
		};
		const [read1, ...others] = assignCitationKeys(read(this).value);
		assert.deepEqual(read1, article);
		assert.deepEqual(others, []);
		assert.deepEqual(ArticleSchema.parse(read1), article);
		assert.equal(record.type, article.type);
	});

	it('keeps all 24 fields in their order', function () {
		const { staffView } = expected(this);
		const fields = Object.keys(read(this).value[0]?.custom.fields ?? {});
		assert.deepEqual(fields, staffView.fieldOrder);
		assert.equal(fields.length, 24);
	});

	it('says only that its topics may be several', function () {
		assert.deepEqual(
			read(this).diagnostics.map(({ code, severity }) => [code, severity]),
			[['field-not-split', 'information']],
		);
	});

	for (const other of ['de', 'ar', 'ja']) {
		it(`is the same article in the interface language ${other}`, function () {
			const facts = (text: string) =>
				readDump(text, file).value.map(({ custom: { sources: _, ...rest }, ...facts }) => ({ ...facts, ...rest }));
			const translated = facts(readShared(this, 'dumps', `vufind-record-${other}.txt`));
			assert.deepEqual(translated, facts(readShared(this, 'dumps', file)));
		});
	}
});
