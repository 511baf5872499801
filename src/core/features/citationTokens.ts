/**
 * Colours of citation keys in a note: those that an article has, and those that none has.
 * In: a library, a note, and which keys are none of the library's business. Out: the keys with their types, in the order of the
 * text. Without any article nothing is coloured: there is nothing to hold the keys against.
 */
import { parseCitations } from '../citation/citations';
import type { Library } from '../library/library';
import type { Span } from '../text/span';

/** The types, as the manifest declares them. */
export const citationTokenTypes = ['citationKey', 'unknownCitationKey'] as const;

export interface CitationToken {
	readonly type: (typeof citationTokenTypes)[number];
	readonly span: Span;
}

export function citationTokens(library: Library, text: string, isLeft: (key: string) => boolean): CitationToken[] {
	if (library.entries.size === 0) return [];
	return parseCitations(text).flatMap(({ key }): CitationToken[] => {
		if (library.resolve(key.text) !== undefined) return [{ type: 'citationKey', span: key.span }];
		return isLeft(key.text) ? [] : [{ type: 'unknownCitationKey', span: key.span }];
	});
}
