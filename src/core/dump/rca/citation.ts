/**
 * The citation line of an entry, read from the right: access mark, flags, identifiers, source, and only then title and
 * authors.
 * In: the line's span. Out: its parts, each with its place; parts that could not be told are absent.
 */
import { matchesIn } from '../../text/matches';
import { type Located, locate, type Span, trimSpan } from '../../text/span';
import { type AuthorList, noAuthors, parseAuthors } from './authors';
import { type CitationSource, parseSource } from './source';

/** `[Citation(s) in RCA: 6]`: label `Citation(s) in RCA`, value `6`; `[Abstract]` has no value. */
export interface Flag {
	readonly label: Located;
	readonly value: Located | undefined;
	/** With the brackets. */
	readonly span: Span;
}

export type IdentifierKind = 'PMID' | 'PMCID' | 'DOI';

export interface CitedIdentifier {
	readonly kind: IdentifierKind;
	readonly kindSpan: Span;
	readonly value: Located;
}

export interface Citation extends AuthorList {
	/** Absent where no source could be told; then title and source are `rest`. */
	readonly source: CitationSource | undefined;
	/** What stands between the authors and the brackets. */
	readonly rest: Located;
	readonly identifiers: readonly CitedIdentifier[];
	readonly flags: readonly Flag[];
	/** What stands after the last bracket: `Open`. */
	readonly access: Located | undefined;
	/** An unfinished bracket at the end of a line that is cut. */
	readonly torn: Located | undefined;
}

