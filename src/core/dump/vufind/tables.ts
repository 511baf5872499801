/**
 * The tables of a VuFind page.
 * In: the lines of a text and one of them. Out: the label table and the staff view that start there, as rows, with what
 * stands between them.
 */
import type { Lines } from '../../text/lines';
import { isRule, parseRow, type Row, rowName } from '../table/rows';
import { isLoadingText, parseLabel } from './labels';
import { isFieldName, isSolrField } from './solrFields';

export interface Table {
	readonly rows: readonly Row[];
	readonly first: number;
	readonly last: number;
}

/** Where a page may start and where other records stop it. */
export interface PageContext {
	/** The first line that no record before it holds. */
	readonly floor: number;
	/** Whether a record ends right above: then a cover starts another page, even if the text ends before its tables. */
	readonly followsRecord: boolean;
	readonly isForeignStart: (line: number) => boolean;
}

/** The tables of a page and what stands between them. */
export interface Tables {
	readonly labels: Table | undefined;
	/** Headings of the staff view and a MARC table, which is not read. */
	readonly betweenTables: readonly number[];
	readonly staff: Table | undefined;
	readonly last: number;
}

/** The tables that start exactly at `line`. */
export function layoutTables(lines: Lines, line: number, context: PageContext): Tables | undefined {
	const labels = parseTable(lines, line, isLabelName, context);
	if (labels === undefined || !labels.rows.some(isKnownLabel)) {
		const staff = parseStaff(lines, line, context);
		return staff === undefined ? undefined : { labels: undefined, betweenTables: [], staff, last: staff.last };
	}
	const { between, next } = skipBetween(lines, labels.last + 1, context);
	const staff = parseStaff(lines, next, context);
	return { labels, betweenTables: between, staff, last: staff?.last ?? between.at(-1) ?? labels.last };
}

/** The Solr document that starts at `line`; its first row may be a field that only this site has. */
function parseStaff(lines: Lines, line: number, context: PageContext): Table | undefined {
	const staff = parseTable(lines, line, isFieldName, context);
	return staff?.rows.slice(0, 5).some((row) => isSolrField(row.name.text)) === true ? staff : undefined;
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
		isOtherStart(lines, at, context);
	const isStranger = createStrangerTest();
	let next = line;
	while (next < lines.count) {
		if (isRule(lines.content(next)) && rows.length === 1) {
			next++;
			continue;
		}
		const name = rowName(lines, next, isName);
		const isOtherTable = rows.length > 0 && isRule(lines.content(next + 1));
		if (name === undefined || isOtherTable || isStranger(name.text)) break;
		const row = parseRow(lines, next, name, isEnd);
		rows.push(row);
		next = row.last + 1;
	}
	return rows.length === 0 ? undefined : { rows, first: line, last: next - 1 };
}

/**
 * Whether a row below a table begins something else: a field that the table has already, or one that no index knows in a
 * place that is not its own, where all fields so far are sorted.
 */
function createStrangerTest(): (name: string) => boolean {
	const seen = new Set<string>();
	let last = '';
	let isSorted = true;
	return (name) => {
		if (isLabelName(name)) return false;
		const isMisplaced = isSorted && seen.size > 2 && !isSolrField(name) && name < last;
		if (seen.has(name) || isMisplaced) return true;
		isSorted &&= last <= name;
		last = name;
		seen.add(name);
		return false;
	};
}

/** Whether another page or record starts at `line`. */
export function isOtherStart(lines: Lines, line: number, context: PageContext): boolean {
	return isLoadingText(lines.content(line)) || context.isForeignStart(line);
}

/** A row whose name is known: within a value that runs over several lines, only such a line is taken for the next row. */
function isRowStart(lines: Lines, line: number): boolean {
	const isKnown = (name: string) => isSolrField(name) || (isLabelName(name) && parseLabel(name).length > 0);
	return rowName(lines, line, isKnown) !== undefined;
}

/** Whether the first table of a page, or its staff view, starts at `line`: a known row with a rule below it. */
export function isTableStart(lines: Lines, line: number): boolean {
	return isRule(lines.content(line + 1)) && isRowStart(lines, line);
}

/** How many lines of no known kind may stand between labels and staff view. */
const strayLines = 3;

/** Headings and a MARC table, up to the Solr document or the last of their lines. */
function skipBetween(lines: Lines, from: number, context: PageContext): { between: number[]; next: number } {
	const between: number[] = [];
	let line = from;
	while (line < lines.count && !isOtherStart(lines, line, context)) {
		const content = lines.content(line);
		const isHeading = content.trim() === 'MARC' || parseLabel(content).some((key) => headings.has(key));
		const isMarc = /^(?:LEADER|\d{3}) \|/.test(content);
		if (!isHeading && !isMarc && !(isRule(content) && between.length > 0)) break;
		between.push(line);
		line++;
	}
	const stray = strayBefore(lines, line, context);
	for (let at = line; at < line + stray; at++) between.push(at);
	return { between, next: line + stray };
}

/** How many lines, blank ones or headings that are not known, stand before a staff view that may be this page's. */
function strayBefore(lines: Lines, from: number, context: PageContext): number {
	for (let at = from; at <= from + strayLines; at++) {
		if (isOtherStart(lines, at, context)) return 0;
		if (!isTableStart(lines, at)) continue;
		const name = rowName(lines, at, isSolrField);
		const titles = name === undefined ? new Set() : titlesOf(parseStaff(lines, at, context));
		const isOtherPage = Array.from({ length: at - from }, (_, index) => lines.content(from + index).trim()).some(
			(text) => titles.has(text),
		);
		return name === undefined || isOtherPage ? 0 : at - from;
	}
	return 0;
}

const headings: ReadonlySet<string> = new Set([
	'Staff View',
	'Record in the Search Index',
	'Bibliographic Details',
	'Description',
]);

export function titlesOf(staff: Table | undefined): ReadonlySet<string> {
	const rows = staff?.rows.filter((row) => /^title(?:_full|_fullStr|_short|_auth)?$/.test(row.name.text)) ?? [];
	return new Set(rows.map((row) => row.value.text));
}

export function isKnownLabel(row: Row): boolean {
	return parseLabel(row.name.text).length > 0;
}

function isLabelName(name: string): boolean {
	return name.length <= 80 && /[:：]$/.test(name);
}
