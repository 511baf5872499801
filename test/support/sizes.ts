/**
 * Tests in two sizes: small ones that take seconds, and full ones, which `npm test` runs.
 * In: both sizes of a test. Out: the one to run; SHELFMARK_THOROUGH=1 asks for the full ones.
 */
export function sized<T>(small: T, full: T): T {
	return process.env.SHELFMARK_THOROUGH === '1' ? full : small;
}
