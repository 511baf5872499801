import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Name } from '../../../../src/core/csl/article';
import { parseInvertedName, parseVancouverName, spellOutGiven } from '../../../../src/core/csl/names';
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
	});

	it('recases names in capitals', () => {
		check('SANDHU SAHIL', { family: 'Sandhu', given: 'Sahil' });
		check('GOTTLIEB LAURAM', { family: 'Gottlieb', given: 'Lauram' });
		check('MCDONALD ANN', { family: 'McDonald', given: 'Ann' });
		check("O'BRIEN MARY", { family: "O'Brien", given: 'Mary' });
		check('VAN DER BERG HANS', { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Hans' });
		check('CROSS-HATCH F', { family: 'Cross-Hatch', given: 'F.' });
	});

	it('refuses what is no name', () => {
		for (const text of [
			'',
			'Alderwick',
			'health of the homeless',
			'Rivers as commons',
			'COVID-19 CARE',
			'Smith  J',
			'BMJ 2020',
		]) {
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

	it('takes a name without a comma as it stands', () =>
		checkInverted('World Health Organization', { literal: 'World Health Organization' }));
});

describe('spellOutGiven', () => {
	const checkGiven = (printed: string, fullName: string, expected: string | undefined) => {
		const name = parseVancouverName(printed);
		assert.ok(name !== undefined);
		assert.equal(spellOutGiven(name, fullName), expected);
	};

	it('takes the given names that fit the initials', () => {
		checkGiven('Alderwick H', 'Hugh Alderwick', 'Hugh');
		checkGiven('Hadi NR', 'Najah R Hadi', 'Najah R');
		checkGiven('Karlsson LE', 'Leena Eklund Karlsson', 'Leena Eklund');
		checkGiven('Feng XL', 'Xing Lin Feng', 'Xing Lin');
		checkGiven('Dupont JP', 'Jean-Pierre Dupont', 'Jean-Pierre');
		checkGiven('de la Cruz JM', 'Juan Maria de la Cruz', 'Juan Maria');
		checkGiven('Muller A', 'Anna Müller', 'Anna');
		checkGiven('King ML Jr', 'Martin Luther King Jr', 'Martin Luther');
	});

	it('refuses any disagreement', () => {
		checkGiven('Alderwick H', 'Nicholas Mays', undefined);
		checkGiven('Alderwick H', 'James Alderwick', undefined);
		checkGiven('Ibadi MH', 'Mohammed Ibadi', undefined);
		checkGiven('Alderwick H', 'Alderwick', undefined);
		checkGiven('Alderwick H', 'H Alderwick', undefined);
		checkGiven('Alderwick H', '', undefined);
	});

	it('recases a name that stands in capitals', () => checkGiven('Hadi N', 'NAJAH HADI', 'Najah'));
});
