/**
 * Where the keys of a paragraph stand: in the text or in a cluster.
 * In: the tokens of one paragraph. Out: for each key in a cluster, or with a bracket of its own behind it, its place. A bracket
 * is a cluster when every part between its semicolons has a key; the first key of a part is cited, further ones stand in the
 * text of its suffix, as Pandoc reads them.
 */
import { type Span, trimSpan } from '../text/span';
import type { KeyMark } from './key';
import type { Token } from './scan';

/** `@a`, also in `@a [p. 3]`, where the locator is `p. 3` and the bracket `[p. 3]`. */
export interface InText {
	readonly kind: 'text';
	readonly locator: Span | undefined;
	readonly bracket: Span | undefined;
}

/** One item of `[see @a, p. 3; @b]`: the cluster with its brackets, the prefix `see`, the suffix `, p. 3`. */
export interface InCluster {
	readonly kind: 'cluster';
	readonly cluster: Span;
	readonly prefix: Span;
	readonly suffix: Span;
}

export type Place = InText | InCluster;

interface Frame {
	readonly kind: 'open' | 'note';
	readonly start: number;
	readonly marks: KeyMark[];
	/** Where its parts end, the last one excepted. */
	readonly borders: number[];
	/** The key in the text right before the bracket, which may have the first part as its locator. */
	readonly located: KeyMark | undefined;
}

/** Whether something is cited by `mark`, which may still be in the writing. */
export function isCited(mark: KeyMark): boolean {
	return mark.braces !== 'open' && mark.key.start < mark.key.end;
}

/** The places of the keys in `tokens`; those that are not in the answer stand in the text, without a locator. */
export function findPlaces(text: string, tokens: readonly Token[]): ReadonlyMap<KeyMark, Place> {
	const places = new Map<KeyMark, Place>();
	const frames: Frame[] = [];
	let last: KeyMark | undefined;
	for (const token of tokens) {
		const frame = frames.at(-1);
		if (token.kind === 'mark') {
			if (!isCited(token.mark)) continue;
			last = token.mark;
			frame?.marks.push(token.mark);
		} else if (token.kind === 'border') frame?.borders.push(token.at);
		else if (token.kind === 'open' || token.kind === 'note') {
			const located = text[token.at + 1] === '^' ? undefined : keyBefore(text, last, token.at);
			frames.push({ kind: token.kind, start: token.at, marks: [], borders: [], located });
			last = undefined;
		} else {
			frames.pop();
			if (frame?.kind === 'open' && standsAlone(text, token, frame)) placeAll(text, frame, token.at, places);
		}
	}
	return places;
}

/** Whether the bracket that ends at `token` is no link and no span, which a locator never is. */
function standsAlone(text: string, { kind, at }: Token, { located, marks, borders }: Frame): boolean {
	if (kind === 'close') return true;
	const isLocator = located !== undefined && (marks[0]?.span.start ?? at) >= (borders[0] ?? at);
	return isLocator && text[at + 1] === '{';
}

function placeAll(text: string, frame: Frame, end: number, places: Map<KeyMark, Place>): void {
	const cluster = { start: frame.start, end: end + 1 };
	const found: [KeyMark, Place][] = [];
	let next = 0;
	let start = frame.start + 1;
	for (const border of [...frame.borders, end]) {
		const mark = frame.marks[next];
		const isFirst = start === frame.start + 1;
		if (mark !== undefined && mark.span.start < border) {
			const prefix = trimSpan(text, { start, end: mark.span.start });
			const suffix = trimSpan(text, { start: mark.span.end, end: border });
			found.push([mark, { kind: 'cluster', cluster, prefix, suffix }]);
		} else if (isFirst && frame.located !== undefined) {
			const locator = trimSpan(text, { start, end: border });
			if (locator.start < locator.end) found.push([frame.located, { kind: 'text', locator, bracket: cluster }]);
		} else return;
		while (next < frame.marks.length && (frame.marks[next]?.span.start ?? border) < border) next++;
		start = border + 1;
	}
	for (const [mark, place] of found) places.set(mark, place);
}

/** `mark` where nothing but blanks stands between it and `at`; at most a few, more make no difference to a reader. */
function keyBefore(text: string, mark: KeyMark | undefined, at: number): KeyMark | undefined {
	if (mark === undefined || at - mark.span.end >= 100) return undefined;
	return text.slice(mark.span.end, at).trim() === '' ? mark : undefined;
}
