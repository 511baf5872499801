/**
 * The citations of a note.
 * In: the text of a Markdown note, and for the queries an offset in it. Out: what Pandoc reads as citations, in the order of the
 * text, each with its place. Total: any text has an answer. Other than Pandoc on purpose:
 * - addresses such as `https://x.org/@name` hold none, even without angle brackets;
 * - `-@key` outside brackets is suppressed, although Pandoc prints the minus;
 * - a note counts also while nothing refers to it yet.
 */
import { type Located, type Span, sliceSpan } from '../text/span';
import { isInnerMarkAt, type KeyMark } from './key';
import { findPlaces, isCited, type Place } from './places';
import { type Note, scanNote } from './scan';

export interface Citation {
	/** `-@doe`, `@{doe}`: with the minus and the braces. */
	readonly span: Span;
	/** `doe` */
	readonly key: Located;
	readonly author: 'shown' | 'suppressed';
	readonly place: Place;
}

export interface Cluster {
	/** `[see @a; @b]` with its brackets. */
	readonly span: Span;
	/** Its items, at least one. */
	readonly citations: readonly Citation[];
}

/** A key in the writing. */
export interface KeyPrefix {
	/** From the start of the key to the cursor; empty right after the `@`. */
	readonly typed: Span;
	/** The whole key, also behind the cursor. */
	readonly key: Span;
	/** Whether the key stands in braces, and whether they are closed. */
	readonly braces: KeyMark['braces'];
}

/** All citations of `text`. */
export function parseCitations(text: string, { paragraphs, examples }: Note = scanNote(text)): readonly Citation[] {
	return paragraphs.flatMap((tokens) => {
		const places = findPlaces(text, tokens);
		const citations = tokens.flatMap((token) =>
			token.kind === 'mark' && isCited(token.mark) ? [toCitation(text, token.mark, places.get(token.mark))] : [],
		);
		return citations.filter(({ key, place }) => place.kind === 'cluster' || !examples.has(key.text));
	});
}

/** The citation that `offset` stands in or at either end of; of two that touch there, the second. */
export function citationAt(text: string, offset: number): Citation | undefined {
	return findCitation(parseCitations(text), offset);
}

/** The same among the citations of a text. */
export function findCitation(citations: readonly Citation[], offset: number): Citation | undefined {
	return citations.findLast(({ span }) => touches(span, offset));
}

/** The cluster that `offset` stands in or at either end of; of two that touch there, the inner or second one. */
export function clusterAt(text: string, offset: number): Cluster | undefined {
	return findCluster(parseCitations(text), offset);
}

/** The same among the citations of a text. */
export function findCluster(citations: readonly Citation[], offset: number): Cluster | undefined {
	let found: Span | undefined;
	for (const { place } of citations) {
		if (place.kind !== 'cluster' || !touches(place.cluster, offset)) continue;
		if (found === undefined || place.cluster.start > found.start) found = place.cluster;
	}
	if (found === undefined) return undefined;
	return {
		span: found,
		citations: citations.filter(({ place }) => place.kind === 'cluster' && place.cluster === found),
	};
}

/** The bracket of a locator that `offset` stands within: `[p. ¦3]` of `@a [p. 3]`. */
export function locatorBracketAt(text: string, offset: number): Span | undefined {
	for (const { place } of parseCitations(text)) {
		const bracket = place.kind === 'text' ? place.bracket : undefined;
		if (bracket !== undefined && bracket.start < offset && offset < bracket.end) return bracket;
	}
	return undefined;
}

/**
 * The key that is being written at `offset`: behind `@`, `-@` or `@{`, in a key or at its end. A mark that only a following
 * letter would make part of the key, as in `@doe:`, counts when the cursor stands right behind it.
 */
export function keyPrefixAt(text: string, offset: number, note: Note = scanNote(text)): KeyPrefix | undefined {
	const marks = note.paragraphs.flatMap((tokens) =>
		tokens.flatMap((token) => (token.kind === 'mark' ? [token.mark] : [])),
	);
	const mark = marks.findLast(({ key }) => touches(key, offset));
	if (mark !== undefined) {
		return { typed: { start: mark.key.start, end: offset }, key: mark.key, braces: mark.braces };
	}
	const begun = marks.find(({ key, braces }) => braces === 'none' && key.start < key.end && key.end + 1 === offset);
	if (begun === undefined || !isInnerMarkAt(text, offset - 1)) return undefined;
	const key = { start: begun.key.start, end: offset };
	return { typed: key, key, braces: 'none' };
}

function toCitation(text: string, mark: KeyMark, place: Place | undefined): Citation {
	return {
		span: mark.span,
		key: { text: sliceSpan(text, mark.key), span: mark.key },
		author: text[mark.span.start] === '-' ? 'suppressed' : 'shown',
		place: place ?? { kind: 'text', locator: undefined, bracket: undefined },
	};
}

/** Both ends count. */
function touches(span: Span, offset: number): boolean {
	return span.start <= offset && offset <= span.end;
}
