/**
 * A dump read: its articles and what is wrong with it.
 * In: a text and the name of the file it came from. Out: one article a record, in the order of the text, never merged;
 * diagnostics in the order of the text. Reading never fails.
 */
import type { Source, UnkeyedArticle } from '../csl/article';
import { type Diagnostic, diagnose, type Parsed } from '../diagnostic';
import { type Lines, splitLines } from '../text/lines';
import { type Dump, findSections, parseDump } from './dump';
import { createDuplicateSearch } from './duplicates';
import { type DumpRecord, readRecord } from './formats';
import { createImpactCheck, createImpactSurvey, type ListYears } from './impactIndex';
import { checkProse } from './prose';
import { checkEnds } from './trimmed';

export interface DumpReading extends Parsed<readonly UnkeyedArticle[]> {
	readonly dump: Dump;
}

export function readDump(text: string, file: string): DumpReading {
	const dump = parseDump(text);
	const readings = dump.records.map((record) => ({ record, ...readOne(dump.lines, record, file) }));
	const survey = createImpactSurvey();
	for (const { record, value } of readings) survey.note(record, value);
	const check = createRecordCheck(text, survey.years());
	const diagnostics = [
		...(readings.length === 0 ? [diagnose('no-record', { start: 0, end: 0 })] : []),
		...dump.sections.flatMap(({ kind, span }) => (kind === 'prose' ? checkProse(dump.lines, span) : [])),
		...readings.flatMap(({ record, value, diagnostics: found }) => [...found, ...check(record, value)]),
	];
	return { dump, value: readings.map((reading) => reading.value), diagnostics: inTextOrder(diagnostics) };
}

/** What is wrong with a record, itself and beside the others of its text; asked for every record, in order. */
function createRecordCheck(
	text: string,
	years: ListYears,
): (record: DumpRecord, article: UnkeyedArticle) => Diagnostic[] {
	const findDuplicates = createDuplicateSearch();
	const checkImpact = createImpactCheck(years);
	return (record, article) => [
		...checkEnds(text, record),
		...findDuplicates(record, article),
		...checkImpact(record, article),
	];
}

/** The articles of a text one after another, for those who need neither places nor all of them at once. */
export function* readArticles(text: string, file: string): Generator<UnkeyedArticle, void> {
	const lines = splitLines(text);
	for (const section of findSections(lines)) {
		if (section.kind === 'record') yield readOne(lines, section.record, file).value;
	}
}

function readOne(lines: Lines, record: DumpRecord, file: string): Parsed<UnkeyedArticle> {
	const { value, diagnostics } = readRecord(record);
	const source: Source = {
		file,
		format: record.format,
		...(record.label === undefined ? {} : { record: record.label }),
		line: lines.positionAt(record.span.start).line + 1,
		endLine: lines.positionAt(Math.max(record.span.start, record.span.end - 1)).line + 1,
	};
	return { value: { ...value, custom: { sources: [source], ...value.custom } }, diagnostics };
}

function inTextOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
	return [...diagnostics].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
