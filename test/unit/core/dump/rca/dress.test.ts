/** Lists that an extractor or a note put something around: the same articles, in the places of the text. */
import assert from 'node:assert/strict';
import { readDump } from '../../../../../src/core/dump/read';
import { dresses } from '../../../../support/printDumps';

const list = `1
|
Okonkwo TA, de la Cruz M. Night ferries* on the [lower] river: 2008-2018. River Care 2020; 12(3):45-51. [PMID: 31000001 DOI: 10.5555/night_ferries] [Citation(s) in RCA: 6] [Abstract] Open
Abstract
BACKGROUND Ferries run at night.
RESULTS Few do.
Collapse
Affiliation(s)
- Tolu Adaeze Okonkwo
- School of Rivers, Lagos
| | - Maria de la Cruz
- School of Rivers, Lagos
- Institute of Tides
| |
Collapse
|
2
|
Eels at night? River Care 2021. [DOI: 10.5555/eels]
|
`;

/** Articles without the lines that they stand in. */
function articlesOf(text: string) {
	return readDump(text, 'x.txt').value.map(({ custom: { sources: _, ...custom }, ...rest }) => ({ ...rest, custom }));
}

/** What stands in `text` where the values of record `index` were read. */
function printed(text: string, index: number): Record<string, string[]> {
	const { records } = readDump(text, 'x.txt').dump;
	const slices = records[index]
		?.fields()
		.map(({ name, values }): [string, string[]] => [name, values.map(({ span }) => text.slice(span.start, span.end))]);
	return Object.fromEntries(slices ?? []);
}

function problems(text: string): string[] {
	return readDump(text, 'x.txt').diagnostics.map(({ code }) => code);
}

describe('a list in another dress', () => {
	const [first, second] = articlesOf(list);

	it('is read as it stands without', () => {
		assert.equal(first?.title, 'Night ferries* on the [lower] river: 2008-2018');
		assert.equal(second?.title, 'Eels at night?');
		for (const dress of [...dresses, (text: string) => text.replace(/^/gm, '>> ').replaceAll('\n', '\r\n>>\r\n')]) {
			assert.deepEqual(articlesOf(dress(list)), [first, second]);
			assert.deepEqual(problems(dress(list)), []);
		}
	});

	it('has its values where they stand', () => {
		for (const dress of dresses) {
			const text = dress(list);
			const values = printed(text, 0);
			assert.deepEqual(values.author, ['de la Cruz M']);
			assert.deepEqual(values.journal, ['River Care']);
			assert.deepEqual(values.PMID, ['31000001']);
			assert.ok(['10.5555/night_ferries', '10.5555/night\\_ferries'].includes(values.DOI?.[0] ?? ''));
			assert.deepEqual(values['affiliated author'], ['Maria de la Cruz']);
			assert.deepEqual(printed(text, 1).title, ['Eels at night?']);
		}
	});

	it('has parts that are whole lines of it', () => {
		const text = list.replace(/^/gm, '> ');
		const { records } = readDump(text, 'x.txt').dump;
		assert.deepEqual(
			records[1]?.parts().map(({ kind, span }) => [kind, text.slice(span.start, span.end)]),
			[
				['number', '> 2\n> |\n'],
				['citation', '> Eels at night? River Care 2021. [DOI: 10.5555/eels]\n'],
				['end', '> |\n'],
			],
		);
	});
});

