import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Name } from '../../../../src/core/csl/article';
import { displayName } from '../../../../src/core/csl/display';
import { parseVancouverName } from '../../../../src/core/csl/names';
import { institutionOf } from '../../../../src/core/features/institutions';
import { groupPeople } from '../../../../src/core/features/people';
import type { Entry } from '../../../../src/core/library/library';
import { property } from '../../../support/property';

/** `Alderwick, Hugh`, or as indexes print a name. */
function parseName(text: string): Name {
	const [family = '', given] = text.split(', ');
	if (given !== undefined) return { family, given };
	return parseVancouverName(text) ?? { literal: text };
}

function entryOf(name: string, index: number): Entry {
	const custom = { sources: [], fields: {} };
	return {
		article: { id: `${name} ${index}`, type: 'article', author: [parseName(name)], custom },
		sources: [],
		records: [],
	};
}

/** People with how many articles each has. */
function peopleOf(names: readonly string[]): string[] {
	return groupPeople(names.map(entryOf), () => true)
		.map(({ name, entries }) => `${name} ${entries.length}`)
		.sort();
}

function check(names: readonly string[], expected: readonly string[]): void {
	assert.deepEqual(peopleOf(names), [...expected].sort());
}

describe('people', () => {
	it('are one in all spellings', () => {
		check(['Alderwick H', 'Alderwick, Hugh', 'ALDERWICK HUGH'], ['Alderwick, Hugh 3']);
		check(['Müller B', 'MULLER BEATE', 'Müller, Beate A.'], ['Müller, Beate A. 3']);
		check(['Sartre J-P', 'Sartre, Jean-Paul', 'Sartre, J.'], ['Sartre, Jean-Paul 3']);
		check(['World Health Organization', 'WORLD HEALTH ORGANIZATION'], ['World Health Organization 2']);
	});

	it('are two where given names contradict, and a spelling that may be either is neither', () => {
		check(
			['Alderwick H', 'Alderwick, Hugh', 'Alderwick, Harry'],
			['Alderwick, H. 1', 'Alderwick, Harry 1', 'Alderwick, Hugh 1'],
		);
		check(
			['Alderwick, Hugh', 'Alderwick HJ', 'Alderwick HK'],
			['Alderwick, Hugh 1', 'Alderwick, H. J. 1', 'Alderwick, H. K. 1'],
		);
		check(['Li X', 'Li Y'], ['Li, X. 1', 'Li, Y. 1']);
		check(['Li, Xia', 'Li, Xiang'], ['Li, Xia 1', 'Li, Xiang 1']);
		check(['King ML Jr', 'King ML'], ['King, M. L., Jr 1', 'King, M. L. 1']);
	});

	it('do not depend on the order', () => {
		const given = fc.array(fc.constantFrom('Hugh', 'Harry', 'H.', 'J.', 'Jo', 'K.'), { minLength: 1, maxLength: 2 });
		const names = fc.array(
			given.map((words) => `Alderwick, ${words.join(' ')}`),
			{ maxLength: 7 },
		);
		property(
			names.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
			([list, shuffled]) => {
				assert.deepEqual(peopleOf(shuffled), peopleOf(list));
				assert.equal(new Set(list.map((name) => displayName(parseName(name)))).size >= peopleOf(list).length, true);
			},
		);
	});
});

describe('the institution of an affiliation', () => {
	const checkInstitution = (affiliation: string, expected: string) =>
		assert.equal(institutionOf(affiliation), expected);

	it('is the body, the larger before the smaller', () => {
		checkInstitution('Department of Care, School of Health, University of Leeds, Leeds, UK.', 'University of Leeds');
		checkInstitution('Centre for Ageing, St James Hospital, Dublin', 'St James Hospital');
		checkInstitution('Institute of Rivers, Oslo; Norway', 'Institute of Rivers');
		checkInstitution('Nuffield Trust, London, UK', 'Nuffield Trust');
	});

	it('is the whole where none is named', () => checkInstitution('Independent, Rome.', 'Independent, Rome'));
});
