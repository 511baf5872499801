import assert from 'node:assert/strict';
import { conflictDiagnostic, conflictsOf, identifierConflicts } from '../../../../src/core/library/conflicts';
import { createLibrary } from '../../../../src/core/library/library';
import { emptyMemory } from '../../../../src/core/library/memory';
import { record } from '../../../support/records';

type Facts = Parameters<typeof record>[0];

/** What is said of records of one article: the line and the message of each. */
function check(facts: readonly Facts[], expected: readonly string[]): void {
	const records = facts.map((one, index) => record({ PMID: '1', at: `dumps/a%20b.txt:${index + 1}`, ...one }));
	const said = [...createLibrary(records).entries.values()].flatMap(conflictsOf).map((conflict) => {
		const { message } = conflictDiagnostic(conflict, { start: 0, end: 0 });
		return `${conflict.source.line} ${message}`;
	});
	assert.deepEqual(said, expected);
}

describe('records of one article contradict', () => {
	it('in their titles', () => {
		const message = 'Another record of this article has another title: “Rivers of the north” (a b.txt, line 1).';
		check([{ title: 'Rivers of the north' }, { title: 'Eels' }], [`2 ${message}`]);
		check([{ title: 'Rivers of the north' }, { title: 'Rivers in the east' }], [`2 ${message}`]);
	});

	it('in their titles not by case, marks, a subtitle or an article', () =>
		check(
			[
				{ title: 'The Rivers & Eels: a study' },
				{ title: 'RIVERS AND EELS' },
				{ title: 'Rivers and <i>Eels</i>.' },
				{ title: 'River s and Eels, a Study' },
			],
			[],
		));

	it('in their years, and not in how exact they are', () => {
		check(
			[{ date: '2020-10-19' }, { date: '2021' }, { date: '2020' }, { date: '' }],
			['2 Another record of this article has another year: “2020” (a b.txt, line 1).'],
		);
	});

	it('in their authors', () => {
		check(
			[{ by: 'Li, John; Mays, N.; Ho, Q.' }, { by: 'Li, Jane; Mays, N.' }],
			['2 Another record of this article has other authors: “Li, John; Mays, N.; Ho, Q.” (a b.txt, line 1).'],
		);
		check(
			[{ by: 'A, A.; B, B.; C, C.; D, D.' }, { by: 'E, E.' }],
			['2 Another record of this article has other authors: “A, A.; B, B.; C, C.; …” (a b.txt, line 1).'],
		);
	});

	it('in their authors not by initials, marks, order, or a list that is not complete', () =>
		check(
			[
				{ by: 'Müller-Li, John; Mays, N.; Ho, Q.' },
				{ by: 'MULLER LI, J.' },
				{ by: 'Mueller-Li, J; Mays, Nicholas' },
				{ by: 'Ho, Q.; Mays, N.' },
				{ by: 'Ho Q.' },
				{ by: '' },
			],
			[],
		));

	it('no more where the user has chosen', () => {
		const records = [record({ PMID: '1' }), record({ PMID: '1', title: 'Eels', at: 'b.txt:1' })];
		const memory = { ...emptyMemory, values: new Map([['pmid:1', { title: 'Eels' }]]) };
		const [entry] = createLibrary(records, { memory }).entries.values();
		assert.equal(entry?.article.title, 'Eels');
		assert.deepEqual(entry && conflictsOf(entry), []);
	});

	it('in their identifiers, and are apart for it', () => {
		const records = [
			record({ PMID: '1', DOI: '10.5555/a' }),
			record({ PMID: '1', DOI: '10.5555/b', at: 'b.txt:7' }),
			record({ PMID: '2', at: 'c.txt:1' }),
		];
		const said = identifierConflicts(createLibrary(records)).map((conflict) => [
			conflict.source.file,
			conflictDiagnostic(conflict, { start: 0, end: 0 }).message,
		]);
		const message = 'This record is kept apart from others that share an identifier with it: “pmid:1”';
		assert.deepEqual(said, [
			['a.txt', `${message} (b.txt, line 7).`],
			['b.txt', `${message} (a.txt, line 1).`],
		]);
	});
});
