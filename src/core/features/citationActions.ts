/**
 * Other forms of the citation at the cursor: in the sentence or in brackets, apart or together, in the order of the keys, with a
 * locator.
 * In: a note and an offset. Out: what can be done there, each with its edits, which cite the same articles as before and change
 * nothing outside the citation.
 */
import { type Citation, type Cluster, findCitation, findCluster, parseCitations } from '../citation/citations';
import { locatorWords, pageAbbreviation } from '../citation/locatorLabels';
import { parseNoteLanguage } from '../citation/noteMetadata';
import { citationParts, renderCitation } from '../citation/parts';
import { applyEdit, type TextEdit } from '../text/edit';
import { type Span, sliceSpan } from '../text/span';

export interface CitationAction {
	readonly title: string;
	readonly edit: TextEdit;
	/** Where in the new text the cursor belongs; absent where it may stay. */
	readonly cursor?: number;
}

export function citationActions(text: string, offset: number): CitationAction[] {
	const citations = parseCitations(text);
	const citation = findCitation(citations, offset);
	const cluster = findCluster(citations, offset);
	const found = [
		...(citation === undefined ? [] : [addLocator(text, citation), bracket(text, citations, citation)]),
		...(cluster === undefined
			? []
			: [unbracket(text, cluster), split(text, cluster), join(text, citations, cluster), sort(text, cluster)]),
	].filter((action) => action !== undefined);
	const keys = keysOf(citations);
	// What stands around it may make something else of the new form, as in `x[@a]`.
	return found.filter(({ edit }) => keysOf(parseCitations(applyEdit(text, edit))) === keys);
}

/** The cited keys, whatever their order. */
function keysOf(citations: readonly Citation[]): string {
	const keys = citations.map(({ key }) => key.text);
	return keys.sort().join('\n');
}

/** `@a` → `[@a]`, `@a [p. 3]` → `[@a, p. 3]` */
function bracket(text: string, citations: readonly Citation[], citation: Citation): CitationAction | undefined {
	const { span, author, place } = citation;
	if (place.kind !== 'text') return undefined;
	// A bracket with further articles is a cluster already.
	if (citations.some((other) => isWithin(other.span, place.bracket))) return undefined;
	const suffix = place.locator === undefined ? '' : `, ${sliceSpan(text, place.locator)}`;
	const mode = author === 'suppressed' ? author : 'bracketed';
	const newText = `[${renderCitation({ key: citation.key.text, mode, prefix: '', suffix })}]`;
	const whole = { start: span.start, end: place.bracket?.end ?? span.end };
	return { title: 'Put Citation in Brackets', edit: { span: whole, newText } };
}

/** `[@a, p. 3]` → `@a [p. 3]`; an author that is not shown cannot be part of the sentence, and a prefix stands in none. */
function unbracket(text: string, { span, citations }: Cluster): CitationAction | undefined {
	const [only, other] = citations;
	if (only?.place.kind !== 'cluster' || other !== undefined) return undefined;
	if (only.author === 'suppressed' || sliceSpan(text, only.place.prefix) !== '') return undefined;
	// A bracket behind it would become its locator.
	if (/^\s*\[/.test(text.slice(span.end, span.end + 100))) return undefined;
	const suffix = sliceSpan(text, only.place.suffix).replace(/^,\s*/, '');
	const newText = renderCitation({ key: only.key.text, mode: 'narrative', prefix: '', suffix });
	return { title: 'Make Author Part of the Sentence', edit: { span, newText } };
}

/** `[see @a; @b]` → `[see @a] [@b]` */
function split(text: string, { span, citations }: Cluster): CitationAction | undefined {
	if (citations.length < 2) return undefined;
	const newText = citations.map((item) => `[${itemText(text, item)}]`).join(' ');
	return { title: 'Split into Separate Citations', edit: { span, newText } };
}

/** `[@a] [@b]` → `[@a; @b]`, where the cursor is in the first. */
function join(text: string, citations: readonly Citation[], { span }: Cluster): CitationAction | undefined {
	const blanks = /^[ \t]*(?:\r\n|\n|\r)?[ \t]*(?=\[)/.exec(text.slice(span.end, span.end + 100))?.[0];
	const next = blanks === undefined ? undefined : findCluster(citations, span.end + blanks.length + 1);
	if (blanks === undefined || next?.span.start !== span.end + blanks.length) return undefined;
	const border = { start: span.end - 1, end: next.span.start + 1 };
	return { title: 'Join with the Next Citation', edit: { span: border, newText: '; ' } };
}

/** `[@b; see @a]` → `[see @a; @b]` */
function sort(text: string, { citations }: Cluster): CitationAction | undefined {
	const sorted = [...citations].sort((a, b) => (a.key.text < b.key.text ? -1 : a.key.text > b.key.text ? 1 : 0));
	const [first, last] = [citations[0], citations.at(-1)];
	if (first === undefined || last === undefined || sorted.every((item, index) => item === citations[index]))
		return undefined;
	const span = { start: itemSpan(first).start, end: itemSpan(last).end };
	const newText = sorted.map((item) => itemText(text, item)).join('; ');
	return { title: 'Sort Citation by Keys', edit: { span, newText } };
}

/** `[@a]` → `[@a, p. ¦]`, `@a` → `@a [p. ¦]`, with the word for pages of the note's language. */
function addLocator(text: string, citation: Citation): CitationAction | undefined {
	const language = parseNoteLanguage(text);
	const { suffix } = citationParts(text, citation, locatorWords(language));
	if (suffix !== '') return undefined;
	const page = pageAbbreviation(language);
	const { end } = citation.span;
	const [newText, back] = citation.place.kind === 'cluster' ? [`, ${page} `, 0] : [` [${page} ]`, 1];
	return { title: 'Add Locator', edit: { span: { start: end, end }, newText }, cursor: newText.length - back };
}

/** An item of a cluster with its prefix and suffix. */
function itemSpan({ span, place }: Citation): Span {
	if (place.kind !== 'cluster') return span;
	const start = place.prefix.end > place.prefix.start ? place.prefix.start : span.start;
	return { start, end: place.suffix.end > place.suffix.start ? place.suffix.end : span.end };
}

function itemText(text: string, item: Citation): string {
	return sliceSpan(text, itemSpan(item));
}

function isWithin(inner: Span, outer: Span | undefined): boolean {
	return outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}
