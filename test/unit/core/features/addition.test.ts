import assert from 'node:assert/strict';
import { readDump } from '../../../../src/core/dump/read';
import { describeAddition, renderAddition } from '../../../../src/core/features/addition';
import { createLibrary, emptyLibrary } from '../../../../src/core/library/library';

const entry = (pmid: string) =>
	`1\n|\nLi X. Eels of the estuary. J Eel Stud 2020; 1:2. [PMID: ${pmid}] [Abstract]\n|\n`;

describe('what the clipboard would add', () => {
	it('is nothing where the text is no dump', () => {
		for (const text of ['', 'My notes on eels.', '1\n|\n'])
			assert.equal(describeAddition(text, emptyLibrary), undefined);
	});

	it('names each article, what is known of it and what is wrong with it', () => {
		const library = createLibrary(readDump(entry('99000101'), 'a').value);
		const text = `${entry('99000101')}\n${entry('99000102')}\n${entry('99000104').replace('[PMID', '[DOI: 10.x PMID')}`;
		const addition = describeAddition(text, library);
		const [first, second, third] = addition?.articles ?? [];
		assert.deepEqual(first, {
			title: 'Eels of the estuary',
			description: 'Li 2020',
			problems: [],
			known: 'li2020eels',
		});
		assert.equal(second?.known, undefined);
		assert.match(third?.problems.join(' ') ?? '', /10\.x is not valid/);
		assert.deepEqual(addition?.problems, []);
	});

	it('says what it could not read outside of the articles', () => {
		const stray = 'Li X. Herons of the estuary. J Heron Stud 2021; 1:2. [PMID: 99000103] [Abstract]\n';
		const { articles, problems } = describeAddition(`${entry('99000101')}\n\n\n${stray}`, emptyLibrary) ?? {};
		assert.equal(articles?.length, 1);
		assert.match([...(articles?.[0]?.problems ?? []), ...(problems ?? [])].join(' '), /looks like an entry/);
	});

	it('goes on lines of its own behind what is there', () => {
		for (const [existing, expected] of [
			['', 'b\n'],
			['a', '\n\nb\n'],
			['a\n', '\nb\n'],
			['a\n\n', 'b\n'],
			['a\r\n\r\n', 'b\n'],
			['a\n \n', 'b\n'],
		] as const)
			assert.equal(renderAddition(existing, 'b'), expected);
		assert.equal(renderAddition('', 'b\n'), 'b\n');
	});
});
