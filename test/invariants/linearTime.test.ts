/**
 * Invariant 8: no line is too long, and no number of lines too large.
 * A pattern that took quadratic time on one of these lines would run for minutes: the test's time limit would stop it.
 */
import assert from 'node:assert/strict';
import { readDump } from '../../src/core/dump/read';
import { printEntry, printPage } from '../support/printDumps';
import { sized } from '../support/sizes';

/** Repeated to so many characters. */
const longLine = sized(10_000, 200_000);
const longestLine = sized(100_000, 5_000_000);

const pieces = [
	'a',
	' ',
	'2020 ',
	' 2020; 1',
	' 2020:',
	'[',
	']',
	'[] ',
	'[PMID: ',
	'[DOI: 1] ',
	'. ',
	', ',
	'A B, ',
	'(',
	')',
	'- ',
	'| ',
	' |',
	'.',
	'RESULTS ',
	'. Aims',
	'Methods and ',
	'https://',
	'AT x ',
	'AT x',
	':',
	'…',
	'-',
	'---|',
	'*a',
	'a* ',
	'\\',
	'[a](',
	'<http',
	'\t',
	'é',
	'\u0301',
	'1',
];

/** Repeated to more characters: it makes as many fields, values and words as there can be. */
const longPiece = '[a] ';

/** Every place of a dump that may hold a long line. */
const places: Record<string, (long: string) => string> = {
	'a line of its own': (long) => long,
	'a citation': (long) => `1\n|\nLi X. ${long}. BMJ 2020; 1:2. [PMID: 1] [Abstract]\n|\n`,
	'the authors': (long) => `1\n|\n${long}. A. BMJ 2020; 1:2. [PMID: 1] [Abstract]\n|\n`,
	'the identifiers': (long) => `1\n|\nLi X. A. BMJ 2020; 1:2. [PMID: ${long}] [Abstract] ${long}\n|\n`,
	'a citation in Markdown': (long) => `1\\.\n|\nLi X. ${long}. BMJ 2020; 1:2. [PMID: 1] [Abstract]\n|\n`,
	'an abstract': (long) => `1\n|\nLi X. A. BMJ 2020; 1:2. [PMID: 1]\nAbstract\n${long}\nCollapse\n|\n`,
	'an affiliation': (long) =>
		`1\n|\nLi X. A. BMJ 2020; 1:2. [PMID: 1]\nAffiliation(s)\n${long}\n- ${long}\nCollapse\n|\n`,
	'a field': (long) =>
		`_version_ | 1783602393294831616 |\n---|---|\nauthor | ${long} |\nspellingShingle | ${long} |\ntopic | a |\nurl | http://a ${long} |\nwork_keys_str_mv | AT a ${long} |`,
	'a label': (long) => `Loading…\n${long}\nFormat: | ${long} |\n---|---|\n${long}: | x |`,
};

describe('a line of any length', () => {
	const check = (print: (long: string) => string, piece: string, length: number) => {
		const text = print(piece.repeat(Math.ceil(length / piece.length)));
		assert.equal(readDump(text, 'x.txt').dump.lines.text, text);
	};
	for (const [place, print] of Object.entries(places)) {
		it(`is read as ${place}`, () => {
			for (const piece of pieces) check(print, piece, longLine);
			check(print, longPiece, longestLine);
		}).timeout(60_000);
	}
});

const manyLines = sized(1000, 10_000);
/** Lines that begin something, in numbers that no page has. */
const lineGroups = [
	'\n',
	'|\n',
	'1\n|\n',
	'1\n|\n[PMID: 1]\nAbstract\n',
	'1\n|\n[PMID: 1]\nAffiliation(s)\n| |\n',
	'---|---|\n',
	'a: | b |\n---|---|\n',
	'Format: | b |\n---|---|\n',
	'Format: | b\n---|---|\n',
	'| Format: | b |\n| --- | --- |\n',
	'Format:\tb\n',
	'Format: b\n',
	'title | b |\n',
	'title b\nauthor\tc\n',
	'Loading…\nA title\nFormat: | x |\n',
	'_version_ | 1783602393294831616 |\n---|---|\n',
	'Staff View\n',
	'245 | 1 | 0 | |a x\n',
	'[PMID: 1]\n',
	'> 1\n> |\n> [PMID: 1]\n> Abstract\n',
	'1\n\n|\n\n[PMID: 1]\n\nAbstract\n\n',
	'1\n|\n\n',
	'1\\.\n\\|\n\\[PMID: 1\\]\n',
];

describe('lines of any number', () => {
	const beginnings = [
		'',
		'1\n|\n[PMID: 1]\nAbstract\n',
		'> 1\n> |\n> [PMID: 1]\n> Abstract\n',
		'Loading…\nA title\nFormat: | x\n',
		'_version_ 1783602393294831616\nid x\n',
	];
	for (const group of lineGroups) {
		it(`are read as ${JSON.stringify(group)}`, () => {
			for (const beginning of beginnings) {
				const text = beginning + group.repeat(manyLines);
				assert.equal(readDump(text, 'x.txt').dump.sections.at(-1)?.span.end, text.length);
			}
		});
	}
});

describe('authors of any number', () => {
	const letters = 'abcdefghijklmnopqrstuvwxyz';
	const word = (index: number): string =>
		(index < 26 ? '' : word(Math.floor(index / 26) - 1)) + letters.charAt(index % 26);
	for (const [name, print] of Object.entries({ 'an entry': printEntry, 'a page': printPage })) {
		it(`are read from ${name}, also where all have one family name`, () => {
			const authors = Array.from({ length: 40_000 }, (_, index) => ({
				family: 'Walker',
				given: `A${word(index)}`,
				affiliations: [`Department of ${word(index)}`],
			}));
			const title = 'Care in town';
			const facts = { number: 1, title, journal: 'BMJ', year: 2020, volume: '1', pages: '2-3', doi: '10.5555/x' };
			const text = print({ ...facts, authors, pmid: '1', abstract: undefined, publisher: 'Press', topic: 'Care' });
			assert.equal(readDump(`${text}\n`, 'x.txt').value[0]?.author?.length, authors.length);
		});
	}
});
