/**
 * Which lines of a text make a VuFind record page.
 * In: the lines of a text and one of them. Out: the page that this line gives away, as line numbers and table rows.
 *
 *     Cargando…                              cover, the text shown while the page loads
 *     (Dis)Integrated Care? …                title
 *     INTRODUCTION: This paper …             summary, the first 300 characters of the description
 *     Autores principales: | , |             label table, in the language of the interface
 *     ---|---|
 *     …
 *     _version_ | 1783602393294831616 |      staff view: the Solr document
 *     ---|---|
 *
 * Every part may be missing. A page is recognised by its staff view, or by its cover and labels, never by less.
 */
import type { Lines } from '../../text/lines';
import { isRule, parseRow, type Row, rowName } from '../table/rows';
import { isLoadingText, parseLabel } from './labels';
import { isFieldName, isSolrField, isTellTale } from './solrFields';

export interface Table {
	readonly rows: readonly Row[];
	readonly first: number;
	readonly last: number;
}

export interface PageLayout {
	readonly cover: number | undefined;
	readonly title: number | undefined;
	/** Lines between title and tables. */
	readonly summary: readonly number[];
	readonly labels: Table | undefined;
	/** Headings of the staff view and a MARC table, which is not read. */
	readonly betweenTables: readonly number[];
	readonly staff: Table | undefined;
	readonly first: number;
	readonly last: number;
}

/** Where a page may start and where other records stop it. */
export interface PageContext {
	/** The first line that no record before it holds. */
	readonly floor: number;
	/** Whether a record has been read before: then a cover starts another page, even if the text ends before its tables. */
	readonly hasPrevious: boolean;
	readonly isForeignStart: (line: number) => boolean;
}

/** How many lines may stand between cover and tables: title, summary, “Saved in:”, and blank ones. */
const headLines = 8;
/** 300 characters of the description and three dots: no other text has that length below a cover and a title. */
const summaryLength = 303;
/** A label table without cover and staff view is believed from this many known labels. */
const provingLabels = 3;

/** The page that `line` gives away by being its cover or the rule below its first table's first row. */
export function layoutPage(lines: Lines, line: number, context: PageContext): PageLayout | undefined {
	const content = lines.content(line);
	if (isLoadingText(content)) return layoutFromCover(lines, line, context);
	return isRule(content) && line - 1 >= context.floor ? layoutFromTable(lines, line - 1, context) : undefined;
}

function layoutFromCover(lines: Lines, cover: number, context: PageContext): PageLayout | undefined {
	const head: number[] = [];
	let isStopped = false;
	for (let line = cover + 1; line <= cover + headLines && line < lines.count; line++) {
		isStopped = isLoadingText(lines.content(line)) || context.isForeignStart(line);
		if (isStopped) break;
		const tables = layoutTables(lines, line, context);
		if (tables !== undefined && isProvedBelowCover(tables)) {
			return { cover, ...divideHead(lines, head), ...tables, first: cover };
		}
		if (lines.content(line).trim() !== '') head.push(line);
	}
	const last = head.at(-1) ?? cover;
	const isPage = context.hasPrevious || lines.content(head[1] ?? cover).length === summaryLength;
	if (!isPage || (!isStopped && last < lines.count - 2)) return undefined;
	const nothing = { labels: undefined, betweenTables: [], staff: undefined };
	return { cover, ...divideHead(lines, head), ...nothing, first: cover, last };
}

function layoutFromTable(lines: Lines, tableStart: number, context: PageContext): PageLayout | undefined {
	const tables = layoutTables(lines, tableStart, context);
	if (tables === undefined || !isProved(tables)) return undefined;
	const titles = titlesOf(tables.staff);
	const above: number[] = [];
	for (let line = tableStart - 1; line >= context.floor && above.length < 4; line--) {
		if (lines.content(line).trim() === '' || isLoadingText(lines.content(line))) break;
		above.unshift(line);
	}
	const named = above.findIndex((line) => titles.has(lines.content(line).trim()));
	const head =
		named >= 0 ? above.slice(named) : tables.labels === undefined ? [] : above.slice(headStart(lines, above));
	const top = head[0] ?? tableStart;
	const cover = top - 1 >= context.floor && isLoadingText(lines.content(top - 1)) ? top - 1 : undefined;
	return { cover, ...divideHead(lines, head), ...tables, first: cover ?? top };
}

type Tables = Pick<PageLayout, 'labels' | 'betweenTables' | 'staff' | 'last'>;

/** The tables that start exactly at `line`. */
function layoutTables(lines: Lines, line: number, context: PageContext): Tables | undefined {
	const labels = parseTable(lines, line, isLabelName, context);
	if (labels === undefined || !labels.rows.some((row) => parseLabel(row.name.text).length > 0)) {
		const staff = parseTable(lines, line, isStaffName, context);
		return staff === undefined || !isSolrField(staff.rows[0]?.name.text ?? '')
			? undefined
			: { labels: undefined, betweenTables: [], staff, last: staff.last };
	}
	const { between, next } = skipBetween(lines, labels.last + 1, context);
	const staff = parseTable(lines, next, isStaffName, context);
	if (staff !== undefined && isSolrField(staff.rows[0]?.name.text ?? '')) {
		return { labels, betweenTables: between, staff, last: staff.last };
	}
	return { labels, betweenTables: between, staff: undefined, last: between.at(-1) ?? labels.last };
}

