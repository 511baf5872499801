import assert from 'node:assert/strict';
import { parseDump } from '../../../../../src/core/dump/dump';
import { readDump } from '../../../../../src/core/dump/read';

const staff = [
	'_version_ | 1783602393294831616 |',
	'---|---|',
	'author | Li, Xin |',
	'author_sort | Li, Xin |',
	'id | b-1 |',
	'title | Care in town |',
	'title_short | Care in town |',
	'title_sort | care in town |',
	'work_keys_str_mv | AT lixin careintown |',
];
const labels = ['Autor principal: | |', '---|---|', 'Formato: | Libro |', 'Publicado: |', 'Press', '2020', '|'];

/** The parts of the first record, each with its first line. */
function check(page: readonly string[], expected: readonly string[]): void {
	const text = page.join('\n');
	const record = parseDump(text).records[0];
	assert.deepEqual(
		record?.parts().map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end).split('\n')[0]}`),
		expected,
	);
}

function codes(page: readonly string[]): string[] {
	return readDump(page.join('\n'), 'x.txt').diagnostics.map(({ code }) => code);
}

describe('a VuFind page', () => {
	it('has parts that may all be missing', () => {
		check(
			['Cargando…', 'Care in town', 'We asked...', ...labels, 'Vista Equipo', ...staff],
			[
				'cover: Cargando…',
				'title: Care in town',
				'summary: We asked...',
				'labels: Autor principal: | |',
				'heading: Vista Equipo',
				'staff: _version_ | 1783602393294831616 |',
			],
		);
		check(
			['Care in town', ...labels, ...staff],
			['title: Care in town', 'labels: Autor principal: | |', 'staff: _version_ | 1783602393294831616 |'],
		);
		check(staff, ['staff: _version_ | 1783602393294831616 |']);
		check(
			['Cargando…', 'Care in town', ...labels],
			['cover: Cargando…', 'title: Care in town', 'labels: Autor principal: | |'],
		);
	});

	it('leaves the notes above it alone', () => {
		const text = ['My notes on care.', '', 'Care in town', ...labels, ...staff].join('\n');
		assert.deepEqual(
			parseDump(text).sections.map(({ kind, span }) => [kind, text.slice(span.start, span.start + 8)]),
			[
				['prose', 'My notes'],
				['record', 'Care in '],
			],
		);
		const close = ['My notes on care.', 'Care in town', ...staff].join('\n');
		assert.equal(parseDump(close).sections[0]?.kind, 'prose');
	});

	it('passes over a MARC table between labels and Solr document', () => {
		const marc = [
			'Internformat',
			'MARC',
			'LEADER | 00000nam a2200000 c 4500 | ||',
			'---|---|---|---|',
			'001 | 1 | ||',
			'245 | 1 | 0 | |a Care in town |',
		];
		const { value } = readDump(['Care in town', ...labels, ...marc, ...staff].join('\n'), 'x.txt');
		assert.deepEqual(
			value.map((article) => article.title),
			['Care in town'],
		);
		assert.deepEqual(value[0]?.author, [{ family: 'Li', given: 'Xin' }]);
	});

	it('without a staff view gives what its labels hold, and says what the copy lost', () => {
		const page = ['Cargando…', 'Care in town', ...labels, 'Acceso en línea: | http://dx.doi.org/10.5555/CARE |'];
		const [article] = readDump(page.join('\n'), 'x.txt').value;
		assert.equal(article?.title, 'Care in town');
		assert.equal(article?.publisher, 'Press');
		assert.equal(article?.DOI, '10.5555/care');
		assert.deepEqual(article?.issued, { 'date-parts': [[2020]] });
		assert.equal(article?.author, undefined);
		assert.deepEqual(codes(page), ['staff-view-missing', 'authors-lost']);
	});

	it('uses no row that is cut', () => {
		const cut = staff.slice(0, 3).join('\n').replace(', Xin |', ', Xi');
		const { value, diagnostics } = readDump(cut, 'x.txt');
		assert.equal(value[0]?.author, undefined);
		assert.deepEqual(value[0]?.custom.fields.author, ['Li, Xi']);
		assert.deepEqual(
			diagnostics.map(({ code }) => code),
			['record-cut'],
		);
	});

	it('says what a staff view lacks that ends between two rows', () => {
		assert.deepEqual(codes(staff.slice(0, 4)), ['record-cut']);
		assert.deepEqual(codes(staff.slice(0, 6)), ['record-may-be-cut']);
		assert.deepEqual(codes(staff.slice(0, 8)), ['record-may-be-cut']);
		assert.deepEqual(codes(staff), []);
	});

	it('keeps authors whole, and unread, where nothing divides them', () => {
		const page = [
			...staff.slice(0, -1).map((row) => row.replace('author | Li, Xin', 'author | Li, Xin Mays, Nick')),
			'work_keys_str_mv | AT other title |',
		];
		const { value } = readDump(page.join('\n'), 'x.txt');
		assert.equal(value[0]?.author, undefined);
		assert.deepEqual(value[0]?.custom.fields.author, ['Li, Xin Mays, Nick']);
		assert.ok(codes(page).includes('authors-not-split'));
	});

	it('flags a wrong ISBN and does not use it', () => {
		const page = [...staff.slice(0, 5), 'isbn | 9780306406158 |', ...staff.slice(5)];
		assert.equal(readDump(page.join('\n'), 'x.txt').value[0]?.ISBN, undefined);
		assert.deepEqual(codes(page), ['invalid-identifier']);
	});

	it('keeps a value that holds pipes', () => {
		const page = [...staff.slice(0, 2), 'author | Li, Xin |', 'description | a | b |', ...staff.slice(3)];
		assert.equal(readDump(page.join('\n'), 'x.txt').value[0]?.abstract, 'a | b');
	});

	const harvestReading = (fields: Record<string, string>) => {
		const document: Record<string, string> = {
			_version_: '1783602393294831616',
			author: 'Li, Xin',
			author_sort: 'Li, Xin',
			id: 'b-1',
			publisher: 'Press',
			spelling: 'b-12020-01-31 Care Li, Xin Int J Care Case Press 2020-01-30 /x Text en',
			spellingShingle: 'Case Li, Xin Care',
			title: 'Care',
			title_full: 'Care',
			topic: 'Case',
			work_keys_str_mv: 'AT lixin care',
			...fields,
		};
		const rows = Object.entries(document)
			.filter(([, value]) => value !== '')
			.map(([name, value]) => `${name} | ${value} |`);
		return readDump([rows[0], '---|---|', ...rows.slice(1)].join('\n'), 'x.txt');
	};
	const harvest = (fields: Record<string, string>) => harvestReading(fields).value[0]?.['container-title'];

	it('takes the line below a name for its value, also where that is a name too', () => {
		const rows = [
			'_version_',
			'1783602393294831616',
			'id',
			'b-1',
			'title',
			'Care',
			'topic',
			'title',
			'url',
			'https://example.org/a',
		];
		const text = `|\n|\n${rows.map((cell) => `${cell} |`).join('\n')}\n`;
		const { value } = readDump(text, 'x.txt');
		assert.equal(value.length, 1);
		assert.equal(value[0]?.title, 'Care');
		assert.deepEqual(value[0]?.custom.topics, ['title']);
		assert.equal(value[0]?.URL, 'https://example.org/a');
	});

	it('takes the journal from the harvested record only where authors and topics are known', () => {
		assert.equal(harvest({}), 'Int J Care');
		assert.equal(harvest({ author: '' }), undefined);
		assert.equal(harvest({ topic: '' }), undefined);
		assert.equal(
			harvest({
				topic: '',
				description: 'We sat.',
				spellingShingle: 'Li, Xin Care',
				spelling: 'b-12020-01-31 Care Li, Xin Int J Care We sat. Press 2020-01-30 /x Text en',
			}),
			'Int J Care',
		);
		// Without description and topics, either may stand behind the journal.
		assert.equal(
			harvest({
				topic: '',
				spellingShingle: 'Li, Xin Care',
				spelling: 'b-12020-01-31 Care Li, Xin Int J Care We sat. Press 2020-01-30 /x Text en',
			}),
			undefined,
		);
		const second = 'b-12020-01-31 Care Li, Xin Ed, Itor Int J Care Case Press 2020-01-30 /x Text en';
		assert.equal(harvest({ author2: 'Ed, Itor', spelling: second }), undefined);
		assert.equal(harvest({ topic: 'are Case' }), undefined);
	});

	it('says which facts of the harvested record could not be found in it', () => {
		const check = (fields: Record<string, string>, day: number | undefined, missing: string | undefined) => {
			const { value, diagnostics, dump } = harvestReading(fields);
			assert.equal(value[0]?.issued?.['date-parts'][0]?.[2], day);
			const said = diagnostics.filter(({ code }) => code === 'harvest-not-read');
			const { text } = dump.lines;
			assert.deepEqual(
				said.map(({ message, span }) => [message, text.slice(span.start, span.end)]),
				missing === undefined
					? []
					: [
							[
								`“spelling” holds the whole record, but nothing shows where in it to look for this, so it was not read: ${missing}.`,
								text.slice(text.indexOf('b-12020'), text.indexOf(' |', text.indexOf('b-12020'))),
							],
						],
			);
		};
		check({}, 30, undefined);
		check({ topic: '' }, 30, 'the journal');
		check({ topic: '', container_title: 'Int J Care' }, 30, undefined);
		check({ author: '' }, 30, 'the journal');
		check({ topic: 'are Case' }, undefined, 'the journal, the exact date');
		check({ publisher: '' }, undefined, 'the journal, the exact date');
		check({ spelling: 'b-12020-01-31 Care Li, Xin Case Press 2020-01-30 /x Text en' }, 30, undefined);
		check({ spelling: 'Case Li, Xin Care' }, undefined, undefined);
	});

	it('says that publishers and series are not divided, unless a label shows each', () => {
		const staff = [
			'_version_ | 1783602393294831616 |',
			'---|---|',
			'id | b-1 |',
			'publisher | River Press |',
			'series | Boats Ferries |',
			'title | Eels |',
		];
		const label = ['Loading…', 'Eels', 'Format: | Book |', '---|---|', 'Published: |', 'River Press', '2020', '|'];
		const undivided = (lines: readonly string[]) =>
			readDump(lines.join('\n'), 'x.txt').diagnostics.flatMap(({ code, message }) =>
				code === 'field-not-split' ? [message.slice(0, message.indexOf('” may'))] : [],
			);
		assert.deepEqual(undivided(staff), ['“publisher', '“series']);
		assert.deepEqual(undivided([...label, ...staff]), ['“series']);
		assert.deepEqual(undivided([...label, 'Series: | Boats Ferries |', ...staff]), []);
		assert.deepEqual(undivided(staff.map((row) => row.replace(/(Boats|River) /, '$1'))), []);
	});

	const idsOf = (page: readonly string[]) =>
		readDump(page.join('\n'), 'x.txt').value.map((article) => article.custom.sources[0]?.record);
	const other = staff.map((row) => row.replace('b-1', 'b-2').replaceAll('Care in town', 'Night'));

	it('ends where another document starts', () => {
		assert.deepEqual(idsOf([...staff, ...other]), ['b-1', 'b-2']);
		assert.deepEqual(idsOf([...staff.slice(0, 5), ...other]), ['b-1', 'b-2']);
		assert.deepEqual(idsOf([...staff.slice(0, 5), 'title | Care i', ...other]), ['b-1', 'b-2']);
		assert.deepEqual(idsOf([...staff, 'name | value', '---|---|', 'a | b']), ['b-1']);
		assert.deepEqual(codes([...staff, 'todo | read again']), []);
	});

	it('goes on over a blank line or an unknown heading between its tables', () => {
		const page = ['Cargando…', 'Care in town', ...labels];
		assert.deepEqual(idsOf([...page, '', ...staff]), ['b-1']);
		assert.deepEqual(idsOf([...page, 'Vista de los bibliotecarios', ...staff]), ['b-1']);
		assert.deepEqual(idsOf(['Cargando…', 'Care at home', ...labels, 'Night', ...other]), [undefined, 'b-2']);
	});

	it('is not seen in tables that people write', () => {
		const tables = [
			['Title: | Foo', '--- | ---', 'Author: | Bar', 'Language: | English'],
			['Summary: | Crash |', '---|---|', 'Description: | It crashes |', 'Access: | all |'],
			['id | string |', '---|---|', 'title | text |', 'author | text |', 'author_sort | string |'],
		];
		for (const table of tables) assert.deepEqual(idsOf(table), []);
	});

	it('says open access only where the rights do', () => {
		const access = (rights: string) => {
			const spelling = `b-12020-01-31 Care Li, Xin Int J Care Case Press 2020-01-30 /x Text en ${rights}`;
			const rows = [
				'_version_ | 1783602393294831616 |',
				'---|---|',
				'author | Li, Xin |',
				'author_sort | Li, Xin |',
				'id | b-1 |',
				'publisher | Press |',
				`spelling | ${spelling} |`,
				'title | Care |',
				'topic | Case |',
				'work_keys_str_mv | AT lixin care |',
			];
			return readDump(rows.join('\n'), 'x.txt').value[0]?.custom.openAccess;
		};
		assert.equal(access('This is an open-access article.'), true);
		assert.equal(access('This is not an open access article.'), undefined);
	});
});
