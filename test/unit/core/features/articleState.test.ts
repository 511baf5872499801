/** What is said of an article in the tree, in words and by a mark. */
import assert from 'node:assert/strict';
import { placedKeys } from '../../../../src/core/citation/placedKeys';
import {
	type ArticleMark,
	changedCitations,
	citedArticles,
	describeArticle,
} from '../../../../src/core/features/articleState';
import { createLibrary } from '../../../../src/core/library/library';
import { emptyMemory } from '../../../../src/core/library/memory';
import { record } from '../../../support/records';

const rivers = record({ PMID: '1', 'container-title': 'J Care', volume: '3', more: { openAccess: true } });
const eels = record({ title: 'Eels', PMID: '2', by: 'Åse, B.', date: '2021', at: 'a.txt:5' });

describe('the state of an article', () => {
	const library = createLibrary([rivers, eels]);
	const [first, second] = [...library.entries.values()];
	const [rivers2020, eels2021] = [first?.article.id ?? '', second?.article.id ?? ''];
	const none: ReadonlySet<string> = new Set();
	interface Case {
		readonly here?: readonly string[];
		readonly elsewhere?: readonly string[];
	}
	const describeFirst = ({ here = [], elsewhere = [] }: Case) => {
		assert.ok(first !== undefined);
		return describeArticle(first, { here: new Set(here), elsewhere: new Set(elsewhere) });
	};
	const check = (given: Case, mark: ArticleMark, description: string) => {
		const state = describeFirst(given);
		assert.deepEqual([state.mark, state.description], [mark, description]);
	};

	it('draws what matters most, and writes the rest behind author and year', () => {
		check({}, 'openAccess', 'Li 2020');
		check({ here: [rivers2020] }, 'citedHere', 'Li 2020 · open access');
		check({ elsewhere: [rivers2020] }, 'citedElsewhere', 'Li 2020 · open access');
		check({ here: [rivers2020], elsewhere: [rivers2020] }, 'citedHere', 'Li 2020 · cited elsewhere · open access');
	});

	it('says nothing where there is nothing to say', () => {
		assert.ok(second !== undefined);
		const state = describeArticle(second, { here: new Set([rivers2020]), elsewhere: none });
		const spoken = 'Eels, Åse 2021';
		assert.deepEqual(state, { mark: undefined, description: 'Åse 2021', sentence: '', spoken });
	});

	it('says all of it in plain words', () => {
		const state = describeFirst({ here: [rivers2020] });
		assert.equal(state.sentence, 'Cited in this note.');
		const words = 'cited in this note, open access';
		assert.equal(state.spoken, `Rivers, Li 2020, J Care 3, ${words}`);
		assert.equal(describeFirst({}).sentence, '');
	});

	it('finds what a note cites by key, old key and identifier', () => {
		const renamed = createLibrary([rivers, eels], {
			memory: { ...emptyMemory, aliases: new Map([['old', eels2021]]) },
		});
		const notes = (text: string) =>
			new Map([
				['own', placedKeys(text)],
				['other', placedKeys(`@${eels2021}`)],
			]);
		const cited = (text: string) => [...citedArticles(renamed, notes(text), 'own').here].sort();
		assert.deepEqual(cited(`See [@${rivers2020}; @nobody2020].`), [rivers2020]);
		assert.deepEqual(cited('[@old] and @{pmid:1}, @{PMID:1}'), [eels2021, rivers2020].sort());
		const { here, elsewhere } = citedArticles(renamed, notes('[@old]'), undefined);
		assert.deepEqual([[...here], [...elsewhere]], [[], [eels2021]]);
	});

	it('tells which articles are cited, or cited no more', () => {
		const sets = (here: string, elsewhere: string) => ({ here: new Set(here), elsewhere: new Set(elsewhere) });
		assert.deepEqual([...changedCitations(sets('ab', 'xy'), sets('bc', 'xyz'))].sort(), ['a', 'c', 'z']);
		assert.equal(changedCitations(sets('ab', ''), sets('ba', '')).size, 0);
	});
});

describe('an article whose records disagree', () => {
	it('is marked, before all else', () => {
		const later = record({ PMID: '1', date: '2022', at: 'b.txt:9' });
		const entries = [...createLibrary([rivers, later, eels]).entries.values()];
		const states = entries.map((entry) =>
			describeArticle(entry, { here: new Set([entry.article.id]), elsewhere: new Set() }),
		);
		assert.deepEqual(states.map(({ mark }) => mark).sort(), ['citedHere', 'warning']);
		const [state] = states.filter(({ mark }) => mark === 'warning');
		assert.match(state?.description ?? '', /^Li 20\d\d · cited here · open access$/);
		assert.equal(state?.sentence, 'Its records disagree, cited in this note.');
	});
});
