/**
 * The tables of a VuFind page.
 * In: the lines of a text and one of them. Out: the label table and the staff view that start there, as rows, with what
 * stands between them.
 */
import { isBlankLine, type Lines } from '../../text/lines';
import { startsPipeRow } from '../table/pipes';
import { mayHavePipes, parseTable, tableStartAt } from '../table/printing';
import { isRule, type Row, type RowGrammar, type Table } from '../table/rows';
import { isLoadingText, parseLabel } from './labels';
import { isMarcLine } from './marcLines';
import type { RefusedTables } from './refusedTables';
import { isSingleValued, isSolrField, isTellTale, parseFieldName } from './solrFields';

/** Where a page may start and where other records stop it. */
export interface PageContext {
	/** The first line that no record before it holds. */
	readonly floor: number;
	/** Whether a record ends right above: then a cover starts another page, even if the text ends before its tables. */
	readonly followsRecord: boolean;
	readonly isForeignStart: (line: number) => boolean;
	readonly refused: RefusedTables;
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
	const labels = parseTable(lines, line, labelGrammar(lines, context));
	if (labels === undefined || !labels.rows.some(isKnownLabel)) {
		if (labels !== undefined) context.refused.add(labels);
		const staff = parseStaff(lines, line, context);
		return staff === undefined ? undefined : { labels: undefined, betweenTables: [], staff, last: staff.last };
	}
	const { between, staff } = skipBetween(lines, labels.last + 1, context);
	return { labels, betweenTables: between, staff, last: staff?.last ?? between.at(-1) ?? labels.last };
}

/** The Solr document that starts at `line`; its first row may be a field that only this site has. */
function parseStaff(lines: Lines, line: number, context: PageContext): Table | undefined {
	const staff = parseTable(lines, line, fieldGrammar(lines, context));
	// A title may begin with a field's name: then that field comes again, below the field that stands first.
	const second = staff?.isMarked === false ? staff.rows[1]?.name : undefined;
	if (second === '_version_' && fieldNameAt(lines, (staff?.last ?? 0) + 1) === staff?.rows[0]?.name) return undefined;
	const known = staff?.rows.slice(0, tellingRows).filter((row) => isSolrField(row.name)).length ?? 0;
	// Words alone are no table: prose may begin with “title” or “description”.
	return known >= (staff?.isMarked === false ? provingFields : 1) ? staff : undefined;
}

const provingFields = 3;
/** Among so many rows at the beginning of a document one has a known name. */
const tellingRows = 5;

/** Whether the rows so far may begin a document: a long table of another kind is left after a few. */
function createStaffTest(): (name: string) => boolean {
	let count = 0;
	let isKnown = false;
	return (name) => {
		isKnown ||= isSolrField(name);
		return isKnown || ++count <= tellingRows;
	};
}

function labelGrammar(lines: Lines, context: PageContext): RowGrammar {
	return {
		parseName: parseLabelName,
		isKnown: isKnownName,
		mayFollow: () => true,
		mayHold: () => true,
		isEnd: (line) => isOtherStart(lines, line, context) || isHeading(headingText(lines.content(line))),
	};
}

function fieldGrammar(lines: Lines, context: PageContext): RowGrammar {
	const isStranger = createStrangerTest(lines);
	const mayBeStaff = createStaffTest();
	return {
		parseName: parseFieldName,
		isKnown: isKnownName,
		mayFollow: (name, line) => mayBeStaff(name) && !isStranger(name, line),
		mayHold: mayHoldMore,
		isEnd: (line) => isOtherStart(lines, line, context),
	};
}

/** Whether `value` on a line of its own may be one more value of the field called `name`. */
function mayHoldMore(name: string, value: string): boolean {
	const form = moreValues[name];
	return form === undefined ? !isSingleValued(name) : form.test(value);
}

const moreValues: Readonly<Record<string, RegExp>> = {
	url: /^[a-z][a-z+.-]{1,20}:\S+$/i,
	work_keys_str_mv: /^[AU]T \S/,
	publishDate: /^\D{0,5}\d{4}/,
	isbn: /^[\dX-]{9,20}/i,
	issn: /^\d{4}-?\d{3}[\dX]/i,
};

/**
 * Whether a row below a table begins something else: a field that the table has already, or one that no index knows in a
 * place that is not its own, where all fields so far are sorted.
 */
function createStrangerTest(lines: Lines): (name: string, line: number) => boolean {
	const names: string[] = [];
	// Most documents are sorted: then no field comes again, and nothing need be looked up.
	let unsorted: Set<string> | undefined;
	const isSeen = (name: string) => {
		unsorted ??= new Set(names);
		return unsorted.has(name);
	};
	const goesOn = (line: number) =>
		[1, 2, 3].some((below) => {
			const name = fieldNameAt(lines, line + below);
			return isSolrField(name) && !isSeen(name);
		});
	let last = '';
	let isSorted = true;
	return (name, line) => {
		const isInOrder = isSorted && last < name;
		const isMisplaced = isSorted && !isInOrder && names.length > 2 && !isSolrField(name) && !goesOn(line);
		if ((!isInOrder && isSeen(name)) || isMisplaced) return true;
		isSorted = isInOrder;
		last = name;
		names.push(name);
		unsorted?.add(name);
		return false;
	};
}

/** Whether another page or record starts at `line`. */
export function isOtherStart(lines: Lines, line: number, context: PageContext): boolean {
	return isCover(lines, line) || context.isForeignStart(line);
}

/** No loading text is longer. */
const longestCover = 60;

