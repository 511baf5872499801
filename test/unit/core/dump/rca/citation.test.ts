import { check, checkTorn, type Expected } from '../../../../support/checkCitation';

const flags = '[Citation(s) in RCA: 0] [Abstract]';

const flagFacts = { flags: ['Citation(s) in RCA = 0', 'Abstract'] };

describe('parseCitation', () => {
	it('reads authors, title, source, identifiers, flags and access mark', () => {
		check(
			`Alderwick H, Mays N. Care in town. BMC Public Health 2024; 24(3):2613. [PMID: 1 PMCID: PMC2 DOI: 10.1/x] ${flags} Open`,
			{
				authors: ['Alderwick H', 'Mays N'],
				title: 'Care in town',
				journal: 'BMC Public Health',
				year: '2024',
				volume: '24',
				issue: '3',
				pages: '2613',
				ids: ['PMID 1', 'PMCID PMC2', 'DOI 10.1/x'],
				...flagFacts,
				access: 'Open',
			},
		);
	});

	it('reads a title without authors, volume and pages', () => {
		check(`Care and equity: plans. JOURNAL OF CARE 2023. [DOI: 10.1/x] ${flags}`, {
			title: 'Care and equity: plans',
			journal: 'JOURNAL OF CARE',
			year: '2023',
			ids: ['DOI 10.1/x'],
			...flagFacts,
		});
	});

	it('finds the source from the right', () => {
		const ids = { ids: ['PMID 1'], ...flagFacts };
		const authors = ['Feng XL'];
		const cases: [string, Expected][] = [
			[
				'Progress in China, 2008-2018. BMJ Glob Health 2022; 7:e010552.',
				{
					title: 'Progress in China, 2008-2018',
					journal: 'BMJ Glob Health',
					year: '2022',
					volume: '7',
					pages: 'e010552',
				},
			],
			[
				'Will it help? BMJ 2021; 372:n248.',
				{ title: 'Will it help?', journal: 'BMJ', year: '2021', volume: '372', pages: 'n248' },
			],
			['A cure? Yes! For all. BMJ 2021.', { title: 'A cure? Yes! For all', journal: 'BMJ', year: '2021' }],
			[
				"A programme 'Early Adopter'. BMC Res 2022; 22:57.",
				{ title: "A programme 'Early Adopter'", journal: 'BMC Res', year: '2022', volume: '22', pages: '57' },
			],
			[
				'Mice. PISMO (WARSAW, POLAND : 1960) 2024; 77:497-505.',
				{ title: 'Mice', journal: 'PISMO (WARSAW, POLAND : 1960)', year: '2024', volume: '77', pages: '497-505' },
			],
			[
				'Oral health. Br Dent J 2022:10.1038/s41415-022-5031-y.',
				{ title: 'Oral health', journal: 'Br Dent J', year: '2022', pages: '10.1038/s41415-022-5031-y' },
			],
			['In 2015: a study. BMJ 2021; :12.', { title: 'In 2015: a study', journal: 'BMJ', year: '2021', pages: '12' }],
			[
				'Pages. BMJ 2010; 12:10-12, 2015.',
				{ title: 'Pages', journal: 'BMJ', year: '2010', volume: '12', pages: '10-12, 2015' },
			],
			[
				'Supplement. Ann J 2010; 12 Suppl 1:S1-9.',
				{ title: 'Supplement', journal: 'Ann J', year: '2010', volume: '12 Suppl 1', pages: 'S1-9' },
			],
			[
				'Care. SCIENCE (NEW YORK, N.Y.) 2019; 72:12.',
				{ title: 'Care', journal: 'SCIENCE (NEW YORK, N.Y.)', year: '2019', volume: '72', pages: '12' },
			],
			[
				'Deep sepsis. THE LANCET. INFECTIOUS DISEASES 2022.',
				{ title: 'Deep sepsis', journal: 'THE LANCET. INFECTIOUS DISEASES', year: '2022' },
			],
			[
				'Deep sepsis. THE LANCET. ONCOLOGY 2022.',
				{ title: 'Deep sepsis', journal: 'THE LANCET. ONCOLOGY', year: '2022' },
			],
			['Living with HIV. AIDS CARE 2022.', { title: 'Living with HIV', journal: 'AIDS CARE', year: '2022' }],
			[
				'Frailty in town. J. Clin. Invest. 2021.',
				{ title: 'Frailty in town', journal: 'J. Clin. Invest.', year: '2021' },
			],
			['Frailty. J. Clin. Invest. 2021.', { title: 'Frailty', journal: 'J. Clin. Invest.', year: '2021' }],
			['Frailty. Zentralbl. Bakteriol. 2021.', { title: 'Frailty', journal: 'Zentralbl. Bakteriol.', year: '2021' }],
			['Frailty. Zyxolbl. Bakteriol. 2021.', { year: '2021' }],
			['Water in St. Louis. Nature. 2021.', { title: 'Water in St. Louis', journal: 'Nature.', year: '2021' }],
			[
				'Water on fish. J Clin Psychol (New York, N.Y. : 1945) 2020; 1:2-3.',
				{
					title: 'Water on fish',
					journal: 'J Clin Psychol (New York, N.Y. : 1945)',
					year: '2020',
					volume: '1',
					pages: '2-3',
				},
			],
			[
				'Water on fish. CIRCULATION. HEART FAILURE 2020.',
				{ title: 'Water on fish', journal: 'CIRCULATION. HEART FAILURE', year: '2020' },
			],
			[
				'Water on fish. The Lancet. Public health 2020.',
				{ title: 'Water on fish', journal: 'The Lancet. Public health', year: '2020' },
			],
			[
				'Water on fish. IEEE Trans. Pattern Anal. Mach. Intell 2020.',
				{ title: 'Water on fish', journal: 'IEEE Trans. Pattern Anal. Mach. Intell', year: '2020' },
			],
			[
				'Living with HIV. PART II. RIVER CARE 2020.',
				{ title: 'Living with HIV. PART II', journal: 'RIVER CARE', year: '2020' },
			],
			['A history of AIDS? THE END? BMJ 2020.', { title: 'A history of AIDS? THE END?', journal: 'BMJ', year: '2020' }],
			['Cost of care. 1990 - 2019. BMJ 2020.', { title: 'Cost of care. 1990 - 2019', journal: 'BMJ', year: '2020' }],
			['Say „Nein!“ River Sci 2020.', { title: 'Say „Nein!“', journal: 'River Sci', year: '2020' }],
			['Where now... River Sci 2020.', { title: 'Where now...', journal: 'River Sci', year: '2020' }],
			['Is water wet? 2020; 1:2-3.', { title: 'Is water wet?', year: '2020', volume: '1', pages: '2-3' }],
			[
				'Effects. Blood 2019; Suppl 2020:1.',
				{ title: 'Effects', journal: 'Blood', year: '2019', volume: 'Suppl 2020', pages: '1' },
			],
			[
				'Effects. Blood 2020 Mar; 12(4 (Pt 2)):5-6.',
				{ title: 'Effects', journal: 'Blood', year: '2020', volume: '12', issue: '4 (Pt 2)', pages: '5-6' },
			],
			[
				'Effects. Blood 2020; 12(4) Suppl 1:5-6.',
				{ title: 'Effects', journal: 'Blood', year: '2020', volume: '12', issue: '(4) Suppl 1', pages: '5-6' },
			],
			[
				'Effects. Blood 2020; 1:12-5; quiz 16.',
				{ title: 'Effects', journal: 'Blood', year: '2020', volume: '1', pages: '12-5; quiz 16' },
			],
			['Effects. Blood 2020; 1:12-5', { title: 'Effects', journal: 'Blood', year: '2020', volume: '1', pages: '12-5' }],
			[
				'Effects. Stat Med 1998:10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2.',
				{
					title: 'Effects',
					journal: 'Stat Med',
					year: '1998',
					pages: '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
				},
			],
			[
				'Locator. Lancet 2021; 397(10270):S0140-6736.',
				{ title: 'Locator', journal: 'Lancet', year: '2021', volume: '397', issue: '10270', pages: 'S0140-6736' },
			],
		];
		for (const [text, expected] of cases)
			check(`Feng XL. ${text} [PMID: 1] ${flags}`, { authors, ...expected, ...ids });
	});

	it('takes no title for authors', () => {
		const cases = [
			'Vitamins and you. A review.',
			'Trust, team and network. A review.',
			'COVID-19 CARE. A REVIEW.',
			'Alderwick H and others. A review.',
			'RIVERS AND WATER. NIGHT.',
		];
		for (const title of cases)
			check(`${title} BMJ 2020; 1:2. [PMID: 1] [Abstract]`, {
				title: title.slice(0, -1),
				journal: 'BMJ',
				year: '2020',
				volume: '1',
				pages: '2',
				ids: ['PMID 1'],
				flags: ['Abstract'],
			});
	});

	it('takes whole journals, parts of series and sections for what they are', () => {
		const rest = { year: '2020', ids: ['PMID 1'], flags: ['Abstract'] };
		const cases: [string, string, string][] = [
			['Eels? A review. CELL', 'Eels? A review', 'CELL'],
			['Eels in Public Health. River Sci', 'Eels in Public Health', 'River Sci'],
			['Eels. Public Health. River Sci', 'Eels. Public Health', 'River Sci'],
			['Eels? A review. Tissue engineering. Part C, Methods', 'Eels? A review', 'Tissue engineering. Part C, Methods'],
			['Eels? A review. J. Integr. Care', 'Eels? A review', 'J. Integr. Care'],
			['IMAGES IN CLINICAL MEDICINE. Koilonychia. BMJ', 'IMAGES IN CLINICAL MEDICINE. Koilonychia', 'BMJ'],
			['The E. coli outbreak. BMJ', 'The E. coli outbreak', 'BMJ'],
			['New E. coli strains. BMJ', 'New E. coli strains', 'BMJ'],
			['Eels? A review. Health Aff. (Millwood)', 'Eels? A review', 'Health Aff. (Millwood)'],
			[
				'Commentary on Smith J, Jones A. The care of eels. BMJ',
				'Commentary on Smith J, Jones A. The care of eels',
				'BMJ',
			],
		];
		for (const [printed, title, journal] of cases)
			check(`${printed} 2020. [PMID: 1] [Abstract]`, { title, journal, ...rest });
		const group = 'ACCORD Study Group';
		check(`${group}. Eels. BMJ 2020. [PMID: 1] [Abstract]`, {
			authors: [group],
			title: 'Eels',
			journal: 'BMJ',
			...rest,
		});
	});

	it('reads identifiers however they are printed', () => {
		const rest = { title: 'Eels', journal: 'BMJ', year: '2020' };
		const ids = ['PMID 1', 'DOI 10.1/x'];
		for (const printed of ['PMID:1 DOI:10.1/x', 'pmid: 1 doi: 10.1/x', 'PMID: 1, DOI: 10.1/x', 'PMID: 1DOI: 10.1/x'])
			check(`Eels. BMJ 2020. [${printed}]`, { ...rest, ids });
		check('Eels. BMJ 2020. [PMID: 1] [DOI: 10.1/x]', { ...rest, ids });
		check('Eels [PMID: 7] and rays. BMJ 2020. [PMID: 1][DOI: 10.1/x]', {
			...rest,
			title: 'Eels [PMID: 7] and rays',
			ids,
		});
		check('Eels. BMJ 2020. [PMID: 1,, DOI: 10.1/x;,]', { ...rest, ids });
		check('Eels. BMJ 2020. [PMID: DOI: 10.1/x]', { ...rest, ids: ['DOI 10.1/x'] });
	});

	it('takes a title for a title where authors would leave none', () => {
		const rest = { journal: 'Lancet', year: '2014', ids: ['PMID 1'], flags: ['Abstract'] };
		for (const title of [
			'Hepatitis B',
			'World Health Organization',
			'Vitamin D. A review',
			'Chronic Pain Program. A pilot',
		]) {
			check(`${title}. Lancet 2014. [PMID: 1] [Abstract]`, { title, ...rest });
		}
	});

	it('keeps brackets within a DOI', () => {
		check('Li X. A. B 2000. [DOI: 10.1002/(SICI)[1]55:1<1::AID>3.0] [Abstract]', {
			authors: ['Li X'],
			title: 'A',
			journal: 'B',
			year: '2000',
			ids: ['DOI 10.1002/(SICI)[1]55:1<1::AID>3.0'],
			flags: ['Abstract'],
		});
	});

	it('reads flags where there are no identifiers', () => {
		check(`Li X. A. B 2000. ${flags}`, { authors: ['Li X'], title: 'A', journal: 'B', year: '2000', ...flagFacts });
	});

	it('uses of a torn line only what is whole', () => {
		checkTorn('Li X. A. B 2000; 12:1. [PMID: 123 PMCID: PM', true, {
			authors: ['Li X'],
			title: 'A',
			journal: 'B',
			year: '2000',
			volume: '12',
			pages: '1',
			ids: ['PMID 123'],
		});
		checkTorn('Li X. A. B 2000; 12:1. [PMID: 123] [Abst', true, {
			authors: ['Li X'],
			title: 'A',
			journal: 'B',
			year: '2000',
			volume: '12',
			pages: '1',
			ids: ['PMID 123'],
		});
		checkTorn('Li X. A. B 2022:10.', true, { authors: ['Li X'] });
		checkTorn('Li X, Ma', true, {});
		checkTorn('Li X. Deaths in England in 2018. [Article in Ger', true, { authors: ['Li X'] });
		checkTorn('Li X. Deaths in 2018.', true, { authors: ['Li X'] });
	});
});
