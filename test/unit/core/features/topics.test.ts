import assert from 'node:assert/strict';
import { readDump } from '../../../../src/core/dump/read';
import { topicChoices, topicsOf } from '../../../../src/core/features/topics';
import { addTopic } from '../../../../src/core/library/deciding';
import { createLibrary } from '../../../../src/core/library/library';
import { emptyMemory } from '../../../../src/core/library/memory';

const entry = (title: string, pmid: number) => `1\n|\nLi X. ${title}. B 2020; 1:2. [PMID: ${pmid}] [Abstract]\n|\n`;
const articles = readDump(`${entry('Eels in cold water', 1)}\n${entry('Herons', 2)}\n${entry('Terns', 3)}`, 'a').value;

describe('topics to choose from', () => {
	const [eels, herons, terns] = [...createLibrary(articles).entries.values()];
	const memory = [
		[herons, 'birds'],
		[terns, 'birds'],
		[terns, 'Éels'],
		[terns, 'Cold Water'],
		[terns, 'cold war'],
	].reduce((known, [one, topic]) => addTopic(known, [one] as never, topic as string), emptyMemory);
	const library = createLibrary(articles, { memory });

	it('are those of the library, those first whose words are in the title', () => {
		assert.deepEqual(
			topicChoices(library, eels === undefined ? [] : [eels]).map(({ topic, count, isSuggested }) => [
				topic,
				count,
				isSuggested,
			]),
			[
				['Cold Water', 1, true],
				['Éels', 1, true],
				['birds', 2, false],
				['cold war', 1, false],
			],
		);
	});

	it('are not those that all of the articles have', () => {
		const [, birds, all] = [...library.entries.values()];
		const names = (held: unknown[]) => topicChoices(library, held as never).map(({ topic }) => topic);
		assert.ok(!names([birds]).includes('birds'));
		assert.ok(names([birds, eels]).includes('birds'));
		assert.deepEqual(topicsOf([birds, all] as never), ['birds', 'cold war', 'Cold Water', 'Éels']);
	});
});
