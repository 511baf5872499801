/**
 * What can be done at once about something that is wrong in a dump.
 * In: the reading of a dump and one of its diagnostics. Out: the ways to mend it, each with its edits of the text.
 */
import type { Diagnostic } from '../diagnostic';
import { headOf } from '../dump/formats';
import type { DumpReading } from '../dump/read';
import type { TextEdit } from '../text/edit';
import { type Span, sliceSpan } from '../text/span';

export interface QuickFix {
	/** As the menu of fixes shows it. */
	readonly title: string;
	readonly edits: readonly TextEdit[];
}

export function quickFixesFor(
	reading: Pick<DumpReading, 'dump' | 'diagnostics'>,
	{ code, span }: Pick<Diagnostic, 'code' | 'span'>,
): QuickFix[] {
	const isSame = (other: Diagnostic) =>
		other.code === code && other.span.start === span.start && other.span.end === span.end;
	// The text may have changed since the diagnostic was made.
	if (!reading.diagnostics.some(isSame)) return [];
	const { text } = reading.dump.lines;
	if (code === 'identifier-trimmed') return [remove(`Remove “${sliceSpan(text, span)}” from the DOI`, span)];
	if (code === 'stray-pipe') return mendPipe(reading, span);
	if (code !== 'duplicate-record') return [];
	const record = reading.dump.records.find((candidate) => headOf(candidate).start === span.start);
	return record === undefined ? [] : [remove('Remove this record', record.span)];
}

function remove(title: string, span: Span): QuickFix {
	return { title, edits: [{ span, newText: '' }] };
}

/** Where another pipe ends the cell, this one goes with the blanks before it; else one becomes the end, after a blank. */
function mendPipe({ dump: { lines, records } }: Pick<DumpReading, 'dump'>, pipe: Span): QuickFix[] {
	const record = records.find(({ span }) => span.start <= pipe.start && pipe.end <= span.end);
	const field = record?.fields().find(({ span }) => span.start <= pipe.start && pipe.end <= span.end);
	if (field === undefined) return [];
	const { text } = lines;
	const line = lines.contentSpan(lines.positionAt(pipe.start).line);
	// The pipe behind the name of the field has its own meaning.
	const isOwnLine = line.start <= field.span.start;
	const first = isOwnLine ? text.indexOf('|', field.nameSpan?.end ?? field.span.start) + 1 : line.start;
	const before = text.slice(first, pipe.end);
	const span = { start: first + before.replace(/[\s|]+$/, '').length, end: pipe.end };
	if (text.slice(pipe.end, line.end).includes('|')) return [remove('Remove the stray “|”', span)];
	const isOne = sliceSpan(text, span).indexOf('|') === sliceSpan(text, span).lastIndexOf('|');
	return [{ title: isOne ? 'Put a blank before the “|”' : 'Remove the stray “|”', edits: [{ span, newText: ' |' }] }];
}
