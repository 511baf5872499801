/**
 * Citation keys that records bring along: those of the entries of BibTeX, CSL-JSON and RIS files.
 * In: a record, or all of an article. Out: the key by which its file knows it, where it knows one.
 */
import type { UnkeyedArticle } from '../csl/article';
import { compareTexts } from './choice';

export function ownKeyOf({ custom }: UnkeyedArticle): string | undefined {
	const [source] = custom.sources;
	if (source?.record === undefined) return undefined;
	const { format, record } = source;
	if (format === 'bibtex' || format === 'csl-json') return record;
	// Some programs number the records of a RIS file: every other file has such a number too.
	return format === 'ris' && !/^\d+$/.test(record) ? record : undefined;
}

/** Each once. The first is the key of the article, by the alphabet, as files may be moved. */
export function ownKeysOf(records: readonly UnkeyedArticle[]): readonly string[] {
	return [...new Set(records.flatMap((record) => ownKeyOf(record) ?? []))].sort(compareTexts);
}
