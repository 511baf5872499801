import assert from 'node:assert/strict';
import { readDump } from '../../../../src/core/dump/read';
import { readShared } from '../../../support/shared';

/** `2020 8 2.0`: year of the article, citations, index. */
function list(entries: readonly string[], first = 1): string {
	return entries
		.map((entry, index) => {
			const [year, count, impact] = entry.split(' ');
			const flags = `[Citation(s) in RCA: ${count}] [Impact Index Per Article: ${impact}]`;
			return `${first + index}\n|\nLi X, Mays N. Eels. B ${year}; 1:2. [PMID: ${first + index}] ${flags}\n|\n`;
		})
		.join('');
}

/** The values that do not fit, with what is said of them. */
function check(text: string, expected: readonly string[]): void {
	const found = readDump(text, 'x.txt').diagnostics.filter(({ code }) => code === 'impact-index-mismatch');
	assert.deepEqual(
		found.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`),
		expected,
	);
}

const agreeing = ['2022 6 3.0', '2021 17 5.7', '2020 8 2.0'];

describe('the impact index', () => {
	it('is held against the year that most entries of the list agree with', () => {
		check(list([...agreeing, '2022 5 5.0']), [
			'5.0: This impact index does not fit: 5 citations since 2022 in a list of 2024 make 2.5.',
		]);
		check(list([...agreeing, '2023 1 0.5']), [
			'0.5: This impact index does not fit: 1 citation since 2023 in a list of 2024 makes 1.0.',
		]);
		check(list([...agreeing, '2022 0 1.0']), [
			'1.0: This impact index does not fit: 0 citations since 2022 in a list of 2024 make 0.0.',
		]);
	});

	it('may be rounded either way', () => check(list([...agreeing, '2020 9 2.2', '2020 9 2.3']), []));

	it('of the list’s own year is the count, or nothing', () => {
		check(list([...agreeing, '2024 5 5.0', '2024 5 0', '2024 0 0', '2023 0 0']), []);
		check(list([...agreeing, '2024 5 2.5']), [
			'2.5: This impact index does not fit: 5 citations since 2024 in a list of 2024 make 5.0.',
		]);
	});

	it('proves nothing where fewer than three entries agree', () => {
		check(list(['2022 6 3.0', '2021 17 5.7', '2022 5 5.0']), []);
		check(list(['2022 5 4.0', '2021 17 1.1', '2020 8 0.3', '2019 3 3.0']), []);
	});

	it('is held against its own list: a text may hold several, of different years', () => {
		check(list(agreeing) + list(['2022 8 2.0', '2021 10 2.0', '2020 9 1.5']), []);
		check(list(agreeing) + list(['2022 8 2.0', '2021 10 2.0', '2020 9 1.5', '2022 6 3.0']), [
			'3.0: This impact index does not fit: 6 citations since 2022 in a list of 2026 make 1.5.',
		]);
	});

	it('fits in the real list', function () {
		check(readShared(this, 'dumps', 'rca-list.txt'), []);
	});
});
