/**
 * Addresses in prose.
 * In: a text and where an address or the destination of a link starts. Out: where it ends.
 */
import type { Span } from '../text/span';

const addressScheme = /(?:https?|ftp)$/i;
const endsAddress = /[\s<>[\]`"]/;
const closesSentence = /[.,;:!?'")]/;

/**
 * `https://x.org/@name` without the marks that close the sentence; `at` is the colon. A brace ends it that it has not opened, as
 * in `@{https://x.org/name}`.
 */
export function addressEnd(text: string, at: number, prose: Span): number | undefined {
	if (!text.startsWith('://', at) || !addressScheme.test(text.slice(Math.max(prose.start, at - 5), at)))
		return undefined;
	let end = at + 3;
	let depth = 0;
	for (; end < prose.end && !endsAddress.test(text.charAt(end)); end++) {
		if (text[end] === '{') depth++;
		else if (text[end] === '}' && --depth < 0) break;
	}
	while (end > at + 3 && closesSentence.test(text.charAt(end - 1))) end--;
	return end;
}

/** `(https://x/(a) "title")`: parentheses pair, and a title may hold one alone. */
export function destinationEnd(text: string, at: number, limit: number): number | undefined {
	let depth = 0;
	for (let end = at; end < limit; end++) {
		const character = text[end];
		if (character === '\\') end++;
		else if (character === '(') depth++;
		else if (character === ')') depth--;
		else if (character === '"' || character === "'") end = titleEnd(text, end, limit) ?? end;
		if (depth === 0) return end + 1;
	}
	return undefined;
}

/** The last place of the title that starts at `at`: its quote, when blanks stand before it and only blanks up to a `)`. */
function titleEnd(text: string, at: number, limit: number): number | undefined {
	if (!/\s/.test(text.charAt(at - 1))) return undefined;
	const quote = text.indexOf(text.charAt(at), at + 1);
	if (quote === -1 || quote >= limit) return undefined;
	let end = quote + 1;
	while (end < limit && /\s/.test(text.charAt(end))) end++;
	return text[end] === ')' ? quote : undefined;
}
