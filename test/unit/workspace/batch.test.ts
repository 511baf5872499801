import assert from 'node:assert/strict';
import { createBatch, fileChangePause } from '../../../src/workspace/batch';

describe('a batch', () => {
	const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

	it('gathers names, each once, until nothing has come for a moment', async () => {
		const runs: (readonly string[])[] = [];
		const batch = createBatch(async (names) => void runs.push(names), fileChangePause);
		for (const name of ['a', 'b', 'a']) batch.add(name);
		assert.deepEqual(runs, []);
		await pause(300);
		batch.add('c');
		await pause(300);
		assert.deepEqual(runs, [['a', 'b'], ['c']]);
	});

	it('waits longer where many have come', async () => {
		const runs: number[] = [];
		const batch = createBatch(async (names) => void runs.push(names.length), fileChangePause);
		for (let name = 0; name < 10; name++) {
			batch.add(String(name));
			if (name > 3) await pause(80);
		}
		await pause(400);
		assert.deepEqual(runs, [10]);
	});

	it('waits no more when it is asked to, and then has nothing left', async () => {
		const runs: (readonly string[])[] = [];
		const batch = createBatch(async (names) => void runs.push(names), fileChangePause);
		batch.add('a');
		await batch.flush();
		await batch.flush();
		await pause(100);
		assert.deepEqual(runs, [['a']]);
	});

	it('begins nothing before what came earlier has ended, however that ends', async () => {
		const told: string[] = [];
		const batch = createBatch(async ([name = '']) => {
			told.push(`${name} begins`);
			await pause(name === 'slow' ? 60 : 0);
			told.push(`${name} ends`);
			if (name === 'slow') throw new Error('no');
		}, fileChangePause);
		batch.add('slow');
		const first = assert.rejects(batch.flush(), /no/);
		batch.add('quick');
		await batch.flush();
		await first;
		assert.deepEqual(told, ['slow begins', 'slow ends', 'quick begins', 'quick ends']);
	});

	it('does nothing any more once disposed', async () => {
		const batch = createBatch(() => assert.fail(), fileChangePause);
		batch.add('a');
		batch.dispose();
		await pause(300);
	});
});
