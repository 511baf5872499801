/**
 * The outline of a dump: its records, and in each its parts.
 * In: the reading of a dump. Out: a tree of plain items; a child lies within its parent.
 */
import type { UnkeyedArticle } from '../csl/article';
import { displayAuthorYear } from '../csl/display';
import { parseAbstract } from '../dump/abstract';
import { type DumpRecord, headOf } from '../dump/formats';
import type { DumpReading } from '../dump/read';
import type { Part, PartKind } from '../dump/record';
import type { Span } from '../text/span';

export interface OutlineItem {
	readonly name: string;
	readonly detail: string;
	readonly kind: 'record' | 'part' | 'section';
	readonly span: Span;
	/** What is shown and selected when the item is chosen. */
	readonly selection: Span;
	readonly children: readonly OutlineItem[];
}

/** Parts that have a name of their own; the others are reached through their record. */
const partNames: Readonly<Partial<Record<PartKind, string>>> = {
	citation: 'Citation',
	abstract: 'Abstract',
	affiliations: 'Affiliations',
	labels: 'Labels',
	staff: 'Staff view',
};

export function outlineDump({ dump, value: articles }: Pick<DumpReading, 'dump' | 'value'>): OutlineItem[] {
	return dump.records.map((record, index) => {
		const article = articles[index];
		const number = record.format === 'rca' ? `${record.number.text}. ` : '';
		return {
			name: `${number}${article?.title ?? 'No title'}`,
			detail: article === undefined ? '' : displayAuthorYear(article),
			kind: 'record' as const,
			span: record.span,
			selection: headOf(record),
			children: record.parts().flatMap((part) => partItem(record, part, article)),
		};
	});
}

function partItem(record: DumpRecord, part: Part, article: UnkeyedArticle | undefined): OutlineItem[] {
	const name = partNames[part.kind];
	if (name === undefined) return [];
	const first = record.fields().find((field) => field.part === part.kind);
	const selection = first?.nameSpan ?? first?.span ?? { start: part.span.start, end: part.span.start };
	const detail = part.kind === 'citation' ? (article?.['container-title'] ?? '') : '';
	const children = part.kind === 'abstract' ? sectionItems(record) : [];
	return [{ name, detail, kind: 'part', span: part.span, selection, children }];
}

/** The sections of an RCA entry's abstract. */
function sectionItems(record: DumpRecord): OutlineItem[] {
	if (record.format !== 'rca' || record.abstract === undefined) return [];
	const { start } = record.abstract.span;
	const shift = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
	return parseAbstract(record.abstract.text).flatMap(({ heading, headingSpan, textSpan }) => {
		if (heading === undefined || headingSpan === undefined) return [];
		const span = shift({ start: headingSpan.start, end: textSpan.end });
		return [{ name: heading, detail: '', kind: 'section' as const, span, selection: shift(headingSpan), children: [] }];
	});
}
