/**
 * Lines of a MARC table, as text extractors print them.
 * In: a line that stands between the labels of a page and its Solr document. Out: whether it belongs to a MARC table; such a
 * table is passed over.
 *
 *     245 | 1 | 0 | |a Care in town |      245 1 0 |a Care in town
 *     245 |                                a cell a line, empty ones `|`
 *     |a Care in town
 */

/** Whether `content`, trimmed, is a row or a cell of a MARC table. */
export function isMarcLine(content: string): boolean {
	if (/^(?:\| ?)?(?:LEADER|\d{3})(?:\s?\||\s)/.test(content)) return true;
	return content.startsWith('|') || content.endsWith(' |');
}
