/**
 * A note as the few characters that citations are made of.
 * In: the text of a Markdown note. Out: its paragraphs, each as the brackets, semicolons and `@` marks that stand in prose;
 * whatever code, formulas, markup and addresses hide is left out.
 */
import { type Lines, splitLines } from '../text/lines';
import type { Span } from '../text/span';
import { blockAt, createFenceFinder, frontMatterEnd, proseEnd } from './blocks';
import { createEmphasis } from './emphasis';
import { createHiding, type Hiding } from './hidden';
import { type KeyMark, keyMarkAt, wordEnd } from './key';
import { metadataProse } from './metadata';

export type Token =
	/** `note`: the bracket of `^[…]`. */
	| { readonly kind: 'open' | 'note' | 'border'; readonly at: number }
	/** `linkEnd`: what follows the bracket makes it something else than a cluster. */
	| { readonly kind: 'close' | 'linkEnd'; readonly at: number }
	| { readonly kind: 'mark'; readonly at: number; readonly mark: KeyMark };

export interface Note {
	/** From top to bottom, those without any `@` left out. */
	readonly paragraphs: readonly (readonly Token[])[];
	/** The names of numbered examples, `doe` of `(@doe) A case`, to which `@doe` refers instead of citing. */
	readonly examples: ReadonlySet<string>;
}

/** All of `text`. */
export function scanNote(text: string): Note {
	if (!text.includes('@')) return { paragraphs: [], examples: new Set() };
	const lines = splitLines(text);
	const hiding = createHiding(text);
	const fenceEnd = createFenceFinder(lines);
	const paragraphs: Token[][] = [];
	const examples = new Set<string>();
	let margins: readonly number[] = [];
	let line = frontMatterEnd(lines);
	paragraphs.push(...scanMetadata(lines, 0, line));
	let from = 0;
	while (line < lines.count) {
		let { start } = lines.contentSpan(line);
		let next = line;
		if (from > start) next = proseEnd(lines, line, margins, fenceEnd);
		else {
			const block = blockAt(lines, line, margins, fenceEnd);
			({ margins, next } = block);
			if (block.kind === 'metadata') paragraphs.push(...scanMetadata(lines, line, next));
			if (block.kind !== 'prose') {
				line = next;
				continue;
			}
			start = lines.contentSpan(line).start + lines.content(line).trimEnd().length - block.list.rest.length;
			for (const example of block.list.examples) examples.add(example);
		}
		const prose = { start: Math.max(from, start), end: lines.contentSpan(next - 1).end };
		const { tokens, end } = scanProse(text, prose, hiding);
		paragraphs.push(tokens);
		// A comment may go on over empty lines; the rest of the line on which it ends is prose again.
		from = end;
		line = end > prose.end ? lines.positionAt(end).line : next;
	}
	return { paragraphs: paragraphs.filter((tokens) => tokens.some(({ kind }) => kind === 'mark')), examples };
}

/** The values of the metadata from the line `first` up to the line `end`; nothing in them goes on behind them. */
function scanMetadata(lines: Lines, first: number, end: number): Token[][] {
	if (first === end) return [];
	const text = lines.text.slice(0, lines.end(end - 1));
	const hiding = createHiding(text);
	return metadataProse(lines, first, end).map((prose) => scanProse(text, prose, hiding).tokens);
}

/** `end` is beyond `prose` when something in it, such as a comment, goes on. */
function scanProse(text: string, prose: Span, hiding: Hiding): { readonly tokens: Token[]; readonly end: number } {
	const tokens: Token[] = [];
	const emphasis = createEmphasis(text);
	const open: ('open' | 'note')[] = [];
	let at = prose.start;
	// An `@` right behind a key, an escape or code follows no word, whatever they end in.
	let wordStart = at;
	while (at < prose.end) {
		const hidden = hiding.endAt(at, prose);
		if (hidden !== undefined) {
			at = hidden;
			wordStart = hidden;
			continue;
		}
		if (text[at] === '*' || text[at] === '_') {
			const run = emphasis.runAt(at, prose);
			at = run.end;
			if (run.closes && text[at] === '@') at = wordStart = wordEnd(text, at + 1);
			continue;
		}
		const token = tokenAt(text, at, { start: wordStart, end: prose.end });
		at++;
		if (token === undefined) {
			// Behind an `@` that is no mark, as in `me@example`, another one may follow.
			if (text[at - 1] === '@') at = wordStart = wordEnd(text, at);
			continue;
		}
		wordStart = at;
		if (token.kind === 'open' || token.kind === 'note') open.push(token.kind);
		if (token.kind === 'mark') {
			// What stands behind an open brace is a word like others.
			at = token.mark.braces === 'open' ? token.mark.key.start : token.mark.span.end;
			wordStart = at;
		}
		const isEnd = token.kind === 'close' || token.kind === 'linkEnd';
		if (isEnd && open.pop() === 'open' && text[at] === '(') at = hiding.destinationEndAt(at, prose) ?? at;
		tokens.push(token);
	}
	return { tokens, end: at };
}

function tokenAt(text: string, at: number, rest: Span): Token | undefined {
	switch (text[at]) {
		case '@': {
			const mark = keyMarkAt(text, at, rest);
			return mark && { kind: 'mark', at, mark };
		}
		case '[':
			return { kind: at > rest.start && text[at - 1] === '^' ? 'note' : 'open', at };
		case ']':
			return { kind: at + 1 < rest.end && '([{'.includes(text.charAt(at + 1)) ? 'linkEnd' : 'close', at };
		case ';':
			return { kind: 'border', at };
		default:
			return undefined;
	}
}
