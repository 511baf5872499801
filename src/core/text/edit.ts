/** A change of a text: what `span` covers becomes `newText`. */
import type { Span } from './span';

export interface TextEdit {
	readonly span: Span;
	readonly newText: string;
}

/** `text` after the edit. */
export function applyEdit(text: string, { span, newText }: TextEdit): string {
	return text.slice(0, span.start) + newText + text.slice(span.end);
}
