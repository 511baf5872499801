import assert from 'node:assert/strict';
import type { Name } from '../../../../src/core/csl/article';
import { parseInvertedName } from '../../../../src/core/csl/invertedNames';

describe('parseInvertedName', () => {
	const checkInverted = (text: string, expected: Name) => assert.deepEqual(parseInvertedName(text), expected);

	it('divides at the comma', () => {
		checkInverted('Bussu, Sonia', { family: 'Bussu', given: 'Sonia' });
		checkInverted('van der Berg, Anneke', { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Anneke' });
		checkInverted('Hurley, MV', { family: 'Hurley', given: 'M. V.' });
	});

	it('knows suffixes and the dates of a life', () => {
		checkInverted('King, Martin Luther, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr' });
		checkInverted('King, Martin Jr', { family: 'King', given: 'Martin', suffix: 'Jr' });
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

	it('leaves out roles, fuller forms and full stops', () => {
		checkInverted('Kant, Immanuel (Verfasser)', { family: 'Kant', given: 'Immanuel' });
		checkInverted('Lawrence, D. H. (David Herbert), 1885-1930', { family: 'Lawrence', given: 'D. H.' });
		checkInverted('Sale, Arthur.', { family: 'Sale', given: 'Arthur' });
		checkInverted('Vico, Giambattista 1668-1744', { family: 'Vico', given: 'Giambattista' });
		checkInverted('Vico, G. (1668-1744)', { family: 'Vico', given: 'G.' });
	});

	it('keeps a name with a title, or of antiquity, whole', () => {
		checkInverted('Homer, active 8th century B.C.', { literal: 'Homer' });
		checkInverted('Anonymous, 13th century', { literal: 'Anonymous' });
		checkInverted('Elizabeth II, Queen of Great Britain, 1926-', { literal: 'Elizabeth II, Queen of Great Britain' });
		checkInverted('Augustine, Saint, Bishop of Hippo', { literal: 'Augustine, Saint, Bishop of Hippo' });
	});

	it('takes the only part after the comma for the given name', () => {
		checkInverted('Petrova, II', { family: 'Petrova', given: 'I. I.' });
		checkInverted('Kumar, JR', { family: 'Kumar', given: 'J. R.' });
		checkInverted('Smith, John III', { family: 'Smith', given: 'John', suffix: 'III' });
	});

	it('tells names in capitals from initials', () => {
		checkInverted('LI, XIN', { family: 'Li', given: 'Xin' });
		checkInverted('Smith, ANNA', { family: 'Smith', given: 'Anna' });
		checkInverted('Smith, J.A.', { family: 'Smith', given: 'J. A.' });
	});

	it('tells persons from bodies', () => {
		checkInverted('Gruppe, Otto', { family: 'Gruppe', given: 'Otto' });
		checkInverted('Ministry of Health, Labour and Welfare', { literal: 'Ministry of Health, Labour and Welfare' });
	});
});
