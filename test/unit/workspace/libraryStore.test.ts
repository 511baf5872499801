import assert from 'node:assert/strict';
import { diagnose } from '../../../src/core/diagnostic';
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
	const store = createLibraryStore(files, (state) => state.isComplete && published(state));
	const next = () =>
		new Promise<LibraryState>((resolve) => {
			published = resolve;
		});
	return { texts, store, next };
}

/** The keys of the library after `act`. */
async function check(
	world: ReturnType<typeof createWorld>,
	act: (world: ReturnType<typeof createWorld>) => Promise<void> | void,
	expected: readonly string[],
): Promise<LibraryState> {
	const next = world.next();
	await act(world);
	const state = await next;
	assert.deepEqual([...state.library.entries.keys()].sort(), expected);
	return state;
}

describe('the library store', () => {
	it('reads files that hold dumps, and no others', async () => {
		const world = createWorld({ a: entry('Eels', 1), b: entry('Herons', 2), notes: 'My notes.' });
		await check(world, () => world.store.refresh(), ['li2020eels', 'li2020herons']);
	});

	it('reads bibliographies by the ends of their names, and keeps their keys in whatever order they come', async () => {
		const texts = {
			'a.txt': entry('Eels', 1),
			'refs.bib': '@article{Eels:1, pmid = {1}}\n@article{broken, title = {A\n@misc{b, title = {Herons}}',
			'refs.ris': 'TY  - JOUR\nID  - otters\nTI  - Otters\nER  - \n',
			'pubmed.nbib': 'PMID- 7\nTI  - Terns.\nAU  - Li X\nDP  - 2020\n',
			'items.json': '[{"id": "gulls", "type": "book", "title": "Gulls"}]',
			'package.json': '{"name": "x", "type": "module", "title": "Not a book"}',
			'refs.txt': '@misc{typed, title = {Kites}}',
		};
		const keys = ['Eels:1', 'b', 'broken', 'gulls', 'li2020terns', 'otters'];
		for (const files of [Object.entries(texts), Object.entries(texts).toReversed()])
			await check(createWorld(Object.fromEntries(files)), ({ store }) => store.refresh(), keys);
		const world = createWorld(texts);
		const { library } = await check(world, () => world.store.refresh(), keys);
		const places = library.entries.get('Eels:1')?.sources.map(({ file, line }) => `${file}:${line}`);
		assert.deepEqual(places, ['a.txt:1', 'refs.bib:1']);
	});

	it('follows changes and deletions', async () => {
		const world = createWorld({ a: entry('Eels', 1), b: entry('Herons', 2) });
		await check(world, () => world.store.refresh(), ['li2020eels', 'li2020herons']);
		world.texts.a = entry('Salmon', 3);
		await check(world, () => world.store.update(['a']), ['li2020herons', 'li2020salmon']);
		delete world.texts.b;
		await check(world, () => world.store.update(['b']), ['li2020salmon']);
		delete world.texts.a;
		await check(world, () => world.store.refresh(), []);
	});

	it('lets an editor that is not saved win over its file, until it lets go', async () => {
		const world = createWorld({ a: entry('Eels', 1) });
		await check(world, () => world.store.refresh(), ['li2020eels']);
		await check(world, () => world.store.holdArticles('a', readDump(entry('Otters', 4), 'a').value), ['li2020otters']);
		await check(world, () => world.store.releaseArticles('a'), ['li2020eels']);
	});

	it('reads what is new, named or in a named folder, and nothing else', async () => {
		const world = createWorld({ 'x/a': entry('Eels', 1), 'x/b': entry('Herons', 2), 'xy/c': entry('Otters', 3) });
		await check(world, () => world.store.refresh(), ['li2020eels', 'li2020herons', 'li2020otters']);
		assert.deepEqual(
			['x', 'xy', 'x/a', 'y', 'x/', ''].filter((name) => world.store.knows(name)),
			['x', 'xy', 'x/a'],
		);
		const next = { 'x/a': entry('Terns', 4), 'x/b': entry('Gulls', 5), 'xy/c': entry('Voles', 6) };
		Object.assign(world.texts, next, { 'z/d': entry('Newts', 7) });
		await check(world, () => world.store.update([]), ['li2020eels', 'li2020herons', 'li2020newts', 'li2020otters']);
		await check(world, () => world.store.update(['x']), ['li2020gulls', 'li2020newts', 'li2020otters', 'li2020terns']);
	});

	it('reads several files at a time, publishes what it has as it grows, and is complete only in the end', async () => {
		const texts = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`f${at}`, entry('Eels', at + 1)]));
		let [reading, most] = [0, 0];
		const published: LibraryState[] = [];
		const files: DumpFiles = {
			list: async () => Object.keys(texts),
			async read(file) {
				most = Math.max(most, ++reading);
				await new Promise((resolve) => setTimeout(resolve, 20));
				reading--;
				return { value: texts[file] ?? '', diagnostics: [] };
			},
		};
		const store = createLibraryStore(files, (state) => published.push(state));
		const read = store.refresh();
		store.holdArticles('new', readDump(entry('Otters', 99), 'new').value);
		await new Promise((resolve) => setTimeout(resolve, 70));
		assert.equal(store.state().isComplete, false);
		await read;
		await new Promise((resolve) => setTimeout(resolve, 100));
		const sizes = published.map(({ library }) => library.entries.size);
		assert.ok(sizes.length <= 7 && (sizes[0] ?? 41) <= 2 && sizes.at(-1) === 41, sizes.join(' '));
		assert.deepEqual(
			published.map(({ isComplete }) => isComplete),
			sizes.map((size) => size === 41),
		);
		assert.ok(most > 1 && most <= 8, `${most} at a time`);
	});

	it('lists the files only when it has to, and publishes many changes at once', async () => {
		const texts: Record<string, string> = { a: entry('Eels', 1), b: entry('Herons', 2), c: entry('Terns', 3) };
		let lists = 0;
		let published = 0;
		const files: DumpFiles = {
			async list() {
				lists++;
				return Object.keys(texts);
			},
			async read(file) {
				const text = texts[file];
				if (text === undefined) throw new Error('it is gone');
				return { value: text, diagnostics: [] };
			},
		};
		const store = createLibraryStore(files, () => published++);
		const keys = async () => {
			await new Promise((resolve) => setTimeout(resolve, 60));
			return [...store.state().library.entries.keys()].sort();
		};
		await store.refresh();
		assert.equal(lists, 1);
		texts.a = entry('Otters', 4);
		await store.reread(['a']);
		assert.deepEqual(await keys(), ['li2020herons', 'li2020otters', 'li2020terns']);
		assert.equal(lists, 1);
		delete texts.b;
		await store.reread(['a', 'b']);
		assert.deepEqual(await keys(), ['li2020otters', 'li2020terns']);
		assert.equal(lists, 2);
		texts.d = entry('Gulls', 5);
		await store.reread(['d']);
		assert.deepEqual(await keys(), ['li2020gulls', 'li2020otters', 'li2020terns']);
		assert.equal(lists, 3);
		published = 0;
		const updates = Array.from({ length: 100 }, (_, at) => {
			texts.a = entry('Otters', at);
			return store.reread(['a']);
		});
		await Promise.all(updates);
		assert.deepEqual(await keys(), ['li2020gulls', 'li2020otters', 'li2020terns']);
		assert.equal(published, 1);
	});

	it('leaves the rest unread when it is stopped, follows changes of what it has, and goes on when asked', async () => {
		const texts = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`f${at}`, entry('Eels', at + 1)]));
		const files: DumpFiles = {
			list: async () => Object.keys(texts),
			async read(file) {
				await new Promise((resolve) => setTimeout(resolve, 10));
				return { value: texts[file] ?? '', diagnostics: [] };
			},
		};
		const store = createLibraryStore(files, () => undefined);
		const sizes = async () => {
			await new Promise((resolve) => setTimeout(resolve, 60));
			const { library, isComplete, isStopped } = store.state();
			return [library.entries.size, isComplete, isStopped];
		};
		const read = store.refresh();
		await new Promise((resolve) => setTimeout(resolve, 15));
		store.stop();
		await read;
		const [size] = await sizes();
		assert.ok(Number(size) > 0 && Number(size) < 40, String(size));
		assert.deepEqual(await sizes(), [size, false, true]);
		texts.new = entry('Otters', 99);
		await store.update(['new']);
		assert.deepEqual(await sizes(), [Number(size) + 1, false, true]);
		await store.refresh();
		assert.deepEqual(await sizes(), [41, true, false]);
		store.stop();
		assert.deepEqual(await sizes(), [41, true, false]);
	});

	it('is complete, too, where files cannot be listed', async () => {
		const list = () => Promise.reject(new Error('no'));
		const store = createLibraryStore({ list, read: list }, () => undefined);
		await assert.rejects(store.refresh());
		await new Promise((resolve) => setTimeout(resolve, 100));
		assert.equal(store.state().isComplete, true);
	});

	it('never goes back to an older list of files', async () => {
		const world = createWorld({ a: entry('Eels', 1), b: entry('Herons', 2) });
		const first = world.store.refresh();
		delete world.texts.a;
		await check(world, () => world.store.update([]), ['li2020herons']);
		await first;
	});

	it('says of which files the encoding was guessed, and how', async () => {
		const guess = diagnose('encoding-guessed', { start: 0, end: 0 }, 'Windows-1252');
		const texts: Record<string, string> = { a: entry('Eels', 1), notes: 'My notes.' };
		const files: DumpFiles = {
			list: async () => Object.keys(texts),
			read: async (file) => ({ value: texts[file] ?? '', diagnostics: [guess] }),
		};
		const store = createLibraryStore(files, () => undefined);
		await store.refresh();
		await new Promise((resolve) => setTimeout(resolve, 100));
		assert.deepEqual([...store.state().guessed], [['a', guess]]);
	});

	it('keeps the last good reading of a file that cannot be read, and says why', async () => {
		const world = createWorld({ a: entry('Eels', 1) });
		await check(world, () => world.store.refresh(), ['li2020eels']);
		world.texts.a = null;
		const { unreadable } = await check(world, () => world.store.update(['a']), ['li2020eels']);
		assert.deepEqual([...unreadable], [['a', 'no permission']]);
		world.texts.a = entry('Eels', 1);
		assert.equal((await check(world, () => world.store.update(['a']), ['li2020eels'])).unreadable.size, 0);
	});
});
