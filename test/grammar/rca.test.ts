/** Places of RCA article lists, in the sample list and in small texts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check, type Place, piecesWith } from './grammar';

const sample = readFileSync('test/workspace/dumps/river-care.rca.txt', 'utf8');
const brackets = '[PMID: 1 DOI: 10.5555/x] [Abstract]';
const entry = (citation: string, rest = '') => `1\n|\n${citation}\n${rest}|\n`;
const abstract = (text: string) =>
	entry(`Ito K. Reeds. Pond J 2020; 1:2. ${brackets}`, `Abstract\n${text}\nCollapse\n`);

const author = 'entity.name.function.author';
const label = 'support.variable.label';
const identifier = 'variable.other.constant.identifier';
const heading = 'markup.heading.section';
const affiliation = 'string.unquoted.affiliation';
const bars = 'punctuation.separator.author';

describe('the grammar in an RCA list', () => {
	it('colours the first entry of the sample', () =>
		check(sample, [
			['1', 'constant.numeric.integer'],
			['|', 'punctuation.separator.bar'],
			['Vandermeer H', author],
			[',', bars],
			['Oyelaran AB', author],
			['Lindqvist S', author],
			['Walking the towpath', ''],
			['J River Stud 2024; 12(3):201-19.', ''],
			['[', 'punctuation.definition.identifiers.begin'],
			['PMID', label],
			['99000101', identifier],
			['PMCID', label],
			['PMC99000101', identifier],
			['DOI', label],
			['10.5555/jrs.2024.0123', identifier],
			[']', 'punctuation.definition.identifiers.end'],
			['Citation(s) in RCA', label],
			['4', 'constant.numeric.metric'],
			['Impact Index Per Article', label],
			['2.0', 'constant.numeric.metric'],
			['Key Words', label],
			['Received', label],
			['02/11/2024', 'constant.numeric.date'],
			['06/02/2024', 'constant.numeric.date'],
			['Open', 'constant.language.access'],
			['Abstract', 'keyword.control.block.begin'],
			['BACKGROUND', heading],
			['Volunteers', ''],
			['METHODS', heading],
			['12 of them', ''],
			['RESULTS', heading],
			['DNA', ''],
			['CONCLUSIONS', heading],
			['Collapse', 'keyword.control.block.end'],
			['Affiliation(s)', 'keyword.control.block.begin'],
			['-', 'punctuation.definition.list.begin'],
			['Hanna Vandermeer', author],
			['Department of Geography', affiliation],
			['River Trust', affiliation],
			['| |', bars],
			['Adebayo Ben Oyelaran', author],
			['School of Public Health', affiliation],
			['Signe Lindqvist', author],
			['School of Public Health', affiliation],
			['| |', bars],
			['Collapse', 'keyword.control.block.end'],
			['|', 'punctuation.separator.bar'],
			['2', 'constant.numeric.integer'],
		]));

	it('colours names with particles and suffixes, groups, skipped authors', () =>
		check(sample, [
			['de la Fuente MR', author],
			["O'Brien K", author],
			['Cross-Hatch F Jr', author],
			['Eel Recovery Collaborative Group', author],
			['et al', 'keyword.other.more-authors'],
			['Do fish ladders help eels', ''],
			['| | | |', bars],
			['Fiona Cross-Hatch Jr', author],
			['Institute of Freshwater Ecology', affiliation],
			['| | | |', bars],
			['Rivers as commons: who speaks', ''],
			['Purpose', heading],
			['A river', ''],
			['Design/methodology/approach', heading],
			['We read', ''],
			['Originality/value', heading],
			['MARCHETTI GIULIA', author],
			['LINDQVIST SIGNE', author],
			['Night Herons', ''],
		]));

	const firstWords: Record<string, readonly string[]> = {
		'St. John A, Ito K. Reeds. Pond J 2020.': ['St. John A', 'Ito K'],
		'van der Berg-Maas AB 3rd. Reeds. Pond J 2020.': ['van der Berg-Maas AB 3rd'],
		'Reed Study Group. Reeds. Pond J 2020.': ['Reed Study Group'],
		'Ito K, on behalf of the reed investigators. Reeds. Pond J 2020.': ['Ito K', 'on behalf of the reed investigators'],
		'Hepatitis B. Lancet 2014; 384:2053-63.': [],
		'Reeds, sedges, and rushes. Pond J 2020.': [],
		'Team science. Pond J 2020.': [],
		'WATER LEVELS. POND J 2020.': [],
	};
	for (const [citation, authors] of Object.entries(firstWords)) {
		it(`finds ${authors.length} authors in “${citation}”`, async () => {
			assert.deepEqual(await piecesWith(author, entry(`${citation} ${brackets}`)), authors);
		});
	}

	const abstracts: Record<string, readonly string[]> = {
		'BACKGROUND Reeds. PATIENTS AND METHODS We cut. RESULTS 12 stood.': [
			'BACKGROUND',
			'PATIENTS AND METHODS',
			'RESULTS',
		],
		'Background Reeds. Materials and methods We cut. Results Many.': ['Background', 'Materials and methods', 'Results'],
		'Aim: to cut. Results: none.': ['Aim', 'Results'],
		'CASPASE 11 was low. RNA Was high. PATIENTS WITH reeds.': [],
		'Objective Structured Clinical Examination is hard. Population Health Is wide.': [],
	};
	for (const [text, headings] of Object.entries(abstracts)) {
		it(`finds ${headings.length} headings in “${text}”`, async () => {
			assert.deepEqual(await piecesWith(heading, abstract(text)), headings);
		});
	}

	it('knows brackets in a DOI, values in words and an entry without identifiers', async () => {
		const values: readonly Place[] = [
			['10.1016/S0140-6736(21)[x]1-0', identifier],
			['Label', label],
			['some words', 'string.unquoted.value'],
		];
		await check(entry('Ito K. Reeds. Pond J 2020. [DOI: 10.1016/S0140-6736(21)[x]1-0] [Label: some words]'), values);
		await check(entry('Reeds [in part]. Pond J 2020. [Citation(s) in RCA: 3]'), [
			['[in part]', ''],
			['3', 'constant.numeric.metric'],
		]);
	});
});
