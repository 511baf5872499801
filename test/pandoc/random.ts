/**
 * Paragraphs of nothing but what decides about citations, most of them broken.
 * Out: paragraphs in which Pandoc and we mean the same: what is known to differ stands in none of them.
 */
import fc from 'fast-check';

const marks = ['@a', '@b', '-@c', '@{a}', '@{https://example.org/a(b)}', '@{'];
const brackets = ['[', ']', '[', ']', '(', ')', '{', '}', '[p. 3]', '[^1]'];
/** Blanks most often, as without them all is one word. */
const words = [
	' ',
	' ',
	' ',
	'; ',
	', p. 3',
	' see',
	'x',
	'.',
	':',
	'/',
	'#',
	'\n',
	'\\',
	'`',
	'<',
	'>',
	'https://example.org/',
];

/** What Pandoc reads in another way, or shows in another way in a suffix. */
const isKnownToDiffer = [
	// A dash, and no key.
	/--@/,
	/@\{\}/,
	// Three full stops are an ellipsis only where Pandoc makes typography.
	/\.\.-?@/,
	// Brackets that an earlier bracket or a brace goes on behind.
	/\][^@[]?@/,
	/\][{[]/,
	/@\{(?!a\}|https)[\s\S]*[[\]][\s\S]*\}/,
	// An address that is no key.
	/https:\/\/example\.org\/(?!a\(b\)\})\S*@/,
];

/** What makes another block than a paragraph. */
const isBlock = /\n\s*\n|\n\s*[#>:]|\n\s*`{3}/;

/** A word comes first, so that it is a paragraph. */
export const randomParagraph: fc.Arbitrary<string> = fc
	.array(fc.oneof(...[marks, brackets, words].map((pieces) => fc.constantFrom(...pieces))), {
		minLength: 2,
		maxLength: 10,
	})
	.map((pieces) => `x ${pieces.join('').trim()}`)
	.filter(
		(text) => text.includes('@') && !isKnownToDiffer.some((pattern) => pattern.test(text)) && !isBlock.test(text),
	);
