/** What the editor shows of a dump: each feature over the same two small records. */
import assert from 'node:assert/strict';
import { readDump } from '../../../../src/core/dump/read';
import { foldDump } from '../../../../src/core/features/folding';
import { hoverAt } from '../../../../src/core/features/hover';
import { linksIn } from '../../../../src/core/features/links';
import { type OutlineItem, outlineDump } from '../../../../src/core/features/outline';
import { tokensIn } from '../../../../src/core/features/semanticTokens';
import type { Span } from '../../../../src/core/text/span';

const text = [
	'7',
	'|',
	'Li X, Mays N. Care in town. BMC Care 2020; 1(2):34-5. [PMID: 12 PMCID: PMC34 DOI: 10.5555/a(b)] [Citation(s) in RCA: 6] Open',
	'Abstract',
	'BACKGROUND We ask. RESULTS They came.',
	'Collapse',
	'Affiliation(s)',
	'- Xin Li',
	'- Here',
	'| | | |',
	'Collapse',
	'|',
	'My note.',
	'Cargando…',
	'Night herons',
	'Autor principal: | |',
	'---|---|',
	'Formato: | Libro |',
	'Publicado: |',
	'Press',
	'2020',
	'|',
	'Acceso en línea: | http://a.org/1 https://b.org/(2) |',
	'_version_ | 1783602393294831616 |',
	'---|---|',
	'author | Li, Xin |',
	'author_sort | Li, Xin |',
	'id | b-1 |',
	'title | Night herons |',
	'title_short | Night herons |',
	'title_sort | night herons |',
	'url | http://dx.doi.org/10.5555/c |',
	'work_keys_str_mv | AT lixin nightherons |',
].join('\n');
const reading = readDump(text, 'x.txt');
const at = (span: Span) => text.slice(span.start, span.end);

describe('folding', () => {
	it('folds records, parts and cells of several lines', () => {
		const lines = text.split('\n');
		assert.deepEqual(
			foldDump(reading.dump).map(({ start, end }) => `${lines[start]} … ${lines[end]}`),
			[
				'7 … |',
				'Abstract … Collapse',
				'Affiliation(s) … Collapse',
				'Cargando… … work_keys_str_mv | AT lixin nightherons |',
				'Autor principal: | | … Acceso en línea: | http://a.org/1 https://b.org/(2) |',
				'Publicado: | … |',
				'_version_ | 1783602393294831616 | … work_keys_str_mv | AT lixin nightherons |',
			],
		);
	});
});

describe('the outline', () => {
	const show = (items: readonly OutlineItem[], depth = 0): string[] =>
		items.flatMap((item) => [
			`${'  '.repeat(depth)}${item.name} · ${item.detail} · ${at(item.selection)}`,
			...show(item.children, depth + 1),
		]);

	it('has records, parts and sections', () => {
		assert.deepEqual(show(outlineDump(reading)), [
			'7. Care in town · Li & Mays 2020 · 7',
			'  Citation · BMC Care · Li X',
			'  Abstract ·  · BACKGROUND We ask. RESULTS They came.',
			'    BACKGROUND ·  · BACKGROUND',
			'    RESULTS ·  · RESULTS',
			'  Affiliations ·  · Xin Li',
			'Night herons · Li 2020 · Night herons',
			'  Labels ·  · Autor principal',
			'  Staff view ·  · _version_',
		]);
	});

	it('keeps children within their parents and selections within items, as the editor asks', () => {
		const check = (item: OutlineItem, parent: Span) => {
			assert.ok(parent.start <= item.span.start && item.span.end <= parent.end, item.name);
			assert.ok(item.span.start <= item.selection.start && item.selection.end <= item.span.end, item.name);
			assert.notEqual(item.name, '');
			for (const child of item.children) check(child, item.span);
		};
		for (const cut of [text.length, 60, 200, 480, 520, 700]) {
			for (const item of outlineDump(readDump(text.slice(0, cut), 'x.txt'))) check(item, { start: 0, end: cut });
		}
	});
});

