/**
 * A file of entries: a dump, or a bibliography of another program.
 * In: its bytes. Out: its articles, with the entries' own keys, and what is wrong with it; what it is, its content tells.
 */
import { splitLines } from '../core/text/lines';
import type { ForeignEntry } from '../exchange/entry';
import { findReader } from '../exchange/formats';
import { type PiecewiseFile, type PlacedDiagnostic, readFile, readWhole, surveyFile } from './fileReading';

export interface EntryFile {
	readonly entries: readonly ForeignEntry[];
	readonly diagnostics: readonly PlacedDiagnostic[];
}

export async function readEntryFile(file: PiecewiseFile): Promise<EntryFile> {
	const { value: text, diagnostics: ofEncoding } = await readWhole(file);
	const read = findReader(text);
	if (read === undefined) return readDump(file);
	const { value, diagnostics } = read(text, file.name);
	const lines = splitLines(text);
	const start = { line: 0, column: 0 };
	return {
		entries: value,
		diagnostics: [
			...ofEncoding.map((diagnostic) => ({ diagnostic, place: start })),
			...diagnostics.map((diagnostic) => ({ diagnostic, place: lines.positionAt(diagnostic.span.start) })),
		],
	};
}

async function readDump(file: PiecewiseFile): Promise<EntryFile> {
	const entries: ForeignEntry[] = [];
	const found: PlacedDiagnostic[] = [];
	for await (const { article, diagnostics } of readFile(file, await surveyFile(file, () => undefined))) {
		found.push(...diagnostics);
		if (article !== undefined) entries.push({ article });
	}
	return { entries, diagnostics: found };
}
