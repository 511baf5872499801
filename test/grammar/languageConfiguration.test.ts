/** What a double click takes for a word: a DOI or an address as a whole, and no full stop after a sentence. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface LanguageConfiguration {
	readonly comments?: unknown;
	readonly wordPattern: { readonly pattern: string; readonly flags: string };
}

const configuration = JSON.parse(
	readFileSync('syntaxes/catalogue-dump.language-configuration.json', 'utf8'),
) as LanguageConfiguration;

describe('the language configuration', () => {
	const { pattern, flags } = configuration.wordPattern;
	const cases: Record<string, readonly string[]> = {
		'DOI: 10.5555/jrs.2024.0123] [Open': ['DOI', '10.5555/jrs.2024.0123', 'Open'],
		'see 10.1016/S0140-6736(21)00001-0, p. 3.': ['see', '10.1016/S0140-6736(21)00001-0', 'p', '3'],
		'url | https://a.example/x/ http://b.example/?q=1. |': ['url', 'https://a.example/x/', 'http://b.example/?q=1'],
		'work_keys_str_mv | AT moller': ['work_keys_str_mv', 'AT', 'moller'],
		"Cross-Hatch, O'Brien: rivers.": ['Cross-Hatch', "O'Brien", 'rivers'],
		'pubmed-99000201 | 論文 Möller |a x': ['pubmed-99000201', '論文', 'Möller', 'a', 'x'],
	};
	for (const [text, words] of Object.entries(cases)) {
		it(`finds the words of “${text}”`, () => {
			assert.deepEqual(text.match(new RegExp(pattern, `${flags}g`)), words);
		});
	}

	it('finds words of a long line in time, and nothing in an empty one', () => {
		const word = new RegExp(pattern, flags);
		for (const piece of ['a', '1', '10.5555/', 'https://', 'a-', '-', '.', "'", '/']) word.exec(piece.repeat(20_000));
		assert.ok(!word.test(''));
		assert.equal(configuration.comments, undefined);
	});
});
