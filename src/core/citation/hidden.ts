/**
 * What hides keys inside prose.
 * In: a text, a paragraph of it and a place there. Out: where the code, formula, markup, address or escape ends that starts at
 * that place. Every rule looks ahead a bounded number of times, so that a line of nothing but openings takes linear time.
 */
import type { Span } from '../text/span';
import { addressEnd, destinationEnd } from './addresses';

export interface Hiding {
	/** Where hidden text that starts at `at` ends; undefined where the character stands for itself. */
	endAt(at: number, prose: Span): number | undefined;
	/** Where the destination of a link ends whose `(` stands at `at`. */
	destinationEndAt(at: number, prose: Span): number | undefined;
}

/** `\cite{a}[b]`, with one level of braces within the braces; names of TeX's own commands hold an `@`. */
const texCommand = /\\[a-zA-Z][a-zA-Z@]*\*?(?:\[[^[\]\n]*\]|\{[^{}\n]*(?:\{[^{}\n]*\}[^{}\n]*){0,20}\}){0,9}/y;
const texEnvironment = /\\begin\{([a-zA-Z]{1,30}\*?)\}/y;
const htmlTag =
	/<\/?[a-zA-Z][\w:-]*(?:\s+[a-zA-Z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?){0,50}\s*\/?>/y;
/** Elements whose content is no Markdown. */
const rawTag = /<(script|style|pre|textarea)(?=[\s/>])/iy;
const autolink = /<[a-zA-Z][\w+.-]{1,31}:[^\s<>]*>/y;
/** `<sea+reeds@example.org>` */
const mailAddress = /<[\p{L}\p{N}][\p{L}\p{N}!#$%&'*+/=?^_`{|}~;.-]{0,63}@[\p{L}\p{N}.-]{1,255}>/uy;
const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{2,31});/y;
/** `{#id .class key="value"}` */
const attributes =
	/\{[ \t]*[#.=]?[\w:-][\w:.-]*(?:=(?:"[^"]*"|'[^']*'|[^\s"'{}]*))?(?:[ \t]+[#.]?[\w:-][\w:.-]*(?:=(?:"[^"]*"|'[^']*'|[^\s"'{}]*))?){0,30}[ \t]*\}/y;
const noteReference = /\[\^[^\s[\]]+\]/y;
/** After so many open destinations in one paragraph it has no more links. */
const mostOpenDestinations = 20;

/** After so many different closings that never came no more are looked for. */
const mostMissing = 50;

/** The rules for one text; they must be asked from the front to the back, as they remember what never comes. */
export function createHiding(text: string): Hiding {
	const after = createFinder(text);
	let runs: { readonly prose: Span; readonly byLength: ReadonlyMap<number, readonly number[]> } | undefined;
	let open = { prose: { start: 0, end: 0 }, count: 0 };

	const codeEnd = (at: number, prose: Span): number => {
		const end = runEnd(text, at, prose.end);
		if (runs?.prose !== prose) runs = { prose, byLength: backtickRuns(text, prose) };
		return closingRunEnd(runs.byLength, { start: at, end }) ?? end;
	};
	const markupEnd = (at: number, prose: Span): number | undefined => {
		if (text.startsWith('<!--', at)) return after('-->', at + 4);
		if (text.startsWith('<?', at)) return after('?>', at + 2);
		const raw = rawElementEnd(text, at, after);
		if (raw !== undefined) return raw;
		const address = matchEnd(autolink, text, at) ?? matchEnd(mailAddress, text, at);
		return within(prose, address ?? matchEnd(htmlTag, text, at));
	};
	const mathEnd = (at: number, prose: Span): number | undefined => {
		if (text[at + 1] !== '$') return inlineMathEnd(text, at, prose.end);
		return within(prose, after('$$', at + 3));
	};
	const texEnd = (at: number, prose: Span): number | undefined => {
		texEnvironment.lastIndex = at;
		const name = texEnvironment.exec(text)?.[1];
		const end = name === undefined ? undefined : after(`\\end{${name}}`, at);
		return end ?? within(prose, matchEnd(texCommand, text, at) ?? at + 2);
	};
	const rules: Readonly<Record<string, (at: number, prose: Span) => number | undefined>> = {
		'\\': texEnd,
		'`': codeEnd,
		'<': markupEnd,
		$: mathEnd,
		'{': (at, prose) => within(prose, matchEnd(attributes, text, at)),
		'&': (at, prose) => within(prose, matchEnd(entity, text, at)),
		'[': (at, prose) => within(prose, matchEnd(noteReference, text, at)),
		':': (at, prose) => addressEnd(text, at, prose),
	};
	return {
		endAt: (at, prose) => rules[text.charAt(at)]?.(at, prose),
		destinationEndAt(at, prose) {
			if (open.prose !== prose) open = { prose, count: 0 };
			if (open.count > mostOpenDestinations) return undefined;
			const end = destinationEnd(text, at, prose.end);
			if (end === undefined) open.count++;
			return end;
		},
	};
}

function within(prose: Span, end: number | undefined): number | undefined {
	return end !== undefined && end <= prose.end ? end : undefined;
}

/** Where `pattern`, which is sticky, ends when it starts at `at`. */
function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Looks for `closing` at or after `from` and gives its end. */
type FindClosing = (closing: string, from: number) => number | undefined;

/** Remembers what never comes, so that many openings cost one search each closing. */
function createFinder(text: string): FindClosing {
	const missing = new Set<string>();
	return (closing, from) => {
		if (missing.has(closing) || missing.size > mostMissing) return undefined;
		const at = text.indexOf(closing, from);
		if (at === -1) missing.add(closing);
		return at === -1 ? undefined : at + closing.length;
	};
}

/** Closing tags are looked for in the case of the opening one. */
function rawElementEnd(text: string, at: number, after: FindClosing): number | undefined {
	rawTag.lastIndex = at;
	const name = rawTag.exec(text)?.[1];
	return name === undefined ? undefined : after(`</${name}`, at);
}

function runEnd(text: string, at: number, limit: number): number {
	let end = at;
	while (end < limit && text[end] === '`') end++;
	return end;
}

/** Where runs of backticks start, by their length. */
function backtickRuns(text: string, prose: Span): Map<number, number[]> {
	const runs = new Map<number, number[]>();
	for (let at = prose.start; at < prose.end; at++) {
		if (text[at] !== '`') continue;
		const length = runEnd(text, at, prose.end) - at;
		const starts = runs.get(length);
		if (starts === undefined) runs.set(length, [at]);
		else starts.push(at);
		at += length;
	}
	return runs;
}

/** Where the code ends that `run` opens. A run that is never closed stands for itself, but a shorter one may be its end. */
function closingRunEnd(byLength: ReadonlyMap<number, readonly number[]>, { start, end }: Span): number | undefined {
	for (let length = end - start; length > 0; length--) {
		const closing = firstFrom(byLength.get(length) ?? [], end);
		if (closing !== undefined) return closing + length;
	}
	return undefined;
}

/** The first of the ascending `starts` that is not before `from`, by halving. */
function firstFrom(starts: readonly number[], from: number): number | undefined {
	let low = 0;
	let high = starts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((starts[middle] ?? 0) < from) low = middle + 1;
		else high = middle;
	}
	return starts[low];
}

/** The next `$` decides: no blank before it, no digit after it, none right behind the first. */
function inlineMathEnd(text: string, at: number, limit: number): number | undefined {
	if (/\s/.test(text.charAt(at + 1))) return undefined;
	for (let end = at + 1; end < limit; end++) {
		if (text[end] === '\\') end++;
		else if (text[end] === '$')
			return /\s/.test(text.charAt(end - 1)) || /\d/.test(text.charAt(end + 1)) ? undefined : end + 1;
	}
	return undefined;
}
