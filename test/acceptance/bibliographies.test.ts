/**
 * Bibliographies that we write, as Pandoc reads them: without a warning, and with the same facts. Skipped where there is no
 * `pandoc`. Pandoc's own ways are undone before comparing: curly quotes, “others” as an author, American English for English.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import * as z from 'zod/mini';
import type { Article, ItemType, Name } from '../../src/core/csl/article';
import { renderArticles } from '../../src/exchange/formats';
import { arbitraryArticle } from '../support/arbitraryArticles';

const version = spawnSync('pandoc', ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0];
const formats = ['bibtex', 'biblatex', 'csl-json'] as const;

const compared = [
	...(['title', 'container-title', 'collection-title', 'volume', 'issue', 'page', 'edition', 'DOI', 'PMID'] as const),
	...(['PMCID', 'ISBN', 'ISSN', 'URL', 'publisher', 'publisher-place', 'abstract', 'keyword'] as const),
];

/** Quotes and blanks of one kind: Pandoc pairs quotes by its own rules. */
function plain(text: string): string {
	return text
		.normalize('NFC')
		.replace(/["'`‘’“”]+/g, '"')
		.replace(/\s+/g, ' ')
		.trim();
}

/** A name in one line; Pandoc calls some particles dropping. */
function nameText(name: Record<string, unknown> | Name): string {
	const parts = new Map(Object.entries(name));
	const particle = parts.get('non-dropping-particle') ?? parts.get('dropping-particle');
	return plain(
		[particle, parts.get('family'), parts.get('given'), parts.get('suffix'), parts.get('literal')].join('|'),
	);
}

const Items = z.array(z.record(z.string(), z.unknown()));
const Names = z._default(z.array(z.record(z.string(), z.unknown())), []);
const Issued = z.optional(z.object({ 'date-parts': z.array(z.array(z.number())) }));

/** What is compared of an article, by Pandoc or by us. */
function factsText(item: Record<string, unknown>): Record<string, unknown> {
	const texts = compared.flatMap((name) => {
		const value = item[name];
		return typeof value === 'string' ? [[name, plain(value.replace(/<\/?span[^>]*>/g, ''))]] : [];
	});
	const author = z.parse(Names, item.author).map(nameText);
	return {
		...Object.fromEntries(texts),
		id: item.id,
		author: author.filter((name) => name !== '||||others'),
		issued: z.parse(Issued, item.issued)?.['date-parts'],
	};
}

/** Pandoc's reader of TeX knows no sign for a brace that is alone. */
function hasLoneBrace({ custom, ...variables }: Article): boolean {
	const texts = [...Object.values(variables), ...(custom.topics ?? [])].filter((value) => typeof value === 'string');
	return texts.some((text) => /[{}]/.test(text.replaceAll('{x}', '').replaceAll('/{a}', '')));
}

const articles = fc
	.sample(arbitraryArticle, { seed: 7, numRuns: 500 })
	.map((article, index) => ({ ...article, id: `article${index}` }))
	.filter((article) => !hasLoneBrace(article));

function readByPandoc(format: (typeof formats)[number], written: readonly Article[]) {
	const { status, stdout, stderr } = spawnSync(
		'pandoc',
		['-f', format === 'csl-json' ? 'csljson' : format, '-t', 'csljson'],
		{ encoding: 'utf8', input: renderArticles(written, format), maxBuffer: 1e8 },
	);
	assert.deepEqual([status, stderr], [0, '']);
	return z.parse(Items, JSON.parse(stdout));
}

describe(`bibliographies beside ${version ?? 'pandoc, which is not installed'}`, () => {
	before(function () {
		if (version === undefined) this.skip();
	});

	for (const format of formats) {
		it(`in ${format} say the same of ${articles.length} articles`, () => {
			const items = readByPandoc(format, articles);
			assert.equal(items.length, articles.length);
			for (const [index, article] of articles.entries())
				assert.deepEqual(
					factsText(items[index] ?? {}),
					factsText({ ...article, keyword: article.custom.topics?.join(', ') }),
					renderArticles([article], format),
				);
		});

		it(`in ${format} have the same types`, () => {
			const types: readonly ItemType[] = ['article-journal', 'book', 'chapter', 'paper-conference', 'thesis', 'report'];
			const written = types.map(
				(type): Article => ({ id: type, type, title: 'Eels', custom: { sources: [], fields: {} } }),
			);
			for (const { id, type } of readByPandoc(format, written)) assert.equal(type, id);
		});
	}
});
