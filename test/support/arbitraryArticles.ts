/** Random articles with all that an article can hold, and texts that have meaning in other programs' formats. */
import fc from 'fast-check';
import type { Article, Name } from '../../src/core/csl/article';
import { definedOnly } from '../../src/core/dump/definedOnly';

const words = [
	...['River', 'eels', 'NHS', 'iPad', 'and', 'AND', 'et', 'Чехов', 'Ångström', 'naïve', '研究', 'e\u0301', '𝔾'],
	...['50%', 'A&B', 'a_b', '#1', '$5', '{x}', '{', '}', '\\alpha', '~', '^2', '"so"', "''", '``', '--', '---', "it's"],
	...['@misc{a,', '1=2', '<i>', 'a,b', 'a;b', 'TY -', '\u00a0', '\\', 'http://a.example/?b=c%20d', '–', '—', ':', '.'],
];
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
/** Blanks at an end, and a sign that is a blank alone, are no text of an article. */
const value = text.map((one) => one.trim()).filter((one) => one !== '');

const person: fc.Arbitrary<Name> = fc
	.record({
		family: fc.constantFrom(
			'Walker',
			"O'Brien",
			'Cross-Hatch',
			'Garcia y Lopez',
			'bell hooks',
			'Li',
			'Ødegård',
			'And, Or',
			'Band and',
		),
		given: fc.option(fc.constantFrom('Anna', 'J. R.', 'Jean-Luc', 'A and B', 'ole', 'Ng'), { nil: undefined }),
		'non-dropping-particle': fc.option(fc.constantFrom('van der', 'de la', "d'", 'von'), { nil: undefined }),
		suffix: fc.option(fc.constantFrom('Jr', 'III'), { nil: undefined }),
	})
	.map((parts) => definedOnly(parts));
const body: fc.Arbitrary<Name> = fc
	.constantFrom('River Trust', 'Trust & Sons, Ltd', 'Health and Care', '{Odd} body', '& Co', 'others')
	.map((literal) => ({ literal }));

const date = fc.oneof(
	fc.integer({ min: 1000, max: 2100 }).map((year): [number] => [year]),
	fc.tuple(fc.integer({ min: 1000, max: 2100 }), fc.integer({ min: 1, max: 12 })),
	fc.tuple(fc.integer({ min: 1000, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })),
);

const option = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Of type `article-journal`, without an address of its own where it has a DOI. */
export const arbitraryArticle: fc.Arbitrary<Article> = fc
	.record({
		id: fc.integer({ min: 1, max: 99999 }).map((number) => `key:${number}_a-b.c`),
		type: fc.constant('article-journal' as const),
		title: option(value),
		'container-title': option(value),
		'collection-title': option(value),
		author: option(fc.array(fc.oneof(person, body), { minLength: 1, maxLength: 4 })),
		editor: option(fc.array(person, { minLength: 1, maxLength: 2 })),
		issued: option(date.map((parts) => ({ 'date-parts': [parts] }))),
		volume: option(fc.constantFrom('7', '12 Suppl 1')),
		issue: option(fc.constantFrom('3', '1-2')),
		page: option(fc.constantFrom('1-9', '12-19, 21', 'S12-S15', '7')),
		edition: option(fc.constantFrom('2', '2nd rev.')),
		DOI: option(fc.constantFrom('10.5555/abc.1', '10.5555/a_b(1)<2>', '10.5555/{a}%b', '10.5555/a#b;c')),
		PMID: option(fc.integer({ min: 1, max: 99999999 }).map(String)),
		PMCID: option(fc.integer({ min: 1, max: 9999999 }).map((number) => `PMC${number}`)),
		ISBN: option(fc.constant('9783161484100')),
		ISSN: option(fc.constant('1234-5679')),
		URL: option(fc.constantFrom('https://a.example/b_c?d=e%20f&g=#h', 'https://b.example/~x')),
		publisher: option(value),
		'publisher-place': option(value),
		language: option(fc.constantFrom('en', 'pt-BR', 'de')),
		abstract: option(value),
		topics: option(fc.uniqueArray(value, { minLength: 1, maxLength: 3 })),
		moreAuthors: option(fc.constant(true as const)),
	})
	.map(({ topics, moreAuthors, URL, ...facts }) => ({
		...definedOnly({ ...facts, URL: facts.DOI === undefined ? URL : undefined }),
		custom: {
			sources: [],
			...definedOnly({ topics, moreAuthors: facts.author === undefined ? undefined : moreAuthors }),
			fields: {},
		},
	}));

/** What records of tagged lines can hold of it: names without commas, no “et al.”; a name in one word is a family name. */
export function forTaggedLines({ author, editor, custom: { moreAuthors: _, ...custom }, ...facts }: Article): Article {
	const bare = (text: string) => text.replaceAll(',', '');
	const toBare = (name: Name) => ({
		...name,
		...(name['non-dropping-particle'] === undefined ? {} : { 'non-dropping-particle': 'von' }),
		...(name.family === undefined ? {} : { family: bare(name.family) }),
		...(name.literal === undefined ? {} : { literal: bare(name.literal) }),
	});
	return { ...facts, ...definedOnly({ author: author?.map(toBare), editor: editor?.map(toBare) }), custom };
}