describe('a citation in Markdown', () => {
	const check = (citation: string, expected: Readonly<Record<string, unknown>>) => {
		const reading = readDump(`1\n|\n${citation}\n|\n`, 'x.txt');
		const [article] = reading.value;
		assert.ok(article !== undefined, citation);
		const actual = Object.fromEntries(
			Object.keys(expected).map((key) => [key, Object.entries(article).find(([name]) => name === key)?.[1]]),
		);
		assert.deepEqual(actual, expected);
		assert.deepEqual(reading.diagnostics, []);
	};

	it('is read without emphasis', () => {
		check(
			'Okonkwo T. Growth of *Anguilla anguilla* and non-_Anguilla_ eels. **River Care** 2020; **12**(3):45-51. [PMID: 31000001]',
			{
				title: 'Growth of Anguilla anguilla and non-Anguilla eels',
				'container-title': 'River Care',
				volume: '12',
				issue: '3',
				page: '45-51',
			},
		);
		check('**Okonkwo T**, Li X. ***Eels.*** *River Care* 2020; 12:4. [PMID: 31000001]', {
			author: [
				{ family: 'Okonkwo', given: 'T.' },
				{ family: 'Li', given: 'X.' },
			],
			title: 'Eels',
			'container-title': 'River Care',
		});
	});

	it('is read without links', () => {
		check(
			'[Okonkwo T](https://example.org/a_b_(c)), Li X. [Eels at *night*?](/eels "Eels. Night 2019") River Care 2020; 12:4. [PMID: [31000001](https://pubmed.ncbi.nlm.nih.gov/31000001/) DOI: <https://doi.org/10.5555/a_b>] [[Abstract](javascript:void)]',
			{
				title: 'Eels at night?',
				'container-title': 'River Care',
				PMID: '31000001',
				DOI: '10.5555/a_b',
			},
		);
	});

	it('is read without escapes', () => {
		check(
			'Okonkwo T. Eels \\[and rays\\] \\- 3 \\* 2. River Care 2020; 12:4. \\[PMID: 31000001 DOI: 10.5555/a\\_b\\]',
			{
				title: 'Eels [and rays] - 3 * 2',
				DOI: '10.5555/a_b',
			},
		);
	});

	it('is none where stars and brackets are its own', () => {
		check('Okonkwo T. HLA-B*57:01, CYP2C19 *2 and the *2/*3 genotype. River Care 2020; 12:4. [PMID: 31000001]', {
			title: 'HLA-B*57:01, CYP2C19 *2 and the *2/*3 genotype',
		});
		check('Okonkwo T. [60](C)fullerene in $\\alpha\\_2$ water. River Care 2020; 12:4. [DOI: 10.5555/a_b_c]', {
			title: '[60](C)fullerene in $\\alpha\\_2$ water',
			DOI: '10.5555/a_b_c',
		});
	});

	it('gives a heading and a list of affiliations their marks', () => {
		const text =
			'### 1\n\n|\n\nOkonkwo TA. Eels. River Care 2020; 12:4. [PMID: 31000001]\n\n**Affiliation(s)**\n\n*   Tolu Adaeze Okonkwo\n*   [School of Rivers](/rivers), Lagos\n\n\\| \\|\n\n[Collapse](#)\n\n|\n';
		const [article] = articlesOf(text);
		assert.deepEqual(article?.author, [{ family: 'Okonkwo', given: 'Tolu Adaeze' }]);
		assert.deepEqual(article?.custom.affiliations, [['School of Rivers, Lagos']]);
		assert.deepEqual(problems(text), []);
	});
});

describe('a note around a list in another dress', () => {
	const spaced = list.replaceAll('\n', '\n\n');
	const quoted = list.replace(/\n$/, '').replace(/^/gm, '> ');

	/** Whether `notes` stands outside the records of `text`. */
	const checkOutside = (text: string, notes: string, count: number) => {
		const { records } = readDump(text, 'x.txt').dump;
		assert.equal(records.length, count);
		const at = text.indexOf(notes);
		assert.ok(at !== -1 && records.every(({ span }) => span.end <= at || span.start >= at + notes.length));
	};

	it('is none of it', () => {
		checkOutside(`My notes.\n\n${spaced}My notes on eels.\n\nMore.\n`, 'My notes on eels.', 2);
		checkOutside(`${quoted}\nMy notes.\n\n${list}`, 'My notes.', 4);
		checkOutside(`${quoted}\n> My notes.\n${list}`, '> My notes.', 4);
	});

	it('is none of an entry that is cut above it', () => {
		const cut = spaced.slice(0, spaced.indexOf('RESULTS'));
		checkOutside(`${cut}My notes on eels.\n\nMore.\n\n${spaced}`, 'My notes on eels.', 3);
		assert.deepEqual(problems(`${cut}My notes on eels.\n\nMore.\n`), ['record-cut']);
		const torn = quoted.slice(0, quoted.indexOf('> RESULTS'));
		checkOutside(`${torn}My notes on eels.\n${quoted}`, 'My notes on eels.', 3);
	});

	it('is no entry though it has a number, a bar and an identifier', () => {
		for (const notes of [
			'1\n\n|\n\nSee [PMID] and [Citations].',
			'> 1\n> |\nEels. [PMID: 1]',
			'1\n\n\n\n\n\n|\n\nEels. [PMID: 1]',
			'1. Okonkwo T. Eels. River Care 2020; 12:4. [PMID: 31000001]',
			'> 1. Okonkwo T. Eels. River Care 2020; 12:4. [PMID: 31000001]',
			'* 1\n* |\n* Eels. [PMID: 1]',
		]) {
			assert.equal(readDump(notes, 'x.txt').value.length, 0, notes);
		}
		checkOutside(`${list}3.\n\nMy notes.\n`, '3.\n\nMy notes.', 2);
	});
});
