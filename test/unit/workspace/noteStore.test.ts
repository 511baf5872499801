import assert from 'node:assert/strict';
import { createNoteStore } from '../../../src/workspace/noteStore';

/** A store over notes that are held in memory, and what it has read and told. */
function createWorld(texts: Record<string, string>) {
	const read: string[] = [];
	const told: string[][] = [];
	const store = createNoteStore(
		{
			list: async () => Object.keys(texts),
			async read(file) {
				read.push(file);
				const text = texts[file];
				if (text === undefined) throw new Error('gone');
				return { value: text, diagnostics: [] };
			},
		},
		(changed) => told.push([...changed].sort()),
	);
	const keys = () =>
		Object.fromEntries([...store.keys()].map(([file, placed]) => [file, placed.map(({ key }) => key)]));
	return { texts, store, read, told, keys };
}

describe('the note store', () => {
	it('reads nothing before it is asked', async () => {
		const { store, read, keys } = createWorld({ a: '@x' });
		assert.deepEqual([read, keys()], [[], {}]);
		await store.refresh();
		assert.deepEqual(keys(), { a: ['x'] });
	});

	it('reads only what is new or has changed, and forgets what is gone', async () => {
		const { texts, store, read, told, keys } = createWorld({ a: '@x', b: '@y' });
		await store.refresh();
		texts.c = '@z';
		delete texts.a;
		texts.b = '@yy';
		await store.refresh();
		assert.deepEqual([read, keys()], [['a', 'b', 'c'], { b: ['y'], c: ['z'] }]);
		await store.refresh(['b', 'gone']);
		assert.deepEqual(keys(), { b: ['yy'], c: ['z'] });
		assert.deepEqual(told, [['a', 'b'], ['a', 'c'], ['b']]);
	});

	it('takes what an editor holds before its file', async () => {
		const { store, told, keys, texts } = createWorld({ a: '@x' });
		store.hold('a', '@typed');
		store.hold('new', '@unsaved');
		await store.refresh();
		assert.deepEqual(keys(), { a: ['typed'], new: ['unsaved'] });
		texts.a = '@saved';
		await store.reread(['a']);
		store.release('a');
		store.release('new');
		store.release('other');
		assert.deepEqual(keys(), { a: ['saved'] });
		assert.deepEqual(told, [['a'], ['new'], ['a'], ['new']]);
	});

	it('knows which article a note says it is about', async () => {
		const { store } = createWorld({ a: '---\ncitation-key: li2020\n---\n', b: 'Text' });
		await store.refresh();
		assert.deepEqual([...store.articles()], [['a', 'li2020']]);
		store.hold('b', '---\ncitation-key: mays2021\n---\n');
		store.hold('a', '');
		assert.deepEqual([...store.articles()], [['b', 'mays2021']]);
	});

	it('passes over a note that cannot be read', async () => {
		const { texts, store, keys } = createWorld({ a: '@x', b: '@y' });
		await store.refresh();
		delete texts.b;
		await store.reread(['b']);
		assert.deepEqual(keys(), { a: ['x'] });
	});
});
