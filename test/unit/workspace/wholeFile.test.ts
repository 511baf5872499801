import assert from 'node:assert/strict';
import { changeWhole } from '../../../src/workspace/wholeFile';

/** A file that others write `meanwhile`, a text each time after it is read. */
async function check(before: string | undefined, meanwhile: readonly string[]): Promise<(string | undefined)[]> {
	const others = [...meanwhile];
	let held = before;
	let writes = 0;
	const file = {
		async read() {
			const read = held;
			held = others.shift() ?? held;
			return read;
		},
		async write(text: string) {
			writes++;
			held = text;
		},
	};
	await changeWhole(file, (text) => (text.endsWith('ours') ? text : `${text} ours`));
	return [held, String(writes)];
}

describe('a file that is changed as a whole', () => {
	it('is written where something changes', async () => {
		assert.deepEqual(await check('theirs', []), ['theirs ours', '1']);
		assert.deepEqual(await check(undefined, []), [' ours', '1']);
		assert.deepEqual(await check('theirs ours', []), ['theirs ours', '0']);
	});

	it('is read again where others have written meanwhile', async () => {
		assert.deepEqual(await check('a', ['b', 'c']), ['c ours', '1']);
	});

	it('is left alone where they write all the time', async () => {
		await assert.rejects(
			check(
				'a',
				Array.from({ length: 20 }, (_, index) => String(index)),
			),
			/all the time/,
		);
	});
});
