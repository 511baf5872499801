/** Abstracts of a length: whole, cut at sentences or words, each section with its share. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AbstractSection, shortAbstract } from '../../../../src/core/features/shortAbstract';
import { property } from '../../../support/property';

function check(abstract: string | readonly AbstractSection[], length: number, ...expected: readonly string[]): void {
	const article =
		typeof abstract === 'string' ? { abstract, custom: {} } : { custom: { abstractSections: [...abstract] } };
	const shown = shortAbstract(article, length).map(({ heading, text }) => `${heading ?? '-'}: ${text}`);
	assert.deepEqual(shown, expected);
}

const eels = 'Eels swim upstream. Nobody knows why they turn back at night.';

describe('an abstract of a length', () => {
	it('is whole where it is short enough, and none for nothing', () => {
		check(eels, eels.length, `-: ${eels}`);
		check(eels, 0);
		check(eels, -1);
	});

	it('ends with a sentence, or else with a word', () => {
		check(eels, 25, '-: Eels swim upstream. …');
		check(eels, 40, '-: Eels swim upstream. Nobody knows why…');
		check(eels, 8, '-: Eels…');
		check(eels, 9, '-: Eels swim…');
		check('🐟🐟🐟', 3, '-: 🐟…');
	});

	it('has some of each section, whose short ones leave their share to the others', () => {
		const sections = [
			{ heading: 'AIM', text: 'To count eels.' },
			{
				heading: 'METHODS',
				text: 'We stood at the weir for forty nights. We counted by lamp light until the morning came.',
			},
			{
				heading: 'RESULTS',
				text: 'There were nine hundred and two of them. Most went upstream, and few came back again.',
			},
		];
		check(
			sections,
			120,
			'AIM: To count eels.',
			'METHODS: We stood at the weir for forty nights. …',
			'RESULTS: There were nine hundred and two of them. …',
		);
	});

	it('has the first sections only where there would be too little of each', () => {
		const sections = ['A', 'B', 'C'].map((heading) => ({
			heading,
			text: `${heading} counts eels in rivers every single night.`,
		}));
		check(sections, 80, 'A: A counts eels in rivers every single…', 'B: B counts eels in rivers every single…');
		check(sections, 30, 'A: A counts eels in rivers every…');
		check([{ text: 'Short.' }, ...sections], 45, '-: Short. …');
	});

	it('is never much longer than asked', () => {
		const words = fc.array(fc.constantFrom('eel', 'weir.', 'otters', '🐟', 'nightly'), { maxLength: 40 });
		const sections = fc.array(
			words.map((parts) => ({ heading: 'H', text: parts.join(' ') })),
			{ maxLength: 6 },
		);
		property(fc.tuple(sections, fc.nat(300)), ([abstractSections, length]) => {
			const shown = shortAbstract({ custom: { abstractSections } }, length);
			const total = shown.reduce((sum, { text }) => sum + text.length, 0);
			assert.ok(total <= length + 2 * shown.length, `${total} of ${length}`);
		});
	});
});
