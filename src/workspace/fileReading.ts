/**
 * A file read piece by piece, of any size.
 * In: its bytes, as often as they are asked for. Out: its articles and what is wrong with it, one record after another, the
 * same as of the whole file at once. What depends on all of the file is found in a survey before.
 */
import type { UnkeyedArticle } from '../core/csl/article';
import type { Diagnostic, Parsed } from '../core/diagnostic';
import { createImpactSurvey, type ListYears } from '../core/dump/impactIndex';
import { createPieceReader, type PlacedSection } from '../core/dump/pieces';
import { checkProse } from '../core/dump/prose';
import { checkCount, createRecordCheck, readInText } from '../core/dump/read';
import type { Position } from '../core/text/lines';
import { createDecoder } from './decode';
import { createEncodingSurvey, type Encoding } from './encoding';

/** A file that can be read several times. */
export interface PiecewiseFile {
	readonly name: string;
	/** Its bytes from the beginning. */
	pieces(): AsyncIterable<Uint8Array>;
}

/** What has to be known of a file before its articles can be given. */
export interface FileSurvey {
	readonly encoding: Encoding;
	readonly years: ListYears;
	readonly count: number;
}

export interface PlacedDiagnostic {
	readonly diagnostic: Diagnostic;
	readonly place: Position;
}

/** A record with what is wrong with it, or what is wrong with the file or with text between records. */
export interface FilePart {
	readonly article: UnkeyedArticle | undefined;
	readonly diagnostics: readonly PlacedDiagnostic[];
}

/** Reads the file twice; `note` is told of every article. */
export async function surveyFile(file: PiecewiseFile, note: (article: UnkeyedArticle) => void): Promise<FileSurvey> {
	const encodings = createEncodingSurvey();
	for await (const bytes of file.pieces()) encodings.add(bytes);
	const encoding = encodings.encoding();
	const impact = createImpactSurvey();
	let count = 0;
	for await (const { section, placeOf } of sectionsOf(file, encoding)) {
		if (section.kind === 'prose') continue;
		const { value } = readInText(section.record, file.name, placeOf);
		impact.note(section.record, value);
		note(value);
		count++;
	}
	return { encoding, years: impact.years(), count };
}

/** All of the file's text, for what is small or must be read whole. */
export async function readWhole(file: PiecewiseFile): Promise<Parsed<string>> {
	const encodings = createEncodingSurvey();
	for await (const bytes of file.pieces()) encodings.add(bytes);
	const { name, diagnostics } = encodings.encoding();
	const decode = createDecoder(name);
	const pieces: string[] = [];
	for await (const bytes of file.pieces()) pieces.push(decode(bytes));
	return { value: pieces.join(''), diagnostics };
}

/** The file's articles and diagnostics in the order of its text. */
export async function* readFile(file: PiecewiseFile, survey: FileSurvey): AsyncGenerator<FilePart, void> {
	const start = { line: 0, column: 0 };
	const ofFile = [...survey.encoding.diagnostics, ...checkCount(survey.count)];
	yield { article: undefined, diagnostics: ofFile.map((diagnostic) => ({ diagnostic, place: start })) };
	const check = createRecordCheck(survey.years);
	for await (const { section, lines, placeOf } of sectionsOf(file, survey.encoding)) {
		const placed = (found: readonly Diagnostic[]) =>
			found.map((diagnostic) => ({ diagnostic, place: placeOf(diagnostic.span.start) }));
		if (section.kind === 'prose') {
			yield { article: undefined, diagnostics: placed(checkProse(lines, section.span)) };
			continue;
		}
		const reading = readInText(section.record, file.name, placeOf);
		yield { article: reading.value, diagnostics: placed(check(lines.text, section.record, reading)) };
	}
}

async function* sectionsOf(file: PiecewiseFile, { name }: Encoding): AsyncGenerator<PlacedSection, void> {
	const decode = createDecoder(name);
	const reader = createPieceReader();
	for await (const bytes of file.pieces()) yield* reader.add(decode(bytes));
	yield* reader.end();
}
