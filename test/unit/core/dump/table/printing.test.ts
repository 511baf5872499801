/** The same table in every printing gives the same rows. */
import assert from 'node:assert/strict';
import { parseTable } from '../../../../../src/core/dump/table/printing';
import { isRule, type RowGrammar } from '../../../../../src/core/dump/table/rows';
import { splitLines } from '../../../../../src/core/text/lines';

const known = new Set(['author', 'topic', 'genre', 'title', 'url', 'Publisher:', 'Format:', 'Subjects:']);

const grammar: RowGrammar = {
	parseName: (text) => (/^[a-z_]+$/.test(text) || text.endsWith(':') ? text : undefined),
	isKnown: (name) => known.has(name),
	mayFollow: () => true,
	mayHold: (name) => name !== 'title',
	isEnd: () => false,
};

/** Rows as `name=values` with the borders that the printing shows: `;` between lines, `+` after a first line of two. */
function check(text: string, expected: readonly string[], last?: number): void {
	const lines = splitLines(text);
	const table = parseTable(lines, 0, grammar);
	const marks = { unknown: '~', lines: '=', 'two then lines': '+' };
	assert.deepEqual(
		table?.rows.map(
			({ name, pieces, borders, isClosed }) =>
				`${name}${marks[borders]}${pieces.map((piece) => piece.text).join(';')}${isClosed ? '' : '…'}`,
		) ?? [],
		expected,
	);
	for (const { value, name, nameSpan, pieces, span } of table?.rows ?? []) {
		if (!text.includes('\\') && !text.includes('](')) {
			assert.equal(text.slice(nameSpan.start, nameSpan.end), name);
			for (const piece of pieces) assert.equal(text.slice(piece.span.start, piece.span.end), piece.text);
		}
		assert.ok(span.start <= value.span.start && value.span.end <= span.end);
	}
	if (last !== undefined) assert.equal(table?.last, last);
}

describe('tables', () => {
	it('are read with pipes and a rule after the first row', () => {
		check('author | Bussu, Sonia Marshall, Martin |\n---|---|\ntitle | a | b |\ntopic | |', [
			'author~Bussu, Sonia Marshall, Martin',
			'title~a | b',
			'topic~',
		]);
		check('Format: | Book |\n---|---|\nPublisher: |\nPress\n2020\n|\nSubjects: | Computing\n|', [
			'Format:~Book',
			'Publisher:=Press;2020',
			'Subjects:=Computing',
		]);
		check('Publisher: |\nPress\n|\n---|---|\nFormat: | Book |\n', ['Publisher:=Press', 'Format:~Book']);
	});

	it('are read with a rule after every row', () =>
		check(
			'Subjects: |\n---|\nauthor | Li, X.Ito, Y.\nOda, Z.\n|\n---|---|\ntopic | Night care |\n---|---|\ntitle | a |\n---|---|',
			['Subjects:=', 'author+Li, X.Ito, Y.;Oda, Z.', 'topic=Night care', 'title=a'],
			9,
		));

	it('are read with a leading pipe', () => {
		check('| author | Li, X. |\n|---|---|\n| Publisher: |\nPress\n2020\n|\n| topic | |', [
			'author~Li, X.',
			'Publisher:=Press;2020',
			'topic~',
		]);
		check('|author|Li, X. |\n|:---|---:|\n|title|a|', ['author~Li, X.', 'title~a']);
	});

	it('are read with a line a cell', () => {
		const rows = ['author=Li, X.;Ito, Y.', 'topic=', 'title=a'];
		check('|\n|\nauthor |\nLi, X.\nIto, Y.\n|\ntopic |\n|\ntitle |\na |', rows);
		check('| |\n| |\n| author |\n| Li, X.\nIto, Y.\n|\n| topic |\n| |\n| title |\n| a |', rows);
	});

	it('are read with tabs', () =>
		check('author\tLi, X.\nIto, Y.\nPublisher:\tPress\n2020\ntopic\t\ntitle\ta\nNot in the table', [
			'author=Li, X.;Ito, Y.',
			'Publisher:=Press;2020',
			'topic=',
			'title=a',
		]));

	it('are read with blanks alone', () => {
		check('author Li, X. Ito, Y.\nown_field 7\ntitle a b\nNot in the table', [
			'author~Li, X. Ito, Y.',
			'own_field~7',
			'title~a b',
		]);
		check('Format: Book\nPublisher:\nPress\n2020\nSubjects:\n', [
			'Format:~Book',
			'Publisher:=Press;2020',
			'Subjects:~',
		]);
	});

	it('are read in Markdown', () => {
		check(
			'| author | [Li, X.](/Author/Home?author=Li%2C+X. "all") |\n| --- | --- |\n| url | <https://example.org/a> |',
			['author~Li, X.', 'url~https://example.org/a'],
		);
		check('author | [Li, X.](https://example.org/S1(21)2), [Ito, Y.](/b) |\n---|---|\nown\\_field | a\\_b |', [
			'author~Li, X., Ito, Y.',
			'own_field~a\\_b',
		]);
		check('\\_version\\_ | a\\_b \\[c\\] |\n---|---|', ['_version_~a_b [c]']);
		check('Publisher: | \n\nPress\n\n2020\n\n |\nFormat: | Book |', ['Publisher:=Press;2020', 'Format:~Book']);
	});

	it('stay open where a row has no end, and end before what is none of theirs', () => {
		check('author | Li, X', ['author~Li, X…']);
		check('Publisher: |\nPress\ntitle | x |', ['Publisher:=Press…', 'title~x']);
		check('Publisher: |\nPress\n\nMy notes.\nMore of them |', ['Publisher:=Press…']);
		check('author\tLi, X', ['author=Li, X…']);
		for (const text of ['', '|', 'author |x', 'Other words here', '|\n|\nprose']) check(text, []);
	});

	it('have rules in several forms', () => {
		const check = (text: string) => isRule(splitLines(text), 0);
		for (const rule of ['---|---|', '--- | ---', '---|---|---|---|', '|---|---|', '| --- | :---: |', '---|'])
			assert.ok(check(rule), rule);
		for (const other of ['---', '--|--', '---|x', '', '|', '| |']) assert.ok(!check(other), other);
	});
});
