/**
 * Another citation key for an article.
 * In: a library, a key in a note, the new key, the note. Out: what is renamed; why a key cannot be taken; the edits of the note,
 * which change nothing but that key.
 */

import { parseCitations } from '../citation/citations';
import { isCitationKey } from '../citation/key';
import type { Entry, Library } from '../library/library';
import type { TextEdit } from '../text/edit';

/** Of an article all keys that are its own or stand at the cursor; what no article has is renamed by itself. */
export interface RenamedKey {
	readonly entry: Entry | undefined;
	readonly texts: ReadonlySet<string>;
}

/** What `key` is a key of. */
export function renamedKey(library: Library, key: string): RenamedKey {
	const entry = library.resolve(key);
	return { entry, texts: new Set(entry === undefined ? [key] : [key, entry.article.id]) };
}

/** `@doe2020` and ` doe2020` mean the key `doe2020`. */
export function typedKey(typed: string): string {
	return typed.trim().replace(/^@/, '');
}

/** Why the article cannot have `key`, in plain words; `undefined` where it can. */
export function refuseKey({ entries, memory }: Library, key: string, { entry }: RenamedKey): string | undefined {
	if (!isCitationKey(key))
		return 'A citation key is made of letters, digits and _, with single marks of :.#$%&-+?<>~/ between them.';
	const other = entries.get(key);
	if (other !== undefined && other !== entry) return `Another article has the citation key “${key}”.`;
	const replacing = memory.aliases.get(key);
	if (replacing !== undefined && replacing !== entry?.article.id)
		return `“${key}” is an old citation key of another article.`;
	return undefined;
}

/** The edits of one note. */
export function renameEdits(text: string, { texts }: RenamedKey, key: string): TextEdit[] {
	return parseCitations(text).flatMap(({ key: { text: old, span } }) =>
		texts.has(old) && old !== key ? [{ span, newText: key }] : [],
	);
}
