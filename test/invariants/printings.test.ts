/** Invariants 3 and 4 for VuFind pages in every printing: the printing changes no fact, and a cut only takes facts away. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { UnkeyedArticle } from '../../src/core/csl/article';
import { readDump } from '../../src/core/dump/read';
import { arbitraryFacts } from '../support/arbitraryFacts';
import { checkReading } from '../support/checkReading';
import { toPage } from '../support/factsPage';
import { printings } from '../support/printPages';
import { property } from '../support/property';

const names = Object.keys(printings) as (keyof typeof printings)[];
const printed = fc.record({ facts: arbitraryFacts, printing: fc.constantFrom(...names), hasCover: fc.boolean() });
const print = ({ facts, printing, hasCover }: typeof printed extends fc.Arbitrary<infer P> ? P : never) =>
	`${printings[printing](toPage(facts, hasCover))}\n`;

function read(text: string) {
	const reading = readDump(text, 'x.txt');
	checkReading(text, reading);
	return reading;
}

/** Not the abstract: one that holds ` | ` looks whole where it is cut there. */
const exactFacts = ['title', 'container-title', 'DOI', 'PMID', 'publisher'] as const;

function families(article: UnkeyedArticle | undefined): (string | undefined)[] {
	return article?.author?.map((name) => name.family ?? name.literal) ?? [];
}

/** Without where it stood, and without fields: where nothing marks ends of rows, a last line may be gone without a trace. */
function factsOf(article: UnkeyedArticle | undefined): object {
	const { sources: _, fields: __, ...custom } = article?.custom ?? {};
	return { ...article, custom };
}

describe('a VuFind page in any printing', () => {
	it('gives its article', () => {
		property(printed, (page) => {
			const { facts } = page;
			const [article, ...others] = read(print(page)).value;
			assert.deepEqual(others, []);
			assert.equal(article?.title, facts.title);
			assert.equal(article.DOI, facts.doi);
			assert.equal(article.PMID, facts.pmid);
			assert.equal(article.publisher, facts.publisher);
			assert.equal(article.abstract, facts.abstract);
			assert.equal(article['container-title'], facts.journal);
			assert.equal(article.issued?.['date-parts'][0]?.[0], facts.year);
			assert.equal(families(article).length, facts.authors.length);
		});
	});

	it('loses facts by a cut, says so, and changes none', () => {
		property(
			fc.tuple(printed, fc.nat()),
			([page, at]) => {
				const text = print(page);
				const [whole] = read(text).value;
				const { value, diagnostics } = read(text.slice(0, at % text.length));
				const [cut, ...others] = value;
				assert.deepEqual(others, []);
				if (cut === undefined) return;
				for (const name of exactFacts) if (cut[name] !== undefined) assert.equal(cut[name], whole?.[name], name);
				if (cut.author !== undefined) assert.deepEqual(families(cut), families(whole));
				const isLess = JSON.stringify(factsOf(cut)) !== JSON.stringify(factsOf(whole));
				if (isLess) assert.ok(diagnostics.some(({ code }) => code !== 'field-not-split'));
			},
			900,
		);
	});

	it('survives any change, and costs the pages around it nothing', () => {
		const mark = fc.constantFrom(
			'\n',
			'|',
			' | ',
			'\t',
			'---|---|',
			'| --- |',
			'|\n|\n',
			'\\',
			'](',
			'\0',
			'\ud800',
			'…',
		);
		const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 30 }), insert: fc.oneof(mark, fc.string()) });
		property(
			fc.tuple(printed, fc.array(edit, { minLength: 1, maxLength: 4 }), arbitraryFacts),
			([page, edits, facts]) => {
				let text = print(page);
				for (const { at, remove, insert } of edits) {
					const place = at % (text.length + 1);
					text = text.slice(0, place) + insert + text.slice(place + remove);
				}
				const after = `${printings.A(toPage(facts, true))}\n`;
				const dois = read(`${text}\n${after}`).value.map((article) => article.DOI);
				assert.equal(dois.at(-1), facts.doi);
			},
			500,
		);
	});
});
