/**
 * Pages of an article as printed.
 * In: what stands in the place of the pages. Out: what kind of thing it is; nothing is expanded or reformatted.
 */

/**
 * Whether `page` names an electronic location and no printed page: `e081954`, `n248`, `CD004366`, `22799036231181210`,
 * `S0140-6736(21)00001-0`. A range is never one; `S12` is a page of a supplement; no printed page has six digits.
 */
export function isELocator(page: string): boolean {
	return /^(?:[a-rt-z]\d+|cd\d{6}\.pub\d+|[a-z]+\.\d{4}-\d\d\.\d{4}|[a-z]{2,5}\d{3,}|\d{6,}|s\d{4}-?\d{3}[\dx]\(\d\d\)\d{5}-[\dx])$/i.test(
		page,
	);
}
