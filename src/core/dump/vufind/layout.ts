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
 * Every part may be missing. A page is recognised by its staff view, by its cover and labels, or by at least three known
 * labels, one of which tells what kind of record it is; never by less.
 */
import { isBlankLine, type Lines } from '../../text/lines';
import { mayHoldTable, mayStartTable } from '../table/printing';
import { isRule, type Row } from '../table/rows';
import { parseLabel } from './labels';
import { isSolrField, isTellTale } from './solrFields';
import {
	headingText,
	isCover,
	isHeading,
	isKnownLabel,
	isKnownName,
	isOtherStart,
	layoutTables,
	type PageContext,
	seemsTableStart,
	type Tables,
	titlesOf,
} from './tables';

export interface PageLayout extends Tables {
	readonly cover: number | undefined;
	readonly title: number | undefined;
	/** Lines between title and tables. */
	readonly summary: readonly number[];
	readonly first: number;
}

/** How many lines may stand between cover and tables: title, summary, “Saved in:”, and blank ones. */
const headLines = 12;
/** 300 characters of the description and three dots: no other text has that length below a cover and a title. */
const summaryLength = 303;
/** A label table without cover and staff view is believed from this many known labels. */
const provingLabels = 3;

/** Whether `line` may be a cover, a rule, or the first of a table, by its first and last signs. */
export function mayShowPage(lines: Lines, line: number): boolean {
	return mayStartTable(lines, line) || isRule(lines, line) || isCover(lines, line);
}

/** The page that `line` gives away by being its cover, the start of its first table, or the rule below that. */
export function layoutPage(lines: Lines, line: number, context: PageContext): PageLayout | undefined {
	if (isCover(lines, line)) return layoutFromCover(lines, line, context);
	// The first row may be one that only this site has: then the rule tells.
	if (isRule(lines, line)) return line - 1 >= context.floor ? layoutFromTable(lines, line - 1, context) : undefined;
	return seemsTableStart(lines, line, context) ? layoutFromTable(lines, line, context) : undefined;
}

function layoutFromCover(lines: Lines, cover: number, context: PageContext): PageLayout | undefined {
	const head: number[] = [];
	for (let line = cover + 1; line <= cover + headLines && line < lines.count; line++) {
		if (isOtherStart(lines, line, context)) break;
		const tables = mayHoldTable(lines, line, isKnownName) ? layoutTables(lines, line, context) : undefined;
		if (tables !== undefined && isProvedBelowCover(tables)) {
			return { cover, ...divideHead(lines, head), ...tables, first: cover };
		}
		if (!isBlankLine(lines, line)) head.push(line);
	}
	// Without tables the page is cut, and what follows a blank line may be the user's own.
	const own = head.filter((line, index) => line === cover + 1 + index);
	const isPage = context.followsRecord || lines.content(own[1] ?? cover).length === summaryLength;
	if (!isPage || own.length === headLines) return undefined;
	const nothing = { labels: undefined, betweenTables: [], staff: undefined };
	return { cover, ...divideHead(lines, own), ...nothing, first: cover, last: own.at(-1) ?? cover };
}

function layoutFromTable(lines: Lines, tableStart: number, context: PageContext): PageLayout | undefined {
	const tables = context.refused.has(tableStart) ? undefined : layoutTables(lines, tableStart, context);
	if (tables === undefined) return undefined;
	if (!isProved(tables)) {
		if (tables.labels !== undefined) context.refused.add(tables.labels);
		return undefined;
	}
	const head = headAbove(lines, tableStart, tables, context);
	const top = head[0] ?? tableStart;
	const cover = top - 1 >= context.floor && isCover(lines, top - 1) ? top - 1 : undefined;
	return { cover, ...divideHead(lines, head), ...tables, first: cover ?? top };
}

/** How many lines above a table may stand close to it, and how far its title may stand behind blank lines. */
const closeLines = 4;
const farLines = 8;

/** The lines above a table that are its page's title and summary; behind a blank line only what is proved to be its title. */
function headAbove(lines: Lines, tableStart: number, tables: Tables, context: PageContext): readonly number[] {
	const titles = titlesOf(tables.staff);
	const isTitle = (line: number) => titles.has(headingText(lines.content(line)));
	const stretch = linesAbove(lines, tableStart, Math.max(context.floor, tableStart - farLines));
	const close = stretch.filter((line, index) => line === tableStart - stretch.length + index).slice(-closeLines);
	const named = close.findIndex(isTitle);
	if (named >= 0) return close.slice(named);
	const isMarkdownTitle = (line: number) => tables.staff === undefined && /^#{1,2} \S/.test(lines.content(line));
	const far = stretch.findLastIndex((line) => isTitle(line) || isMarkdownTitle(line));
	if (far >= 0) return stretch.slice(far);
	return tables.labels === undefined ? [] : close.slice(headStart(lines, close));
}

/** The lines above `line` that are not blank, down to `floor` or a cover. */
function linesAbove(lines: Lines, line: number, floor: number): number[] {
	const above: number[] = [];
	for (let at = line - 1; at >= floor && !isCover(lines, at); at--) {
		if (!isBlankLine(lines, at) && !isHeading(headingText(lines.content(at)))) above.unshift(at);
	}
	return above;
}

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
	const names = staff?.rows.map((row) => row.name).filter(isSolrField) ?? [];
	const isVersion = /^\d{15,}$/.test(staff?.rows.find((row) => row.name === '_version_')?.value.text ?? '');
	if (isVersion || (names.length > 4 && names.filter(isTellTale).length > 1 && !isSchema(staff?.rows ?? [])))
		return true;
	// Labels without pipes or tabs are what anybody may write.
	const known = labels?.isMarked === true ? labels.rows.filter((row) => row.isClosed && isKnownLabel(row)) : [];
	if (staff !== undefined) return known.length > 0 && known.some(isFirstLabel);
	return known.length >= provingLabels && known.some(isFirstLabel) && known.some(isPageLabel);
}

/** A table about fields, whose values are types: `id | bigint |`. */
function isSchema(rows: readonly Row[]): boolean {
	return rows.every(({ value }) => /^[a-z]*(?:\(\d+\))?$/.test(value.text));
}

/** A label that pages have and the tables of a program's description have not. */
function isPageLabel(row: Row): boolean {
	return parseLabel(row.name).some((key) => pageLabels.has(key));
}

const pageLabels: ReadonlySet<string> = new Set([
	...[
		'Main Author',
		'Main Authors',
		'Corporate Author',
		'Corporate Authors',
		'Other Authors',
		'Subjects',
		'Online Access',
	],
	...[
		'Published',
		'Published in',
		'Item Description',
		'Physical Description',
		'Related Items',
		'Bibliography',
		'ISBN',
		'ISSN',
	],
]);

function isFirstLabel(row: Row): boolean {
	return parseLabel(row.name).some((key) => firstLabels.has(key));
}

/** Below a cover one label is enough, if it is one that a page's table starts with. */
function isProvedBelowCover(tables: Tables): boolean {
	const { labels } = tables;
	const [first] = labels?.rows ?? [];
	const isLikely = labels?.isMarked === true || labels?.rows.some(isPageLabel) === true;
	return (first !== undefined && isFirstLabel(first) && isLikely) || isProved(tables);
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
