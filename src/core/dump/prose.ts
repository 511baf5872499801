/**
 * Text between records that may have been meant for one.
 * In: lines outside any record. Out: a diagnostic for each that holds what stands in entries of RCA lists and hardly ever
 * in a note.
 */
import { type Diagnostic, diagnose } from '../diagnostic';
import type { Lines } from '../text/lines';
import { type Span, sliceSpan } from '../text/span';

const tellTale = /\[(?:PMID: |DOI: 10\.|Citation\(s\) in RCA:)/g;
/** So much of a line is enough to find it by. */
const shownLength = 60;

export function checkProse(lines: Lines, { start, end }: Span): Diagnostic[] {
	const found: Diagnostic[] = [];
	let done = start;
	for (const { index } of sliceSpan(lines.text, { start, end }).matchAll(tellTale)) {
		const at = start + index;
		if (at < done) continue;
		const line = lines.positionAt(at).line;
		const content = lines.contentSpan(line);
		found.push(
			diagnose('looks-like-entry', { start: content.start, end: Math.min(content.end, content.start + shownLength) }),
		);
		done = content.end;
	}
	return found;
}
