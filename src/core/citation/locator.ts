/**
 * The locator at the start of a citation's suffix, as Pandoc's citeproc finds it.
 * In: what stands behind a key, `, pp. 33-35 and more`, and the words of the note's language. Out: what is counted, the count and
 * what follows: page, `33-35`, `and more`. Without a word it is a page where the count has a digit. In braces, `{iv, 42}`, all is
 * the count. Source: Pandoc's manual, “Citation syntax”; what the manual leaves open is as Pandoc does it.
 */
import type { Span } from '../text/span';
import type { LocatorLabel, LocatorWords } from './locatorLabels';

export interface Locator {
	readonly label: LocatorLabel;
	/** `33-35` */
	readonly value: string;
	/** From its word, or its brace, to its end; in the text that it was found in. */
	readonly span: Span;
}

/** The locator that `suffix` starts with, behind a comma and blanks. */
export function parseLocator(suffix: string, words: LocatorWords): Locator | undefined {
	const pieces = piecesOf(suffix);
	let at = 0;
	if (pieces[at]?.text === ',') at++;
	if (pieces[at]?.kind === 'blank') at++;
	return bracedLocator(pieces, at, words) ?? plainLocator(pieces, at, words);
}

interface Piece {
	readonly kind: 'word' | 'mark' | 'blank';
	readonly text: string;
	readonly start: number;
}

/** Runs of letters, single marks, and runs of blanks. No locator is longer than some hundred of them. */
function piecesOf(suffix: string): Piece[] {
	const pieces: Piece[] = [];
	for (const { 0: text, index } of suffix.slice(0, longestSuffix).matchAll(/\s+|\p{P}|[^\s\p{P}]+/gu)) {
		const kind = /^\s/.test(text) ? 'blank' : /^\p{P}$/u.test(text) ? 'mark' : 'word';
		pieces.push({ kind, text, start: index });
	}
	return pieces;
}

const longestSuffix = 1000;

/** `{p. iv, 42}`: braces and brackets within are in pairs. */
function bracedLocator(pieces: readonly Piece[], start: number, words: LocatorWords): Locator | undefined {
	if (pieces[start]?.text !== '{') return undefined;
	let depth = 0;
	for (let end = start; end < pieces.length; end++) {
		const { text } = pieces[end] ?? { text: '' };
		if (text === '{' || text === '[') depth++;
		if (text === '}' || text === ']') depth--;
		if (depth > 0) continue;
		const from = pieces[start + 1]?.kind === 'blank' ? start + 2 : start + 1;
		const found = findLabel(pieces.slice(0, end), from, words, () => true);
		const value = textOf(pieces, found?.end ?? from, end).trim();
		const span = spanOf(pieces, start, end + 1);
		return value === '' ? undefined : { label: found?.label ?? 'page', value, span };
	}
	return undefined;
}

function plainLocator(pieces: readonly Piece[], start: number, words: LocatorWords): Locator | undefined {
	const found = findLabel(pieces, start, words, (at) => countAt(pieces, at, 'first')?.isCount === true);
	const isMeant = (count: Count) => (found === undefined ? count.hasDigit : count.isCount);
	let end = found?.end ?? start;
	const begin = end;
	for (;;) {
		const count = countAt(pieces, end, end === begin ? 'first' : 'next');
		if (count === undefined || !isMeant(count)) break;
		end = count.end;
	}
	if (end === begin) return undefined;
	const value = textOf(pieces, begin, end).trim();
	return { label: found?.label ?? 'page', value, span: spanOf(pieces, start, end) };
}

/** The longest words from `start` on that name what is counted, in front of a place where a count may start. */
function findLabel(
	pieces: readonly Piece[],
	start: number,
	words: LocatorWords,
	mayStart: (at: number) => boolean,
): { readonly label: LocatorLabel; readonly end: number } | undefined {
	let found: { label: LocatorLabel; end: number } | undefined;
	for (let end = start + 1; end < Math.min(pieces.length, start + mostPieces); end++) {
		const label = words.get(textOf(pieces, start, end).trim().toLowerCase());
		if (label !== undefined && mayStart(end)) found = { label, end };
	}
	return found;
}

/** `sub verbo.` has four. */
const mostPieces = 9;

interface Count {
	readonly end: number;
	/** Whether some of it is a number, Arabic or Roman. */
	readonly isCount: boolean;
	readonly hasDigit: boolean;
}

/** `33-35`, `, 42`, `XVII`, `34A(1)`, `[17]`: a count, behind a comma or semicolon where it is not the first. */
function countAt(pieces: readonly Piece[], start: number, place: 'first' | 'next'): Count | undefined {
	let at = start;
	if (place === 'next' && (pieces[at]?.text === ',' || pieces[at]?.text === ';')) at++;
	if (pieces[at]?.kind === 'blank') at++;
	const first = at;
	let isCount = false;
	for (let part = partAt(pieces, at); part !== undefined; part = partAt(pieces, at)) {
		isCount ||= part.isCount;
		at = part.end;
	}
	return at === first ? undefined : { end: at, isCount, hasDigit: /\p{Nd}/u.test(textOf(pieces, start, at)) };
}

type Part = Omit<Count, 'hasDigit'>;

const brackets: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** One number with what belongs to it, in brackets or not. */
function partAt(pieces: readonly Piece[], at: number): Part | undefined {
	const close = brackets[pieces[at]?.text ?? ''];
	if (close === undefined) return sequenceAt(pieces, at);
	const inner = sequenceAt(pieces, at + 1);
	const end = inner?.end ?? at + 1;
	return pieces[end]?.text === close ? { end: end + 1, isCount: inner?.isCount ?? false } : undefined;
}

/** `1`, `1.2.3`, `.2`; a full stop at the end is none of it. */
function sequenceAt(pieces: readonly Piece[], start: number): Part | undefined {
	let [at, isCount] = [start, false];
	for (;;) {
		const dot = pieces[at]?.text === '.' ? 1 : 0;
		if (at > start && dot === 0) break;
		const unit = unitAt(pieces, at + dot);
		if (unit === undefined) break;
		at = unit.end;
		isCount ||= unit.isCount;
	}
	return at === start ? undefined : { end: at, isCount };
}

const roman =
	/^(?:m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})|M{0,4}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))$/;

/** A Roman number, or all up to a blank or a mark that no number holds; dashes and colons belong to numbers. */
function unitAt(pieces: readonly Piece[], start: number): Part | undefined {
	const first = pieces[start];
	if (first === undefined) return undefined;
	if (first.kind === 'word' && roman.test(first.text)) return { end: start + 1, isCount: true };
	let at = start;
	while (at < pieces.length && isOfNumber(pieces[at])) at++;
	return at === start ? undefined : { end: at, isCount: /\p{Nd}/u.test(textOf(pieces, start, at)) };
}

function isOfNumber(piece: Piece | undefined): boolean {
	return piece?.kind === 'word' || (piece?.kind === 'mark' && ['-', '–', ':'].includes(piece.text));
}

function textOf(pieces: readonly Piece[], from: number, to: number): string {
	return pieces
		.slice(from, to)
		.map(({ text }) => text)
		.join('');
}

function spanOf(pieces: readonly Piece[], from: number, to: number): Span {
	const last = pieces[to - 1];
	return { start: pieces[from]?.start ?? 0, end: last === undefined ? 0 : last.start + last.text.length };
}
