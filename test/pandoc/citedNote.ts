/**
 * A note with many citations, for comparing how they are formatted: articles of all kinds, and each citation in a paragraph of
 * its own. All of it is made up.
 */
import type { Article, UnkeyedArticle } from '../../src/core/csl/article';
import { record } from '../support/records';

const journal = { 'container-title': 'Journal of River Studies', volume: '12', issue: '3' };
const book = { type: 'book', publisher: 'Weir Press', 'publisher-place': 'Leeds' } as const;

const articles: Readonly<Record<string, UnkeyedArticle>> = {
	one: record({ by: 'Walker, Anna', title: 'Walking the towpath', ...journal, page: '201-219', DOI: '10.5555/jrs.1' }),
	two: record({ by: 'Walker, Anna; Mays, Nina', date: '2021-03-05', title: 'Eels at night', ...journal, page: '7' }),
	same1: record({ by: 'Oyelaran, Ben', date: '2019', title: 'Otters', ...journal, page: '1-9' }),
	same2: record({ by: 'Oyelaran, Ben', date: '2019', title: 'Badgers', ...journal, page: '10-19' }),
	other: record({ by: 'Oyelaran, Carla', date: '2019', title: 'Herons', ...journal, page: '33-35' }),
	three: record({
		by: 'Li, X. Y.; Mays, Nina; Doe, John',
		date: '2018',
		title: 'Weirs: a history',
		...journal,
		page: '5-8',
	}),
	many: record({
		by: 'Abbot, A.; Brook, B.; Cole, C.; Dale, D.; Eddy, E.; Ford, F.; Glen, G.; Hythe, H.',
		date: '2017',
		title: 'A census of fords',
		...journal,
		page: '100-112',
		DOI: '10.5555/jrs.many',
	}),
	book: record({ ...book, by: 'Ferreira, Lu', date: '2001', title: 'The salt road' }),
	edition: record({ ...book, by: 'Ferreira, Lu; Okoro, P.', date: '2011', title: 'Reading maps', edition: '2' }),
	body: record({
		by: 'River Commons Group',
		date: '2023',
		title: 'Who speaks for the water?',
		...journal,
		page: '4-6',
	}),
	nobody: record({ by: '', date: '2016', title: 'Rules of the lock', ...journal, page: '77' }),
	undated: record({ by: 'Quill, Tom', date: '', title: 'On mud', ...journal, page: '12-13' }),
	report: record({
		type: 'report',
		by: 'Water Office',
		date: '2015',
		title: 'Flood report',
		publisher: 'Water Office',
	}),
	thesis: record({
		type: 'thesis',
		by: 'Ng, Mei',
		date: '2014',
		title: 'Locks and keys',
		publisher: 'University of Leeds',
	}),
	web: record({
		type: 'webpage',
		by: 'Reed, Ivy',
		date: '2022-01-02',
		title: 'Mud diary',
		URL: 'https://example.org/mud',
	}),
	chapter: record({
		...book,
		type: 'chapter',
		by: 'Hill, Sam',
		date: '2009',
		title: 'Small streams',
		'container-title': 'Handbook of water',
		page: '40-61',
	}),
	accents: record({ by: 'Åström, Øyvind; Çelik, Ümit', date: '2013', title: 'Élan vital', ...journal, page: '1-2' }),
	particle: {
		...record({ by: '', date: '2012', title: 'Night buses', ...journal, page: '50-59' }),
		author: [{ 'non-dropping-particle': 'van der', family: 'Meer', given: 'Hanna' }],
	},
	suffix: {
		...record({ by: '', date: '2010', title: 'Old bridges', ...journal, page: '60' }),
		author: [{ family: 'Stone', given: 'Peter', suffix: 'Jr.' }],
	},
	italic: record({
		by: 'Vole, Kit',
		date: '2008',
		title: 'The life of <i>Anguilla anguilla</i>',
		...journal,
		page: '8-9',
	}),
	quoted: record({ by: 'Wren, Jo', date: '2007', title: 'What “clean” means', ...journal, page: '3' }),
	elocator: record({ by: 'Teal, Fay', date: '2006', title: 'Numbers', ...journal, page: 'e102', number: 'e102' }),
	question: record({ by: 'Swan, Al', date: '2005', title: 'Do ladders help?', ...journal, page: '20-29' }),
};

export const citedArticles: readonly Article[] = Object.entries(articles).map(([id, article]) => ({ ...article, id }));

const keys = Object.keys(articles);

/** One paragraph each. */
export const citationTexts: readonly string[] = [
	...keys.map((key) => `[@${key}]`),
	...keys.map((key) => `@${key}`),
	...keys.map((key, index) => `[@${key}, p. ${index + 3}]`),
	...keys.map((key) => `[-@${key}]`),
	...[
		'[see @one]',
		'[see @one, pp. 33-35]',
		'[see @one, chap. 2]',
		'[cf. @book, sec. 3]',
		'[@one, 7]',
		'[@one, vol. 2]',
	],
	...[
		'[@one; @two]',
		'[@two; @one; @three]',
		'[@same1; @same2]',
		'[@same2; @other; @same1]',
		'[@body; @nobody; @undated]',
	],
	...['[see @one, p. 3; also @two, p. 4]', '[@many, p. 3; @three]', '@one [p. 3]', '@two [pp. 3-5]', '@many [chap. 4]'],
	...['[see *only* @book]', '[@edition and elsewhere]', '[@web, p. 1, and more]', '[e.g., @thesis; @chapter]'],
	...['[@one, p. 3]', '[@one, p. 3]', '[@one, p. 4]', '[@one]', '[@two]', '[@one]'],
];
