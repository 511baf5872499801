/**
 * The bibliography that stands in a note, between two markers.
 * In: the text of a note and the entries as Markdown. Out: the edit that puts them between the markers, and nowhere else; without
 * markers, at the end of the note with new ones. Undefined where the note has them already. Markers in code are none.
 */
import { createFenceFinder } from '../citation/blocks';
import type { TextEdit } from '../text/edit';
import { type Lines, splitLines } from '../text/lines';
import type { Span } from '../text/span';

export const bibliographyStart = '<!-- bibliography -->';
export const bibliographyEnd = '<!-- /bibliography -->';

export type BibliographyEdit = { readonly edit: TextEdit | undefined } | { readonly problem: string };

export function bibliographyEdit(text: string, entries: readonly string[]): BibliographyEdit {
	const lines = splitLines(text);
	const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
	const body = ['', ...entries, ''].join(`${lineEnd}${lineEnd}`).slice(entries.length === 0 ? lineEnd.length : 0);
	const found = findMarkers(lines);
	if (found === 'none') {
		const gap = text === '' ? '' : text.endsWith('\n') ? lineEnd : `${lineEnd}${lineEnd}`;
		const newText = `${gap}${bibliographyStart}${body}${bibliographyEnd}${lineEnd}`;
		return { edit: { span: { start: text.length, end: text.length }, newText } };
	}
	if ('problem' in found) return found;
	return { edit: text.slice(found.start, found.end) === body ? undefined : { span: found, newText: body } };
}

export function hasBibliography(text: string): boolean {
	if (!text.includes(bibliographyStart)) return false;
	const found = findMarkers(splitLines(text));
	return found !== 'none' && !('problem' in found);
}

/** What stands between the first two markers. */
function findMarkers(lines: Lines): Span | { readonly problem: string } | 'none' {
	const fenceEnd = createFenceFinder(lines);
	let start: number | undefined;
	for (let line = 0; line < lines.count; line++) {
		line = fenceEnd(line) ?? line;
		const content = lines.content(line);
		if (content.trim() === bibliographyStart && /^ {0,3}</.test(content)) {
			if (start !== undefined) return { problem: missing(bibliographyEnd, start, lines) };
			start = lines.start(line) + content.trimEnd().length;
		}
		if (content.trim() === bibliographyEnd && start !== undefined)
			return { start, end: lines.start(line) + content.indexOf('<') };
	}
	return start === undefined ? 'none' : { problem: missing(bibliographyEnd, start, lines) };
}

function missing(marker: string, start: number, lines: Lines): string {
	return `the bibliography that starts in line ${lines.positionAt(start).line + 1} has no ${marker} behind it.`;
}