/** Rows from `line` on, with the rule after the first; `undefined` where no row starts there. */
function parseTable(
	lines: Lines,
	line: number,
	isName: (name: string) => boolean,
	context: PageContext,
): Table | undefined {
	const rows: Row[] = [];
	const isEnd = (at: number) =>
		isRule(lines.content(at)) ||
		lines.content(at).trim() === '' ||
		isRowStart(lines, at) ||
		isLoadingText(lines.content(at)) ||
		context.isForeignStart(at);
	let next = line;
	while (next < lines.count) {
		if (isRule(lines.content(next)) && rows.length === 1) {
			next++;
			continue;
		}
		const name = rowName(lines, next, isName);
		if (name === undefined) break;
		const row = parseRow(lines, next, name, isEnd);
		rows.push(row);
		next = row.last + 1;
	}
	return rows.length === 0 ? undefined : { rows, first: line, last: next - 1 };
}

/** A row whose name is known: within a value that runs over several lines, only such a line is taken for the next row. */
function isRowStart(lines: Lines, line: number): boolean {
	const isKnown = (name: string) => isSolrField(name) || (isLabelName(name) && parseLabel(name).length > 0);
	return rowName(lines, line, isKnown) !== undefined;
}

/** Headings and a MARC table, up to the Solr document or the last of their lines. */
function skipBetween(lines: Lines, from: number, context: PageContext): { between: number[]; next: number } {
	const between: number[] = [];
	let line = from;
	while (line < lines.count && !context.isForeignStart(line)) {
		const content = lines.content(line);
		const isHeading = content.trim() === 'MARC' || parseLabel(content).some((key) => headings.has(key));
		const isMarc = /^(?:LEADER|\d{3}) \|/.test(content);
		if (!isHeading && !isMarc && !(isRule(content) && between.length > 0)) break;
		between.push(line);
		line++;
	}
	return { between, next: line };
}

const headings: ReadonlySet<string> = new Set([
	'Staff View',
	'Record in the Search Index',
	'Bibliographic Details',
	'Description',
]);

/** The lines above the tables: a title, then maybe “Saved in:” and a summary. */
function divideHead(lines: Lines, head: readonly number[]): Pick<PageLayout, 'title' | 'summary'> {
	const [title, ...rest] = head;
	return { title, summary: rest.filter((line) => !isSavedIn(lines, line)) };
}

/** Without a Solr title to compare with, the head is the line above the table, or two where the nearer is a summary. */
function headStart(lines: Lines, above: readonly number[]): number {
	const isBelowTitle = (line: number) => isSavedIn(lines, line) || /(?:\.\.\.|…)\s*$/.test(lines.content(line));
	let start = above.length - 1;
	while (start > 0 && isBelowTitle(above[start] ?? 0)) start--;
	return Math.max(0, start);
}

function isSavedIn(lines: Lines, line: number): boolean {
	return parseLabel(lines.content(line)).includes('Saved in');
}

/** Whether tables without a cover are a catalogue's and not something that a person wrote. */
function isProved({ labels, staff }: Tables): boolean {
	const names = staff?.rows.map((row) => row.name.text) ?? [];
	const isVersion = /^\d{15,}$/.test(staff?.rows.find((row) => row.name.text === '_version_')?.value.text ?? '');
	if (isVersion || (names.filter(isSolrField).length >= 3 && names.some(isTellTale))) return true;
	return (labels?.rows.filter((row) => parseLabel(row.name.text).length > 0).length ?? 0) >= provingLabels;
}

/** Below a cover one label is enough, if it is one that a page's table starts with. */
function isProvedBelowCover(tables: Tables): boolean {
	const first = parseLabel(tables.labels?.rows[0]?.name.text ?? '');
	return first.some((key) => firstLabels.has(key)) || isProved(tables);
}

/** The labels of VuFind's core table up to the format, which every record has. */
const firstLabels: ReadonlySet<string> = new Set([
	...[
		'Published in',
		'New Title',
		'Previous Title',
		'Main Author',
		'Main Authors',
		'Corporate Author',
		'Corporate Authors',
	],
	...['Other Authors', 'Format'],
]);

function titlesOf(staff: Table | undefined): ReadonlySet<string> {
	const rows = staff?.rows.filter((row) => /^title(?:_full|_fullStr|_short|_auth)?$/.test(row.name.text)) ?? [];
	return new Set(rows.map((row) => row.value.text));
}

function isLabelName(name: string): boolean {
	return name.length <= 80 && /[:：]$/.test(name);
}

/** Within the document any field name: sites add fields of their own. */
function isStaffName(name: string): boolean {
	return isFieldName(name);
}
