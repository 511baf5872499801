import assert from 'node:assert/strict';
import { describeTrouble, type Trouble } from '../../../../src/core/features/libraryTrouble';

function check(trouble: Partial<Trouble>, expected: string): void {
	assert.equal(
		describeTrouble({ unreadable: [], guessed: [], wrongSettings: [], isStopped: false, ...trouble }),
		expected,
	);
}

const locked = (file: string) => [file, 'no permission to read it'] as const;

describe('describeTrouble', () => {
	it('says that reading was stopped', () => {
		check({ isStopped: true }, 'Reading was stopped, so articles are missing; “Read Dumps Again” goes on.');
	});

	it('says nothing where all is well', () => check({}, ''));

	it('names up to two files of each kind, and how many there are more, on one line', () => {
		check({ unreadable: [locked('a.txt')] }, 'Could not be read: a.txt (no permission to read it).');
		check({ guessed: ['a.txt', 'b.txt'] }, 'Not UTF-8: a.txt and b.txt; check accented letters.');
		check(
			{ unreadable: ['a', 'b', 'c', 'd', 'e'].map(locked), guessed: ['x', 'y', 'z'] },
			'Could not be read: a (no permission to read it), b (no permission to read it) and 3 more. ' +
				'Not UTF-8: x, y and 1 more; check accented letters.',
		);
	});

	it('names settings that are none', () =>
		check(
			{ wrongSettings: ['shelfmark.dumps'] },
			'The setting shelfmark.dumps is not a list of patterns, so its default is used.',
		));
});
