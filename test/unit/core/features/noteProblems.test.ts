import assert from 'node:assert/strict';
import { placedKeys } from '../../../../src/core/citation/placedKeys';
import { readDump } from '../../../../src/core/dump/read';
import { citationTokens } from '../../../../src/core/features/citationTokens';
import { createKeyCheck, createLeftTest } from '../../../../src/core/features/noteProblems';
import { createLibrary } from '../../../../src/core/library/library';
import { emptyMemory } from '../../../../src/core/library/memory';

const entry = (author: string, title: string, pmid: number) =>
	`1\n|\n${author} X. ${title}. B 2020; 1:2. [PMID: ${pmid}] [Abstract]\n|\n`;
const { value: articles } = readDump(
	[entry('Li', 'Eels in spring', 1), entry('Li', 'Eels in autumn', 2), entry('Mays', 'Herons', 3)].join('\n'),
	'a.txt',
);
const memory = { ...emptyMemory, aliases: new Map([['old', 'mays2020herons']]) };
const library = createLibrary(articles, { memory });
const left = { labels: ['fig', 'sec'], ignored: ['preprint'] };

/** What is said of the keys of a note: code, key, and what the message names in quotes. */
function check(text: string, expected: readonly (readonly [string, string, string])[]): void {
	const problems = createKeyCheck(library, left)(placedKeys(text));
	assert.deepEqual(
		problems.map(({ placed, diagnostic: { code, span, message } }) => {
			assert.deepEqual(span, placed.span);
			return [code, text.slice(span.start, span.end), /“(.*)”/.exec(message)?.[1]];
		}),
		expected,
	);
}

describe('citation keys of a note', () => {
	it('are all right where an article has them', () => {
		check('See @mays2020herons, [@mays2020herons, p. 3] and @{pmid:1}.', []);
	});

	it('are said where no article has them', () => {
		check('See @nobody1999 and `@code`, me@example.org.', [['unknown-key', 'nobody1999', 'nobody1999']]);
	});

	it('are said where several articles would have them', () => {
		check('See [@Li2020eels].', [['ambiguous-key', 'Li2020eels', 'Li2020eels']]);
	});

	it('are said where they are old', () => {
		check('See @old and @old.', [
			['old-key', 'old', 'mays2020herons'],
			['old-key', 'old', 'mays2020herons'],
		]);
	});

	it('are said where they mean an article that another key has meant', () => {
		check('See @mays2020herons and @{pmid:3}.', [['article-cited-twice', 'pmid:3', 'mays2020herons']]);
		check('See @{pmid:3}, @mays2020herons.', [['article-cited-twice', 'mays2020herons', 'pmid:3']]);
	});

	it('are left alone where they are labels, or ignored', () => {
		check('@fig-eels, @sec:reeds, @preprint', []);
		check('@figs, @fig', [
			['unknown-key', 'figs', 'figs'],
			['unknown-key', 'fig', 'fig'],
		]);
	});

	it('are not blamed while the library is empty', () => {
		assert.deepEqual(createKeyCheck(createLibrary([]), left)(placedKeys('@nobody')), []);
	});

	it('have their line and column', () => {
		const keys = placedKeys('One\r\ntwo @a,\n[see @{b c}; -@{d/e}]');
		assert.deepEqual(
			keys.map(({ key, line, column }) => [key, line, column]),
			[
				['a', 1, 5],
				['d/e', 2, 16],
			],
		);
	});

	it('are coloured by whether an article has them', () => {
		const text = 'See @mays2020herons, @old, @nobody, @fig-eels.';
		const tokens = citationTokens(library, text, createLeftTest(left));
		assert.deepEqual(
			tokens.map(({ type, span }) => [type, text.slice(span.start, span.end)]),
			[
				['citationKey', 'mays2020herons'],
				['citationKey', 'old'],
				['unknownCitationKey', 'nobody'],
			],
		);
		assert.deepEqual(
			citationTokens(createLibrary([]), text, () => false),
			[],
		);
	});
});
