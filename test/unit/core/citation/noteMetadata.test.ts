import assert from 'node:assert/strict';
import { parseNoteArticle } from '../../../../src/core/citation/noteMetadata';

function check(text: string, expected: string | undefined): void {
	assert.equal(parseNoteArticle(text), expected);
}

describe('the article that a note is about', () => {
	it('stands in its metadata', () => {
		check('---\ntitle: x\ncitation-key: li2020eels\n---\nText', 'li2020eels');
		check('\ufeff---\r\ncitation-key: "https://a.org/b#c"  # mine\r\n...\r\n', 'https://a.org/b#c');
		check("---\ncitation-key: 'a''b'\n---", "a'b");
	});

	it('is known also where the rest of the metadata is no YAML', () => {
		check('---\ntitle: a: b: [\ncitation-key: x\n---\n', 'x');
	});

	it('is not known elsewhere', () => {
		check('', undefined);
		check('citation-key: x', undefined);
		check('---\ntitle: x\n---\ncitation-key: y', undefined);
		check('---\nmore:\n  citation-key: x\n---\n', undefined);
		check('---\ncitation-key: [x]\n---\n', undefined);
		check('---\ncitation-key: \n---\n', undefined);
		check('---\ncitation-key: x\nnever closed', undefined);
		check('Text\n---\ncitation-key: x\n---\n', undefined);
	});
});
