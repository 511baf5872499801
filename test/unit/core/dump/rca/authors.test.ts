import assert from 'node:assert/strict';
import { parseCitation } from '../../../../../src/core/dump/rca/citation';
import { check } from '../../../../support/checkCitation';

describe('the authors of a citation', () => {
	it('reads collectives and et al', () => {
		const rest = { title: 'Trial', journal: 'BMJ', year: '2020', ids: ['PMID 1'], flags: ['Abstract'] };
		check('Horby P, RECOVERY Collaborative Group, et al. Trial. BMJ 2020. [PMID: 1] [Abstract]', {
			authors: ['Horby P', 'RECOVERY Collaborative Group'],
			more: true,
			...rest,
		});
	});

	it('reads lists of authors in any form', () => {
		const rest = { title: 'Eels', journal: 'BMJ', year: '2020', ids: ['PMID 1'], flags: ['Abstract'] };
		const cases: [string, readonly string[]][] = [
			['Smith J, Jones A and Brown C', ['Smith J', 'Jones A', 'Brown C']],
			['Smith J,Jones A', ['Smith J', 'Jones A']],
			['Smith J. A., Jones B. C.', ['Smith J. A.', 'Jones B. C.']],
			['Li X, Wu YJ, E WH', ['Li X', 'Wu YJ', 'E WH']],
			['Ivanov YuA, Petrov I', ['Ivanov YuA', 'Petrov I']],
			['Ivanov YuA, Petrov SYu', ['Ivanov YuA', 'Petrov SYu']],
			['Ivanov SYu', ['Ivanov SYu']],
			['Ó Súilleabháin D', ['Ó Súilleabháin D']],
			['Green BC III', ['Green BC III']],
			['Roy II', ['Roy II']],
			['ISARIC4C investigators', ['ISARIC4C investigators']],
			['Smith J, NHLBI', ['Smith J', 'NHLBI']],
			['Case A, Deaton A', ['Case A', 'Deaton A']],
			['COVID-19 Host Genetics Initiative', ['COVID-19 Host Genetics Initiative']],
			['GBD Collaborators 2019', ['GBD Collaborators 2019']],
			['eMERGE Network', ['eMERGE Network']],
			['Smith J, U.S. Renal Data System Group', ['Smith J', 'U.S. Renal Data System Group']],
		];
		for (const [list, authors] of cases) check(`${list}. Eels. BMJ 2020. [PMID: 1] [Abstract]`, { authors, ...rest });
		check('Smith J et al. Eels. BMJ 2020. [PMID: 1] [Abstract]', { authors: ['Smith J'], more: true, ...rest });
		check('[No authors listed]. Eels. BMJ 2020. [PMID: 1] [Abstract]', rest);
	});

	it('keeps a list that it cannot read out of the title', () => {
		const rest = { journal: 'BMJ', year: '2020', ids: ['PMID 1'], flags: ['Abstract'] };
		for (const list of ['Smith J, Suharyanto', 'Smith J, on behalf of all authors', 'SANDHU SAHIL, ALDERWICK HUGH']) {
			const line = `${list}. EELS. BMJ 2020. [PMID: 1] [Abstract]`;
			check(line, { title: 'EELS', ...rest });
			const { unread } = parseCitation(line, { start: 0, end: line.length }, false);
			assert.equal(unread?.text, list);
		}
	});

	it('takes no thing for a person', () => {
		const rest = { journal: 'BMJ', year: '2020', ids: ['PMID 1'], flags: ['Abstract'] };
		for (const title of [
			'Blood Group O. Protection',
			'Amphotericin B. A review',
			'Louis XIV. The fistula',
			'Team investigators. A tale',
			'Nurse PhD. A tale',
			'Class A, Class B. Drugs',
			'Group B Streptococcus. A review',
			'US FDA. An approval',
			'Mr A. A case',
			'Protein S, protein C. Deficiency',
			'Type II, Type I. A tale',
		])
			check(`${title}. BMJ 2020. [PMID: 1] [Abstract]`, { title, ...rest });
	});

	it('reads collectives of any spelling beside persons', () => {
		const rest = { title: 'Trial', journal: 'BMJ', year: '2020', ids: ['PMID 1'], flags: ['Abstract'] };
		for (const group of [
			'eMERGE Network',
			'on behalf of the SPRINT investigators',
			'Sociedade Brasileira de Cardiologia',
		]) {
			check(`Horby P, ${group}. Trial. BMJ 2020. [PMID: 1] [Abstract]`, { authors: ['Horby P', group], ...rest });
		}
		check('Horby P, Mays N, et al.. Trial. BMJ 2020. [PMID: 1] [Abstract]', {
			authors: ['Horby P', 'Mays N'],
			more: true,
			...rest,
		});
		check('St. John A, Mays N. Trial. BMJ 2020. [PMID: 1] [Abstract]', { authors: ['St. John A', 'Mays N'], ...rest });
	});
});