const identifierBracket = /\[(?:PMID|PMCID|DOI):/iy;
/** A value ends at the next blank, or where the blank was lost and the next kind starts. */
const identifierAt = /(PMID|PMCID|DOI):\s*(?!(?:PMID|PMCID|DOI):)(\S*?[^\s,;])[,;]*(?=(?:PMID|PMCID|DOI):|\s|$)/gi;

/** Reads the citation in `line`; `isCut` tells that the text may end within the line. */
export function parseCitation(text: string, line: Span, isCut: boolean): Citation {
	const whole = trimSpan(text, line);
	const torn = isCut ? tornBracket(text, whole) : undefined;
	const { brackets, head, tail } = readBrackets(text, { start: whole.start, end: torn?.span.start ?? whole.end });
	const identifiers: CitedIdentifier[] = [];
	const flags: Flag[] = [];
	for (const bracket of brackets) {
		if (isIdentifiers(text, bracket.start)) addIdentifiers(identifiers, text, bracket);
		else addFlag(flags, text, bracket);
	}
	const isTornIdentifiers = torn !== undefined && isIdentifiers(text, torn.span.start);
	if (isTornIdentifiers) addTornIdentifiers(identifiers, text, torn.span);
	// A source ends before the identifiers; where the text is cut before them, its last part may lack its end.
	const isSourceWhole = !isCut || isTornIdentifiers || identifiers.length > 0;
	const { list, rest, source } = parseHead(text, head, isSourceWhole);
	const { authors, names, hasMore, end, unread } = list;
	const access = tail.text === '' ? undefined : tail;
	return { authors, names, hasMore, end, unread, rest, source, identifiers, flags, access, torn };
}

function isIdentifiers(text: string, start: number): boolean {
	identifierBracket.lastIndex = start;
	return identifierBracket.test(text);
}

interface Head extends Pick<Citation, 'rest' | 'source'> {
	readonly list: AuthorList;
}

/** Authors, title and source. One author who leaves no title is the title: `Hepatitis B. Lancet 2014; 384:2053-63.` */
function parseHead(text: string, head: Span, isSourceWhole: boolean): Head {
	const list = parseAuthors(text, head);
	const rest = locate(text, { start: list.end, end: head.end });
	const source = isSourceWhole ? parseSource(text, rest.span) : undefined;
	const isOnly = list.unread !== undefined || (list.authors.length === 1 && !list.hasMore);
	if (!isOnly || source === undefined || source.title !== undefined) return { list, rest, source };
	const whole = parseSource(text, head);
	const isTitleAmongAuthors = whole?.title !== undefined || source.journal !== undefined;
	if (!isTitleAmongAuthors) return { list, rest, source };
	return { list: noAuthors(head), rest: locate(text, head), source: whole };
}

interface Brackets {
	readonly brackets: readonly Span[];
	readonly head: Span;
	readonly tail: Located;
}

/**
 * The run of `[…]` groups at the end, and what stands before and after it. An identifier may hold brackets itself, so the
 * run starts at the group of identifiers where there is one, and that group ends before the next one or the end.
 */
function readBrackets(text: string, span: Span): Brackets {
	const content = text.slice(span.start, span.end);
	const ids = lastIdentifiers(content);
	const brackets: Span[] = [];
	let at = ids === -1 ? startOfRun(content) : firstOfGroups(content, ids);
	const head = trimSpan(text, { start: span.start, end: span.start + at });
	while (content[at] === '[') {
		const close = closingBracket(content, at);
		if (close === -1) break;
		brackets.push({ start: span.start + at, end: span.start + close + 1 });
		at = close + 1;
		while (content[at] === ' ' || content[at] === '\t') at++;
	}
	return { brackets, head, tail: locate(text, { start: span.start + at, end: span.end }) };
}

/** Where identifiers stand in groups of their own, `[PMID: 1] [DOI: 10.1/x]`, the first of them. */
function firstOfGroups(content: string, last: number): number {
	let first = last;
	for (let end = first; content[end - 1] === ' ' || content[end - 1] === ']'; end--) {
		if (content[end - 1] !== ']') continue;
		const open = content.lastIndexOf('[', end - 1);
		if (open === -1 || !isIdentifiers(content, open)) break;
		first = open;
		end = open + 1;
	}
	return first;
}

const identifierStarts = ['[PMID: ', '[PMCID: ', '[DOI: '];

/** Where the group of identifiers starts: the last that begins as one, as a title may hold one too. */
function lastIdentifiers(content: string): number {
	for (let at = content.length; at > 0; ) {
		at = content.lastIndexOf('[', at - 1);
		if (at !== -1 && identifierStarts.some((start) => content.startsWith(start, at))) return at;
	}
	let last = -1;
	for (const { index } of content.matchAll(/\[(?:PMID|PMCID|DOI):/gi)) last = index;
	return last;
}

/** The bracket that ends the group at `open`: the first one that a blank, another group or the end follows. */
function closingBracket(content: string, open: number): number {
	for (let at = content.indexOf(']', open); at !== -1; at = content.indexOf(']', at + 1)) {
		const next = content[at + 1];
		if (next === undefined || next === ' ' || next === '\t' || next === '[') return at;
	}
	return -1;
}

/** Without identifiers the run starts with the first of the groups that follow one another to the end. */
function startOfRun(content: string): number {
	const lastClose = content.lastIndexOf(']');
	if (lastClose === -1 || content.length - lastClose > 40) return content.length;
	let start = content.length;
	let end = lastClose;
	while (content[end] === ']') {
		const open = content.lastIndexOf('[', end);
		if (open === -1) return start;
		start = open;
		end = open - 1;
		while (content[end] === ' ') end--;
	}
	return start;
}

/** `[PMID: 1 PMCID: PMC2 DOI: 10.1/x]` */
function addIdentifiers(found: CitedIdentifier[], text: string, bracket: Span): void {
	const start = bracket.start + 1;
	for (const match of matchesIn(text.slice(start, bracket.end - 1), identifierAt)) {
		const [whole, kind = '', value = ''] = match;
		const kindStart = start + match.index;
		const valueStart = kindStart + whole.length - whole.slice(kind.length + 1).trimStart().length;
		found.push({
			kind: ownNames.get(kind) ?? (kind.toUpperCase() as IdentifierKind),
			kindSpan: { start: kindStart, end: kindStart + kind.length },
			value: { text: value, span: { start: valueStart, end: valueStart + value.length } },
		});
	}
}

/** Names are looked up again and again: one of our own is known at once, a part of a dump by its letters each time. */
const ownNames: ReadonlyMap<string, IdentifierKind> = new Map([
	['DOI', 'DOI'],
	['PMID', 'PMID'],
	['PMCID', 'PMCID'],
]);
/** What most flags are called. */
const ownLabels: ReadonlyMap<string, string> = new Map(
	['Citation(s) in RCA', 'Impact Index Per Article', 'Abstract', 'Full Text', 'Key Words'].map((label) => [
		label,
		label,
	]),
);

function withOwnText(label: Located): Located {
	return { text: ownLabels.get(label.text) ?? label.text, span: label.span };
}

/** Of a torn bracket, only identifiers that something follows: the last one may lack its end. */
function addTornIdentifiers(found: CitedIdentifier[], text: string, torn: Span): void {
	const lastBlank = text.lastIndexOf(' ', torn.end - 1);
	if (lastBlank > torn.start) addIdentifiers(found, text, { start: torn.start, end: lastBlank + 1 });
}

/** `[label]` or `[label: value]`, without a value where none stands behind the colon; an empty bracket says nothing. */
function addFlag(found: Flag[], text: string, span: Span): void {
	const inner = locate(text, { start: span.start + 1, end: span.end - 1 });
	const isEmpty = inner.text.endsWith(':');
	const colon = isEmpty ? inner.text.length - 1 : inner.text.indexOf(': ');
	if (inner.text === '' || colon === 0) return;
	if (colon === -1) found.push({ label: withOwnText(inner), value: undefined, span });
	else {
		const label = locate(text, { start: inner.span.start, end: inner.span.start + colon });
		const value = isEmpty ? undefined : locate(text, { start: label.span.end + 2, end: inner.span.end });
		found.push({ label: withOwnText(label), value, span });
	}
}

/** `[Impact Ind` at the end of a line that is cut. */
function tornBracket(text: string, span: Span): Located | undefined {
	const open = text.lastIndexOf('[', span.end - 1);
	if (open < span.start || text.slice(open, span.end).includes(']')) return undefined;
	return locate(text, { start: open, end: span.end });
}
