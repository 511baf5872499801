/**
 * What a citation key is.
 * In: a text and where an `@` stands. Out: the key behind it, whole or only begun. This is Pandoc's rule: letters, digits and
 * `_`, between them single marks of `:.#$%&-+?<>~/`; anything without blanks in braces.
 */
import type { Span } from '../text/span';

/** An `@` where Pandoc would read a key, and what stands behind it. */
export interface KeyMark {
	/** `-@doe` with its minus, `@{doe}` with its braces. */
	readonly span: Span;
	/** `doe`; empty when nothing follows the `@` yet. */
	readonly key: Span;
	/** `open`: the brace after the `@` is not closed yet. */
	readonly braces: 'none' | 'open' | 'closed';
}

const innerMarks = ':.#$%&-+?<>~/';
const wordCharacter = /^[\p{L}\p{N}_]$/u;
/** Where an unclosed brace stops: the author goes on typing there. */
const endsOpenKey = /[\s{}[\];,]/;
/** Longer keys in braces are none, so that many unclosed braces cost no more than their number. */
const longestBracedKey = 500;

/** Whether `text` can be cited as `@text`, without braces. */
export function isCitationKey(text: string): boolean {
	return text !== '' && bareKeyEnd(text, 0) === text.length;
}

/** `@doe2020`, or `@{https://x.org/(a)}` where the key needs braces. */
export function renderCitationKey(key: string): string {
	return isCitationKey(key) ? `@${key}` : `@{${key}}`;
}

/** The mark whose `@` stands at `at`; undefined after a word, where it belongs to an e-mail address. */
export function keyMarkAt(text: string, at: number, limit: Span): KeyMark | undefined {
	const suppresses = at > limit.start && text[at - 1] === '-' && mayStartAt(text, at - 1, limit.start);
	if (!suppresses && !mayStartAt(text, at, limit.start)) return undefined;
	const start = suppresses ? at - 1 : at;
	if (text[at + 1] === '{' && at + 1 < limit.end) return bracedMark(text, start, at + 2, limit.end);
	const end = Math.min(bareKeyEnd(text, at + 1), limit.end);
	return { span: { start, end }, key: { start: at + 1, end }, braces: 'none' };
}

/** Whether the character at `at` could stand inside a key, when a letter follows. */
export function isInnerMarkAt(text: string, at: number): boolean {
	return at < text.length && innerMarks.includes(text.charAt(at));
}

/** Not after a letter, a digit or a single full stop, which Pandoc takes for one word with what follows. */
function mayStartAt(text: string, at: number, start: number): boolean {
	if (at <= start) return true;
	const before = text.charAt(at - 1);
	if (before === '.') return text.endsWith('...', at);
	// Two minus signs make a dash, which suppresses nothing.
	if (before === '-' && text[at] === '-') return false;
	return before === '_' || !isWord(codePointBefore(text, at));
}

/** Ends after the longest key that starts at `start`; `start` itself when there is none. */
function bareKeyEnd(text: string, start: number): number {
	let at = start;
	for (;;) {
		const word = wordLengthAt(text, at);
		if (word > 0) at += word;
		else if (at > start && joinsAt(text, at)) at++;
		else return at;
	}
}

/** A mark joins when a word character follows; `:` and `/` also before a `/`, for addresses. */
function joinsAt(text: string, at: number): boolean {
	if (!isInnerMarkAt(text, at)) return false;
	if (wordLengthAt(text, at + 1) > 0) return true;
	return text[at + 1] === '/' && (text[at] === ':' || text[at] === '/');
}

function bracedMark(text: string, start: number, from: number, limit: number): KeyMark {
	let depth = 1;
	const longest = Math.min(limit, from + longestBracedKey);
	for (let at = from; at < longest && !isBlankAt(text, at); at++) {
		if (text[at] === '{') depth++;
		else if (text[at] === '}') depth--;
		if (depth === 0) return { span: { start, end: at + 1 }, key: { start: from, end: at }, braces: 'closed' };
	}
	let end = from;
	while (end < longest && !endsOpenKey.test(text.charAt(end))) end++;
	return { span: { start, end }, key: { start: from, end }, braces: 'open' };
}

/** Blanks, line ends and control characters; without a pattern, as long keys ask for every character. */
function isBlankAt(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code <= 32 || code === 160 || code === 0x2028 || code === 0x2029;
}

/** Where the letters, digits and `_` end that start at `start`. */
export function wordEnd(text: string, start: number): number {
	let at = start;
	for (let length = wordLengthAt(text, at); length > 0; length = wordLengthAt(text, at)) at += length;
	return at;
}

/** How many UTF-16 units the letter, digit or `_` at `at` takes; 0 when there is none. */
function wordLengthAt(text: string, at: number): number {
	const point = text.codePointAt(at);
	if (point === undefined || !isWord(point)) return 0;
	return point > 0xffff ? 2 : 1;
}

function isWord(point: number): boolean {
	if (point > 127) return wordCharacter.test(String.fromCodePoint(point));
	return (point >= 97 && point <= 122) || (point >= 65 && point <= 90) || (point >= 48 && point <= 57) || point === 95;
}

function codePointBefore(text: string, at: number): number {
	const unit = text.charCodeAt(at - 1);
	const isLowHalf = unit >= 0xdc00 && unit <= 0xdfff;
	return (isLowHalf && at > 1 ? text.codePointAt(at - 2) : undefined) ?? unit;
}
