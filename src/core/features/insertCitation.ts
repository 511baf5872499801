/**
 * Inserting citations into a note.
 * In: the note, where the cursor is, and the keys. Out: the one edit that cites them, which never takes a citation apart: a
 * cluster of its own, further items of the cluster or locator that the cursor is in, or the rest of a citation that was begun.
 */
import { citationAt, clusterAt, keyPrefixAt, locatorBracketAt } from '../citation/citations';
import { renderCitationKey } from '../citation/key';
import type { TextEdit } from '../text/edit';

/** `[@a; @b]`, or `; @c` within `[@a]`. */
export function insertCitation(text: string, offset: number, keys: readonly string[]): TextEdit {
	return addToCitation(text, offset, keys) ?? insertAt(offset, `[${keys.map(renderCitationKey).join('; ')}]`);
}

/** Within or behind the citation at the cursor; undefined where there is none. */
export function addToCitation(text: string, offset: number, keys: readonly string[]): TextEdit | undefined {
	const items = keys.map(renderCitationKey).join('; ');
	return (
		finishBegun(text, offset, items) ??
		fillItem(text, offset, items) ??
		joinCluster(text, offset, items) ??
		followKey(text, offset, items)
	);
}

export function insertAt(offset: number, newText: string): TextEdit {
	return { span: { start: offset, end: offset }, newText };
}

/** `@¦` and `@{¦}` become the first key. */
function finishBegun(text: string, offset: number, items: string): TextEdit | undefined {
	const begun = keyPrefixAt(text, offset);
	if (begun === undefined || begun.key.start < begun.key.end) return undefined;
	const start = begun.key.start - (begun.braces === 'none' ? 1 : 2);
	return { span: { start, end: begun.key.end + (begun.braces === 'closed' ? 1 : 0) }, newText: items };
}

/** `[¦]`, `[see ¦]`, `[@a; ¦]`: a key that is written here is an item, and takes none of the others to itself. */
function fillItem(text: string, offset: number, items: string): TextEdit | undefined {
	const trial = `${text.slice(0, offset)}@x${text.slice(offset)}`;
	const cluster = clusterAt(trial, offset);
	const item = cluster?.citations.find(({ span }) => span.start === offset);
	if (item?.place.kind !== 'cluster' || item.key.text !== 'x') return undefined;
	const suffix = trial.slice(item.place.suffix.start, item.place.suffix.end);
	return suffix.includes('@') ? undefined : insertAt(offset, items);
}

/** `[@a¦]`: behind the item that the cursor is at. */
function joinCluster(text: string, offset: number, items: string): TextEdit | undefined {
	const cluster = clusterAt(text, offset);
	if (cluster === undefined || offset <= cluster.span.start || cluster.span.end <= offset) return undefined;
	const before = cluster.citations.findLast(({ span }) => span.start <= offset) ?? cluster.citations[0];
	const end =
		before?.place.kind === 'cluster' ? Math.max(before.span.end, before.place.suffix.end) : cluster.span.end - 1;
	return insertAt(end, `; ${items}`);
}

/** `@a¦`, `@a [p. 3¦]`: within its bracket, or else behind it. */
function followKey(text: string, offset: number, items: string): TextEdit | undefined {
	const bracket = locatorBracketAt(text, offset);
	if (bracket !== undefined) return insertAt(bracket.end - 1, `; ${items}`);
	const citation = citationAt(text, offset);
	if (citation?.place.kind !== 'text' || offset === citation.span.start) return undefined;
	return insertAt(citation.place.bracket?.end ?? citation.span.end, ` [${items}]`);
}
