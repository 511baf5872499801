/**
 * The bibliographies that a note names: `bibliography:` in its metadata, one path or a list.
 * In: the text of a note. Out: each path as it stands there, with its place; none where the metadata have none. Addresses of the
 * web are none of them: nothing is fetched.
 */
import { isScalar, isSeq, parseDocument } from 'yaml';
import { splitLines } from '../text/lines';
import type { Span } from '../text/span';
import { metadataOf } from './noteMetadata';

export interface PlacedPath {
	readonly path: string;
	readonly span: Span;
	/** Where it starts, both from 0. */
	readonly line: number;
	readonly column: number;
}

export function parseNoteBibliographies(text: string): readonly PlacedPath[] {
	const metadata = metadataOf(text) ?? '';
	// The value goes on as long as lines are no names of others.
	const field = /^bibliography[ \t]*:(?:[ \t].*)?$(?:\r?\n(?:[ \t]+.*|- .*|\]|)$)*/m.exec(metadata);
	if (field === null) return [];
	const [source] = field;
	const value: unknown = parseDocument(source, { logLevel: 'silent' }).get('bibliography', true);
	const lines = splitLines(text);
	return (isSeq(value) ? value.items : [value]).flatMap((item) => {
		if (!isScalar(item) || typeof item.value !== 'string' || !item.range) return [];
		const path = item.value.trim();
		if (path === '' || path.includes('\n') || /^[a-z][a-z\d+.-]+:\/\//i.test(path)) return [];
		const [start, end] = item.range;
		const span = { start: field.index + start, end: field.index + end };
		return [{ path, span, ...lines.positionAt(span.start) }];
	});
}
