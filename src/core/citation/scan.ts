/**
 * A note as the few characters that citations are made of.
 * In: the text of a Markdown note. Out: its paragraphs, each as the brackets, semicolons and `@` marks that stand in prose;
 * whatever code, formulas, markup and addresses hide is left out.
 */
import { splitLines } from '../text/lines';
import type { Span } from '../text/span';
import { blockAt, createFenceFinder, frontMatterEnd, proseEnd } from './blocks';
import { createHiding, type Hiding } from './hidden';
import { type KeyMark, keyMarkAt } from './key';

export type Token =
	/** `note`: the bracket of `^[…]`. */
	| { readonly kind: 'open' | 'note' | 'border'; readonly at: number }
	/** `linkEnd`: what follows the bracket makes it something else than a cluster. */
	| { readonly kind: 'close' | 'linkEnd'; readonly at: number }
	| { readonly kind: 'mark'; readonly at: number; readonly mark: KeyMark };

/** The paragraphs of `text` from top to bottom, those without any `@` left out. */
export function scanNote(text: string): readonly (readonly Token[])[] {
	const lines = splitLines(text);
	const hiding = createHiding(text);
	const fenceEnd = createFenceFinder(lines);
	const paragraphs: Token[][] = [];
	let margins: readonly number[] = [];
	let line = frontMatterEnd(lines);
	let from = 0;
	while (line < lines.count) {
		const { start } = lines.contentSpan(line);
		let next = line;
		if (from > start) next = proseEnd(lines, line, margins, fenceEnd);
		else {
			const block = blockAt(lines, line, margins, fenceEnd);
			({ margins, next } = block);
			if (block.kind === 'hidden') {
				line = next;
				continue;
			}
		}
		const prose = { start: Math.max(from, start), end: lines.contentSpan(next - 1).end };
		const { tokens, end } = scanProse(text, prose, hiding);
		if (tokens.some(({ kind }) => kind === 'mark')) paragraphs.push(tokens);
		// A comment may go on over empty lines; the rest of the line on which it ends is prose again.
		from = end;
		line = end > prose.end ? lines.positionAt(end).line : next;
	}
	return paragraphs;
}

/** `end` is beyond `prose` when something in it, such as a comment, goes on. */
function scanProse(text: string, prose: Span, hiding: Hiding): { readonly tokens: Token[]; readonly end: number } {
	const tokens: Token[] = [];
	let depth = 0;
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
		const token = tokenAt(text, at, { start: wordStart, end: prose.end });
		at++;
		if (token === undefined) continue;
		wordStart = at;
		if (token.kind === 'open' || token.kind === 'note') depth++;
		if (token.kind === 'mark') {
			at = token.mark.span.end;
			wordStart = at;
		}
		if ((token.kind === 'close' || token.kind === 'linkEnd') && depth > 0) {
			depth--;
			if (text[at] === '(') at = hiding.destinationEndAt(at, prose) ?? at;
		}
		tokens.push(token);
	}
	return { tokens, end: at };
}

/** `rest` starts where the word may start that stands before `at`. */
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
