/**
 * What can be folded in a dump: records, their tables, abstracts and affiliations, and cells that run over several lines.
 * In: a dump. Out: ranges of lines from 0, both ends included, in the order of the text.
 */
import type { Dump } from '../dump/dump';
import type { PartKind } from '../dump/record';
import type { Span } from '../text/span';

export interface FoldingRange {
	readonly start: number;
	readonly end: number;
}

const foldedParts: ReadonlySet<PartKind> = new Set(['labels', 'staff', 'heading', 'abstract', 'affiliations']);

export function foldDump({ lines, records }: Dump): FoldingRange[] {
	const rangeOf = ({ start, end }: Span): FoldingRange => ({
		start: lines.positionAt(start).line,
		end: lines.positionAt(Math.max(start, end - 1)).line,
	});
	const ranges = records.flatMap((record) => [
		rangeOf(record.span),
		...record
			.parts()
			.filter((part) => foldedParts.has(part.kind))
			.map((part) => rangeOf(part.span)),
		...record
			.fields()
			.filter((field) => field.part === 'labels' || field.part === 'staff')
			.map((field) => rangeOf(field.span)),
	]);
	return ranges.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start || b.end - a.end);
}
