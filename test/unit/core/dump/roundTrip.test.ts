/** Printed and read again: whatever the catalogues print of an article comes back. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Name, UnkeyedArticle } from '../../../../src/core/csl/article';
import { readDump } from '../../../../src/core/dump/read';
import { arbitraryFacts } from '../../../support/arbitraryFacts';
import { type Facts, printEntry, printPage } from '../../../support/printDumps';
import { property } from '../../../support/property';

function fullName(name: Name): string {
	return [name.given, name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' ');
}

function readOne(text: string): UnkeyedArticle {
	const { value } = readDump(text, 'x.txt');
	assert.equal(value.length, 1);
	return value[0] ?? assert.fail();
}

function checkShared(article: UnkeyedArticle, facts: Facts): void {
	assert.equal(article.title, facts.title);
	assert.equal(article['container-title'], facts.journal);
	assert.equal(article.issued?.['date-parts'][0]?.[0], facts.year);
	assert.equal(article.DOI, facts.doi);
	assert.equal(article.PMID, facts.pmid);
	assert.equal(article.abstract, facts.abstract);
}

describe('reading what the catalogues print', () => {
	it('gives back an RCA entry', () => {
		property(arbitraryFacts, (facts) => {
			const article = readOne(printEntry(facts));
			checkShared(article, facts);
			assert.equal(article.volume, facts.volume);
			assert.equal(article.page, facts.pages);
			const names = facts.authors.map(({ family, given, affiliations }) => {
				const initials = given.split(' ').map((word) => `${word.charAt(0)}.`);
				return `${affiliations.length > 0 ? given : initials.join(' ')} ${family}`;
			});
			assert.deepEqual(article.author?.map(fullName) ?? [], names);
			const affiliations = facts.authors.map((author) => author.affiliations);
			assert.deepEqual(
				article.custom.affiliations ?? [],
				affiliations.some((held) => held.length > 0) ? affiliations : [],
			);
		});
	});

	it('gives back a VuFind page', () => {
		const onceEach = arbitraryFacts.map((facts) => ({
			...facts,
			authors: facts.authors.filter(
				(author, index, all) => all.findIndex((other) => other.family === author.family) === index,
			),
		}));
		property(onceEach, (facts) => {
			const article = readOne(printPage(facts));
			checkShared(article, facts);
			assert.deepEqual(
				article.author?.map(fullName) ?? [],
				facts.authors.map(({ family, given }) => `${given} ${family}`),
			);
			assert.equal(article.publisher, facts.publisher);
		});
	});

	it('keeps the order of records of both formats in one text, and the notes between them', () => {
		const piece = fc.tuple(
			arbitraryFacts,
			fc.constantFrom('entry', 'page'),
			fc.constantFrom('', '\n', '\nMy own note.\n\n'),
		);
		property(
			fc.array(piece, { minLength: 1, maxLength: 6 }),
			(pieces) => {
				const text = pieces
					.map(([facts, kind, note]) => `${note}${kind === 'entry' ? printEntry(facts) : printPage(facts)}\n`)
					.join('');
				assert.deepEqual(
					readDump(text, 'x.txt').value.map((article) => article.DOI),
					pieces.map(([facts]) => facts.doi),
				);
			},
			100,
		);
	});
});
