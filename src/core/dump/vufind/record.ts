/**
 * A VuFind record page as a record.
 * In: the lines of a page. Out: its labels, the fields of its Solr document split into values, parts that tile the page,
 * and its fields with places.
 */
import { foldText } from '../../text/fold';
import type { Lines } from '../../text/lines';
import { type Located, locate, type Span, trimSpan } from '../../text/span';
import { addValues, type Field, fieldsByName, type Part, type PartKind, type RecordBase } from '../record';
import { readMarkdownName } from '../table/markdown';
import type { Row } from '../table/rows';
import { collectEvidence, splitFields } from './evidence';
import { type HarvestedRecord, parseHarvested } from './harvested';
import { type Label, parseLabel } from './labels';
import type { PageLayout } from './layout';
import { type LabelledAuthors, type PageFacts, readLabelledAuthors, readLabels } from './pageFacts';
import type { SolrField } from './split';
import { isWholeKeys, parseWorkKeys } from './workKeys';

export interface VufindRecord extends RecordBase {
	readonly format: 'vufind';
	/** The title line; absent where nothing follows it, as it may be cut. */
	readonly title: Located | undefined;
	readonly labels: readonly Label[];
	/** What the page's own labels tell: not those of another page whose end was lost. */
	readonly page: PageFacts;
	readonly labelled: LabelledAuthors;
	/** The rows of the Solr document, those included that are cut. */
	readonly rows: readonly Row[];
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
	const labels = labelRows.map((row) => ({ keys: parseLabel(row.name), row }));
	const labelled = readLabelledAuthors(labels);
	const solr = readSolr(rows, labelled.count);
	const title = readTitle(lines, layout);
	const own = ownLabels(labels, solr, title);
	const lastRow = rows.at(-1);
	return {
		format: 'vufind',
		label: solr.get('id')?.values[0]?.text,
		span: { start: lines.fullSpan(layout.first).start, end: lines.fullSpan(layout.last).end },
		parts: () => partsOf(lines, layout),
		fields: () => [...labelRows.map((row) => labelField(row)), ...rows.map((row) => solrField(row, solr))],
		rows,
		title,
		labels,
		page: readLabels(own),
		labelled: own === labels ? labelled : readLabelledAuthors(own),
		solr,
		harvested: readHarvested(solr, labels),
		cutRow: lastRow !== undefined && !isWhole(lastRow, rows) ? lastRow : cutLabel(labelRows, rows),
		headSpan: lines.contentSpan(layout.title ?? layout.first),
	};
}

/** The labels of the page that the document is of: not those of another whose end, and whose document, were lost. */
function ownLabels(
	labels: readonly Label[],
	solr: ReadonlyMap<string, SolrField>,
	title: Located | undefined,
): readonly Label[] {
	const titles: string[] = [];
	for (const name of ['title', 'title_short', 'title_full']) {
		const text = solr.get(name)?.row.value.text;
		if (text !== undefined) titles.push(text);
	}
	if (title === undefined || titles.length === 0 || titles.includes(title.text)) return labels;
	const start = (text: string) => foldText(text.slice(0, comparedLength));
	const isSame = titles.some((other) => sameStart(start(other), start(title.text)));
	return isSame ? labels : [];
}

/** Titles may differ in what ends them. */
const comparedLength = 20;

function sameStart(a: string, b: string): boolean {
	const length = Math.min(a.length, b.length);
	return length > 0 && a.slice(0, length) === b.slice(0, length);
}

/** In Markdown a title is a heading. */
function readTitle(lines: Lines, { title, last }: PageLayout): Located | undefined {
	if (title === undefined || title >= last) return undefined;
	const line = trimSpan(lines.text, lines.contentSpan(title));
	const mark = /^#{1,6} +/.exec(lines.text.slice(line.start, line.start + 12))?.[0] ?? '';
	const located = locate(lines.text, { start: line.start + mark.length, end: line.end });
	return mark === '' ? located : { ...located, text: readMarkdownName(located.text) };
}

/** A label's row left open is a cut only where nothing follows it. */
function cutLabel(labels: readonly Row[], staff: readonly Row[]): Row | undefined {
	const last = labels.at(-1);
	return staff.length === 0 && last?.isClosed === false ? last : undefined;
}

/**
 * Whether the row has its end. Where nothing marks it, keys prove themselves whole, and the last row of a document that ends
 * before its title is not.
 */
