import assert from 'node:assert/strict';
import { decode } from '../../../src/workspace/decode';

function check(bytes: readonly number[], text: string, codes: readonly string[]): void {
	const { value, diagnostics } = decode(Uint8Array.from(bytes));
	assert.equal(value, text);
	assert.deepEqual(
		diagnostics.map(({ code }) => code),
		codes,
	);
}

describe('decode', () => {
	it('reads UTF-8, with and without a byte order mark', () => {
		check([0x4d, 0xc3, 0xbc], 'Mü', []);
		check([0xef, 0xbb, 0xbf, 0x4d], 'M', []);
		check([], '', []);
	});

	it('reads UTF-16 by its byte order mark', () => {
		check([0xff, 0xfe, 0xfc, 0x00], 'ü', []);
		check([0xfe, 0xff, 0x00, 0xfc], 'ü', []);
	});

	it('reads what is no UTF-8 as Windows-1252, and says so', () =>
		check([0x4d, 0xfc, 0x80], 'Mü€', ['encoding-guessed']));
});
