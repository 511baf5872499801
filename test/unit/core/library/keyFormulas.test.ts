import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isCitationKey } from '../../../../src/core/citation/key';
import type { Name } from '../../../../src/core/csl/article';
import { type KeyFormula, keyFormulas } from '../../../../src/core/library/keyFormulas';
import { createLibrary } from '../../../../src/core/library/library';
import { property } from '../../../support/property';
import { record } from '../../../support/records';

/** The key of *title* by one author of 2020. */
function check(formula: KeyFormula, by: string, title: string, expected: string): void {
	const [key = ''] = createLibrary([record({ by, title })], { formula }).entries.keys();
	assert.equal(key, expected);
}

const names = ['authorYearTitle', 'authorYear', 'betterBibtex'] as const;

describe('key formulas', () => {
	it('are three', () => {
		assert.deepEqual(Object.keys(keyFormulas), names);
		check('authorYearTitle', 'Bussu, S.', '(Dis)Integrated Care? Lessons from East London', 'bussu2020disintegrated');
		check('authorYear', 'Bussu, S.', '(Dis)Integrated Care? Lessons from East London', 'bussu2020');
		check('betterBibtex', 'Bussu, S.', '(Dis)Integrated care? Lessons', 'bussuDisIntegratedCareLessons2020');
	});

	it('keep capitals of words where the title words have capitals', () =>
		check('betterBibtex', 'van der Berg, S.', 'A COVID-19 cohort of eels', 'vanderbergCOVID19CohortEels2020'));

	it('do without an author', () => {
		check('authorYear', '', 'On Integrated Care Systems', 'integratedcare2020');
		check('betterBibtex', '', 'On Integrated Care Systems', 'IntegratedCareSystems2020');
	});

	it('write institutions, and very long names cut', () => {
		check('authorYear', 'World Health Organization', 'Report', 'worldhealthorganization2020');
		check('authorYear', 'Eel '.repeat(100), 'Report', `${'eel'.repeat(20)}2020`);
	});

	it('transliterate Greek and Cyrillic', () => {
		check('authorYearTitle', 'Толстой, Л.', 'Щуки', 'tolstoy2020schuki');
		check('authorYearTitle', 'Παπαδόπουλος, Γ.', 'Χέλια', 'papadopoylos2020xelia');
		check('betterBibtex', 'Ångström, A.', 'Été à Łódź', 'angstromEteLodz2020');
	});

	it('are never empty in other scripts', () => {
		for (const formula of names) {
			const keys = ['王, 伟', 'לוי, א', '김, 철'].flatMap((by) => [
				...createLibrary([record({ by, title: '河' })], { formula }).entries.keys(),
			]);
			for (const key of keys) assert.match(key, /^2020[a-z]{4}$/);
			assert.equal(new Set(keys).size, 3);
		}
		check('authorYearTitle', '王, 伟', 'Rivers and eels', 'riverseels2020');
	});

	it('always make keys for Pandoc, LaTeX and names of files, each of one article', () => {
		const text = fc.oneof(
			fc.constantFrom('Con', 'AUX', 'com1', '河', 'a_b', '{x}', '%', "O'Brien", 'ſ', 'ﬁ', '½', 'Ǆ', '--', '<i>', 'Ж'),
			fc.string({ unit: 'binary', maxLength: 30 }),
		);
		const name: fc.Arbitrary<Name> = fc.oneof(fc.record({ family: text }), fc.record({ literal: text }));
		const one = fc.record({
			author: fc.array(name, { maxLength: 2 }),
			title: text,
			year: fc.option(fc.integer({ min: -500, max: 2030 })),
			formula: fc.constantFrom(...names),
		});
		property(
			fc.array(one, { minLength: 1, maxLength: 6 }),
			(list) => {
				const articles = list.map(({ author, title, year }, index) => ({
					...record({ at: `a.txt:${index}`, by: '', title, date: '' }),
					...(year === null ? {} : { issued: { 'date-parts': [[year] as [number]] } }),
					author,
					DOI: `10.5555/${index}`,
				}));
				const keys = [...createLibrary(articles, { formula: list[0]?.formula ?? 'authorYear' }).entries.keys()];
				assert.equal(new Set(keys.map((key) => key.toLowerCase())).size, articles.length);
				for (const key of keys) {
					assert.ok(isCitationKey(key), key);
					assert.match(key, /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[A-Za-z0-9]+(?:_[a-z]{3,12})?$/i);
					assert.ok(key.length < 220);
				}
			},
			500,
		);
	});
});
