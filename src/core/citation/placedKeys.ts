/**
 * The citation keys of a note, as they are kept of many notes at once.
 * In: the text of a note. Out: every key that is cited in it, in the order of the text, each with its line and column, by which
 * it is found in another reading of the same file, and its span in this text.
 */
import { splitLines } from '../text/lines';
import type { Span } from '../text/span';
import { parseCitations } from './citations';
import { type Note, scanNote } from './scan';

export interface PlacedKey {
	/** `doe2020`, without `@` and braces. */
	readonly key: string;
	readonly span: Span;
	/** Where it starts; both from 0, the column in UTF-16 units. A key never goes over the end of a line. */
	readonly line: number;
	readonly column: number;
}

export function placedKeys(text: string, note: Note = scanNote(text)): readonly PlacedKey[] {
	const citations = parseCitations(text, note);
	if (citations.length === 0) return [];
	const lines = splitLines(text);
	return citations.map(({ key }) => ({ key: key.text, span: key.span, ...lines.positionAt(key.span.start) }));
}
