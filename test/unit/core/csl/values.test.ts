import assert from 'node:assert/strict';
import { recaseFamily, recaseGiven } from '../../../../src/core/csl/capitals';
import { isCollective } from '../../../../src/core/csl/collectives';
import { parseIsoDate, parseMonthFirstDate, parseYear } from '../../../../src/core/csl/dates';
import { initialsOf, spaceInitials } from '../../../../src/core/csl/initials';
import { languageTag } from '../../../../src/core/csl/languages';
import { licenseName } from '../../../../src/core/csl/licenses';
import { isELocator } from '../../../../src/core/csl/pages';

function check<T>(read: (text: string) => T, cases: readonly (readonly [string, T])[]): void {
	for (const [text, expected] of cases) assert.deepEqual(read(text), expected, text);
}

describe('values', () => {
	it('initials', () => {
		check(spaceInitials, [
			['H', 'H.'],
			['MH', 'M. H.'],
			['J-P', 'J.-P.'],
		]);
		check(initialsOf, [
			['Leena Eklund', 'LE'],
			['Jean-Pierre', 'JP'],
			['M.H.', 'MH'],
			['élodie', 'É'],
		]);
	});

	it('capitals', () => {
		check(recaseFamily, [
			['SANDHU', 'Sandhu'],
			['CROSS-SUDWORTH', 'Cross-Sudworth'],
			['DE LA CRUZ', 'de la Cruz'],
			['McDonald', 'McDonald'],
		]);
		check(recaseFamily, [
			['MCINTYRE', 'McIntyre'],
			['MACMILLAN', 'Macmillan'],
			["D'ANGELO", "D'Angelo"],
			['ÖSTERBERG', 'Österberg'],
			['DE', 'De'],
		]);
	});

	it('capitals of given names', () =>
		check(recaseGiven, [
			['VAN MINH', 'Van Minh'],
			['ANNA-MARIA', 'Anna-Maria'],
			['Mary AB', 'Mary AB'],
		]));

	it('collectives, but not titles with the same words', () => {
		check(isCollective, [
			['RECOVERY Collaborative Group', true],
			['WHO', true],
			['Eel Society of the North', true],
			['GBD 2019 Risk Factors Collaborators', true],
		]);
		check(isCollective, [
			['Team science', false],
			['Who', false],
			['A Study', false],
			['a network of care', false],
			['Alderwick H', false],
			['', false],
		]);
	});

	it('dates, as far as they are known and only where the calendar has them', () => {
		check(parseMonthFirstDate, [
			['05/29/2024', '2024-05-29'],
			['02/30/2024', undefined],
			['13/01/2024', undefined],
			['5/29/2024', undefined],
		]);
		check(parseIsoDate, [
			['2020-10-19', { 'date-parts': [[2020, 10, 19]] }],
			['2020-10', { 'date-parts': [[2020, 10]] }],
			['2020', { 'date-parts': [[2020]] }],
		]);
		check(parseIsoDate, [
			['2020-02-30', undefined],
			['20201019', undefined],
			['', undefined],
		]);
		check(parseYear, [
			['2020', 2020],
			['c2004.', 2004],
			['[1987]', 1987],
			['1948-1952', undefined],
			['no date', undefined],
			['120201', undefined],
		]);
	});

	it('e-locators, but not pages', () => {
		check(isELocator, [
			['e081954', true],
			['E4100', true],
			['n248', true],
			['CD004366', true],
			['eabc1234', true],
			['22799036231181210', true],
			['S0140-6736(21)00001-0', true],
		]);
		check(isELocator, [
			['393-423', false],
			['2613', false],
			['57', false],
			['S12', false],
			['e1-e10', false],
			['iv', false],
		]);
	});

	it('licences by their address', () => {
		check(licenseName, [
			['http://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0'],
			['https://creativecommons.org/licenses/by-nc-nd/3.0', 'CC BY-NC-ND 3.0'],
			['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0 1.0'],
			['https://example.org/licenses/by/4.0/', undefined],
		]);
	});

	it('languages by their English names', () =>
		check(languageTag, [
			['English', 'en'],
			['Welsh', 'cy'],
			['Klingon', undefined],
		]));
});
