/**
 * Brackets of citations that nobody closed.
 * In: the text of a note, and the note as scanned. Out: of each paragraph the opening brackets that a key stands in or right behind, and that no bracket
 * closes: `[see @doe, p. 3 and so on`. A bracket of another kind, as in `[0, 1)`, has more than a few words before the next key.
 */
import { type Span, sliceSpan } from '../text/span';
import { isCited } from './places';
import type { Note, Token } from './scan';

export interface UnclosedBracket {
	/** `[` */
	readonly bracket: Span;
	/** Its last key with its mark. */
	readonly last: Span;
}

export function unclosedBrackets(text: string, { paragraphs }: Note): UnclosedBracket[] {
	return paragraphs.flatMap((tokens) => unclosedIn(text, tokens));
}

interface Frame {
	readonly at: number;
	readonly marks: Span[];
}

function unclosedIn(text: string, tokens: readonly Token[]): UnclosedBracket[] {
	const frames: Frame[] = [];
	for (const token of tokens) {
		if (token.kind === 'open' || token.kind === 'note') frames.push({ at: token.at, marks: [] });
		else if (token.kind === 'close' || token.kind === 'linkEnd') frames.pop();
		else if (token.kind === 'mark' && isCited(token.mark)) frames.at(-1)?.marks.push(token.mark.span);
	}
	return frames.flatMap(({ at, marks }) => {
		const [first, last] = [marks[0], marks.at(-1)];
		if (first === undefined || last === undefined) return [];
		const prefix = sliceSpan(text, { start: at + 1, end: first.start });
		return isPrefix(prefix) ? [{ bracket: { start: at, end: at + 1 }, last }] : [];
	});
}

/** `see`, `see also e.g.`: a few words on one line. */
function isPrefix(text: string): boolean {
	return text.length <= longestPrefix && !/[\r\n()[\]]/.test(text) && text.trim().split(/\s+/).length <= mostWords;
}

const longestPrefix = 40;
const mostWords = 4;
