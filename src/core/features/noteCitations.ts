/**
 * Citations of a note against the library: what a key stands for.
 * In: the library, a note, an offset. Out: the cited entry with the place of the citation.
 */
import { citationAt, parseCitations } from '../citation/citations';
import { type Note, scanNote } from '../citation/scan';
import type { Entry, Library } from '../library/library';
import type { Located, Span } from '../text/span';

export interface CitedEntry {
	/** `@key` with its mark. */
	readonly span: Span;
	readonly entry: Entry;
}

/** The key of the citation at `offset`. */
export function citationKeyAt(text: string, offset: number): Located | undefined {
	return citationAt(text, offset)?.key;
}

/** The entry that the citation at `offset` means. */
export function citedEntryAt(library: Library, text: string, offset: number): CitedEntry | undefined {
	const citation = citationAt(text, offset);
	const entry = citation === undefined ? undefined : library.resolve(citation.key.text);
	return citation === undefined || entry === undefined ? undefined : { span: citation.span, entry };
}

/** The keys that the note cites, without that at `offset`, which is being written. */
export function citedKeys(text: string, offset?: number, note: Note = scanNote(text)): ReadonlySet<string> {
	const isOther = ({ start, end }: Span) => offset === undefined || offset < start || end < offset;
	return new Set(parseCitations(text, note).flatMap(({ key }) => (isOther(key.span) ? [key.text] : [])));
}
