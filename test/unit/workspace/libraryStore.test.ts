import assert from 'node:assert/strict';
import { readDump } from '../../../src/core/dump/read';
import { createLibraryStore, type DumpFiles, type LibraryState } from '../../../src/workspace/libraryStore';

const entry = (title: string, pmid: number) => `1\n|\nLi X. ${title}. B 2020; 1:2. [PMID: ${pmid}] [Abstract]\n|\n`;

/** A store over files that are held in memory; a text of `null` cannot be read. */
function createWorld(texts: Record<string, string | null>) {
	const files: DumpFiles = {
		list: async () => Object.keys(texts),
		async read(file) {
			const text = texts[file];
			if (text === undefined || text === null) throw new Error('no permission');
			return { value: text, diagnostics: [] };
		},
	};
	let published: (state: LibraryState) => void = () => undefined;
	const store = createLibraryStore(files, (state) => published(state));
	const next = () =>
		new Promise<LibraryState>((resolve) => {
			published = resolve;
		});
	return { texts, store, next };
}

/** The keys of the library after `act`. */
async function check(
	world: ReturnType<typeof createWorld>,
	act: () => Promise<void> | void,
	expected: readonly string[],
): Promise<LibraryState> {
	const next = world.next();
	await act();
	const state = await next;
	assert.deepEqual([...state.library.entries.keys()].sort(), expected);
	return state;
}

describe('the library store', () => {
	it('reads files that hold dumps, and no others', async () => {
		const world = createWorld({ a: entry('Eels', 1), b: entry('Herons', 2), notes: 'My notes.' });
		await check(world, () => world.store.refresh(), ['li2020eels', 'li2020herons']);
	});

	it('follows changes and deletions', async () => {
		const world = createWorld({ a: entry('Eels', 1), b: entry('Herons', 2) });
		await check(world, () => world.store.refresh(), ['li2020eels', 'li2020herons']);
		world.texts.a = entry('Salmon', 3);
		await check(world, () => world.store.refreshFile('a'), ['li2020herons', 'li2020salmon']);
		await check(world, () => world.store.removeFile('b'), ['li2020salmon']);
		delete world.texts.a;
		delete world.texts.b;
		await check(world, () => world.store.refresh(), []);
	});

	it('lets an open editor win over its file, until it is closed', async () => {
		const world = createWorld({ a: entry('Eels', 1) });
		await check(world, () => world.store.refresh(), ['li2020eels']);
		await check(world, () => world.store.holdArticles('a', readDump(entry('Otters', 4), 'a').value), ['li2020otters']);
		await check(world, () => world.store.releaseArticles('a'), ['li2020eels']);
	});

	it('keeps the last good reading of a file that cannot be read, and says why', async () => {
		const world = createWorld({ a: entry('Eels', 1) });
		await check(world, () => world.store.refresh(), ['li2020eels']);
		world.texts.a = null;
		const { unreadable } = await check(world, () => world.store.refreshFile('a'), ['li2020eels']);
		assert.deepEqual([...unreadable], [['a', 'no permission']]);
		world.texts.a = entry('Eels', 1);
		assert.equal((await check(world, () => world.store.refreshFile('a'), ['li2020eels'])).unreadable.size, 0);
	});
});
