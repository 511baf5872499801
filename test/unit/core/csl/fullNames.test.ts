import assert from 'node:assert/strict';
import { fullNameKeys, isSamePerson, nameKey, spellOut } from '../../../../src/core/csl/fullNames';
import { parseVancouverName } from '../../../../src/core/csl/names';

/** The given name that `fullName` proves for the name as printed in a citation. */
function check(printed: string, fullName: string, expected: string | undefined): void {
	const name = parseVancouverName(printed);
	assert.ok(name !== undefined);
	assert.equal(spellOut(name, fullName)?.given, expected);
	if (isSamePerson(name, fullName)) assert.ok(fullNameKeys(fullName).includes(nameKey(name)), 'they find each other');
}

describe('spellOut', () => {
	it('takes the given names that fit the initials', () => {
		check('Alderwick H', 'Hugh Alderwick', 'Hugh');
		check('Hadi NR', 'Najah R Hadi', 'Najah R');
		check('Karlsson LE', 'Leena Eklund Karlsson', 'Leena Eklund');
		check('Feng XL', 'Xing Lin Feng', 'Xing Lin');
		check('Dupont JP', 'Jean-Pierre Dupont', 'Jean-Pierre');
		check('de la Cruz JM', 'Juan Maria de la Cruz', 'Juan Maria');
		check('Muller A', 'Anna Müller', 'Anna');
		check('García-López M', 'María García López', 'María');
		check('King ML Jr', 'Martin Luther King Jr', 'Martin Luther');
		check('Smith J', 'John Smith, PhD', 'John');
	});

	it('refuses any disagreement', () => {
		check('Alderwick H', 'Nicholas Mays', undefined);
		check('Alderwick H', 'James Alderwick', undefined);
		check('Smith D', 'Dr Smith', undefined);
		check('Smith D', 'Dr David Smith', 'David');
		check('Ibadi MH', 'Mohammed Ibadi', undefined);
		check('Berg H', 'Hans van der Berg', undefined);
		check('Alderwick H', 'Alderwick', undefined);
		check('Alderwick H', '', undefined);
	});

	it('takes no initials for a given name', () => {
		check('Alderwick H', 'H Alderwick', undefined);
		check('Smith J', 'JM Smith', undefined);
		check('Smith J', 'J. M. Smith', undefined);
	});

	it('recases a name that stands in capitals', () => check('Hadi N', 'NAJAH HADI', 'Najah'));

	it('divides a name that could be divided in two ways', () => {
		assert.deepEqual(spellOut({ literal: 'Garcia Lopez Maria' }, 'MARÍA GARCÍA LÓPEZ'), {
			family: 'Garcia Lopez',
			given: 'María',
		});
		assert.equal(spellOut({ literal: 'Garcia Lopez Maria' }, 'Ana Lopez'), undefined);
	});
});
