/**
 * A VuFind record page as a record.
 * In: the lines of a page. Out: its labels, the fields of its Solr document split into values, parts that tile the page,
 * and its fields with places.
 */
import type { Lines } from '../../text/lines';
import { type Located, locate, type Span } from '../../text/span';
import type { Field, Part, PartKind, RecordBase } from '../record';
import type { Row } from '../table/rows';
import { type HarvestedRecord, parseHarvested } from './harvested';
import { parseLabel } from './labels';
import type { PageLayout } from './layout';
import { type Evidence, splitField } from './split';
import type { LabelKey } from './wordings.generated';
import { parseWorkKeys, type WorkKey } from './workKeys';

export interface Label {
	readonly keys: readonly LabelKey[];
	readonly row: Row;
}

export interface SolrField {
	readonly row: Row;
	readonly values: readonly Located[];
	/** Whether the borders between the values are proved; an unproved field is one value. */
	readonly isProved: boolean;
}

export interface VufindRecord extends RecordBase {
	readonly format: 'vufind';
	/** The title line; absent where nothing follows it, as it may be cut. */
	readonly title: Located | undefined;
	readonly labels: readonly Label[];
	/** The Solr document by field name; a field that is cut is not in it. */
	readonly solr: ReadonlyMap<string, SolrField>;
	readonly harvested: HarvestedRecord | undefined;
	/** The row that the end of the text or the next record cut. */
	readonly cutRow: Row | undefined;
	/** The page's first line, where what is wrong with the whole page is said. */
	readonly headSpan: Span;
}

/** Reads the page that `layout` found. */
export function createVufindRecord(lines: Lines, layout: PageLayout): VufindRecord {
	const rows = layout.staff?.rows ?? [];
	const labelRows = layout.labels?.rows ?? [];
	const solr = readSolr(lines.text, rows);
	const isTitleWhole = layout.title !== undefined && layout.title < layout.last;
	return {
		format: 'vufind',
		label: solr.get('id')?.values[0]?.text,
		span: { start: lines.fullSpan(layout.first).start, end: lines.fullSpan(layout.last).end },
		parts: partsOf(lines, layout),
		fields: [...labelRows.map(labelField), ...rows.map((row) => solrField(row, solr))],
		title: isTitleWhole ? locate(lines.text, lines.contentSpan(layout.title)) : undefined,
		labels: labelRows.map((row) => ({ keys: parseLabel(row.name.text), row })),
		solr,
		harvested: readHarvested(lines.text, solr, labelRows),
		cutRow: rows.at(-1)?.isClosed === false ? rows.at(-1) : cutLabel(labelRows, rows),
		headSpan: lines.contentSpan(layout.title ?? layout.first),
	};
}

/** A label's row left open is a cut only where nothing follows it. */
function cutLabel(labels: readonly Row[], staff: readonly Row[]): Row | undefined {
	const last = labels.at(-1);
	return staff.length === 0 && last?.isClosed === false ? last : undefined;
}

function readSolr(text: string, rows: readonly Row[]): Map<string, SolrField> {
	const whole = new Map(rows.filter((row) => row.isClosed).map((row) => [row.name.text, row]));
	const evidence = collectEvidence(text, whole);
	const solr = new Map<string, SolrField>();
	for (const [name, row] of whole) {
		if (row.value.text !== '') solr.set(name, { row, ...splitField(text, name, row.value, evidence) });
	}
	return solr;
}

function collectEvidence(text: string, rows: ReadonlyMap<string, Row>): Evidence {
	const wholeOf = (name: string) => rows.get(name)?.value;
	const keyField = wholeOf('work_keys_str_mv');
	const workKeys: WorkKey[] = keyField === undefined ? [] : parseWorkKeys(text, keyField);
	const evidence = { workKeys, firstAuthor: wholeOf('author_sort')?.text, repeated: [] };
	const author = wholeOf('author');
	const authors = author === undefined ? [] : splitField(text, 'author', author, evidence).values;
	const repeated = [wholeOf('topic')?.text, wholeOf('title')?.text, ...authors.map((name) => name.text)];
	return { ...evidence, repeated: repeated.filter((piece) => piece !== undefined) };
}

function readHarvested(
	text: string,
	solr: ReadonlyMap<string, SolrField>,
	labels: readonly Row[],
): HarvestedRecord | undefined {
	const whole = (name: string) => solr.get(name)?.row.value.text;
	const [spelling, id, title] = [solr.get('spelling')?.row.value, whole('id'), whole('title_full') ?? whole('title')];
	if (spelling === undefined || id === undefined || title === undefined) return undefined;
	if (!isAuthorKnown(solr) || !isTopicKnown(solr, labels)) return undefined;
	return parseHarvested(text, spelling, {
		id,
		title,
		authors: solr.get('author')?.values.map((author) => author.text) ?? [],
		topics: whole('topic'),
		description: whole('description'),
		publisher: whole('publisher'),
	});
}

/** Authors that are not known would pass for a part of the journal. */
function isAuthorKnown(solr: ReadonlyMap<string, SolrField>): boolean {
	const author = solr.get('author');
	if (author !== undefined) return author.isProved;
	const hasTrace = ['author_sort', 'author_facet', 'author2'].some((name) => solr.has(name));
	const hasKeys = solr.get('work_keys_str_mv')?.row.value.text.startsWith('AT ') === true;
	return isSorted(solr) && !hasTrace && !hasKeys;
}

/** So would topics: without any, `spellingShingle` must hold authors and title and nothing else. */
function isTopicKnown(solr: ReadonlyMap<string, SolrField>, labels: readonly Row[]): boolean {
	if (solr.has('topic')) return true;
	const isShown = labels.some((row) => parseLabel(row.name.text).includes('Subjects'));
	return !isShown && solr.get('spellingShingle')?.isProved === true;
}

/** Documents are sorted by name since VuFind 9. */
export function isSorted(solr: ReadonlyMap<string, SolrField>): boolean {
	const names = [...solr.keys()];
	return names.every((name, index) => index === 0 || (names[index - 1] ?? '') <= name);
}

/** Parts that tile the page: each runs from its first line to the line before the next part. */
function partsOf(lines: Lines, layout: PageLayout): Part[] {
	const starts: [PartKind, number | undefined][] = [
		['cover', layout.cover],
		['title', layout.title],
		['summary', layout.summary[0]],
		['labels', layout.labels?.first],
		['heading', layout.betweenTables[0]],
		['staff', layout.staff?.first],
	];
	const present = starts.filter((start): start is [PartKind, number] => start[1] !== undefined);
	return present.map(([kind, line], index) => {
		const next = present[index + 1]?.[1] ?? layout.last + 1;
		return { kind, span: { start: lines.fullSpan(line).start, end: lines.fullSpan(next - 1).end } };
	});
}

/** `Publicado: |` with its lines; the field's name goes without the colon. */
function labelField(row: Row): Field {
	const name = row.name.text.replace(/\s*[:：]$/, '');
	const nameSpan = { start: row.name.span.start, end: row.name.span.start + name.length };
	return { name, nameSpan, span: row.span, values: row.pieces, part: 'labels', isCut: !row.isClosed };
}

function solrField(row: Row, solr: ReadonlyMap<string, SolrField>): Field {
	const read = solr.get(row.name.text);
	const values = read?.row === row ? read.values : row.pieces;
	return { name: row.name.text, nameSpan: row.name.span, span: row.span, values, part: 'staff', isCut: !row.isClosed };
}
