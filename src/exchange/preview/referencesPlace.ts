/**
 * Where a note wants its list of references.
 * In: the tokens of a note. Out: the same tokens, with the list in place of the one that was written between the markers of a
 * bibliography; else where `::: {#refs}` stands, where what is in that block ends; else at the end of the note.
 */
import type Token from 'markdown-it/lib/token.mjs';
import { bibliographyEnd, bibliographyStart } from '../../core/features/noteBibliography';

const opening = /^:{3,}[ \t]*\{[^{}\n]*#refs\b[^{}\n]*\}[ \t]*$/;
const closing = /^:{3,}[ \t]*$/;
const both = /^:{3,}[ \t]*\{[^{}\n]*#refs\b[^{}\n]*\}[ \t]*\n:{3,}[ \t]*$/;

export function placeReferences(tokens: Token[], references: Token): void {
	const written = findWritten(tokens);
	if (written !== undefined) {
		// Where the list cannot be shown, the one that stands there is.
		references.children = tokens.splice(written.start, written.end - written.start, references);
		return;
	}
	const whole = findParagraph(tokens, both, 0);
	const first = whole ?? findParagraph(tokens, opening, 0);
	if (first === undefined) {
		tokens.push(references);
		return;
	}
	// Where the list cannot be shown, what stands there is.
	references.content = tokens[first + 1]?.content ?? '';
	const last = whole === undefined ? findParagraph(tokens, closing, first + paragraphLength) : undefined;
	if (whole === undefined) tokens.splice(last ?? tokens.length, last === undefined ? 0 : paragraphLength, references);
	tokens.splice(first, paragraphLength, ...(whole === undefined ? [] : [references]));
}

/** Its opening token, its text, its closing token. */
const paragraphLength = 3;

/** The tokens between the markers of a bibliography. */
function findWritten(tokens: readonly Token[]): { start: number; end: number } | undefined {
	const isMarker = (marker: string) => (token: Token) => token.type === 'html_block' && token.content.trim() === marker;
	const start = tokens.findIndex(isMarker(bibliographyStart)) + 1;
	const end = tokens.findIndex(isMarker(bibliographyEnd));
	return start > 0 && end > start ? { start, end } : undefined;
}

/** The opening token of the first paragraph from `from` on that is `text` and nothing else. */
function findParagraph(tokens: readonly Token[], text: RegExp, from: number): number | undefined {
	for (let at = from; at < tokens.length; at++) {
		const inner = tokens[at + 1];
		if (tokens[at]?.type === 'paragraph_open' && inner?.type === 'inline' && text.test(inner.content.trim())) return at;
	}
	return undefined;
}
