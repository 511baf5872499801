import assert from 'node:assert/strict';
import type { Row } from '../../../../../src/core/dump/table/rows';
import { itemType, parseFormatWords } from '../../../../../src/core/dump/vufind/formats';
import { parseHarvested } from '../../../../../src/core/dump/vufind/harvested';
import { isLoadingText, parseLabel } from '../../../../../src/core/dump/vufind/labels';
import { identifiersFromLinks } from '../../../../../src/core/dump/vufind/links';
import { isMultiValued, isSolrField } from '../../../../../src/core/dump/vufind/solrFields';
import { type Evidence, splitField } from '../../../../../src/core/dump/vufind/split';
import { locate } from '../../../../../src/core/text/span';

const whole = (text: string) => locate(text, { start: 0, end: text.length });

describe('labels', () => {
	it('mean the same in every language and version', () => {
		for (const label of [
			'Autores principales:',
			'Hauptverfasser',
			'Main Authors :',
			'主要な著者:',
			'المؤلفون الرئيسيون:',
		])
			assert.ok(parseLabel(label).includes('Main Authors'), label);
		assert.deepEqual(parseLabel('Shelf of the month:'), []);
		assert.deepEqual(parseLabel('constructor'), []);
	});

	it('know the loading text with either kind of ellipsis', () => {
		for (const text of ['Cargando…', 'Wird geladen …', 'Wird\u00a0geladen\u00a0…', 'Loading...'])
			assert.ok(isLoadingText(text), text);
		for (const text of ['Loading', 'Loading the truck…', '…', '']) assert.ok(!isLoadingText(text), text);
	});
});

describe('fields of the Solr document', () => {
	it('are known by name or suffix', () => {
		assert.deepEqual(['author', 'work_keys_str_mv', 'dewey-full', 'my_own', 'author name'].map(isSolrField), [
			true,
			true,
			true,
			false,
			false,
		]);
		assert.deepEqual(['author', 'title', 'x_str_mv', 'x_str'].map(isMultiValued), [true, false, true, false]);
	});

	/** The values of a field whose cell has these lines; `undefined` where their borders are not proved. */
	const check = (
		name: string,
		lines: string | readonly string[],
		expected: readonly string[] | undefined,
		{ borders = 'unknown', ...changes }: Partial<Evidence> & { borders?: Row['borders'] } = {},
	) => {
		const pieces = [lines].flat().map(whole);
		const value = whole(pieces.map((piece) => piece.text).join(' '));
		const extent = { span: value.span, nameSpan: value.span, first: 0, last: pieces.length - 1 };
		const row: Row = { name, value, pieces, borders, ...extent, isClosed: true, hasEndMark: true };
		const nothing = { workKeys: [], authorKeys: [], authorCount: 0, twins: [], mayUseCommas: true };
		const repeated = ['Care', 'Care in town', 'Li, Xin'];
		const { values, isProved } = splitField(row, { ...nothing, firstAuthor: 'Li, Xin', repeated, ...changes });
		assert.deepEqual(isProved ? values.map((located) => located.text) : undefined, expected);
		if (!isProved) assert.deepEqual(values, [value]);
	};

	it('are split where the borders are proved', () => {
		check('format', 'Online Article Text', ['Online', 'Article', 'Text']);
		check('format', 'Book Chapter Electronic', ['Book Chapter', 'Electronic']);
		check('language', 'English French', ['English', 'French']);
		check('url', 'https://a.org/1 http://b.org/2http://c.org', ['https://a.org/1', 'http://b.org/2', 'http://c.org']);
		check('url', 'https://web.archive.org/web/2020/https://a.org/x http://b.org', [
			'https://web.archive.org/web/2020/https://a.org/x',
			'http://b.org',
		]);
		check('isbn', '9780306406157 0306406152', ['9780306406157', '0306406152']);
		check('author', 'Li, Xin', ['Li, Xin']);
		check('spellingShingle', 'Care Li, Xin Care in town', ['Care', 'Li, Xin', 'Care in town']);
		check('title', 'Of single fields nothing is split', ['Of single fields nothing is split']);
	});

	it('stay whole where they are not', () => {
		check('format', 'Online Strange Thing', undefined);
		check('topic', 'Integrated Care', undefined);
		check('author', 'Li, Xin Ana Mays Lee, Nick', undefined, { firstAuthor: undefined });
		check('url', 'see http://a.org', undefined);
	});

	it('are split where blanks are lost', () => {
		check('format', 'Online ArticleText', ['Online', 'Article', 'Text']);
		check('isbn', '9780306406157 03064061529780140328721', ['9780306406157', '0306406152', '9780140328721']);
		check('url', 'https://a.org/1/https://b.org', ['https://a.org/1/', 'https://b.org']);
	});

	it('are the lines of a printing that shows them so', () => {
		check('topic', ['Care', 'Night care'], ['Care', 'Night care'], { borders: 'lines' });
		check('topic', 'Night care', ['Night care'], { borders: 'lines' });
		check('title', ['One', 'two'], ['One two'], { borders: 'lines' });
	});

	it('come apart where the first two of several are glued', () => {
		const borders = 'two then lines';
		check('format', ['OnlineArticle', 'Text'], ['Online', 'Article', 'Text'], { borders });
		check('topic', ['CareNight', 'Day'], ['Care', 'Night', 'Day'], { borders });
		check('topic', ['NightEels', 'Day'], ['Night', 'Eels', 'Day'], { borders, twins: ['Of Night Eels Day'] });
		check('topic', ['NightEels', 'Day'], undefined, { borders });
	});

	it('are told apart by commas as a last resort', () => {
		check('author', 'Li, Xin Mays, Nick', ['Li, Xin', 'Mays, Nick']);
		check('author', 'Li, Xin Ana Lopez, Juan', ['Li, Xin', 'Ana Lopez, Juan']);
		check('author', 'Li, X. A. van den Berg, Jo', ['Li, X. A.', 'van den Berg, Jo'], { firstAuthor: undefined });
		check('author', '王, 小 李, 雷', ['王, 小', '李, 雷'], { firstAuthor: undefined });
		check('author', '王小明 李雷', ['王小明', '李雷'], { firstAuthor: undefined, authorCount: 2 });
		check('author', 'Vico, Gia, 1668-1744.', ['Vico, Gia, 1668-1744.'], { firstAuthor: undefined, authorCount: 1 });
	});

	it('stay whole where commas could mean several things', () => {
		for (const text of [
			'Li, Xin Ana Lopez, Juan',
			'Unesco Li, Xin',
			'King, Martin Luther, Jr. Mays, Nick',
			'Li, Xin Mays, Nick Unesco',
			'Vico, Gia, 1668-1744. Li, Xin',
		])
			check('author', text, undefined, { firstAuthor: undefined });
		check('author', 'Li, Xin Mays, Nick', undefined, { authorCount: 3 });
	});
});

