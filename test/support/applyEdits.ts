/** Edits of a text as an editor makes them: all at once, each where it stands in the text before. */
import type { TextEdit } from '../../src/core/text/edit';

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	const last = [...edits].sort((a, b) => b.span.start - a.span.start);
	return last.reduce(
		(before, { span, newText }) => before.slice(0, span.start) + newText + before.slice(span.end),
		text,
	);
}
