/**
 * Which article a note is about.
 * In: the text of a note. Out: the citation key that its metadata gives as `citation-key`; undefined where there is none.
 */
import { parseDocument } from 'yaml';

/** Longer metadata are none. */
const longestMetadata = 100_000;

export function parseNoteArticle(text: string): string | undefined {
	if (!/^\ufeff?---[ \t]*\r?\n/.test(text)) return undefined;
	const head = text.slice(0, longestMetadata);
	const end = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(head);
	const line = end && /^citation-key:[ \t].*$/m.exec(head.slice(0, end.index));
	if (!line) return undefined;
	// Whatever else is wrong in the metadata, this line may be right.
	const key: unknown = parseDocument(line[0], { logLevel: 'silent' }).get('citation-key');
	return typeof key === 'string' && key.trim() !== '' ? key.trim() : undefined;
}
