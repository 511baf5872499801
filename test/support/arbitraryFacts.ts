/** Random articles, in our own words, with what has broken readers: short names, years in titles, question marks. */
import fc from 'fast-check';
import type { Facts, Person } from './printDumps';

const families = [
	'Walker',
	'Oyelaran',
	"O'Brien",
	'Cross-Hatch',
	'de la Fuente',
	'van der Berg',
	'Li',
	'Garcia Lopez',
	'Mays',
];
const givens = ['Anna', 'Ben', 'Chidi', 'Dana Lee', 'Eve', 'Finn Ole Max', 'Ng'];
const places = ['River Trust, Harbour Town', 'School of Eels, Weirside, UK.', 'Department of Night & Day'];
const titles = [
	'Rivers',
	'who speaks',
	'for the water',
	'in 2015: a study',
	'1990-2020',
	'COVID-19',
	'eels (Anguilla)',
	'cats, dogs',
	'p < 0.05',
];
const journals = ['BMJ Open', 'J River Stud', 'JOURNAL OF EELS', 'PISMA (KYIV, UKRAINE : 1960)', 'Ann Night: Part B'];
const abstracts = [
	'We counted eels.',
	'BACKGROUND Rivers run. METHODS We sat. RESULTS 12 came.',
	'Is it so? It is | they say.',
	'A line',
];

const person: fc.Arbitrary<Person> = fc.record({
	family: fc.constantFrom(...families),
	given: fc.constantFrom(...givens),
	affiliations: fc.array(fc.constantFrom(...places), { maxLength: 2 }),
});

const title = fc
	.tuple(fc.array(fc.constantFrom(...titles), { minLength: 1, maxLength: 4 }), fc.constantFrom('', '?', '!'))
	.map(([words, end]) => `The ${words.join(' ')}${end}`);

export const arbitraryFacts: fc.Arbitrary<Facts> = fc.record({
	number: fc.integer({ min: 1, max: 9999 }),
	authors: fc.array(person, { maxLength: 5 }),
	title,
	journal: fc.constantFrom(...journals),
	year: fc.integer({ min: 1950, max: 2030 }),
	volume: fc.option(fc.constantFrom('7', '77', '12 Suppl 1'), { nil: undefined }),
	pages: fc.option(fc.constantFrom('e081954', '12-19', '2020', '1-4, 7'), { nil: undefined }),
	doi: fc.integer({ min: 1, max: 99999 }).map((number) => `10.5555/fact.${number}`),
	pmid: fc.integer({ min: 90000000, max: 99999999 }).map(String),
	abstract: fc.option(fc.constantFrom(...abstracts), { nil: undefined }),
	publisher: fc.constantFrom('Harbour Press', 'Ubiquity'),
	topic: fc.constantFrom('Rivers', 'Night'),
});
