/**
 * Waiting for something to become so. In: what is waited for and a probe. Out: the probe's first answer that is not
 * empty. Promises an error that names what was waited for, and what was last seen when the caller says how to look.
 */

const DEFAULT_LIMIT_MS = 20_000;
const INTERVAL_MS = 100;

/** Asks until the answer is something other than `undefined` or `false`. */
export async function waitUntil<T>(
	what: string,
	probe: () => Promise<T | undefined | false>,
	limitMs = DEFAULT_LIMIT_MS,
): Promise<T> {
	const until = Date.now() + limitMs;
	for (;;) {
		const answer = await probe();
		if (answer !== undefined && answer !== false) return answer;
		if (Date.now() > until) throw new Error(`Waited ${limitMs / 1000} s in vain for ${what}`);
		await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
	}
}

/** Waits until a text contains another, and says what was there instead. */
export async function waitForText(place: string, wanted: string, read: () => Promise<string>): Promise<string> {
	let last = '';
	const probe = async (): Promise<string | undefined> => {
		last = await read();
		return last.includes(wanted) ? last : undefined;
	};
	try {
		return await waitUntil(`‘${wanted}’ in the ${place}`, probe);
	} catch (error) {
		throw new Error(`${error instanceof Error ? error.message : error}; it says ‘${last}’`);
	}
}