/** Whether `line` is the text that a page shows while it loads. */
export function isCover(lines: Lines, line: number): boolean {
	const [start, end] = [lines.start(line), lines.end(line)];
	return end - start < longestCover && end > start && isLoadingText(lines.text.slice(start, end));
}

/** Whether the first table of a page, or its staff view, surely starts at `line`. */
export function isTableStart(lines: Lines, line: number): boolean {
	// Without pipes only a run of fields is believed: the first word refuses most lines.
	if (!mayHavePipes(lines, line) && !isSolrRun(lines, line)) return false;
	const start = tableStartAt(lines, line, alone);
	if (start === 'ruled' || start === 'opened') return true;
	if (start === undefined || start === 'unproved') return false;
	return isSolrRun(lines, line);
}

/** A table, whatever stands below it. */
const alone = { isKnown: isKnownName, isEnd: () => false };

/** Whether known fields start this line and those below it, one of them such as no other table has. */
function isSolrRun(lines: Lines, line: number): boolean {
	let isProved = false;
	for (let at = line; at < line + provingFields; at++) {
		const name = fieldNameAt(lines, at);
		if (!isSolrField(name)) return false;
		isProved ||= isTellTale(name);
	}
	return isProved;
}

/** The word that a line starts with, behind a leading pipe: the name of a field, if it is one. */
function fieldNameAt(lines: Lines, line: number): string {
	const start = lines.start(line);
	return /^(?:\| ?)?(\w[\w-]*)(?=\s)/.exec(lines.text.slice(start, start + 64))?.[1] ?? '';
}

/** Whether a page's table seems to start at `line`. */
export function seemsTableStart(lines: Lines, line: number, context: PageContext): boolean {
	const isEnd = (at: number) => isOtherStart(lines, at, context);
	const start = tableStartAt(lines, line, { isKnown: isKnownName, isEnd });
	return start !== undefined && start !== 'unproved';
}

/** How many lines of no known kind may stand between labels and staff view. */
const strayLines = 3;

/** Headings and a MARC table, up to the Solr document or the last of their lines. */
function skipBetween(
	lines: Lines,
	from: number,
	context: PageContext,
): { between: number[]; staff: Table | undefined } {
	const strays: string[] = [];
	let end = from;
	for (let line = from; line < lines.count && !isOtherStart(lines, line, context); line++) {
		const staff = isBlankLine(lines, line) ? undefined : staffAt(lines, line, context);
		if (staff !== undefined) {
			if (strays.length > 0 && holdsTitle(strays, staff)) break;
			return { between: range(from, line), staff };
		}
		if (isLabelRow(lines, line)) break;
		if (isBetween(lines, line)) {
			end = line + 1;
			strays.length = 0;
		} else if (strays.push(headingText(lines.content(line))) > strayLines) break;
	}
	return { between: range(from, end), staff: undefined };
}

function staffAt(lines: Lines, line: number, context: PageContext): Table | undefined {
	const isEnd = (at: number) => isOtherStart(lines, at, context);
	const start = tableStartAt(lines, line, { isKnown: isSolrField, isEnd });
	return start === undefined || start === 'unproved' ? undefined : parseStaff(lines, line, context);
}

function range(from: number, to: number): number[] {
	const lines: number[] = [];
	for (let line = from; line < to; line++) lines.push(line);
	return lines;
}

function holdsTitle(texts: readonly string[], staff: Table): boolean {
	const titles = titlesOf(staff);
	return texts.some((text) => titles.has(text));
}

/** Whether the labels of another page start or go on at `line`. */
function isLabelRow(lines: Lines, line: number): boolean {
	return startsPipeRow(lines, line, (name) => isLabelName(name) && isTableLabel(name));
}

/** A heading of the staff view, or a line of a MARC table. */
function isBetween(lines: Lines, line: number): boolean {
	const content = headingText(lines.content(line));
	return isRule(lines, line) || isMarcLine(content) || isHeading(content);
}

/** A heading of the staff view. */
export function isHeading(content: string): boolean {
	// No heading starts with a digit or a sign: most lines of a cell that do are years and pipes.
	if (content.charCodeAt(0) < firstLetter || content.length >= longestHeading) return false;
	return content === 'MARC' || parseLabel(content).some((key) => headings.has(key));
}

const firstLetter = 65;
const longestHeading = 80;

/** Headings in Markdown stand behind `#`. */
export function headingText(content: string): string {
	const bare = content.trim();
	return bare.startsWith('#') ? bare.replace(/^#{1,6} /, '') : bare;
}

const headings: ReadonlySet<string> = new Set(['Staff View', 'Record in the Search Index', 'Bibliographic Details']);
/** What labels a page, and no row of its table. */
const pageLabels: ReadonlySet<string> = new Set([...headings, 'Loading', 'Saved in']);

export function titlesOf(staff: Table | undefined): ReadonlySet<string> {
	const rows = staff?.rows.filter((row) => /^title(?:_full|_fullStr|_short|_auth)?$/.test(row.name)) ?? [];
	return new Set(rows.map((row) => row.value.text).filter((title) => title !== ''));
}

export function isKnownLabel(row: Row): boolean {
	return isTableLabel(row.name);
}

export function isKnownName(name: string): boolean {
	return isSolrField(name) || (isLabelName(name) && isTableLabel(name));
}

function isTableLabel(name: string): boolean {
	return parseLabel(name).some((key) => !pageLabels.has(key));
}

function parseLabelName(text: string): string | undefined {
	return isLabelName(text) ? text : undefined;
}

function isLabelName(name: string): boolean {
	const last = name.charCodeAt(name.length - 1);
	return (last === colon || last === fullWidthColon) && name.length <= longestLabel;
}

const longestLabel = 80;
const [colon, fullWidthColon] = [58, 0xff1a];
