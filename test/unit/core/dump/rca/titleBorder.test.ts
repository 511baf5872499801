/** Where a title ends and a journal begins, whatever full stops both have: real journals' names below titles of our own. */
import assert from 'node:assert/strict';
import { parseCitation } from '../../../../../src/core/dump/rca/citation';
import { readDump } from '../../../../../src/core/dump/read';
import { journals } from '../../../../support/journals';

const titles = [
	'Night ferries and the people who wait for them.',
	'Are night ferries safe?',
	'Save the night ferries!',
	'Night ferries in Lagos, 2008-2018.',
	'“Nobody waits for us.”',
	'The ferry that "never sailed".',
	'Night ferries vs. day ferries: a comparison.',
	'Ferries at St. Albans and St. Kitts: a survey.',
	'Night ferries in the U.S. and the U.K.',
	'Night ferries in the U.S. Results of a national survey.',
	'Night ferries. Part 2: the people who wait.',
	'Night ferries. II. The people who wait.',
	'Growth of bacteria including E. coli.',
	'Effects of vitamin D.',
	'Deficiency of factor VIII. A review.',
	'Is vitamin D enough? Evidence from a randomized trial.',
	'The role of Dr. Smith in ferries.',
	'Ferries no. 7 and no. 8.',
	'[Night ferries and the people who wait].',
	'[Are night ferries safe?].',
	'Ferries of the future…',
	'Reply to Smith et al.',
	"Night ferries. Author's reply.",
	'Night ferries. Response.',
	'COVID-19.',
	'NIGHT FERRIES AND THE PEOPLE WHO WAIT FOR THEM.',
	'Images in Ferry Design. Pulmonary Embolism.',
	'Ferries of Merck & Co., Inc.',
	'The life of Martin Luther King Jr.',
	'A new fern, Pteris lagosensis sp. nov.',
	'Ferries and the year 2020.',
	'Art of ferries. Public Health.',
	'Ferries. III. Lamps of the River.',
	'Zur Fährfrage. Eine Studie.',
	'Les bacs de nuit : une étude.',
];

const ids = '[PMID: 31000001 DOI: 10.5555/a]';

/** Title and journal of a citation, or its text where neither is told. */
function divide(line: string): string {
	const { source, rest } = parseCitation(line, { start: 0, end: line.length }, false);
	const { title, journal } = source ?? {};
	return title === undefined && journal === undefined ? `? ${rest.text}` : `${title?.text} | ${journal?.text}`;
}

/** A title without the full stop that ends it. */
function bare(title: string): string {
	return title.replace(/\.$/, '');
}

describe('the border between title and journal', () => {
	for (const authors of ['Okonkwo TA, de la Cruz M. ', '']) {
		it(`is found for every journal ${authors === '' ? 'without' : 'with'} authors`, () => {
			for (const journal of journals) {
				for (const title of titles) {
					assert.equal(
						divide(`${authors}${title} ${journal} 2020; 12(3):45-51. ${ids}`),
						`${bare(title)} | ${journal}`,
					);
				}
			}
		});
	}

	it('is found where nothing but the year stands behind the journal', () => {
		for (const journal of journals)
			assert.equal(divide(`Okonkwo TA. Night ferries. ${journal} 2020. ${ids}`), `Night ferries | ${journal}`);
	});

	it('is left open, and said, where a word may be of either', () => {
		const cases = [
			'Ferries in Nigeria. Ibadan. Kosmos 2020.',
			'Ferries in Nigeria. Kampung. Saude Publica 2020.',
			'Ferries in the U. S. Afr. Med. J. 2020.',
			'Ferries of Prof. J. Hall. Arch. Med. 2020.',
			'Ferries. Zyxolbl. Bakteriol. 2020.',
			'J. Biol. Chem. 2020.',
		];
		for (const rest of cases) {
			const text = `1\n|\nOkonkwo TA, Li X. ${rest} ${ids}\n|\n`;
			const { value, diagnostics } = readDump(text, 'x.txt');
			const [article] = value;
			assert.deepEqual(
				[article?.title, article?.['container-title'], article?.author?.length],
				[undefined, undefined, 2],
			);
			assert.deepEqual(
				diagnostics.map(({ code, message, span }) => [code, message, text.slice(span.start, span.end)]),
				[
					[
						'citation-not-read',
						'This citation could not be read completely. Not found: where the title ends and the journal begins.',
						rest,
					],
				],
			);
		}
	});

	it('is where such a word ends, if nothing of the kind stands before a journal', () => {
		for (const [line, expected] of [
			['Ferries in Nigeria. Ibadan. J Biol Chem 2020.', 'Ferries in Nigeria. Ibadan | J Biol Chem'],
			['Ferries in Nigeria. Ibadan. The Lancet 2020.', 'Ferries in Nigeria. Ibadan | The Lancet'],
			['Ferries in Nigeria. Ibadan. BMJ Open 2020.', 'Ferries in Nigeria. Ibadan | BMJ Open'],
			['Ferries in Nigeria. Lamps. Kosmos 2020.', 'Ferries in Nigeria. Lamps | Kosmos'],
		] as const) {
			assert.equal(divide(`Okonkwo TA. ${line} ${ids}`), expected);
		}
	});

	it('is found in titles that look like authors', () => {
		for (const [line, expected] of [
			['Care in the Community. J Phys Chem. A 2020.', 'Care in the Community | J Phys Chem. A'],
			['Care in the Community. J. Biol. Chem. 2020.', 'Care in the Community | J. Biol. Chem.'],
			[
				'Proceedings of the Ferry Society. Lagos, May 2019. Gut 2020.',
				'Proceedings of the Ferry Society. Lagos, May 2019 | Gut',
			],
		] as const) {
			assert.equal(divide(`${line} ${ids}`), expected);
		}
	});
});
