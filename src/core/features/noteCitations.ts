/**
 * Citations of a note against the library: what a key stands for, and which keys stand for nothing.
 * In: the library, a note, an offset. Out: the cited entry with the place of the citation; diagnostics.
 */
import { citationAt, parseCitations } from '../citation/citations';
import { type Diagnostic, diagnose } from '../diagnostic';
import type { Entry, Library } from '../library/library';
import type { Span } from '../text/span';

export interface CitedEntry {
	/** `@key` with its mark. */
	readonly span: Span;
	readonly entry: Entry;
}

/** The entry that the citation at `offset` means. */
export function citedEntryAt(library: Library, text: string, offset: number): CitedEntry | undefined {
	const citation = citationAt(text, offset);
	const entry = citation === undefined ? undefined : library.resolve(citation.key.text);
	return citation === undefined || entry === undefined ? undefined : { span: citation.span, entry };
}

/** The keys that the note cites, without that at `offset`, which is being written. */
export function citedKeys(text: string, offset?: number): ReadonlySet<string> {
	const isOther = ({ start, end }: Span) => offset === undefined || offset < start || end < offset;
	return new Set(parseCitations(text).flatMap(({ key }) => (isOther(key.span) ? [key.text] : [])));
}

/** Labels of figures, tables and sections are written like keys: `@fig:one`. */
const crossReference = /^(?:fig|tbl|tab|eq|sec|lst|thm|lem|def|exm|cor|prp|cnj|exr)[:-]/;

/** Keys that the library does not have. Without any article there is nothing to hold them against. */
export function unknownKeys(library: Library, text: string): Diagnostic[] {
	if (library.entries.size === 0) return [];
	return parseCitations(text)
		.filter(({ key }) => library.resolve(key.text) === undefined && !crossReference.test(key.text))
		.map(({ key }) => diagnose('unknown-key', key.span, key.text));
}