describe('formats', () => {
	it('stand for item types, whichever of several tells it', () => {
		assert.deepEqual(
			[['Online', 'Article', 'Text'], ['Book'], ['Book Chapter'], ['Electronic'], [], ['Buch']].map(itemType),
			['article-journal', 'book', 'chapter', 'document', 'document', 'document'],
		);
	});

	it('are known by their names in other languages', () => {
		assert.deepEqual(parseFormatWords('Online Artículo Texto'), ['Online', 'Article', 'Text']);
		assert.deepEqual(parseFormatWords('Abschlussarbeit Buch'), ['Thesis', 'Book']);
		assert.deepEqual(parseFormatWords('no such thing'), []);
	});
});

describe('links', () => {
	it('give identifiers', () => {
		const links = [
			'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7/',
			'https://www.ncbi.nlm.nih.gov/pubmed/33',
			'http://dx.doi.org/10.5334/X.1',
		];
		assert.deepEqual(identifiersFromLinks(links, undefined), { DOI: '10.5334/x.1', PMID: '33', PMCID: 'PMC7' });
		assert.deepEqual(identifiersFromLinks([], 'pubmed-75'), { PMCID: 'PMC75' });
		assert.deepEqual(identifiersFromLinks(['https://example.org/33'], 'b-75'), {});
	});
});

describe('the harvested record', () => {
	const known = {
		id: 'pubmed-1',
		title: 'Care?',
		authors: ['Li, Xin'],
		topics: 'Case',
		description: 'We asked.',
		publisher: 'Press',
		isMiddleKnown: true,
	};
	const spelling =
		'pubmed-12020-11-10 Care? Li, Xin Int J Care Case We asked. Press 2020-10-19 /pubmed/3 Text en © http://creativecommons.org/licenses/by/4.0/ Open.';
	const read = (text: string, changes: Partial<typeof known> = {}) => {
		const found = parseHarvested(whole(text), { ...known, ...changes });
		return found === undefined
			? undefined
			: [found.journal?.text, found.date.text, found.language?.text, found.rights?.text];
	};

	it('tells journal, date, language and rights', () => {
		assert.deepEqual(read(spelling), [
			'Int J Care',
			'2020-10-19',
			'en',
			'© http://creativecommons.org/licenses/by/4.0/ Open.',
		]);
		assert.deepEqual(read(spelling.replace('Int J Care ', '')), [
			undefined,
			'2020-10-19',
			'en',
			'© http://creativecommons.org/licenses/by/4.0/ Open.',
		]);
	});

	it('tells the date, but no journal, where authors or topics are not known', () => {
		const found = parseHarvested(whole(spelling), { ...known, authors: [], topics: undefined, isMiddleKnown: false });
		assert.deepEqual(
			[found?.journal, found?.isJournalOpen, found?.date.text, found?.language?.text],
			[undefined, true, '2020-10-19', 'en'],
		);
		const empty = parseHarvested(whole(spelling.replace('Li, Xin Int J Care Case ', '')), {
			...known,
			isMiddleKnown: false,
		});
		assert.deepEqual([empty?.journal, empty?.isJournalOpen, empty?.date.text], [undefined, false, '2020-10-19']);
	});

	it('tells nothing where a piece is not in its place', () => {
		for (const [piece, other] of [
			['pubmed-1', 'pubmed-2'],
			['2020-11-10', '2020-11'],
			['Care? ', 'Care! '],
			['Li, Xin', 'Li, X'],
			['Case', 'Cases'],
			['We asked.', 'We ask.'],
			['Press 2020-10-19', 'Press c2020'],
		] as const) {
			assert.equal(read(spelling.replace(piece, other)), undefined, piece);
		}
	});
});
