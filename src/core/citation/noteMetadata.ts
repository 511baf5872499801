/**
 * What a note's metadata say of it.
 * In: the text of a note. Out: the citation key of the article that it is about, `citation-key`, the tag of its language, `lang`,
 * and its citation style, `csl`; undefined where there is none.
 */
import { parseDocument } from 'yaml';

/** Longer metadata are none. */
const longestMetadata = 100_000;

export function parseNoteArticle(text: string): string | undefined {
	return metadataText(text, 'citation-key');
}

/** `de`, `pt-BR` */
export function parseNoteLanguage(text: string): string | undefined {
	const tag = metadataText(text, 'lang') ?? '';
	return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : undefined;
}

/** `styles/apa.csl`, `apa`, or an address that ends so: as it is written. */
export function parseNoteStyle(text: string): string | undefined {
	return metadataText(text, 'csl');
}

/** The note up to the end of its metadata, with the mark that opens them. */
export function metadataOf(text: string): string | undefined {
	if (!/^\ufeff?---[ \t]*\r?\n/.test(text)) return undefined;
	const head = text.slice(0, longestMetadata);
	const end = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(head);
	return end === null ? undefined : head.slice(0, end.index);
}

/** The text that stands in a line of its own behind `name`. */
function metadataText(text: string, name: string): string | undefined {
	const line = new RegExp(`^${name}:[ \\t].*$`, 'm').exec(metadataOf(text) ?? '');
	if (!line) return undefined;
	// Whatever else is wrong in the metadata, this line may be right.
	const value: unknown = parseDocument(line[0], { logLevel: 'silent' }).get(name);
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
