/**
 * The prose in a note's metadata.
 * In: a text and where YAML or a `% title` block stands in it. Out: the values that Pandoc reads as Markdown, `nocite` and
 * `abstract` among them: all texts but the names of fields, comments, and whatever belongs to a name that ends in `_`.
 */
import { CST, Lexer } from 'yaml';
import type { Lines } from '../text/lines';
import { type Span, sliceSpan } from '../text/span';

/** Longer metadata hold no citations. */
const longestMetadata = 100_000;

interface Scalar {
	readonly kind: 'plain' | 'quoted' | 'block';
	readonly span: Span;
}

/** The values of the metadata from the line `first` up to the line `end`. */
export function metadataProse(lines: Lines, first: number, end: number): readonly Span[] {
	if (lines.content(first).startsWith('%')) return titleBlockProse(lines, first, end);
	return yamlProse(lines.text, { start: lines.start(first + 1), end: lines.start(end - 1) });
}

/** `% title`, `% authors`, `% date`, with the lines that go on with them. */
function titleBlockProse(lines: Lines, first: number, end: number): Span[] {
	const parts: Span[] = [];
	for (let line = first; line < end; line++) {
		const { start, end: lineEnd } = lines.contentSpan(line);
		const last = parts.at(-1);
		if (lines.content(line).startsWith('%')) parts.push({ start: start + 1, end: lineEnd });
		else if (last !== undefined) parts[parts.length - 1] = { start: last.start, end: lineEnd };
	}
	return parts;
}

/** `span` holds the lines between `---` and `---`. */
function yamlProse(text: string, span: Span): Span[] {
	if (span.end - span.start > longestMetadata) return [];
	const { scalars, names } = readScalars(sliceSpan(text, span), span.start);
	let ignored: number | undefined;
	return scalars.flatMap((scalar) => {
		if (names.has(scalar)) {
			const column = columnOf(text, scalar.span.start);
			if (ignored === undefined || column <= ignored)
				ignored = sliceSpan(text, scalar.span).endsWith('_') ? column : undefined;
			return [];
		}
		// A plain value cannot begin with `@`.
		if (ignored !== undefined || (scalar.kind === 'plain' && text[scalar.span.start] === '@')) return [];
		return scalar.kind === 'block' ? paragraphs(text, scalar.span) : [scalar.span];
	});
}

/** The texts of `source`, and which of them are the names of fields. */
function readScalars(source: string, offset: number): { scalars: readonly Scalar[]; names: ReadonlySet<Scalar> } {
	const scalars: Scalar[] = [];
	const names = new Set<Scalar>();
	let at = offset;
	let expected: 'plain' | 'block' | undefined;
	let kind: 'plain' | 'block' = 'plain';
	let last: Scalar | undefined;
	for (const lexeme of new Lexer().lex(source)) {
		if (expected === undefined && isSign(lexeme)) {
			if (lexeme === CST.SCALAR) expected = kind;
			continue;
		}
		const span = { start: at, end: at + lexeme.length };
		at = span.end;
		const type = CST.tokenType(lexeme);
		if (expected !== undefined) last = { kind: expected, span };
		else if (type === 'single-quoted-scalar' || type === 'double-quoted-scalar') last = { kind: 'quoted', span };
		else {
			if (type === 'map-value-ind' && last !== undefined) names.add(last);
			if (type !== 'space') last = undefined;
			if (type === 'block-scalar-header') kind = 'block';
			continue;
		}
		scalars.push(last);
		expected = undefined;
		kind = 'plain';
	}
	return { scalars, names };
}

/** The lexer announces some tokens by a sign that is not in the text. */
function isSign(lexeme: string): boolean {
	return lexeme === CST.SCALAR || lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END;
}

function columnOf(text: string, at: number): number {
	return at - Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) - 1;
}

/** A text of several lines is Markdown with paragraphs of its own. */
function paragraphs(text: string, span: Span): Span[] {
	const found: Span[] = [];
	let start = span.start;
	for (const { index, 0: border } of sliceSpan(text, span).matchAll(/(?:\r\n|\n|\r)(?=[ \t]*[\r\n])/g)) {
		const end = span.start + index;
		if (end > start) found.push({ start, end });
		start = end + border.length;
	}
	return [...found, { start, end: span.end }];
}
