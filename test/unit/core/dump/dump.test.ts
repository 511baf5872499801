import assert from 'node:assert/strict';
import { detectionLimit, isDump, parseDump } from '../../../../src/core/dump/dump';

const entry = (number: number) => `${number}\n|\nLi X, Mays N. A. B 2020; 1:2. [PMID: 1]\n|\n`;
const page = [
	'Cargando…',
	'Care',
	'Formato: | Libro |',
	'---|---|',
	'Idioma: | English |',
	'_version_ | 1783602393294831616 |',
	'---|---|',
	'id | b-1 |',
	'title | Care |',
	'',
].join('\n');

/** Sections in short: `prose` or a record's format and label, each with its first line. */
function check(text: string, expected: readonly string[]): void {
	const sections = parseDump(text).sections.map((section) => {
		const [line] = text.slice(section.span.start, section.span.end).split(/[\r\n]/);
		return section.kind === 'prose'
			? `prose ${line}`
			: `${section.record.format} ${section.record.label ?? '-'} ${line}`;
	});
	assert.deepEqual(sections, expected);
}

describe('parseDump', () => {
	it('finds records of both formats and leaves the text between them alone', () => {
		check(`${entry(7)}${entry(1)}`, ['rca 7 7', 'rca 1 1']);
		check(`${page}${entry(1)}${page}`, ['vufind b-1 Cargando…', 'rca 1 1', 'vufind b-1 Cargando…']);
		check(`Notes\n${entry(1)}more\n\n${page}end`, [
			'prose Notes',
			'rca 1 1',
			'prose more',
			'vufind b-1 Cargando…',
			'prose end',
		]);
		check('', []);
	});

	it('finds pages without a cover below one another', () => {
		const bare = page.slice(page.indexOf('\n') + 1);
		check(bare + bare, ['vufind b-1 Care', 'vufind b-1 Care']);
	});

	it('finds the start of a record that the text cuts', () => {
		const cuts = ['2', '2\n', '2\n|', '2\n|\n', '2\n|\nLi'];
		for (const cut of cuts) check(entry(1) + cut, ['rca 1 1', 'rca 2 2']);
		check(`1\n|\nLi X, Mays N. A ti`, ['rca 1 1']);
		check('1\n|\nAlderwick H, Hutch', ['rca 1 1']);
		check(`${page}Cargando…\nAnother ti`, ['vufind b-1 Cargando…', 'vufind - Cargando…']);
		check('Cargando…\nCare\nFormato: | Li', ['vufind - Cargando…']);
		check(`Cargando…\nCare\n${'x'.repeat(300)}...\nFor`, ['vufind - Cargando…']);
	});

	it('lets no cut entry swallow what follows it', () => {
		const cutAbstract = '2\n|\nLi X, Mays N. A. B 2020; 1:2. [PMID: 1]\nAbstract\nBACKGROUND Cut he\n';
		const bare = page.slice(page.indexOf('\n') + 1);
		check(cutAbstract + page, ['rca 2 2', 'vufind b-1 Cargando…']);
		check(`${cutAbstract}\n${bare}`, ['rca 2 2', 'prose ', 'vufind b-1 Care']);
		check(`${cutAbstract}\nMy notes.\n`, ['rca 2 2', 'prose ']);
		check(`${entry(1)}2\n|\n${entry(3)}`, ['rca 1 1', 'rca 2 2', 'rca 3 3']);
		check(`${entry(1)}2\n${entry(3)}`, ['rca 1 1', 'rca 2 2', 'rca 3 3']);
	});

	it('does not take loading texts or names in the notes for records', () => {
		check(`${entry(1)}Notes\nLoading...\nDone in 3 s\n`, ['rca 1 1', 'prose Notes']);
		check('10\n|\nWHO. See the report\n', ['prose 10']);
		check('3\n|\nHepatitis B. Something else\nmore\n', ['prose 3']);
	});

	it('does not take a number in the notes for a record', () => {
		check(`${entry(1)}Notes\n2\n`, ['rca 1 1', 'prose Notes']);
		check(`${entry(1)}2 eggs\n`, ['rca 1 1', 'prose 2 eggs']);
		check(`${entry(1)}2024\n`, ['rca 1 1', 'prose 2024']);
		check(`${entry(1)}5\n|\nmy own list\n`, ['rca 1 1', 'prose 5']);
	});

	it('finds entries behind what extractors leave in their lines', () => {
		for (const mark of ['\f', ' ', '\t', '\u00a0', '\u200b', '\0', '\ufeff']) {
			check(`${entry(1)}${mark}${entry(2)}`, ['rca 1 1', `rca 2 ${mark}2`]);
			check(entry(1).replace('|', `|${mark}`), ['rca 1 1']);
		}
	});

	it('finds entries without identifiers by their whole citation', () => {
		check('1\n|\nLi X. Eels in rivers. River Sci 2020; 1:2.\n|\n', ['rca 1 1']);
		check('1\n|\nLi X. Eels in rivers. River Sci 2020; 1:2.\nAbstract\nWe ask.\nCollapse\n|\n', ['rca 1 1']);
		check('1\n|\nbuy eels\n|\n', ['prose 1']);
	});

	it('takes no tables about fields or formats for pages', () => {
		const field = (name: string) => `${name} | text |`;
		const names = ['author', 'author_sort', 'spelling', 'title', 'title_full', 'title_sort'];
		check([field('id'), '---|---|', ...names.map(field)].join('\n'), ['prose id | text |']);
		check('Author: | me |\n---|---|\nLanguage: | English |\nFormat: | PDF |\n', ['prose Author: | me |']);
		check('Loading...\nStarting server\nFormat: json\nLanguage: English\n', ['prose Loading...']);
	});
});

describe('isDump', () => {
	it('looks for a complete record start in the beginning of a text', () => {
		assert.ok(isDump(entry(1)));
		assert.ok(isDump(`Notes.\n\n${page}`));
		assert.ok(!isDump('1\n|\nnothing\n'));
		assert.ok(!isDump('x'.repeat(detectionLimit) + entry(1)));
	});
});
