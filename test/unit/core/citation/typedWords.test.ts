/** What is typed beside a key: which words stand before it, and which behind. */
import assert from 'node:assert/strict';
import { locatorWords } from '../../../../src/core/citation/locatorLabels';
import { parseTypedWords } from '../../../../src/core/citation/typedWords';

function check(typed: string, prefix: string, suffix: string, language?: string): void {
	assert.deepEqual(parseTypedWords(typed, locatorWords(language)), { prefix, suffix });
}

describe('words typed beside a key', () => {
	it('are a locator, with what follows it', () => {
		check('', '', '');
		check('p. 33', '', ', p. 33');
		check(' 33-35 ', '', ', 33-35');
		check('pp. 33-35 and passim', '', ', pp. 33-35 and passim');
		check('{iv, 42}', '', '{iv, 42}');
		check('Kap. 3', '', ', Kap. 3', 'de');
	});

	it('are a prefix up to a locator', () => {
		check('see', 'see', '');
		check('see also', 'see also', '');
		check('see p. 33', 'see', ', p. 33');
		check('see, e.g., chap. 2', 'see, e.g.', ', chap. 2');
		check('cf. 33', 'cf.', ', 33');
		check('see the 2020 edition', 'see the 2020 edition', '');
	});

	it('stand behind the key after a comma, and where an @ tells', () => {
		check(', and passim', '', ', and passim');
		check('see @, p. 33', 'see', ', p. 33');
		check('@ and passim', '', 'and passim');
		check('in 1999 @', 'in 1999', '');
		check('see @ p. 3 @ home', 'see', ', p. 3 @ home');
	});
});
