/**
 * Inserting citations into a note.
 * In: the note, where the cursor is, and the keys. Out: the one edit that cites them: a cluster of its own, or, where the
 * cursor is within a cluster, further items behind the one at the cursor.
 */
import { clusterAt } from '../citation/citations';
import { renderCitationKey } from '../citation/key';
import type { TextEdit } from '../text/edit';

/** `[@a; @b]`, or `; @c` within `[@a]`. */
export function insertCitation(text: string, offset: number, keys: readonly string[]): TextEdit {
	const items = keys.map(renderCitationKey).join('; ');
	const cluster = clusterAt(text, offset);
	const isWithin = cluster !== undefined && cluster.span.start < offset && offset < cluster.span.end;
	if (!isWithin) return { span: { start: offset, end: offset }, newText: `[${items}]` };
	const before = cluster.citations.findLast(({ span }) => span.start <= offset) ?? cluster.citations[0];
	const end =
		before?.place.kind === 'cluster' ? Math.max(before.span.end, before.place.suffix.end) : cluster.span.end - 1;
	return { span: { start: end, end }, newText: `; ${items}` };
}
