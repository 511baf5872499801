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

export function quickFixesFor(reading: DumpReading, { code, span }: Pick<Diagnostic, 'code' | 'span'>): QuickFix[] {
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

/** In a cell that has its end, the pipe goes with the blanks before it; else it becomes the end. */
function mendPipe({ dump: { lines, records } }: DumpReading, pipe: Span): QuickFix[] {
	const record = records.find(({ span }) => span.start <= pipe.start && pipe.end <= span.end);
	const field = record?.fields.find(({ values }) => values.some(({ span }) => span.end === pipe.end));
	const value = field?.values.find(({ span }) => span.end === pipe.end);
	if (field === undefined || value === undefined) return [];
	const end = value.span.start + sliceSpan(lines.text, value.span).replace(/[\s|]+$/, '').length;
	const span = { start: end, end: pipe.end };
	if (!field.isCut) return [remove('Remove the stray “|”', span)];
	return [{ title: 'Put a blank before the “|”', edits: [{ span, newText: ' |' }] }];
}
