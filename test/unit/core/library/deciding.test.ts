import assert from 'node:assert/strict';
import { readDump } from '../../../../src/core/dump/read';
import {
	addTopic,
	chooseValues,
	decideApart,
	decideSame,
	pinKey,
	removeTopic,
	renameTopic,
} from '../../../../src/core/library/deciding';
import { createLibrary, type Entry } from '../../../../src/core/library/library';
import { emptyMemory, type LibraryMemory } from '../../../../src/core/library/memory';
import { takeBack } from '../../../../src/core/library/memoryMerge';

const entry = (title: string, pmid: number) => `1\n|\nLi X. ${title}. B 2020; 1:2. [PMID: ${pmid}] [Abstract]\n|\n`;
const articles = readDump(`${entry('Eels', 1)}\n${entry('Herons', 2)}`, 'a').value;

function library(memory: LibraryMemory) {
	const { entries } = createLibrary(articles, { memory });
	return {
		keys: [...entries.keys()],
		topics: [...entries.values()].map(({ article }) => article.custom.topics ?? []),
		entries: [...entries.values()],
	};
}

const both = library(emptyMemory).entries;
const [eels, herons] = both as [Entry, Entry];

describe('decisions', () => {
	it('pin a key once', () => {
		const memory = pinKey(emptyMemory, 'old', eels);
		assert.deepEqual(library(memory).keys, ['old', 'li2020herons']);
		assert.equal(pinKey(memory, 'old', herons), memory);
	});

	it('add topics to those that lack them, and take them away again', () => {
		const one = addTopic(emptyMemory, [eels], 'fish');
		assert.deepEqual(library(one).topics, [['fish'], []]);
		const two = addTopic(one, library(one).entries, 'fish');
		assert.deepEqual(library(two).topics, [['fish'], ['fish']]);
		assert.equal(addTopic(two, library(two).entries, 'fish'), two);
		const none = removeTopic(two, library(two).entries, 'fish');
		assert.deepEqual(library(none).topics, [[], []]);
		assert.equal(none.topics.size, 0);
		assert.equal(removeTopic(none, library(none).entries, 'fish'), none);
	});

	it('take away what the catalogue gave, and give it back', () => {
		const printed = { ...articles[0], custom: { ...articles[0]?.custom, topics: ['Fishes'] } } as (typeof articles)[0];
		const read = (memory: LibraryMemory) => [...createLibrary([printed], { memory }).entries.values()];
		const topics = (memory: LibraryMemory) => read(memory).map(({ article }) => article.custom.topics);
		const removed = removeTopic(emptyMemory, read(emptyMemory), 'Fishes');
		assert.deepEqual(topics(removed), [undefined]);
		assert.deepEqual(topics(addTopic(removed, read(removed), 'Fishes')), [['Fishes']]);
		const renamed = renameTopic(emptyMemory, 'Fishes', 'Eels');
		assert.deepEqual(topics(renamed), [['Eels']]);
		assert.deepEqual(topics(removeTopic(renamed, read(renamed), 'Eels')), [undefined]);
		assert.deepEqual(topics(renameTopic(renamed, 'Eels', 'Fishes')), [['Fishes']]);
	});

	it('rename the user’s topics', () => {
		const memory = addTopic(addTopic(emptyMemory, [eels], 'fish'), [eels], 'water');
		assert.deepEqual(library(renameTopic(memory, 'fish', 'water')).topics, [['water'], []]);
		assert.equal(renameTopic(memory, 'fish', 'fish'), memory);
	});

	it('join two entries and part them again', () => {
		const same = decideSame(emptyMemory, eels, herons);
		assert.equal(library(same).keys.length, 1);
		const apart = decideApart(same, eels, herons);
		assert.deepEqual(library(apart).keys, ['li2020eels', 'li2020herons']);
		assert.deepEqual([apart.same.length, apart.apart.length], [0, 1]);
	});

	it('choose values, one after another', () => {
		const titled = chooseValues(emptyMemory, eels, { title: 'Old eels' });
		const dated = chooseValues(titled, library(titled).entries[0] ?? eels, { issued: { 'date-parts': [[1999]] } });
		assert.equal(dated.values.size, 1);
		assert.deepEqual(library(dated).keys, ['li1999old', 'li2020herons']);
	});

	it('are taken back without those that came after them', () => {
		const before = addTopic(emptyMemory, [herons], 'birds');
		const after = addTopic(before, [eels], 'fish');
		const now = addTopic(pinKey(decideApart(after, eels, herons), 'old', eels), [eels], 'rivers');
		const left = takeBack(now, before, after);
		assert.deepEqual(library(left).topics, [['rivers'], ['birds']]);
		assert.deepEqual([...left.pins.keys()], ['old']);
		assert.equal(left.apart.length, 1);
		const titled = chooseValues(emptyMemory, eels, { title: 'Old eels' });
		const dated = chooseValues(titled, eels, { issued: { 'date-parts': [[1999]] } });
		assert.deepEqual(
			[...takeBack(dated, emptyMemory, titled).values.values()],
			[{ issued: { 'date-parts': [[1999]] } }],
		);
		const same = decideSame(emptyMemory, eels, herons);
		assert.deepEqual(takeBack(pinKey(same, 'old', eels), emptyMemory, same).same, []);
	});
});