describe('links', () => {
	it('lead from identifiers and addresses', () => {
		assert.deepEqual(
			linksIn(reading.dump).map(({ span, target }) => [at(span), target]),
			[
				['12', 'https://pubmed.ncbi.nlm.nih.gov/12/'],
				['PMC34', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC34/'],
				['10.5555/a(b)', 'https://doi.org/10.5555/a%28b%29'],
				['http://a.org/1', 'http://a.org/1'],
				['https://b.org/(2)', 'https://b.org/%282%29'],
				['http://dx.doi.org/10.5555/c', 'http://dx.doi.org/10.5555/c'],
			],
		);
	});

	it('lead from each of several addresses without a blank between them', () => {
		const targets = (addresses: string) =>
			linksIn(readDump(text.replace('http://a.org/1 https://b.org/(2)', addresses), 'x.txt').dump)
				.map(({ target }) => target)
				.filter((target) => target.includes('.org/') && !target.includes('doi.org'));
		assert.deepEqual(targets('https://a.org/1http://b.org/2https://c.org/'), [
			'https://a.org/1',
			'http://b.org/2',
			'https://c.org/',
		]);
		const whole = ['https://web.archive.org/web/2020/https://b.org/2', 'https://a.org/?url=https://b.org/2'];
		assert.deepEqual(targets(whole.join(' ')), whole);
	});

	it('never lead anywhere but to the web', () => {
		const wrong = readDump(text.replace('http://a.org/1', 'command:x javascript:alert(1)'), 'x.txt');
		for (const { target } of linksIn(wrong.dump)) assert.match(target, /^https?:\/\//);
	});
});

describe('the hover', () => {
	const check = (piece: string, expected: string | undefined) => {
		const hover = hoverAt(reading, text.indexOf(piece) + 1);
		assert.equal(hover === undefined ? undefined : at(hover.span), expected, piece);
	};

	it('stands on number, title, authors and identifiers', () => {
		assert.equal(hoverAt(reading, 0)?.span.start, 0);
		check('Mays N', 'Mays N');
		check('Care in town', 'Care in town');
		check('10.5555/a', '10.5555/a(b)');
		check('Night herons\nAutor', 'Night herons');
		check('b-1', 'b-1');
	});

	it('stands on authors, identifiers and addresses of the label table, whatever its language', () => {
		const labels = 'Autor principal: | Lihua, Xin |\n---|---|\nISBN: | 978-3-16-148410-0 |';
		const labelled = text.replace('Autor principal: | |\n---|---|', labels);
		for (const piece of ['Lihua, Xin', '978-3-16-148410-0', 'http://a.org/1 https://b.org/(2)']) {
			const hover = hoverAt(readDump(labelled, 'x.txt'), labelled.indexOf(piece) + 1);
			assert.equal(labelled.slice(hover?.span.start, hover?.span.end), piece);
			assert.ok(hover?.markdown.startsWith('**Night herons**'));
		}
	});

	it('stands nowhere else', () => {
		for (const piece of ['|\nLi', 'Abstract', 'We ask', 'My note', '---|---|', 'Publicado']) check(piece, undefined);
	});

	it('shows the article', () => {
		assert.equal(
			hoverAt(reading, 0)?.markdown,
			[
				'**Care in town**',
				'Li\\, Xin\\; Mays\\, N\\.',
				'*BMC Care 1\\(2\\)\\:34\\-5*, 2020',
				'Open access · Citations in RCA\\: 6',
				'**BACKGROUND** We ask\\.',
				'**RESULTS** They came\\.',
				'[DOI](https://doi.org/10.5555/a%28b%29) · [PubMed](https://pubmed.ncbi.nlm.nih.gov/12/) · [PubMed Central](https://pmc.ncbi.nlm.nih.gov/articles/PMC34/)',
			].join('\n\n'),
		);
	});

	it('shows text of the dump as text', () => {
		const evil = text.replace('Care in town', '<img src=x> [a](command:b) 2 ** b $(zap)');
		const markdown = hoverAt(readDump(evil, 'x.txt'), 0)?.markdown ?? '';
		assert.ok(markdown.includes('\\<img src\\=x\\> \\[a\\]\\(command\\:b\\) 2 \\*\\* b \\$\\(zap\\)'));
	});
});

describe('semantic tokens', () => {
	it('tell what only the reader knows', () => {
		assert.deepEqual(
			tokensIn(reading.dump).map(({ type, span }) => `${type} ${at(span)}`),
			[
				'dumpAuthor Li X',
				'dumpAuthor Mays N',
				'dumpTitle Care in town',
				'dumpJournal BMC Care',
				'dumpYear 2020',
				'dumpLocator 1',
				'dumpLocator 2',
				'dumpLocator 34-5',
				'dumpTitle Night herons',
				...['Autor principal', 'Formato', 'Publicado', 'Acceso en línea', '_version_', 'author'].map(
					(name) => `dumpField ${name}`,
				),
				'dumpAuthor Li, Xin',
				...['author_sort', 'id', 'title', 'title_short', 'title_sort', 'url', 'work_keys_str_mv'].map(
					(name) => `dumpField ${name}`,
				),
			],
		);
	});
});
