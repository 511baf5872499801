import assert from 'node:assert/strict';
import type { LibraryMemory } from '../../../src/core/library/memory';
import { createMemoryStore, type MemoryState } from '../../../src/workspace/memoryStore';

function createWorld(text?: string) {
	const world = { text, writes: 0, canWrite: true };
	const states: MemoryState[] = [];
	const port = {
		read: async () => world.text,
		async write(next: string) {
			if (!world.canWrite) throw new Error('no permission');
			world.text = next;
			world.writes++;
		},
	};
	return { world, states, store: createMemoryStore(port, (state) => states.push(state)) };
}

const pin = (key: string) => (memory: LibraryMemory) => ({
	...memory,
	pins: new Map([...memory.pins, [key, `title:${key}`] as const]),
});

describe('the store of what the user decides', () => {
	it('writes nothing until there is something to remember', async () => {
		const { world, store, states } = createWorld();
		await store.load();
		await store.change((memory) => memory);
		assert.deepEqual([world.text, world.writes, states.length], [undefined, 0, 0]);
	});

	it('writes a decision, and tells of it', async () => {
		const { world, store, states } = createWorld();
		await store.change(pin('a'));
		assert.equal(world.text, '{\n\t"pins": {\n\t\t"a": "title:a"\n\t}\n}\n');
		assert.deepEqual([...(states.at(-1)?.memory.pins.keys() ?? [])], ['a']);
	});

	it('joins its decision with what others have written meanwhile, and with what it does not understand', async () => {
		const { world, store } = createWorld('{ "pins": { "a": "title:a" }, "later": 1 }');
		await store.load();
		world.text = '{ "pins": { "b": "title:b" }, "later": 2 }';
		await store.change(pin('c'));
		assert.deepEqual(JSON.parse(world.text), { pins: { b: 'title:b', c: 'title:c' }, later: 2 });
		assert.deepEqual([...store.state().memory.pins.keys()].sort(), ['b', 'c']);
	});

	it('takes decisions in turn', async () => {
		const { world, store } = createWorld();
		await Promise.all(['a', 'b', 'c'].map((key) => store.change(pin(key))));
		assert.deepEqual(Object.keys(JSON.parse(world.text ?? '').pins), ['a', 'b', 'c']);
	});

	it('keeps the last good memory and never writes over what it cannot read', async () => {
		const { world, store } = createWorld('{ "pins": { "a": "title:a" } }');
		await store.load();
		world.text = '{ "pins": ';
		await store.load();
		assert.deepEqual([...store.state().memory.pins.keys()], ['a']);
		assert.equal(store.state().diagnostics[0]?.code, 'decisions-not-read');
		await assert.rejects(store.change(pin('b')));
		assert.equal(world.text, '{ "pins": ');
	});

	it('forgets nothing where the file cannot be written', async () => {
		const { world, store } = createWorld();
		await store.change(pin('a'));
		world.canWrite = false;
		await assert.rejects(store.change(pin('b')), /no permission/);
		world.canWrite = true;
		await store.change(pin('c'));
		assert.deepEqual(Object.keys(JSON.parse(world.text ?? '').pins), ['a', 'c']);
	});

	it('forgets what is gone with its file', async () => {
		const { world, store } = createWorld('{ "pins": { "a": "title:a" } }');
		await store.load();
		world.text = undefined;
		await store.load();
		assert.equal(store.state().memory.pins.size, 0);
	});
});
