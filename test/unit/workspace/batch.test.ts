import assert from 'node:assert/strict';
import { createBatch } from '../../../src/workspace/batch';

describe('a batch', () => {
	const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

	it('gathers names, each once, until nothing has come for a moment', async () => {
		const runs: (readonly string[])[] = [];
		const batch = createBatch(async (names) => void runs.push(names));
		for (const name of ['a', 'b', 'a']) batch.add(name);
		assert.deepEqual(runs, []);
		await pause(300);
		batch.add('c');
		await pause(300);
		assert.deepEqual(runs, [['a', 'b'], ['c']]);
	});

	it('does nothing any more once disposed', async () => {
		const batch = createBatch(() => assert.fail());
		batch.add('a');
		batch.dispose();
		await pause(300);
	});
});
