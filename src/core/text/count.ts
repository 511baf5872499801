/**
 * Numbers in words.
 * In: a number of things and what one of them is called. Out: `No articles`, `1 article`, `1,234 articles`.
 */
export function count(number: number, noun: string): string {
	return number === 0 ? `No ${noun}s` : `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
