/** What holds of the grammar as a whole: its scopes, and how long it takes over a line of the length that VS Code tokenises. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { INITIAL } from 'vscode-textmate';
import { sized } from '../support/sizes';
import { GRAMMAR_PATH, loadGrammar, SUFFIX } from './grammar';

const roots = [
	...['comment', 'constant', 'entity', 'invalid', 'keyword', 'markup', 'meta'],
	...['punctuation', 'storage', 'string', 'support', 'text', 'variable'],
];

/** VS Code leaves longer lines plain (`editor.maxTokenizationLineLength`). */
const LONGEST_LINE = sized(5_000, 20_000);
const LIMIT_MS = 2_000;

const pieces = [
	...['a', ' ', '1', '|', '.', '-', '[', ']', ':', ',', '…', 'é', '\t', '\u0301', 'A', '('],
	...['| ', ' |', '|a ', '||', '| |', '- ', '---|', '0 | ', '245 | ', 'a: |', 'a | ', 'LEADER '],
	...['A B, ', 'Li X, ', 'LI XU, ', 'de la ', 'A A A ', 'St. ', 'et al, ', 'A Group ', 'on Group, ', 'Aa bb '],
	...['[a', '[a] ', '[a: ', '[PMID: ', 'PMID: 1 ', 'DOI: ]', '[DOI: 1] ', '[Citation(s) in RCA: ', 'Open '],
	...['. Methods ', '.Methods', '. METHODS A', 'Methods and ', 'METHODS AND ', 'Aims/', '. Aim: ', 'RESULTS '],
	...['http://', 'https://a ', 'AT ', 'AT a b', 'a_str ', 'Loading ', '. ', ' . ', ' 2020; 1', '('],
];

/** What stands before a line, and at its start. */
const places: Record<string, readonly [before: string, start: string]> = {
	'own text': ['', ''],
	'a citation': ['1\n|\n', ''],
	'the authors': ['1\n|\n', 'Li X, '],
	'a whole citation': ['1\n|\n', 'Li X. A. BMJ 2020. [PMID: 1] [Abstract] '],
	'an abstract': ['1\n|\nLi X. A. [PMID: 1]\nAbstract\n', ''],
	'an abstract with headings': ['1\n|\nLi X. A. [PMID: 1]\nAbstract\n', 'Aim We cut. Results We did. '],
	'an affiliation': ['1\n|\nLi X. A. [PMID: 1]\nAffiliation(s)\n', '- '],
	'a label': ['', 'Format: | '],
	'a cell': ['Format: |\n', ''],
	'a description': ['id | 1 |\n', 'description | '],
	'an address': ['id | 1 |\n', 'url | '],
	keys: ['id | 1 |\n', 'work_keys_str_mv | '],
	'a field': ['id | 1 |\n', 'x | '],
	'the first field': ['', 'title | '],
	'a control field': ['LEADER | 1 | ||\n', '008 | '],
	'a data field': ['LEADER | 1 | ||\n', '245 | 1 | 0 | |a '],
	'a line of a MARC table': ['LEADER | 1 | ||\n', ''],
};

describe('the grammar as a whole', () => {
	it('uses standard scopes and its own suffix', () => {
		const text = readFileSync(GRAMMAR_PATH, 'utf8');
		const scopes = [...text.matchAll(/"(?:name|contentName)": "([^"]+)"/g)].flatMap(
			(match) => match[1]?.split(' ') ?? [],
		);
		const own = scopes.filter((scope) => scope !== 'Catalogue' && scope !== 'Dump');
		assert.ok(own.length > 50);
		for (const scope of own) {
			assert.ok(roots.includes(scope.split('.')[0] ?? ''), scope);
			assert.ok(scope.endsWith(SUFFIX), scope);
		}
	});

	for (const [place, [before, start]] of Object.entries(places)) {
		it(`takes no time over a long line of anything as ${place}`, async () => {
			const grammar = await loadGrammar();
			for (const piece of pieces) {
				const line = (start + piece.repeat(LONGEST_LINE)).slice(0, LONGEST_LINE);
				let state = INITIAL;
				for (const content of before.split('\n').slice(0, -1)) state = grammar.tokenizeLine(content, state).ruleStack;
				const begun = performance.now();
				const { stoppedEarly } = grammar.tokenizeLine(line, state, LIMIT_MS);
				const taken = performance.now() - begun;
				assert.ok(!stoppedEarly && taken < LIMIT_MS, `${JSON.stringify(piece)}: ${taken} ms`);
			}
		}).timeout(120_000);
	}
});
