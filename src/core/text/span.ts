/**
 * Positions in one text.
 * In and out: half-open ranges of UTF-16 offsets, the unit that the editor counts in. A span never crosses texts.
 */

/** `{ start: 2, end: 5 }` covers `llo` of `hello`. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A piece of text together with the place it was read from; `text` may be tidied (trimmed), `span` covers what stands there. */
export interface Located {
	readonly text: string;
	readonly span: Span;
}

/** The text that `span` covers. */
export function sliceSpan(text: string, span: Span): string {
	return text.slice(span.start, span.end);
}

/** `span` without blanks at either end; an empty span at its start when it holds nothing but blanks. */
export function trimSpan(text: string, span: Span): Span {
	const start = trimmedStart(text, span.start, span.end);
	return { start, end: trimmedEnd(text, start, span.end) };
}

/** The trimmed text of `span` with the span of just that text. */
export function locate(text: string, span: Span): Located {
	return locateBetween(text, span.start, span.end);
}

/** The same of what stands from `from` to `to`: a reader that asks for every cell of a table makes no span to ask with. */
export function locateBetween(text: string, from: number, to: number): Located {
	const start = trimmedStart(text, from, to);
	const end = trimmedEnd(text, start, to);
	return { text: text.slice(start, end), span: { start, end } };
}

/** Where the first sign that is no blank stands from `start` on, `end` where there is none. */
export function trimmedStart(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && isBlank(text.charCodeAt(at))) at++;
	return at;
}

/** Where the last sign that is no blank ends before `end`, `start` where there is none. */
export function trimmedEnd(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
	return at;
}

/**
 * Splits `span` at every occurrence of `separator`; pieces are trimmed, empty ones kept.
 * `a, b` with `,` gives `a` and `b`, each with its own span.
 */
export function splitSpan(text: string, span: Span, separator: string): Located[] {
	let start = span.start;
	return sliceSpan(text, span)
		.split(separator)
		.map((piece) => {
			const located = locate(text, { start, end: start + piece.length });
			start += piece.length + separator.length;
			return located;
		});
}

/** Blank, tab, line end or no-break space. */
function isBlank(code: number): boolean {
	return code === 32 || (code >= 9 && code <= 13) || code === 160;
}
