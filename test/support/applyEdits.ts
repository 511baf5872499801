/** Edits of a text as an editor makes them: all at once, each where it stands in the text before. */
import { applyEdit, type TextEdit } from '../../src/core/text/edit';

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	return [...edits].sort((a, b) => b.span.start - a.span.start).reduce(applyEdit, text);
}
