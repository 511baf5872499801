import assert from 'node:assert/strict';
import { parseAffiliations } from '../../../../../src/core/dump/rca/affiliations';
import { splitLines } from '../../../../../src/core/text/lines';

/** `expected`: index, name and affiliations of each named author; then how many authors the block closes. */
function check(
	block: string,
	expected: readonly (readonly [number, string, ...string[]])[],
	authorCount: number,
): void {
	const lines = splitLines(`${block}\n`);
	const { named, authorCount: count } = parseAffiliations(lines, { first: 0, last: lines.count - 2 }, undefined);
	assert.deepEqual(
		named.map(({ index, name, affiliations }) => [index, name.text, ...affiliations.map(({ text }) => text)]),
		expected,
	);
	assert.equal(count, authorCount);
}

describe('parseAffiliations', () => {
	it('gives each author the affiliations below the name', () => {
		check(
			'- Hugh A\n- One\n- Two\n| | - Nick M\n- Three\n| |',
			[
				[0, 'Hugh A', 'One', 'Two'],
				[1, 'Nick M', 'Three'],
			],
			2,
		);
	});

	it('counts authors who are skipped', () => {
		check('| | | | - Nick M\n- Three\n| |', [[2, 'Nick M', 'Three']], 3);
		check(
			'- Hugh A\n- One\n| | | | - Nick M\n- Two\n| |',
			[
				[0, 'Hugh A', 'One'],
				[2, 'Nick M', 'Two'],
			],
			3,
		);
		check('- Hugh A\n- One\n| | | | | |', [[0, 'Hugh A', 'One']], 3);
		check('| | | |', [], 2);
	});

	it('keeps affiliations that hold pipes and dashes', () =>
		check('- A B\n- Dept - Unit | Town\n| |', [[0, 'A B', 'Dept - Unit | Town']], 1));

	it('tells lines that do not belong', () => {
		const { unread, named } = parseAffiliations(
			splitLines('- A B\nsomething\n| |\n'),
			{ first: 0, last: 2 },
			undefined,
		);
		assert.deepEqual(unread, [1]);
		assert.equal(named.length, 1);
	});

	it('leaves out a line that the text cuts', () => {
		const { named } = parseAffiliations(splitLines('- A B\n- One\n| | - Nich'), { first: 0, last: 2 }, 2);
		assert.deepEqual(
			named.map(({ name }) => name.text),
			['A B'],
		);
	});
});
