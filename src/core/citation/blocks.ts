/**
 * A note as blocks.
 * In: the lines of a Markdown note. Out: which lines are prose, one paragraph, heading or list item after another, and which
 * are code, metadata or link definitions. Follows Pandoc: indented code needs an empty line before
 * it, a list item moves the margin, a fence counts only when it is closed.
 */
import type { Lines } from '../text/lines';
import { type ListIndents, lineShape, listIndents } from './margins';

export type Block = {
	/** The line after the block. */
	readonly next: number;
	/** The columns at which the contents of the open list items and notes start, from the outside in. */
	readonly margins: readonly number[];
} & (
	| { readonly kind: 'hidden' | 'metadata' }
	/** `list`: the items that its first line opens. */
	| { readonly kind: 'prose'; readonly list: ListIndents }
);

/** The line on which the fence that opens on `line` closes, if it does. */
export type FindFenceEnd = (line: number) => number | undefined;

/** Behind waves stands one word or one list of attributes; other words make the line prose. */
const openingFence = /^(?:(`{3,})[^`]*|(~{3,})[ \t]*(?:\{[^{}]*\}|[^\s{]\S*)?[ \t]*)$/;
const closingFence = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;
const heading = /^#{1,6}(?:[ \t]|$)/;
/** `[id]: https://…`, but neither a note `[^1]:` nor a citation `[@a]:`. */
const linkDefinition = /^\[(?![\^@])[^[\]]*\]:/;
const titleLine = /^(?:"[^"]*"|'[^']*'|\([^()]*\))[ \t]*$/;
const noteDefinition = /^\[\^[^\s\]]+\]:/;

/** A line of metadata: `key: value`, and what belongs to a key above it. */
const metadataLine = /^(?:[\w"'][^:]{0,80}:(?:[ \t]|$)|[ \t#-])/;

/** The first line after the front matter, in YAML or as Pandoc's `% title`; 0 without one. */
export function frontMatterEnd(lines: Lines): number {
	if (lines.content(0).startsWith('%')) return titleBlockEnd(lines);
	if (lines.content(0).trimEnd() !== '---' || lines.content(1).trim() === '') return 0;
	for (let line = 1; line < lines.count; line++) {
		if (/^(?:---|\.\.\.)[ \t]*$/.test(lines.content(line))) return line + 1;
	}
	return 0;
}

/** `% title`, `% authors`, `% date`, each with lines that are indented. */
function titleBlockEnd(lines: Lines): number {
	let line = 0;
	for (let part = 0; part < 3 && lines.content(line).startsWith('%'); part++) {
		line++;
		while (/^[ \t]+\S/.test(lines.content(line))) line++;
	}
	return line;
}

/** The line after the metadata that start on `line`: anywhere behind an empty line, when they look like metadata to the end. */
function metadataEnd(lines: Lines, line: number): number | undefined {
	if (lines.content(line).trimEnd() !== '---' || (line > 0 && lines.content(line - 1).trim() !== '')) return undefined;
	if (!/^[\w"']/.test(lines.content(line + 1))) return undefined;
	for (let next = line + 1; next < lines.count; next++) {
		const content = lines.content(next);
		if (/^(?:---|\.\.\.)[ \t]*$/.test(content)) return next + 1;
		if (content !== '' && !metadataLine.test(content)) return undefined;
	}
	return undefined;
}

/** The block that starts on `line`, which no paragraph before it goes on to. */
export function blockAt(lines: Lines, line: number, open: readonly number[], fenceEnd: FindFenceEnd): Block {
	const shape = lineShape(lines.content(line));
	if (shape.text === '') return { kind: 'hidden', next: line + 1, margins: open };
	const metadata = metadataEnd(lines, line);
	if (metadata !== undefined) return { kind: 'metadata', next: metadata, margins: [] };
	const outer = open.filter((margin) => margin <= shape.indent);
	const margin = outer.at(-1) ?? 0;
	if (shape.indent >= margin + 4) return { kind: 'hidden', next: codeEnd(lines, line, margin + 4), margins: outer };
	const list = listIndents(shape);
	const { indents, startsCode } = list;
	const margins = [...outer, ...indents];
	const closing = fenceEnd(line);
	if (closing !== undefined) return { kind: 'hidden', next: closing + 1, margins };
	if (linkDefinition.test(shape.text)) return { kind: 'hidden', next: definitionEnd(lines, line), margins: outer };
	if (startsCode) return { kind: 'hidden', next: line + 1, margins };
	const next = heading.test(shape.text) ? line + 1 : proseEnd(lines, line, margins, fenceEnd);
	return { kind: 'prose', next, margins, list };
}

/** The line after the prose on `line`: an empty one, a fence, or in a list the next item. */
export function proseEnd(lines: Lines, line: number, margins: readonly number[], fenceEnd: FindFenceEnd): number {
	for (let next = line + 1; next < lines.count; next++) {
		const shape = lineShape(lines.content(next));
		if (shape.text === '') return next;
		// Waves would have to follow an empty line.
		if (shape.text.startsWith('```') && fenceEnd(next) !== undefined) return next;
		if (noteDefinition.test(shape.text)) return next;
		if (margins.length > 0 && listIndents(shape).indents.length > 0) return next;
	}
	return lines.count;
}

/** Finds closing fences; remembers what is never closed, so that many open fences cost one search each length. */
export function createFenceFinder(lines: Lines): FindFenceEnd {
	const unclosed = new Map<string, number>();
	return (line) => {
		const [, ticks, waves] = openingFence.exec(listIndents(lineShape(lines.content(line))).rest) ?? [];
		const fence = ticks ?? waves;
		if (fence === undefined) return undefined;
		const mark = fence.charAt(0);
		if (fence.length >= (unclosed.get(mark) ?? Number.POSITIVE_INFINITY)) return undefined;
		for (let next = line + 1; next < lines.count; next++) {
			const closing = closingFence.exec(lines.content(next))?.[1];
			if (closing?.startsWith(mark) && closing.length >= fence.length) return next;
		}
		unclosed.set(mark, fence.length);
		return undefined;
	};
}

function codeEnd(lines: Lines, line: number, margin: number): number {
	let next = line + 1;
	while (next < lines.count) {
		const shape = lineShape(lines.content(next));
		if (shape.text === '' || shape.indent < margin) break;
		next++;
	}
	return next;
}

/** The address may stand on the next line, and the title on the one after it. */
function definitionEnd(lines: Lines, line: number): number {
	const isBare = lineShape(lines.content(line)).text.trimEnd().endsWith(']:');
	const next = isBare && lines.content(line + 1).trim() !== '' ? line + 2 : line + 1;
	return titleLine.test(lineShape(lines.content(next)).text) ? next + 1 : next;
}
