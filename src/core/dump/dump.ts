/**
 * One dump: a text seen as records and the text between them.
 * In: any text. Out: sections that tile it. Text that is no record stays plain text: notes between records are the user's.
 */
import { type Lines, splitLines } from '../text/lines';
import type { Span } from '../text/span';
import type { FindContext } from './format';
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
	const sections: Section[] = [];
	let floor = 0;
	let previous: DumpRecord | undefined;
	for (let line = 0; line < lines.count; ) {
		const found = findRecord(lines, line, { floor, previous });
		if (found === undefined) {
			line++;
			continue;
		}
		pushProse(sections, lines, { first: floor, end: found.first });
		sections.push({ kind: 'record', record: found.record, span: found.record.span });
		previous = found.record;
		floor = found.last + 1;
		line = floor;
	}
	pushProse(sections, lines, { first: floor, end: lines.count });
	return {
		lines,
		sections,
		records: sections.flatMap((section) => (section.kind === 'record' ? [section.record] : [])),
	};
}

/** Whether the beginning of `text` holds a complete record start. */
export function isDump(text: string): boolean {
	const lines = splitLines(text.slice(0, detectionLimit));
	for (let line = 0; line < lines.count; line++) {
		if (findRecord(lines, line, { floor: 0, previous: undefined }) !== undefined) return true;
	}
	return false;
}

interface Progress {
	readonly floor: number;
	readonly previous: DumpRecord | undefined;
}

function findRecord(lines: Lines, line: number, { floor, previous }: Progress) {
	for (const format of formats) {
		const others = formats.filter((other) => other !== format);
		const context: FindContext = {
			floor,
			previous:
				previous === undefined ? undefined : { format: previous.format, isAdjacent: isBlankFrom(lines, floor, line) },
			isForeignStart: (at) => others.some((other) => other.isStart(lines, at)),
		};
		const found = format.findRecord(lines, line, context);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** At most a few lines are looked at: a record does not continue a list over a page of blank lines. */
function isBlankFrom(lines: Lines, from: number, to: number): boolean {
	if (to - from > 4) return false;
	for (let line = from; line < to; line++) if (lines.content(line).trim() !== '') return false;
	return true;
}

function pushProse(sections: Section[], lines: Lines, range: { first: number; end: number }): void {
	if (range.first >= range.end) return;
	const span = { start: lines.fullSpan(range.first).start, end: lines.fullSpan(range.end - 1).end };
	if (span.end > span.start) sections.push({ kind: 'prose', span });
}
