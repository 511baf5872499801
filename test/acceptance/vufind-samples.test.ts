/** The other sample pages with a Solr document or labels: the same page in other printings, other records, cut pages. */
import assert from 'node:assert/strict';
import type { UnkeyedArticle } from '../../src/core/csl/article';
import { displayName } from '../../src/core/csl/display';
import { readDump } from '../../src/core/dump/read';
import { readShared } from '../support/shared';

function read(context: Mocha.Context, name: string) {
	return readDump(readShared(context, 'dumps', `${name}.txt`), `${name}.txt`);
}

/** Without where it stood. */
function factsOf(articles: readonly UnkeyedArticle[]) {
	return articles.map(({ custom: { sources: _, ...custom }, ...facts }) => ({ ...facts, custom }));
}

const names = (article: UnkeyedArticle | undefined) => article?.author?.map(displayName) ?? [];

describe('the sample pages of VuFind', () => {
	for (const printing of ['A1', 'A2', 'D']) {
		it(`give the same article in printing ${printing}, every field of it`, function () {
			const printed = read(this, `vufind-record-es-variant-${printing}`);
			assert.deepEqual(factsOf(printed.value), factsOf(read(this, 'vufind-record-es').value));
		});
	}

	for (const [name, entry] of [
		['vufind-article-rca01-en', 0],
		['vufind-article-rca02-de', 1],
	] as const) {
		it(`give the facts from which ${name} was printed, and those of the RCA list`, function () {
			const { record } = JSON.parse(readShared(this, 'expected', `${name}.json`)) as {
				record: { title: string; authors: string[]; url: string[]; summary: string };
			};
			const [article, ...others] = read(this, name).value;
			assert.deepEqual(others, []);
			assert.equal(article?.title, record.title);
			assert.deepEqual(names(article), record.authors);
			assert.deepEqual(article?.custom.links, record.url);
			assert.equal(article.abstract, record.summary);
			const listed = read(this, 'rca-list').value[entry];
			for (const fact of ['title', 'container-title', 'DOI', 'PMID', 'PMCID', 'abstract'] as const)
				assert.equal(article[fact], listed?.[fact], fact);
			assert.deepEqual(
				article.author?.map(({ family }) => family),
				listed?.author?.map(({ family }) => family),
			);
		});
	}

	it('give a journal with awkward values', function () {
		const { value, diagnostics } = read(this, 'vufind-solr-testbug1-it');
		const [{ custom, ...facts } = { custom: undefined }, ...others] = value;
		assert.deepEqual(others, []);
		assert.deepEqual(facts, {
			type: 'periodical',
			title: 'Bollettino della Unione matematica italiana.',
			issued: { 'date-parts': [[1922]] },
			ISSN: '0041-7084',
			publisher: 'Zanichelli',
			language: 'it',
		});
		assert.equal(custom?.fields.dateSpan?.[0], '1922-1975');
		assert.deepEqual(diagnostics, []);
	});

	it('say where they are cut, and give what stands before', function () {
		const page = read(this, 'vufind-page-marc-and-solr-truncated-de');
		assert.equal(page.value.length, 1);
		assert.equal(page.value[0]?.title, 'Modula-2: [durch systematischen Entwurf zum korrekten Programm]');
		assert.deepEqual(names(page.value[0]), ['Sale, Arthur']);
		assert.deepEqual(
			page.diagnostics.map(({ code }) => code),
			['record-cut'],
		);
		const labels = read(this, 'vufind-page-marc-truncated-de');
		assert.equal(labels.value[0]?.title, 'Die rechtliche Einheit von Hardware und Software');
		assert.equal(labels.value[0]?.ISBN, '342807145X');
		assert.deepEqual(names(labels.value[0]), []);
		assert.ok(labels.diagnostics.some(({ code }) => code === 'authors-lost'));
	});
});
