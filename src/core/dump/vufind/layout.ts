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
import type { Lines } from '../../text/lines';
import { isRule, type Row } from '../table/rows';
import { isLoadingText, parseLabel } from './labels';
import { isSolrField, isTellTale } from './solrFields';
import { isKnownLabel, isOtherStart, layoutTables, type PageContext, type Tables, titlesOf } from './tables';

export interface PageLayout extends Tables {
	readonly cover: number | undefined;
	readonly title: number | undefined;
	/** Lines between title and tables. */
	readonly summary: readonly number[];
	readonly first: number;
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
	for (let line = cover + 1; line <= cover + headLines && line < lines.count; line++) {
		if (isOtherStart(lines, line, context)) break;
		const tables = layoutTables(lines, line, context);
		if (tables !== undefined && isProvedBelowCover(tables)) {
			return { cover, ...divideHead(lines, head), ...tables, first: cover };
		}
		if (lines.content(line).trim() !== '') head.push(line);
	}
	// Without tables the page is cut, and what follows a blank line may be the user's own.
	const own = head.filter((line, index) => line === cover + 1 + index);
	const isPage = context.followsRecord || lines.content(own[1] ?? cover).length === summaryLength;
	if (!isPage || own.length === headLines) return undefined;
	const nothing = { labels: undefined, betweenTables: [], staff: undefined };
	return { cover, ...divideHead(lines, own), ...nothing, first: cover, last: own.at(-1) ?? cover };
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
	const names = staff?.rows.map((row) => row.name.text).filter(isSolrField) ?? [];
	const isVersion = /^\d{15,}$/.test(staff?.rows.find((row) => row.name.text === '_version_')?.value.text ?? '');
	if (isVersion || (names.length > 4 && names.filter(isTellTale).length > 1)) return true;
	const known = labels?.rows.filter((row) => row.isClosed && isKnownLabel(row)) ?? [];
	return known.length >= (staff === undefined ? provingLabels : 1) && known.some(isFirstLabel);
}

function isFirstLabel(row: Row): boolean {
	return parseLabel(row.name.text).some((key) => firstLabels.has(key));
}

/** Below a cover one label is enough, if it is one that a page's table starts with. */
function isProvedBelowCover(tables: Tables): boolean {
	const [first] = tables.labels?.rows ?? [];
	return (first !== undefined && isFirstLabel(first)) || isProved(tables);
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
