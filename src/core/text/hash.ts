/**
 * Hashes of texts, the same on every machine and in every version.
 * In: any text. Out: a number, or letters, that stand for it (cyrb53 mixing).
 */

/** A whole number of 53 bits: among millions of texts two hardly ever share one. */
export function hashNumber(text: string): number {
	const [high, low] = hashHalves(text);
	return (high & 0x1fffff) * 2 ** 32 + low;
}

/** Twelve letters. */
export function hashLetters(text: string): string {
	let [upper, lower] = hashHalves(text);
	let letters = '';
	for (let count = 0; count < 12; count++) {
		// One step of a long division by 26: both halves together are a number of 64 bits, which no number holds.
		const rest = (upper % 26) * 2 ** 32 + lower;
		letters += String.fromCharCode(97 + (rest % 26));
		[upper, lower] = [Math.floor(upper / 26), Math.floor(rest / 26)];
	}
	return letters;
}

/** Two unsigned numbers of 32 bits. */
export function hashHalves(text: string): [high: number, low: number] {
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		high = Math.imul(high ^ code, 2654435761);
		low = Math.imul(low ^ code, 1597334677);
	}
	return [high >>> 0, low >>> 0];
}
