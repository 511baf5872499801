/** Articles that two catalogues have are one entry each, with the better facts of both. */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { readDump } from '../../src/core/dump/read';
import { createLibrary } from '../../src/core/library/library';
import { provenanceOf } from '../../src/core/library/merge';
import { readShared } from '../support/shared';

const names = ['rca-list.txt', 'vufind-article-rca01-en.txt', 'vufind-article-rca02-de.txt'] as const;

it('the pages of two articles of a list are merged with their entries of the list', function () {
	const records = names.flatMap((name) => readDump(readShared(this, 'dumps', name), name).value);
	const { entries, recordCount } = createLibrary(records);
	assert.equal(recordCount, 17);
	assert.equal(entries.size, 15);
	for (const [key, page, number] of [
		['alderwick2024crosssector', 'vufind-article-rca01-en.txt', '1'],
		['withers2024long', 'vufind-article-rca02-de.txt', '2'],
	] as const) {
		const entry = entries.get(key) ?? assert.fail();
		assert.deepEqual(
			entry.sources.map(({ file, record = '' }) => [file, record]).filter(([file]) => file === 'rca-list.txt'),
			[['rca-list.txt', number]],
		);
		assert.deepEqual(
			entry.sources.map(({ file }) => basename(file)),
			['rca-list.txt', page],
		);
		const { article } = entry;
		const facts = new Map(
			provenanceOf(entry.records).map(({ field, sources }) => [field, sources.map(({ format }) => format).join('+')]),
		);
		// The list alone has volume, affiliations and citations, the page alone the exact day, the language and the licence.
		for (const field of ['volume', 'page', 'affiliations', 'metrics', 'availability'] as const)
			assert.equal(facts.get(field), 'rca', field);
		for (const field of ['issued', 'language', 'license', 'links'] as const)
			assert.equal(facts.get(field), 'vufind', field);
		for (const field of ['title', 'DOI', 'PMID', 'PMCID', 'author'] as const)
			assert.equal(facts.get(field), 'rca+vufind', field);
		assert.equal(article.issued?.['date-parts'][0]?.length, 3);
		assert.equal(article.custom.affiliations?.length, article.author?.length);
	}
});
