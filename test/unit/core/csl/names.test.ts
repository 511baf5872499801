import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Name } from '../../../../src/core/csl/article';
import { parseInvertedName, parseVancouverName } from '../../../../src/core/csl/names';
import { property } from '../../../support/property';

function check(text: string, expected: Name | undefined): void {
	assert.deepEqual(parseVancouverName(text), expected);
}

describe('parseVancouverName', () => {
	it('reads family name and initials, writing initials apart', () => {
		check('Alderwick H', { family: 'Alderwick', given: 'H.' });
		check('Ibadi MH', { family: 'Ibadi', given: 'M. H.' });
		check('Dupont J-P', { family: 'Dupont', given: 'J.-P.' });
	});

	it('keeps hyphens, apostrophes and several words in the family name', () => {
		check('Cross-Sudworth F', { family: 'Cross-Sudworth', given: 'F.' });
		check("O'Brien K", { family: "O'Brien", given: 'K.' });
		check('Garcia Lopez M', { family: 'Garcia Lopez', given: 'M.' });
		check("d'Angelo P", { family: "d'Angelo", given: 'P.' });
	});

	it('divides leading particles off', () => {
		check('de la Cruz JM', { 'non-dropping-particle': 'de la', family: 'Cruz', given: 'J. M.' });
		check('van der Berg A', { 'non-dropping-particle': 'van der', family: 'Berg', given: 'A.' });
		check('Ferreira da Costa I', { family: 'Ferreira da Costa', given: 'I.' });
	});

	it('tells suffixes from initials', () => {
		check('King ML Jr', { family: 'King', given: 'M. L.', suffix: 'Jr' });
		check('Smith JA 3rd', { family: 'Smith', given: 'J. A.', suffix: '3rd' });
		check('Smith II', { family: 'Smith', given: 'I. I.' });
		check('Smith J II', { family: 'Smith', given: 'J.', suffix: 'II' });
		check('SMITH JOHN JR', { family: 'Smith', given: 'John', suffix: 'Jr' });
	});

	it('recases names in capitals', () => {
		check('SANDHU SAHIL', { family: 'Sandhu', given: 'Sahil' });
		check('GOTTLIEB LAURAM', { family: 'Gottlieb', given: 'Lauram' });
		check('MCDONALD ANN', { family: 'McDonald', given: 'Ann' });
		check("O'BRIEN MARY", { family: "O'Brien", given: 'Mary' });
		check('VAN DER BERG HANS', { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Hans' });
		check('CROSS-HATCH F', { family: 'Cross-Hatch', given: 'F.' });
	});

	it('tells given names in capitals from initials', () => {
		check('WU XIAO', { family: 'Wu', given: 'Xiao' });
		check('DU WEI', { family: 'Du', given: 'Wei' });
		check('LE MINH', { family: 'Le', given: 'Minh' });
		check('SMITH-JONES A-B', { family: 'Smith-Jones', given: 'A.-B.' });
		check('DE LA CRUZ JOSE MARIA', { 'non-dropping-particle': 'de la', family: 'Cruz', given: 'Jose Maria' });
	});

	it('leaves names undivided that could be divided in two ways', () => {
		check('GARCIA LOPEZ MARIA', { literal: 'Garcia Lopez Maria' });
		check('LEE AMY JO', { literal: 'Lee Amy Jo' });
		check('KING MARTIN L JR', { literal: 'King Martin L Jr' });
	});

	it('joins initials that stand apart', () => {
		check('Smith J A', { family: 'Smith', given: 'J. A.' });
		check('Smith JA V', undefined);
	});

	it('recases with care', () => {
		check('YİĞİT İLKER', { family: 'Yiğit', given: 'İlker' });
		check("DELL'ACQUA GIO", { family: "Dell'Acqua", given: 'Gio' });
		check('MCDONALD ANN', { family: 'McDonald', given: 'Ann' });
		check('VON DEM KNESEBECK OLAF', { 'non-dropping-particle': 'von dem', family: 'Knesebeck', given: 'Olaf' });
	});

	it('reads unusual capitals and particles', () => {
		check('deSouza A', { family: 'deSouza', given: 'A.' });
		check('St. John A', { family: 'St. John', given: 'A.' });
		check('Puig i Cadafalch J', { family: 'Puig i Cadafalch', given: 'J.' });
		check("in 't Veld PH", { 'non-dropping-particle': "in 't", family: 'Veld', given: 'P. H.' });
		check('von dem Knesebeck O', { 'non-dropping-particle': 'von dem', family: 'Knesebeck', given: 'O.' });
		check("dell'Acqua G", { family: "dell'Acqua", given: 'G.' });
		check('O´Connor J', { family: 'O´Connor', given: 'J.' });
		check('Smith–Jones B', { family: 'Smith–Jones', given: 'B.' });
		check('Smith  J', { family: 'Smith', given: 'J.' });
		check('Smith J. A.', { family: 'Smith', given: 'J. A.' });
		check('Smith J MD', { family: 'Smith', given: 'J.' });
		check('Smith MD', { family: 'Smith', given: 'M. D.' });
		check('Silva MAPCRS', { family: 'Silva', given: 'M. A. P. C. R. S.' });
		check('‘t Hooft G', { 'non-dropping-particle': '‘t', family: 'Hooft', given: 'G.' });
	});

	it('refuses what is no name', () => {
		for (const text of ['', 'Alderwick', 'health of the homeless', 'Rivers as commons', 'COVID-19 CARE', 'BMJ 2020']) {
			check(text, undefined);
		}
	});

	it('never throws, and what it accepts keeps every letter of the name', () => {
		const words = fc.constantFrom(
			'Smith',
			'de',
			'la',
			'VAN',
			'J',
			'JM',
			"O'Neil",
			'Jr',
			'III',
			'',
			'3rd',
			'É',
			'😀',
			'-',
		);
		property(fc.array(words, { maxLength: 6 }), (parts) => {
			const name = parseVancouverName(parts.join(' '));
			const letters = (text: string) => [...text.toLowerCase().replace(/[\s.]/g, '')].sort().join('');
			if (name !== undefined) assert.equal(letters(Object.values(name).join('')), letters(parts.join('')));
		});
	});
});

describe('parseInvertedName', () => {
	const checkInverted = (text: string, expected: Name) => assert.deepEqual(parseInvertedName(text), expected);

	it('divides at the comma', () => {
		checkInverted('Bussu, Sonia', { family: 'Bussu', given: 'Sonia' });
		checkInverted('van der Berg, Anneke', { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Anneke' });
		checkInverted('Hurley, MV', { family: 'Hurley', given: 'M. V.' });
	});

	it('knows suffixes and the dates of a life', () => {
		checkInverted('King, Martin Luther, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr' });
		checkInverted('Vico, Giambattista, 1668-1744.', { family: 'Vico', given: 'Giambattista' });
		checkInverted('Plato, 427-347', { literal: 'Plato' });
	});

	it('finds the suffix in either place', () =>
		checkInverted('Smith, Jr., John', { family: 'Smith', given: 'John', suffix: 'Jr' }));

	it('recases names in capitals', () => {
		checkInverted('BUSSU, SONIA', { family: 'Bussu', given: 'Sonia' });
		checkInverted('LEE, A', { family: 'Lee', given: 'A.' });
	});

	it('does not divide collectives', () => {
		for (const text of ['Ministry of Health, Labour and Welfare', 'Department of Health, England'])
			checkInverted(text, { literal: text });
	});

	it('takes a name without a comma as it stands', () =>
		checkInverted('World Health Organization', { literal: 'World Health Organization' }));
});
