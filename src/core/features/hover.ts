/**
 * The article under the cursor in a dump.
 * In: the reading of a dump, an offset, and how much of an abstract is shown. Out: the article as Markdown, where the cursor is on a record's number, title,
 * an author or an identifier.
 */
import type { DumpRecord } from '../dump/formats';
import type { DumpReading } from '../dump/read';
import type { LabelKey } from '../dump/vufind/wordings.generated';
import type { Located, Span } from '../text/span';
import { renderArticle } from './articleMarkdown';

export interface Hover {
	readonly span: Span;
	readonly markdown: string;
}

export function hoverAt(
	{ dump, value: articles }: Pick<DumpReading, 'dump' | 'value'>,
	offset: number,
	abstractLength?: number,
): Hover | undefined {
	const index = dump.records.findIndex(({ span }) => span.start <= offset && offset < span.end);
	const [record, article] = [dump.records[index], articles[index]];
	if (record === undefined || article === undefined) return undefined;
	const place = namingPlaces(record).find(({ span }) => span.start <= offset && offset <= span.end);
	return place === undefined ? undefined : { span: place.span, markdown: renderArticle(article, abstractLength) };
}

const namingFields: ReadonlySet<string> = new Set([
	...['number', 'author', 'title', 'PMID', 'PMCID', 'DOI', 'affiliated author', 'id', 'url', 'isbn', 'issn'],
	...['author_facet', 'author_sort', 'title_full', 'title_short'],
]);

const namingLabels: ReadonlySet<LabelKey> = new Set([
	...(['Title', 'Author', 'Authors', 'Main Author', 'Main Authors', 'Other Authors'] as const),
	...(['Corporate Author', 'Corporate Authors', 'DOI', 'ISBN', 'ISSN', 'Online Access'] as const),
]);

/** What names the record: its title line, and the values of fields and labels that hold names, titles and identifiers. */
function namingPlaces(record: DumpRecord): readonly Located[] {
	const values = record
		.fields()
		.filter((field) => namingFields.has(field.name))
		.flatMap((field) => field.values);
	if (record.format === 'rca') return values;
	const labelled = record.labels.filter(({ keys }) => keys.some((key) => namingLabels.has(key)));
	const title = record.title === undefined ? [] : [record.title];
	return [...title, ...values, ...labelled.flatMap(({ row }) => row.pieces)];
}
