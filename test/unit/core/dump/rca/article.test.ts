import assert from 'node:assert/strict';
import { readDump } from '../../../../../src/core/dump/read';

const citation = (authors: string, rest = '') => `${authors}. A title. BMJ 2020; 1:2. [PMID: 1] [Abstract]${rest}`;

/** Codes of what is wrong with the entry, with the text that each is said of. */
function check(entry: string, expected: readonly (readonly [string, string])[]): void {
	const { diagnostics } = readDump(entry, 'x.txt');
	assert.deepEqual(
		diagnostics.map(({ code, span }) => [code, entry.slice(span.start, span.end)]),
		expected,
	);
}

function readOne(entry: string) {
	return readDump(entry, 'x.txt').value[0] ?? assert.fail();
}

describe('an RCA entry as an article', () => {
	it('spells given names out only where the affiliations prove them', () => {
		const block = 'Affiliation(s)\n- Hugh Alderwick\n- One\n| | - Jane Mays\n- Two\n| |\nCollapse';
		const { author, custom } = readOne(`1\n|\n${citation('Alderwick H, Mays N')}\n${block}\n|\n`);
		assert.deepEqual(author, [
			{ family: 'Alderwick', given: 'Hugh' },
			{ family: 'Mays', given: 'N.' },
		]);
		assert.deepEqual(custom.affiliations, [['One'], ['Two']]);
		assert.deepEqual(custom.rawAuthors, ['Alderwick H', 'Mays N']);
	});

	it('matches by name, not place, where the block closes another number of authors', () => {
		const block = 'Affiliation(s)\n- Nicholas Mays\n- Two\n| |\nCollapse';
		const entry = `1\n|\n${citation('Alderwick H, Mays N')}\n${block}\n|\n`;
		assert.deepEqual(readOne(entry).custom.affiliations, [[], ['Two']]);
		check(entry, [['affiliations-mismatch', `${block}\n`]]);
	});

	it('does not match a name that two authors could have', () => {
		const block = 'Affiliation(s)\n- Jin Li\n- Two\n| |\nCollapse';
		const { author, custom } = readOne(`1\n|\n${citation('Li J, Li J')}\n${block}\n|\n`);
		assert.deepEqual(
			author?.map(({ given }) => given),
			['J.', 'J.'],
		);
		assert.equal(custom.affiliations, undefined);
	});

	it('says what is wrong, where it stands', () => {
		check(`1\n|\n${citation('Li X', ' [Indexed: 02/30/2020]')}\n|\n`, [['invalid-date', '02/30/2020']]);
		check('1\n|\nLi X. A title. BMJ 2020; 1:2. [PMID: x1] [Abstract]\n|\n', [['invalid-identifier', 'x1']]);
		check('1\n|\nLi X. A title. BMJ 2020; 1:2. [PMID: 11 PMID: 12] [PMID: 11] [Abstract]\n|\n', [
			['second-identifier', '12'],
		]);
		check('1\n|\nNo year here [PMID: 1]\n|\n', [['citation-not-read', 'No year here [PMID: 1]']]);
		check(`1\n|\n${citation('Li X')}\nstray\n|\n`, [['line-not-read', 'stray']]);
	});

	it('says what a cut took', () => {
		const cutMessage = (entry: string) =>
			readDump(entry, 'x.txt').diagnostics.map(({ code, message }) => `${code}: ${message}`);
		const missing = (what: string) => [`record-cut: This record is cut off. Missing or incomplete: ${what}.`];
		const whole = `1\n|\n${citation('Li X')}\n`;
		assert.deepEqual(
			cutMessage(`${whole}|\n2\n|\nLi X, M`),
			missing('authors, title, journal, year, identifiers, end of the citation'),
		);
		assert.deepEqual(cutMessage(`${whole}Abstract\nWe cou`), missing('end of the abstract'));
		assert.deepEqual(cutMessage(`${whole}Affiliation(s)\n- Xin L`), missing('end of the affiliations'));
		assert.deepEqual(cutMessage(whole), missing('end of the citation'));
		assert.deepEqual(cutMessage(`${whole}Abstract\nWe counted.\nCollapse\n`), missing('closing line “|”'));
		assert.deepEqual(cutMessage(`${whole}Affiliation(s)\n- Xin Li\n- Here\n|`), missing('end of the affiliations'));
		assert.deepEqual(cutMessage(`${whole}|\n2`), missing('citation'));
	});

	it('keeps an e-locator as page and number, and no DOI as a page', () => {
		const page = (pages: string) => {
			const { page: printed, number } = readOne(`1\n|\nLi X. A. B 2020; 1:${pages}. [PMID: 1]\n|\n`);
			return [printed, number];
		};
		assert.deepEqual(page('e081954'), ['e081954', 'e081954']);
		assert.deepEqual(page('12-19'), ['12-19', undefined]);
		assert.deepEqual(page('10.1038/s1'), [undefined, undefined]);
	});

	it('keeps every flag and value, used or not', () => {
		const { custom } = readOne(`1\n|\n${citation('Li X', ' [Altmetric: 12] [Peer Review] Free')}\n|\n`);
		assert.deepEqual(custom.fields.Altmetric, ['12']);
		assert.deepEqual(custom.fields['Peer Review'], []);
		assert.deepEqual(custom.fields.access, ['Free']);
		assert.deepEqual(custom.availability, ['Abstract', 'Peer Review']);
		assert.equal(custom.openAccess, undefined);
	});

	it('believes names more than places, where they contradict each other', () => {
		const block = 'Affiliation(s)\n- Bob Jones\n- Leeds\n| | - John Smith\n- York\n| |\nCollapse';
		const entry = `1\n|\n${citation('Smith J, Jones B')}\n${block}\n|\n`;
		assert.deepEqual(readOne(entry).custom.affiliations, [['York'], ['Leeds']]);
		check(entry, [['affiliations-mismatch', `${block}\n`]]);
	});

	it('does not complain of affiliations of authors behind et al', () => {
		const block = 'Affiliation(s)\n- Xin Li\n- Leeds\n| | - John Smith\n- York\n| |\nCollapse';
		check(`1\n|\n${citation('Li X, et al')}\n${block}\n|\n`, []);
	});

	it('keeps a cut abstract among the fields only, and takes no name from a cut line', () => {
		const cut = readOne(`1\n|\n${citation('Li X')}\nAbstract\nBACKGROUND All of it. METH\n`);
		assert.equal(cut.abstract, undefined);
		assert.deepEqual(cut.custom.fields.abstract, ['BACKGROUND All of it. METH']);
		const named = readOne(`1\n|\n${citation('Li X')}\nAffiliation(s)\n- Xin Li\n- Lee\n`);
		assert.deepEqual(named.author, [{ family: 'Li', given: 'Xin' }]);
		assert.equal(named.custom.affiliations, undefined);
	});

	it('reads lists of names in capitals in one style', () => {
		const authors = readOne(`1\n|\n${citation('SANDHU SAHIL, LI NA, GARCIA LOPEZ MARIA')}\n|\n`).author;
		assert.deepEqual(authors, [
			{ family: 'Sandhu', given: 'Sahil' },
			{ family: 'Li', given: 'Na' },
			{ literal: 'Garcia Lopez Maria' },
		]);
		const block = 'Affiliation(s)\n| | - MARIA GARCIA LOPEZ\n- Here\n| |\nCollapse';
		const proved = readOne(`1\n|\n${citation('SANDHU SAHIL, GARCIA LOPEZ MARIA')}\n${block}\n|\n`).author;
		assert.deepEqual(proved?.[1], { family: 'Garcia Lopez', given: 'Maria' });
	});

	it('says that a list of authors has a part it does not understand', () => {
		const entry = `1\n|\n${citation('Li X, Mays N, and others there')}\n|\n`;
		assert.equal(readOne(entry).author, undefined);
		assert.equal(readOne(entry).title, 'A title');
		check(entry, [['authors-not-read', 'Li X, Mays N, and others there']]);
	});
});
