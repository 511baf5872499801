import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isCitationKey } from '../../../../src/core/citation/key';
import type { Name, UnkeyedArticle } from '../../../../src/core/csl/article';
import { assignCitationKeys } from '../../../../src/core/library/citationKeys';
import { property } from '../../../support/property';

function article(
	author: Name | undefined,
	year: number | undefined,
	title: string | undefined,
	DOI?: string,
): UnkeyedArticle {
	return {
		type: 'article-journal',
		...(author === undefined ? {} : { author: [author] }),
		...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
		...(title === undefined ? {} : { title }),
		...(DOI === undefined ? {} : { DOI }),
		custom: { sources: [], fields: {} },
	};
}

function check(author: Name | undefined, year: number | undefined, title: string | undefined, expected: string): void {
	assert.equal(assignCitationKeys([article(author, year, title)])[0]?.id, expected);
}

const bussu = { family: 'Bussu', given: 'Sonia' };

describe('citation keys', () => {
	it('are family name, year and first significant word', () => {
		check(bussu, 2020, '(Dis)Integrated Care? Lessons', 'bussu2020disintegrated');
		check({ family: 'Alderwick' }, 2024, 'Cross-sector collaboration', 'alderwick2024crosssector');
		check({ family: 'Alderwick' }, 2022, 'A cure for everything', 'alderwick2022cure');
		check({ 'non-dropping-particle': 'van der', family: 'Berg' }, 2019, 'The River', 'vanderberg2019river');
		check({ family: 'Cross-Sudworth' }, 2019, 'On Births', 'crosssudworth2019births');
		check({ literal: 'World Health Organization' }, 2021, 'Report', 'worldhealthorganization2021report');
	});

	it('are ASCII', () => {
		check({ family: 'Müller' }, 2020, 'Über Flüsse', 'muller2020flusse');
		check({ family: 'Łuszcz' }, 2020, "L'été à Paris", 'luszcz2020ete');
		check({ family: 'Иванов' }, 2020, 'Реки', 'ivanov2020reki');
	});

	it('without an author are the first two significant words', () =>
		check(undefined, 2023, 'Integrated care systems and equity', 'integratedcare2023'));

	it('do with what is there', () => {
		check(bussu, undefined, undefined, 'bussu');
		check(undefined, undefined, undefined, 'untitled');
		check(bussu, 2020, 'The', 'bussu2020the');
		check({ family: '王' }, undefined, '河', 'untitled');
	});

	it('pass over elided articles and marks of print', () => {
		check(bussu, 2020, 'L’été à Paris', 'bussu2020ete');
		check(bussu, 2020, "Dell'arte di curare", 'bussu2020arte');
		check(bussu, 2020, "Qu'est-ce que l'eau ?", 'bussu2020estce');
		check(bussu, 2020, "What's new", 'bussu2020whats');
		check(undefined, 2020, "Women's health", 'womenshealth2020');
		check(bussu, 2020, '<i>E. coli</i> in rivers', 'bussu2020coli');
		check(bussu, 2020, 'H<sub>2</sub>O', 'bussu2020h2o');
		check(bussu, 2020, 'a < b and c > d', 'bussu2020b');
	});

	it('are never a year alone, where a script cannot be written in ASCII', () => {
		const keys = assignCitationKeys([
			article({ family: '王' }, 2020, '第3章 河'),
			article({ family: 'לוי' }, 2020, 'נהר'),
			article(undefined, 2020, undefined),
		]).map(({ id }) => id);
		for (const key of keys) assert.match(key, /^2020[a-z]{4}$/);
		assert.equal(new Set(keys).size, 3);
		for (const key of keys) assert.ok(isCitationKey(key));
	});

	it('in a clash all get a suffix of their own, and records of one article share theirs', () => {
		const [first, second, twin] = assignCitationKeys([
			article(bussu, 2020, 'Care', '10.5555/a'),
			article(bussu, 2020, 'Care again', '10.5555/b'),
			article(bussu, 2020, 'Care', '10.5555/a'),
		]);
		assert.match(first?.id ?? '', /^bussu2020care_[a-z]{3}$/);
		assert.match(second?.id ?? '', /^bussu2020care_[a-z]{3}$/);
		assert.notEqual(first?.id, second?.id);
		assert.equal(first?.id, twin?.id);
	});

	it('keep their suffix when an article gains an identifier', () => {
		const rival = article(bussu, 2020, 'Care again', '10.5555/b');
		const suffixed = (DOI?: string) => assignCitationKeys([article(bussu, 2020, 'Care', DOI), rival])[0]?.id;
		assert.equal(suffixed('10.5555/a'), suffixed());
	});

	it('tell articles of one title apart by their identifiers', () => {
		const keys = ['a', 'b', 'c'].map((end) => article(bussu, 2020, 'Care', `10.5555/${end}`));
		assert.equal(new Set(assignCitationKeys(keys).map(({ id }) => id)).size, 3);
	});

	it('do not depend on the order of reading', () => {
		const any = fc.record({
			family: fc.constantFrom('Li', 'Mays'),
			title: fc.constantFrom('Care', 'Rivers'),
			doi: fc.integer({ min: 1, max: 9 }),
		});
		const withOrder = fc
			.array(any, { maxLength: 8 })
			.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })));
		property(withOrder, ([list, order]) => {
			const articles = list.map(({ family, title, doi }) => article({ family }, 2020, title, `10.5555/${doi}`));
			const keys = assignCitationKeys(articles).map(({ id }) => id);
			const shuffled = assignCitationKeys(order.flatMap((index) => articles[index] ?? [])).map(({ id }) => id);
			assert.deepEqual(
				shuffled,
				order.map((index) => keys[index]),
			);
			const byDoi = new Map(articles.map(({ DOI }, index) => [DOI, keys[index]]));
			assert.equal(new Set(keys).size, byDoi.size, 'each article has one key and shares it with no other');
		});
	});
});
