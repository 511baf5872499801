/**
 * One dump: a text seen as records and the text between them.
 * In: any text. Out: sections that tile it. Text that is no record stays plain text: notes between records are the user's.
 */
import { type Lines, splitLines } from '../text/lines';
import type { Span } from '../text/span';
import type { Found } from './format';
import { type DumpRecord, formats } from './formats';

export type Section =
	| { readonly kind: 'record'; readonly record: DumpRecord; readonly span: Span }
	| { readonly kind: 'prose'; readonly span: Span };

export interface Dump {
	readonly lines: Lines;
	/** Cover the text without gaps. */
	readonly sections: readonly Section[];
	readonly records: readonly DumpRecord[];
}

/** Detection looks no further than this many UTF-16 units into a plain-text document. */
export const detectionLimit = 64 * 1024;

/** Finds the records of `text`; total. */
export function parseDump(text: string): Dump {
	const lines = splitLines(text);
	const sections = [...findSections(lines)];
	return {
		lines,
		sections,
		records: sections.flatMap((section) => (section.kind === 'record' ? [section.record] : [])),
	};
}

/** The sections of a text, one after another: whoever needs no more than their articles need not hold them all. */
export function* findSections(lines: Lines): Generator<Section, void> {
	const { floor } = yield* searchSections(lines, searchStart, () => true);
	yield* prose(lines, { first: floor, end: lines.count });
}

/** Where a search through a text stands. */
export interface SearchPlace {
	/** The line to look at next. */
	readonly line: number;
	/** The first line that no section so far holds. */
	readonly floor: number;
	/** The record that ends before that line. */
	readonly previous: DumpRecord | undefined;
}

export const searchStart: SearchPlace = { line: 0, floor: 0, previous: undefined };

/**
 * The sections up to the last record, from a place on; the search stops before the first line for which `isCertain` says no
 * when it has been looked at, and tells where it stands.
 */
export function* searchSections(
	lines: Lines,
	from: SearchPlace,
	isCertain: (line: number) => boolean,
): Generator<Section, SearchPlace> {
	const find = createFinder(lines);
	let { line, floor, previous } = from;
	while (line < lines.count) {
		const found = find(line, floor, previous);
		if (!isCertain(line)) break;
		if (found === undefined) {
			line++;
			continue;
		}
		yield* prose(lines, { first: floor, end: found.first });
		yield { kind: 'record', record: found.record, span: found.record.span };
		previous = found.record;
		floor = found.last + 1;
		line = floor;
	}
	return { line, floor, previous };
}

/** Whether the beginning of `text` holds a complete record start. */
export function isDump(text: string): boolean {
	const lines = splitLines(text.slice(0, detectionLimit));
	const find = createFinder(lines);
	for (let line = 0; line < lines.count; line++) if (find(line, 0, undefined) !== undefined) return true;
	return false;
}

/** Finds the record that a line gives away, `previous` being the record that ends before the line `floor`. */
type Finder = (line: number, floor: number, previous: DumpRecord | undefined) => Found<DumpRecord> | undefined;

function createFinder(lines: Lines): Finder {
	const searches = formats.map((format) => {
		const others = formats.filter((other) => other !== format);
		const isForeignStart = (at: number) => isStartOf(others, lines, at);
		return { format, search: format.createSearch(lines), isForeignStart };
	});
	return (line, floor, previous) => {
		for (const { format, search, isForeignStart } of searches) {
			if (!format.mayShow(lines, line)) continue;
			const isAdjacent = previous !== undefined && isBlankFrom(lines, floor, line);
			const found = search(line, {
				floor,
				previous: previous === undefined ? undefined : { format: previous.format, label: previous.label, isAdjacent },
				isForeignStart,
			});
			if (found !== undefined) return found;
		}
		return undefined;
	};
}

/** Asked for every line of a record. */
function isStartOf(others: readonly (typeof formats)[number][], lines: Lines, line: number): boolean {
	for (const other of others) if (other.isStart(lines, line)) return true;
	return false;
}

/** At most a few lines are looked at: a record does not continue a list over a page of blank lines. */
function isBlankFrom(lines: Lines, from: number, to: number): boolean {
	if (to - from > 4) return false;
	for (let line = from; line < to; line++) if (lines.content(line).trim() !== '') return false;
	return true;
}

/** The lines from `first` to before `end` as a section, if there are any. */
export function prose(lines: Lines, range: { first: number; end: number }): Section[] {
	if (range.first >= range.end) return [];
	const span = { start: lines.fullSpan(range.first).start, end: lines.fullSpan(range.end - 1).end };
	return span.end > span.start ? [{ kind: 'prose', span }] : [];
}
