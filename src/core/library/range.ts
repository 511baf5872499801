/**
 * Ranges of whole numbers in a query.
 * In: `2020`, `2020..2022`, `..2019`, `2020..`, `2020-2022`, `>2020`, `>=2020`, `<2020`, `<=2020`. Out: both ends, which
 * belong to the range; undefined for what only begins to be one (`>`, `..`), `text` for what is none.
 */

export interface Range {
	readonly from: number;
	readonly to: number;
}

/** `digits`: numbers with fewer are not finished, and mean all that go on so: 202 means 2020 to 2029. */
export function parseRange(text: string, digits: number): Range | 'text' | undefined {
	const compared = /^([<>]=?)(\d{0,9})$/.exec(text);
	if (compared !== null) {
		const [, sign = '', number = ''] = compared;
		return number === '' ? undefined : comparedRange(sign, lowest(number, digits), highest(number, digits));
	}
	if (/^\d{1,9}$/.test(text)) return { from: lowest(text, digits), to: highest(text, digits) };
	const [, from, to = ''] = /^(\d{0,9})(?:\.{1,2}|…|[-–])(\d{0,9})$/.exec(text) ?? [];
	if (text === '' || (from === '' && to === '')) return undefined;
	if (from === undefined) return 'text';
	return {
		from: from === '' ? Number.NEGATIVE_INFINITY : lowest(from, digits),
		to: to === '' ? Number.POSITIVE_INFINITY : highest(to, digits),
	};
}

function comparedRange(sign: string, low: number, high: number): Range {
	if (sign.startsWith('>')) return { from: sign === '>' ? high + 1 : low, to: Number.POSITIVE_INFINITY };
	return { from: Number.NEGATIVE_INFINITY, to: sign === '<' ? low - 1 : high };
}

function lowest(number: string, digits: number): number {
	return Number(number.padEnd(digits, '0'));
}

function highest(number: string, digits: number): number {
	return Number(number.padEnd(digits, '9'));
}
