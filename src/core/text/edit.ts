/** A change of a text: what `span` covers becomes `newText`. */
import type { Span } from './span';

export interface TextEdit {
	readonly span: Span;
	readonly newText: string;
}
