import assert from 'node:assert/strict';
import { isRule, parseRow, rowName } from '../../../../src/core/dump/table/rows';
import { splitLines } from '../../../../src/core/text/lines';

const isName = (name: string) => name.endsWith(':') || name === 'author';

/** The row in the first line: its pieces, how many lines it holds, and whether its pipe is there. */
function check(
	text: string,
	expected: { pieces: readonly string[]; last: number; isClosed: boolean } | undefined,
): void {
	const lines = splitLines(text);
	const name = rowName(lines, 0, isName);
	const row =
		name === undefined ? undefined : parseRow(lines, 0, name, (line) => rowName(lines, line, isName) !== undefined);
	assert.deepEqual(
		row && { pieces: row.pieces.map((piece) => piece.text), last: row.last, isClosed: row.isClosed },
		expected,
	);
	if (row !== undefined) assert.equal(text.slice(row.value.span.start, row.value.span.end), row.value.text);
}

describe('rows', () => {
	it('hold a value on one line', () => {
		check('author | Bussu, Sonia |', { pieces: ['Bussu, Sonia'], last: 0, isClosed: true });
		check('Materias: | |', { pieces: [], last: 0, isClosed: true });
		check('author | a | b |', { pieces: ['a | b'], last: 0, isClosed: true });
	});

	it('hold a value on several lines, up to its pipe', () => {
		check('Publicado: |\nPress\n2020\n|\nFormato: | x |', { pieces: ['Press', '2020'], last: 3, isClosed: true });
		check('Serie: | Computing\n|', { pieces: ['Computing'], last: 1, isClosed: true });
		check('Serie: | Computing\nTwo |', { pieces: ['Computing', 'Two'], last: 1, isClosed: true });
	});

	it('stay open where the pipe is missing', () => {
		check('author | Bussu, So', { pieces: ['Bussu, So'], last: 0, isClosed: false });
		check('Publicado: |\nPress\nFormato: | x |', { pieces: ['Press'], last: 1, isClosed: false });
	});

	it('are told from other lines', () => {
		for (const text of ['', '|', 'author', 'author |x', 'other | x |', '| author | x |']) check(text, undefined);
	});

	it('have a rule after the first', () => {
		for (const rule of ['---|---|', '--- | ---', '---|---|---|---|']) assert.ok(isRule(rule), rule);
		for (const other of ['---', '|---|---|', '--|--', '---|x', '']) assert.ok(!isRule(other), other);
	});
});
