/**
 * The items of a JSON text, found by their brackets.
 * In: a text. Out: the span of each outermost object. Where the brackets of one do not fit, it ends where the next one starts
 * that begins with an `id` or a `type`. Linear.
 */
import { matchesIn } from '../core/text/matches';
import type { Span } from '../core/text/span';

export function scanItems(text: string): readonly Span[] {
	const heads = matchesIn(text, /\{\s{0,99}"(?:id|type)"\s{0,9}:/g).map(({ index }) => index);
	const spans: Span[] = [];
	let isSound = true;
	let head = 0;
	for (let start = text.indexOf('{'); start !== -1; start = text.indexOf('{', spans.at(-1)?.end)) {
		while ((heads[head] ?? text.length) <= start) head++;
		const next = heads[head] ?? text.length;
		const end = endOfObject(text, start, isSound ? text.length : next);
		// One that does not end takes all before it for the last time.
		if (end === undefined) isSound = false;
		spans.push({ start, end: end ?? next });
	}
	return spans;
}

/** Where the object that opens at `start` ends; `undefined` where it does not by `limit`, or another bracket closes it. */
function endOfObject(text: string, start: number, limit: number): number | undefined {
	const pattern = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[{}[\]"]/g;
	pattern.lastIndex = start;
	const open: string[] = [];
	for (let match = pattern.exec(text); match !== null && match.index < limit; match = pattern.exec(text)) {
		const [sign] = match;
		if (sign === '{' || sign === '[') open.push(sign);
		else if (sign === '"') return undefined;
		else if (sign === '}' || sign === ']') {
			if (open.pop() !== (sign === '}' ? '{' : '[')) return undefined;
			if (open.length === 0) return match.index + 1;
		}
	}
	return undefined;
}
