/**
 * Bytes looked for in bytes.
 * In: a text, where to look. Out: where it stands next. The scan leaps: the longer the text, the fewer bytes are looked at
 * (Horspool).
 */

export interface Needle {
	readonly bytes: Uint8Array;
	/** How far the scan may leap when a place ends in this byte. */
	readonly leaps: Uint8Array;
}

const farthest = 255;

/** `text` is not empty. */
export function createNeedle(text: string): Needle {
	const bytes = new TextEncoder().encode(text);
	const leaps = new Uint8Array(256).fill(Math.min(bytes.length, farthest));
	for (let at = 0; at < bytes.length - 1; at++) leaps[bytes[at] ?? 0] = Math.min(bytes.length - 1 - at, farthest);
	return { bytes, leaps };
}

/** Where the needle starts next at `from` or behind it; -1 where it does not. */
export function findNeedle(haystack: Uint8Array, { bytes, leaps }: Needle, from: number): number {
	const end = bytes.length - 1;
	const last = bytes[end] ?? 0;
	for (let at = from + end; at < haystack.length; ) {
		const byte = haystack[at] ?? 0;
		if (byte === last && endsAt(haystack, bytes, at)) return at - end;
		at += leaps[byte] ?? 1;
	}
	return -1;
}

function endsAt(haystack: Uint8Array, bytes: Uint8Array, at: number): boolean {
	const start = at - bytes.length + 1;
	for (let index = bytes.length - 2; index >= 0; index--) if (haystack[start + index] !== bytes[index]) return false;
	return true;
}
