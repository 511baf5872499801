import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance } from '../../../../src/core/text/editDistance';
import { property } from '../../../support/property';

/** All of the table, as the textbook has it. */
function wholeDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let line = 1; line <= a.length; line++) {
		const next = [line];
		for (let column = 1; column <= b.length; column++) {
			const change = (row[column - 1] ?? 0) + (a[line - 1] === b[column - 1] ? 0 : 1);
			next.push(Math.min(change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

describe('the distance of two texts', () => {
	it('is that of the textbook, as far as it is asked for', () => {
		const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
		property(fc.tuple(text, text, fc.integer({ min: 0, max: 4 })), ([a, b, most]) => {
			const whole = wholeDistance(a, b);
			assert.equal(editDistance(a, b, most), whole <= most ? whole : undefined);
		});
	});
});
