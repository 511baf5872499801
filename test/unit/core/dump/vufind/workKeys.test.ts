import assert from 'node:assert/strict';
import fc from 'fast-check';
import { authorKeysOf, parseWorkKeys, splitByKeys, workKey } from '../../../../../src/core/dump/vufind/workKeys';
import { locate } from '../../../../../src/core/text/span';
import { property } from '../../../../support/property';
import { readShared } from '../../../../support/shared';

const whole = (text: string) => locate(text, { start: 0, end: text.length });

/** Splits `text` by the keys; `undefined` when it cannot be done for sure. */
function check(text: string, keys: readonly string[], expected: readonly string[] | undefined): void {
	const values = splitByKeys(whole(text), keys);
	assert.deepEqual(
		values?.map((value) => value.text),
		expected,
	);
}

describe('work keys', () => {
	it('hold letters and digits only, in lower case, without accents', () => {
		assert.equal(workKey("O'Brien, Séamus"), 'obrienseamus');
		assert.equal(workKey('Groß, Øster Łódź'), 'großøsterłodz');
		assert.equal(workKey('Smith, J. 1950-'), 'smithj1950');
		assert.equal(workKey('½ price'), '1⁄2price');
		assert.equal(workKey('王小明'), undefined);
	});

	it('spell Greek and Cyrillic in Latin letters', () => {
		assert.equal(workKey('Щербаков, Юрий'), 'ŝerbakovûrij');
		assert.equal(workKey('Άγγελος Ευαγόρου'), 'angeloseuagorou');
		assert.equal(workKey('Α\u0301γγελος'), 'angelos');
		assert.equal(workKey('NF-κB and Δ9'), 'nfkbandd9');
	});

	/** Scripts that only full ICU tables can romanise. */
	const others =
		/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/u;

	it('agree with those that VuFind itself made', function () {
		const { vectors } = JSON.parse(readShared(this, 'vufind', 'workkeys-vectors.json')) as {
			vectors: { input: string; key: string }[];
		};
		for (const { input, key } of vectors) {
			const isKnown = !others.test(input);
			assert.equal(workKey(input), isKnown ? key : undefined, input);
		}
	});

	it('are divided with and without blanks between them', () => {
		for (const text of ['AT ab cd AT ef cd UT gh', 'AT ab cdAT ef cdUT gh']) {
			const keys = parseWorkKeys(whole(text));
			assert.deepEqual(
				keys.map(({ author, title }) => [author, title]),
				[
					['ab', 'cd'],
					['ef', 'cd'],
					[undefined, 'gh'],
				],
			);
		}
	});

	it('name each author once, where a title has two forms', () => {
		const text = 'AT ab thecd AT ef thecd AT ab cd AT ef cd';
		assert.deepEqual(authorKeysOf(parseWorkKeys(whole(text))), ['ab', 'ef']);
	});

	it('split a field of names', () => {
		check('Bussu, Sonia Marshall, Martin', ['bussusonia', 'marshallmartin'], ['Bussu, Sonia', 'Marshall, Martin']);
		check('Bussu, SoniaMarshall, Martin', ['bussusonia', 'marshallmartin'], ['Bussu, Sonia', 'Marshall, Martin']);
		check("Li, X. 't Hooft, Gerard", ['lix', 'thooftgerard'], ['Li, X.', "'t Hooft, Gerard"]);
		check(
			'Vico, Giambattista (1668- ) Marshall, Martin',
			['vicogiambattista1668', 'marshallmartin'],
			['Vico, Giambattista (1668- )', 'Marshall, Martin'],
		);
		check('Иванов, Иван Παπαδόπουλος, Γ.', ['ivanovivan', 'papadopoulosg'], ['Иванов, Иван', 'Παπαδόπουλος, Γ.']);
		check('Mu\u0308ller, J. Åse, B.', ['mullerj', 'aseb'], ['Mu\u0308ller, J.', 'Åse, B.']);
	});

	it('split a field of the later authors', () =>
		check('Marshall, Martin', ['bussusonia', 'marshallmartin'], ['Marshall, Martin']));

	it('do not split what they do not use up', () => {
		check('Bussu, Sonia Marshall, Martin', ['bussusonia'], undefined);
		check('Bussu, Sonia Marshall', ['bussusonia', 'marshallmartin'], undefined);
		check('王小明', ['wángxiǎomíng'], undefined);
		check('Bussu, Sonia', [], undefined);
		check('Bussu, Sonia', [''], undefined);
	});

	it('give back any names joined by blanks', () => {
		const name = fc
			.tuple(
				fc.constantFrom('Bussu', 'Li', 'Ferreira da Costa', "O'Neil", 'Ångström'),
				fc.constantFrom('Sonia', 'X.', 'J. P.', 'Anna-Maria'),
			)
			.map(([family, given]) => `${family}, ${given}`);
		property(fc.array(name, { minLength: 1, maxLength: 6 }), (names) => {
			check(
				names.join(' '),
				names.map((text) => workKey(text) ?? ''),
				names,
			);
		});
	});
});
