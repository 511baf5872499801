import assert from 'node:assert/strict';
import { ownArticle } from '../../../../src/core/csl/ownArticle';
import { readArticles } from '../../../../src/core/dump/read';
import { createFacts } from '../../../bench/corpus';
import { printEntry, printPage } from '../../../support/printDumps';

/** The articles of `text` say the same when they own their texts. */
function check(text: string): void {
	const articles = [...readArticles(text, 'a.txt')];
	assert.notEqual(articles.length, 0);
	for (const [at, article] of [...readArticles(text, 'a.txt')].entries())
		assert.deepEqual(ownArticle(article), articles[at]);
}

describe('an article that owns its texts', () => {
	const facts = Array.from({ length: 40 }, createFacts());

	it('says the same: lists', () => check(facts.map(printEntry).join('\n')));

	it('says the same: pages', () => check(facts.map(printPage).join('\n')));

	it('says the same: damaged signs, and sections that are called alike', () => {
		const [first = assert.fail()] = facts;
		const abstract = 'BACKGROUND Eels \ud800 swim in rivers. METHODS Eels. METHODS Eels. RESULTS Eels swim in rivers.';
		check(printEntry({ ...first, title: 'A title with a half sign \udc00', abstract }));
	});
});
