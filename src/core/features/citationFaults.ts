/**
 * What is wrong with the form of citations in a note, whatever the library has.
 * In: a note. Out: brackets that nobody closed, and locators that count nothing, in the order of the text, each with what mends it
 * where that is plain.
 */
import { type Citation, parseCitations } from '../citation/citations';
import { parseLocator } from '../citation/locator';
import { type LocatorWords, locatorWords } from '../citation/locatorLabels';
import { parseNoteLanguage } from '../citation/noteMetadata';
import { type Note, scanNote } from '../citation/scan';
import { unclosedBrackets } from '../citation/unclosed';
import { type Diagnostic, diagnose } from '../diagnostic';
import type { TextEdit } from '../text/edit';
import { splitLines } from '../text/lines';
import { type Span, sliceSpan } from '../text/span';
import type { NoteProblem } from './noteProblems';

export interface CitationFault {
	readonly diagnostic: Diagnostic;
	readonly fix: TextEdit | undefined;
}

export function citationFaults(text: string, note: Note = scanNote(text)): CitationFault[] {
	if (note.paragraphs.length === 0) return [];
	const words = locatorWords(parseNoteLanguage(text));
	const citations = parseCitations(text, note);
	const faults = [...openBrackets(text, note, words), ...citations.flatMap((one) => brokenLocator(text, one, words))];
	return faults.sort((a, b) => a.diagnostic.span.start - b.diagnostic.span.start);
}

/** The same as problems of a note that may not be open. */
export function placedFaults(text: string, note: Note = scanNote(text)): NoteProblem[] {
	const faults = citationFaults(text, note);
	if (faults.length === 0) return [];
	const lines = splitLines(text);
	return faults.map(({ diagnostic }) => {
		const { span } = diagnostic;
		return { placed: { span, ...lines.positionAt(span.start) }, diagnostic };
	});
}

/** What closes a bracket belongs behind its last key and the locator of that. */
function openBrackets(text: string, note: Note, words: LocatorWords): CitationFault[] {
	return unclosedBrackets(text, note).map(({ bracket, last }) => {
		const rest = /^[^\r\n]*/.exec(text.slice(last.end, last.end + longestRest))?.[0] ?? '';
		const end = last.end + (parseLocator(rest, words)?.span.end ?? 0);
		const fix = { span: { start: end, end }, newText: ']' };
		return { diagnostic: diagnose('bracket-not-closed', bracket), fix };
	});
}

const longestRest = 500;

function brokenLocator(text: string, { place }: Citation, words: LocatorWords): CitationFault[] {
	const suffix = place.kind === 'cluster' ? place.suffix : place.locator;
	const broken = suffix === undefined ? undefined : brokenIn(text, suffix, words);
	return broken === undefined
		? []
		: [{ diagnostic: diagnose('locator-without-count', broken, sliceSpan(text, broken)), fix: undefined }];
}

/** `p.` and nothing behind it, or a brace that nobody closed. */
function brokenIn(text: string, suffix: Span, words: LocatorWords): Span | undefined {
	const said = sliceSpan(text, suffix);
	if (parseLocator(said, words) !== undefined) return undefined;
	const start = suffix.start + (/^,?\s*/.exec(said)?.[0].length ?? 0);
	const bare = text.slice(start, suffix.end);
	// A whole word, as in `note` or `part`, may be meant as it stands.
	const isWord = /[.§¶]$/.test(bare) && words.has(bare.toLowerCase());
	const { length } = /^[^\r\n]*/.exec(bare)?.[0] ?? '';
	return isWord || bare.startsWith('{') ? { start, end: start + length } : undefined;
}
