import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { UnkeyedArticle } from '../../../../src/core/csl/article';
import { readDump } from '../../../../src/core/dump/read';
import { createLibrary } from '../../../../src/core/library/library';
import { parseQuery } from '../../../../src/core/library/query';
import { type SearchOptions, searchLibrary } from '../../../../src/core/library/search';
import { createSearchIndex } from '../../../../src/core/library/searchIndex';
import { foldWords } from '../../../../src/core/text/foldWords';
import { property } from '../../../support/property';

type Facts = Partial<Omit<UnkeyedArticle, 'custom'>> & { custom?: Partial<UnkeyedArticle['custom']> };

/** Articles of facts, each in a file of its own. */
function libraryOf(...facts: readonly Facts[]) {
	const articles = facts.map((fact, index): UnkeyedArticle => {
		const sources = [{ file: `dumps/list-${index}.txt`, format: 'rca', line: 1, endLine: 2 }] as const;
		return { type: 'article-journal', ...fact, custom: { sources: [...sources], fields: {}, ...fact.custom } };
	});
	return createLibrary(articles);
}

function year(number: number): NonNullable<UnkeyedArticle['issued']> {
	return { 'date-parts': [[number]] };
}

const library = libraryOf(
	{
		title: 'Reeds in town',
		author: [{ family: 'Mays', given: 'Nina' }],
		issued: year(2020),
		'container-title': 'Journal of Care',
		DOI: '10.5555/abc.1',
		PMID: '33177965',
		abstract: 'Where herons wade. We asked gardeners.',
		custom: { topics: ['Self-care'], openAccess: true, metrics: { rcaCitations: 12 } },
	},
	{
		title: 'Herons and otters',
		author: [
			{ family: 'Müller', given: 'B.' },
			{ family: 'Li', given: 'X.' },
		],
		issued: year(2021),
		'container-title': 'Rivers',
		ISBN: '9780306406157',
		custom: { affiliations: [['Institute of Reeds, Townsville'], []], metrics: { rcaCitations: 0 } },
	},
	{ title: 'Library work', author: [{ family: 'Ward', given: 'T.' }], issued: year(2019), abstract: 'On reedy towns.' },
	{ title: 'Townsfolk', 'container-title': 'Otters' },
);
const index = createSearchIndex(library);
const [mays, muller, ward, townsfolk] = ['mays2020reeds', 'muller2021herons', 'ward2019library', 'townsfolk'];

function found(query: string, options: SearchOptions = {}) {
	const { entries, isNear } = searchLibrary(index, parseQuery(query), options);
	return { keys: entries.map(({ article }) => article.id), isNear };
}

function check(query: string, expected: readonly (string | undefined)[], options?: SearchOptions): void {
	assert.deepEqual(found(query, options), { keys: expected, isNear: false }, query);
}

function checkNear(query: string, expected: readonly (string | undefined)[]): void {
	assert.deepEqual(found(query), { keys: expected, isNear: expected.length > 0 }, query);
}

describe('a search', () => {
	it('finds words in any order, by their beginnings, without case and accents', () => {
		check('town mays', [mays]);
		check('2021 RIVERS muller', [muller]);
		check('müll ott', [muller]);
		check('mays otters', []);
	});

	it('finds them wherever they stand', () => {
		check('townsfolk', [townsfolk]);
		check('self care', [mays]);
		check('10.5555/abc.1', [mays]);
		check('https://doi.org/10.5555/ABC.1', [mays]);
		check('33177965', [mays]);
		check('978-0-306-40615-7', [muller]);
		check('institute', [muller]);
		check('gardeners', [mays]);
		check('wade reeds', [mays]);
	});

	it('finds parts of words, but not in affiliations and abstracts', () => {
		check('folk', [townsfolk]);
		check('ibrar', [ward]);
		check('stitute', []);
		check('ardeners', []);
	});

	it('finds parts where words have no blanks between them', () => {
		const japanese = createSearchIndex(libraryOf({ title: 'A', abstract: '在宅医療の研究' }));
		assert.equal(searchLibrary(japanese, parseQuery('医療')).entries.length, 1);
	});

	it('finds phrases of whole words', () => {
		check('"in town"', [mays]);
		check('"in tow"', []);
		check('"in tow', [mays]);
		check('"nina herons"', []);
		check('"li"', [muller]);
	});

	it('looks in one field', () => {
		check('title:herons', [muller]);
		check('author:mays', [mays]);
		check('author:town', []);
		check('journal:otters', [townsfolk]);
		check('topic:care', [mays]);
		check('key:muller2021', [muller]);
		check('doi:10.5555', [mays]);
	});

	it('asks for facts', () => {
		check('year:2020', [mays]);
		check('year:2020..', [muller, mays]);
		check('cites:>5', [mays]);
		check('cites:0', [muller]);
		check('oa:yes', [mays]);
		check('oa:no town', [townsfolk, muller, ward]);
		check('has:abstract', [mays, ward]);
		check('has:affiliation', [muller]);
		check('-has:author', [townsfolk]);
		check('file:list-2', [ward]);
		check('file:deux', [ward], { fileName: (file) => (file.includes('2') ? 'deux.txt' : file) });
		check('cited:yes', [ward], { cited: new Set([ward ?? '', 'absent']) });
		check('cited:no town', [mays, townsfolk, muller], { cited: new Set([ward ?? '']) });
	});

	it('leaves out what it shall', () => {
		check('town -reeds', [townsfolk, ward]);
		check('-gardeners town', [townsfolk, muller, ward]);
		check('-title:herons -author:mays', [ward, townsfolk]);
		check('-year:2020..2021', [ward, townsfolk]);
	});

	it('finds all without words, later years first', () => {
		check('', [muller, mays, ward, townsfolk]);
		check(' author: ', [muller, mays, ward, townsfolk]);
		check('', [muller, mays], { limit: 2 });
	});
});

