import assert from 'node:assert/strict';
import { parseNoteBibliographies } from '../../../../src/core/citation/noteBibliographies';
import { sliceSpan } from '../../../../src/core/text/span';

/** The paths, each as it stands in the text with its line. */
function check(text: string, expected: readonly (readonly [string, string, number])[]): void {
	const found = parseNoteBibliographies(text);
	assert.deepEqual(
		found.map(({ path, span, line }) => [path, sliceSpan(text, span), line]),
		expected,
	);
}

describe('the bibliographies that a note names', () => {
	it('are one path or several', () => {
		check('---\ntitle: x\nbibliography: refs.bib\n---\nText', [['refs.bib', 'refs.bib', 2]]);
		check('---\r\nbibliography: [a.bib, "b c.json"] # both\r\nlang: en\r\n...\r\n', [
			['a.bib', 'a.bib', 1],
			['b c.json', '"b c.json"', 1],
		]);
		const list = '---\nbibliography:\n- a.bib\n  # mine\n\n- ../b.ris\ntitle: y\n---\n';
		check(list, [
			['a.bib', 'a.bib', 2],
			['../b.ris', '../b.ris', 5],
		]);
		check('---\nbibliography:\n  - a.bib\n---\n', [['a.bib', 'a.bib', 2]]);
	});

	it('are known also where the rest of the metadata is no YAML', () => {
		check('---\ntitle: a: b: [\nbibliography: x.bib\nmore: [\n---\n', [['x.bib', 'x.bib', 2]]);
	});

	it('are none elsewhere, and no addresses', () => {
		for (const text of [
			'',
			'bibliography: x.bib',
			'---\nmore:\n  bibliography: x.bib\n---\n',
			'---\nbibliography: https://a.example/x.bib\n---\n',
			'---\nbibliography: {a: b}\n---\n',
			'---\nbibliography:\n---\n',
			'---\nbibliography: 12\n---\n',
			'---\nbibliography: x.bib\nnever closed',
		])
			check(text, []);
	});
});
