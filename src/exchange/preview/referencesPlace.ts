/**
 * Where a note wants its list of references.
 * In: the tokens of a note. Out: the same tokens, with the list where `::: {#refs}` stands, at its end where what is in that
 * block ends, or at the end of the note.
 */
import type Token from 'markdown-it/lib/token.mjs';

const opening = /^:{3,}[ \t]*\{[^{}\n]*#refs\b[^{}\n]*\}[ \t]*$/;
const closing = /^:{3,}[ \t]*$/;
const both = /^:{3,}[ \t]*\{[^{}\n]*#refs\b[^{}\n]*\}[ \t]*\n:{3,}[ \t]*$/;

export function placeReferences(tokens: Token[], references: Token): void {
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

/** The opening token of the first paragraph from `from` on that is `text` and nothing else. */
function findParagraph(tokens: readonly Token[], text: RegExp, from: number): number | undefined {
	for (let at = from; at < tokens.length; at++) {
		const inner = tokens[at + 1];
		if (tokens[at]?.type === 'paragraph_open' && inner?.type === 'inline' && text.test(inner.content.trim())) return at;
	}
	return undefined;
}