function isWhole(row: Row, rows: readonly Row[]): boolean {
	if (row.hasEndMark || row !== rows.at(-1)) return row.isClosed;
	const title = rows.find(({ name }) => name === 'title')?.value.text;
	if (row.name === 'work_keys_str_mv') return row.isClosed || isWholeKeys(parseWorkKeys(row.value), title ?? '');
	return row.isClosed && title !== undefined;
}

function readSolr(rows: readonly Row[], authorCount: number): ReadonlyMap<string, SolrField> {
	const isRead = (row: Row) => isWhole(row, rows) && row.value.text !== '';
	const whole = rows.every(isRead) ? rows : rows.filter(isRead);
	const solr = new Map<string, SolrField>();
	for (const field of splitFields(whole, collectEvidence(whole, authorCount))) solr.set(field.row.name, field);
	return solr;
}

function readHarvested(solr: ReadonlyMap<string, SolrField>, labels: readonly Label[]): HarvestedRecord | undefined {
	const whole = (name: string) => solr.get(name)?.row.value.text;
	const [spelling, id, title] = [solr.get('spelling')?.row.value, whole('id'), whole('title_full') ?? whole('title')];
	if (spelling === undefined || id === undefined || title === undefined) return undefined;
	const found = parseHarvested(spelling, {
		id,
		title,
		authors: solr.get('author')?.values.map((author) => author.text) ?? [],
		topics: topicsAsPrinted(solr),
		description: whole('description'),
		publisher: whole('publisher'),
		isMiddleKnown: isAuthorKnown(solr) && isTopicKnown(solr, labels),
	});
	const isMixed = found?.journal !== undefined && holdsOther(found.journal.text, solr);
	return isMixed ? { ...found, journal: undefined, isJournalOpen: true } : found;
}

/** What may stand beside creators or subjects in the harvested record, and would pass for a part of the journal. */
const otherFields = [
	'author2',
	'author_corporate',
	'author_additional',
	'era',
	'genre',
	'geographic',
	'series',
	'title_alt',
	'topic_facet',
];

function holdsOther(journal: string, solr: ReadonlyMap<string, SolrField>): boolean {
	return otherFields.some((name) => solr.get(name)?.values.some(({ text }) => text !== '' && journal.includes(text)));
}

/** All topics, blanks between them, as `spelling` has them. */
function topicsAsPrinted(solr: ReadonlyMap<string, SolrField>): string | undefined {
	return solr
		.get('topic')
		?.values.map((topic) => topic.text)
		.join(' ');
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
function isTopicKnown(solr: ReadonlyMap<string, SolrField>, labels: readonly Label[]): boolean {
	if (solr.has('topic')) return true;
	const isShown = labels.some(({ keys }) => keys.includes('Subjects'));
	const shingle = solr.get('spellingShingle');
	const texts = new Set(
		['author', 'title', 'title_full', 'title_short'].flatMap(
			(name) => solr.get(name)?.values.map((value) => value.text) ?? [],
		),
	);
	const isEnough = shingle?.isProved === true && shingle.values.every(({ text }) => texts.has(text));
	return !isShown && isEnough && solr.has('description');
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
function labelField({ name: printed, nameSpan, span, pieces, isClosed }: Row): Field {
	const length = /[:：]$/.test(printed) ? printed.slice(0, -1).trimEnd().length : printed.length;
	const isTidied = nameSpan.end - nameSpan.start !== printed.length;
	const bare = isTidied ? nameSpan : { start: nameSpan.start, end: nameSpan.start + length };
	const name = printed.slice(0, length);
	return { name, nameSpan: bare, span, values: pieces, part: 'labels', isCut: !isClosed };
}

function solrField(row: Row, solr: ReadonlyMap<string, SolrField>): Field {
	const { name, nameSpan, span, isClosed } = row;
	return { name, nameSpan, span, values: valuesOf(row, solr), part: 'staff', isCut: !isClosed };
}

function valuesOf(row: Row, solr: ReadonlyMap<string, SolrField>): readonly Located[] {
	const read = solr.get(row.name);
	return read?.row === row ? read.values : row.pieces;
}

/** What the record's fields hold, by name: the Solr document where there is one, else the labels. */
export function printedFields({ rows, solr, fields }: VufindRecord): Record<string, string[]> {
	if (solr.size === 0) return fieldsByName(fields());
	const byName: Record<string, string[]> = {};
	if (solr.size === rows.length) for (const { row, values } of solr.values()) addValues(byName, row.name, values);
	else for (const row of rows) addValues(byName, row.name, valuesOf(row, solr));
	return byName;
}
