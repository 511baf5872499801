/**
 * A dump read: its articles and what is wrong with it.
 * In: a text and the name of the file it came from. Out: one article a record, in the order of the text, never merged;
 * diagnostics in the order of the text. Reading never fails.
 */
import type { Source, UnkeyedArticle } from '../csl/article';
import { type Diagnostic, diagnose, type Parsed } from '../diagnostic';
import { type Position, splitLines } from '../text/lines';
import { type Dump, findSections, parseDump } from './dump';
import { createDuplicateSearch } from './duplicates';
import type { RecordReading } from './format';
import { type DumpRecord, readRecord } from './formats';
import { createImpactCheck, createImpactSurvey, type ListYears } from './impactIndex';
import { checkProse } from './prose';
import { checkEnds } from './trimmed';

export interface DumpReading extends Parsed<readonly UnkeyedArticle[]> {
	readonly dump: Dump;
}

export function readDump(text: string, file: string): DumpReading {
	const dump = parseDump(text);
	const { lines } = dump;
	const placeOf = (offset: number) => lines.positionAt(offset);
	const readings = new Map(dump.records.map((record) => [record, readInText(record, file, placeOf)]));
	const survey = createImpactSurvey();
	for (const [record, { value }] of readings) survey.note(record, value);
	const check = createRecordCheck(survey.years());
	const diagnostics = dump.sections.flatMap((section) => {
		if (section.kind === 'prose') return checkProse(lines, section.span);
		const reading = readings.get(section.record);
		return reading === undefined ? [] : check(text, section.record, reading);
	});
	return {
		dump,
		value: [...readings.values()].map((reading) => reading.value),
		diagnostics: [...checkCount(readings.size), ...diagnostics],
	};
}

/** What is wrong with a text that holds so many records. */
export function checkCount(count: number): Diagnostic[] {
	return count === 0 ? [diagnose('no-record', { start: 0, end: 0 })] : [];
}

/** In the order of the text. */
export type RecordCheck = (text: string, record: DumpRecord, reading: RecordReading) => Diagnostic[];

/** What is wrong with a record, itself and beside the others of its text; asked for every record, in order. */
export function createRecordCheck(years: ListYears): RecordCheck {
	const check = createNeighbourCheck(years);
	return (text, record, reading) =>
		inTextOrder([...ownDiagnostics(text, record, reading), ...check(record, reading.value)]);
}

/** What is wrong with a record whatever stands around it. */
export function ownDiagnostics(text: string, record: DumpRecord, { diagnostics }: RecordReading): Diagnostic[] {
	return [...diagnostics(), ...checkEnds(text, record)];
}

/** What is wrong with a record beside the others of its text; asked for every record, in order. */
export function createNeighbourCheck(years: ListYears): (record: DumpRecord, article: UnkeyedArticle) => Diagnostic[] {
	const findDuplicates = createDuplicateSearch();
	const checkImpact = createImpactCheck(years);
	return (record, article) => [...findDuplicates(record, article), ...checkImpact(record, article)];
}

/** The articles of a text one after another, for those who need neither places nor all of them at once. */
export function* readArticles(text: string, file: string): Generator<UnkeyedArticle, void> {
	const lines = splitLines(text);
	const placeOf = (offset: number) => lines.positionAt(offset);
	for (const section of findSections(lines)) {
		if (section.kind === 'record') yield readInText(section.record, file, placeOf).value;
	}
}

/** The record's article, with where in the file it stands; `placeOf` tells that of an offset. */
export function readInText(record: DumpRecord, file: string, placeOf: (offset: number) => Position): RecordReading {
	const { format, label, span } = record;
	const line = placeOf(span.start).line + 1;
	const endLine = placeOf(Math.max(span.start, span.end - 1)).line + 1;
	const source: Source =
		label === undefined ? { file, format, line, endLine } : { file, format, record: label, line, endLine };
	return readRecord(record, source);
}

export function inTextOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
	return [...diagnostics].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