describe('what is found', () => {
	it('looks through abstracts only where nothing else has the words, if that is wished', () => {
		check('herons', [muller, mays]);
		check('herons', [muller], { abstracts: 'ifNeeded' });
		check('gardeners', [mays], { abstracts: 'ifNeeded' });
		check('reeds gardeners', [mays], { abstracts: 'ifNeeded' });
	});

	it('is ranked by field: title and authors, journal and topics, affiliations, abstract', () => {
		check('herons', [muller, mays]);
		check('otters', [muller, townsfolk]);
		check('reeds', [mays, muller]);
		check('reed', [mays, muller, ward]);
		check('town', [mays, townsfolk, muller, ward]);
	});

	it('has whole words before beginnings, and both before parts', () => {
		check('li', [muller, ward]);
		check('are', [mays]);
		check('work', [ward]);
	});

	it('has what is cited first', () => {
		const cited = new Set([ward ?? '']);
		check('town', [ward, mays, townsfolk, muller], { cited });
		check('town', [ward], { cited, limit: 1 });
		check('', [ward, muller, mays, townsfolk], { cited });
	});

	it('is spelt nearly so where nothing is spelt so', () => {
		checkNear('mayes', [mays]);
		checkNear('haerons', [muller, mays]);
		checkNear('libary', [ward]);
		checkNear('Mulelr rivers', [muller]);
		checkNear('author:mulller', [muller]);
		checkNear('librray year:2019', [ward]);
		checkNear('librray year:2020', []);
		checkNear('xyzzy', []);
		checkNear('2022', []);
	});

	it('does not depend on whether the index was made anew', () => {
		const more = readDump('1\n|\nLi X. Zebras in town. J Care 2022; 1:2. [PMID: 7] [Abstract]\n|\n', 'a.txt').value;
		const entries = [...library.entries, ...createLibrary(more).entries].filter(([key]) => key !== ward);
		const changed = { entries: new Map(entries) };
		const [anew, updated] = [createSearchIndex(changed), createSearchIndex(changed, index)];
		assert.deepEqual(updated.entries, anew.entries);
		for (const query of [
			'',
			'reed',
			'town',
			'zebras',
			'ward',
			'work',
			'"in town"',
			'author:li',
			'zerbas',
			'year:2020..',
		]) {
			const [one, other] = [anew, updated].map((each) => searchLibrary(each, parseQuery(query)));
			assert.deepEqual(one, other, query);
		}
	});
});

describe('any search', () => {
	const word = fc.constantFrom('reed', 'reeds', 'town', 'Li', 'otter', 'é', 'care');
	const words = fc.array(word, { maxLength: 3 }).map((list) => list.join(' '));
	const article = fc.record({ title: words, family: word, journal: words, place: words, abstract: words });
	const query = fc.array(fc.tuple(fc.constantFrom('', '-', 'title:', '-author:'), word), {
		minLength: 1,
		maxLength: 3,
	});

	it('finds what a plain scan of the same words finds', () =>
		property(
			fc.tuple(fc.array(article, { maxLength: 6 }), query),
			([articles, terms]) => {
				const all = libraryOf(
					...articles.map(({ title, family, journal, place, abstract }, number) => ({
						title: `${title} ${number}`,
						author: [{ family, given: 'Q.' }],
						'container-title': `${journal} J`,
						abstract: `${abstract} end`,
						custom: { affiliations: [[`${place} Q`]] },
					})),
				);
				const expected = [...all.entries.values()].filter((entry) =>
					terms.every(([mark, value]) => isHeld(entry.article, mark.replace('-', ''), value) !== mark.startsWith('-')),
				);
				const text = terms.map((term) => term.join('')).join(' ');
				const { entries, isNear } = searchLibrary(createSearchIndex(all), parseQuery(text));
				if (isNear) assert.deepEqual(expected, []);
				else assert.deepEqual(new Set(entries), new Set(expected));
			},
			1000,
		));
});

function isHeld(article: UnkeyedArticle & { id: string }, field: string, value: string): boolean {
	const word = foldWords(value);
	const starts = (text: string | undefined) => ` ${foldWords(text ?? '')}`.includes(` ${word}`);
	const holds = (text: string | undefined) => starts(text) || (word.length > 2 && foldWords(text ?? '').includes(word));
	const author = article.author?.map(({ family = '', given = '' }) => `${family} ${given}`).join('\n');
	if (field === 'title:') return holds(article.title);
	if (field === 'author:') return holds(author);
	const short = [article.title, author, article.id, article['container-title']].some(holds);
	return short || starts(article.custom.affiliations?.flat().join('\n')) || starts(article.abstract);
}
