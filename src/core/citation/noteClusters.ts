/**
 * The citations of a note as a citation style takes them: in clusters, each with the number of its footnote.
 * In: the text of a note. Out: its clusters in the order in which they are read, which puts a footnote where it is referred to;
 * and the keys that stand in the bibliography without being cited. `[see @a; @b]` is one cluster, `@a [p. 3; @b]` is one, too,
 * whose first citation names the author in the sentence.
 */
import { type Lines, splitLines } from '../text/lines';
import type { Span } from '../text/span';
import { frontMatterEnd } from './blocks';
import { type Citation, parseCitations } from './citations';
import { type LocatorWords, locatorWords } from './locatorLabels';
import { parseNoteLanguage } from './noteMetadata';
import { type CitationParts, citationParts } from './parts';
import { type Note, scanNote } from './scan';

export interface NoteCluster {
	/** `[see @a; @b]`, `@a [p. 3]`: what its formatted text takes the place of. */
	readonly span: Span;
	/** At least one. */
	readonly citations: readonly NoteCitation[];
	/** Whether it stands in a footnote; otherwise styles that cite in footnotes make one of it. */
	readonly place: 'text' | 'footnote';
	/** The number of that footnote, from 1, where all that is cited makes footnotes. */
	readonly noteNumber: number;
}

export interface NoteCitation extends CitationParts {
	/** Of the suffix what stands behind the locator. */
	readonly rest: string;
}

export interface NoteClusters {
	readonly clusters: readonly NoteCluster[];
	/** `nocite`; each once. */
	readonly uncited: readonly string[];
	/** `nocite: "@*"`: all articles that there are. */
	readonly isAllUncited: boolean;
}

export function noteClusters(text: string, note: Note = scanNote(text)): NoteClusters {
	const lines = splitLines(text);
	const words = locatorWords(parseNoteLanguage(text));
	const nocite = nociteSpans(lines);
	const groups = groupCitations(parseCitations(text, note));
	const isNocite = ({ span }: { span: Span }) => nocite.some((one) => one.start <= span.start && span.end <= one.end);
	const clusters = groups
		.filter((group) => !isNocite(group) && !group.isNested)
		.map(({ span, citations }) => ({ span, citations: citations.map((one) => toNoteCitation(text, one, words)) }));
	const others = groups.filter((group) => isNocite(group) || group.isNested).flatMap(({ citations }) => citations);
	return {
		clusters: numberNotes(text, lines, clusters),
		uncited: [...new Set(others.map(({ key }) => key.text))],
		isAllUncited: nocite.some(({ start, end }) => /@(?:\*|\{\*\})/.test(text.slice(start, end))),
	};
}

/** All keys of a note, in the order of citing, then those that only the bibliography has. */
export function keysInOrder({ clusters, uncited }: NoteClusters): readonly string[] {
	return [...clusters.flatMap(({ citations }) => citations.map(({ key }) => key)), ...uncited];
}

function toNoteCitation(text: string, citation: Citation, words: LocatorWords): NoteCitation {
	const parts = citationParts(text, citation, words);
	const { place } = citation;
	const start = (place.kind === 'cluster' ? place.suffix : place.locator)?.start ?? 0;
	const rest = parts.locator === undefined ? parts.suffix : parts.suffix.slice(parts.locator.span.end - start);
	return { ...parts, rest };
}

interface Group {
	readonly span: Span;
	readonly citations: readonly Citation[];
	/** `[see @a and @b]`: the second stands in the suffix of the first. */
	readonly isNested: boolean;
}

function groupCitations(citations: readonly Citation[]): Group[] {
	const groups = new Map<Span, Citation[]>();
	for (const citation of citations) {
		const { place, span } = citation;
		const group = place.kind === 'cluster' ? place.cluster : (place.bracket ?? span);
		groups.set(group, [...(groups.get(group) ?? []), citation]);
	}
	let end = 0;
	return [...groups]
		.map(([bracket, group]) => ({
			span: { start: Math.min(bracket.start, group[0]?.span.start ?? bracket.start), end: bracket.end },
			citations: group,
		}))
		.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
		.map((group) => {
			const isNested = group.span.end <= end;
			end = Math.max(end, group.span.end);
			return { ...group, isNested };
		});
}

/** The values of `nocite` in the front matter, with the name. */
function nociteSpans(lines: Lines): Span[] {
	const end = frontMatterEnd(lines);
	const spans: Span[] = [];
	for (let line = 0; line < end; line++) {
		if (!/^nocite[ \t]*:/.test(lines.content(line))) continue;
		let next = line + 1;
		while (next < end - 1 && /^(?:[ \t#-]|$)/.test(lines.content(next))) next++;
		spans.push({ start: lines.start(line), end: lines.end(next - 1) });
	}
	return spans;
}

type Unnumbered = Omit<NoteCluster, 'place' | 'noteNumber'>;

/** Footnotes are numbered with the clusters that would be one, in the order in which both are met. */
function numberNotes(text: string, lines: Lines, clusters: readonly Unnumbered[]): NoteCluster[] {
	const footnotes = findFootnotes(text, lines);
	const footnoteOf = ({ span }: Unnumbered) =>
		footnotes.find(({ body }) => body.start <= span.start && span.end <= body.end);
	const homes = new Map(clusters.map((cluster) => [cluster, footnoteOf(cluster)]));
	const places = [
		...footnotes.map((footnote) => ({ at: footnote.mark, what: footnote })),
		...clusters.filter((cluster) => homes.get(cluster) === undefined).map((what) => ({ at: what.span.start, what })),
	].sort((a, b) => a.at - b.at);
	const numbers = new Map<object, number>(places.map(({ what }, index) => [what, index + 1]));
	return clusters
		.map((cluster) => {
			const home = homes.get(cluster);
			const place = home === undefined ? ('text' as const) : ('footnote' as const);
			return { ...cluster, place, noteNumber: numbers.get(home ?? cluster) ?? 0 };
		})
		.sort((a, b) => a.noteNumber - b.noteNumber);
}

interface Footnote {
	/** Where it is referred to; the end of the text where it is not. */
	readonly mark: number;
	readonly body: Span;
}

/** `[^1]: …` with the lines that belong to it, and `^[…]`. */
function findFootnotes(text: string, lines: Lines): Footnote[] {
	const marks = new Map<string, number>();
	for (const { 1: name = '', index } of text.matchAll(/\[\^([^\s\]^]{1,200})\](?!:)/g))
		if (!marks.has(name)) marks.set(name, index);
	const found: Footnote[] = [];
	for (let line = 0; line < lines.count; line++) {
		const [, name] = /^ {0,3}\[\^([^\s\]^]{1,200})\]:/.exec(lines.content(line)) ?? [];
		if (name === undefined) continue;
		const body = { start: lines.start(line), end: lines.end(footnoteEnd(lines, line) - 1) };
		found.push({ mark: marks.get(name) ?? text.length, body });
	}
	return [...found, ...inlineNotes(text)];
}

/** The line behind the footnote that starts on `line`: empty lines belong to it where an indented one follows. */
function footnoteEnd(lines: Lines, line: number): number {
	let end = line + 1;
	for (let next = end; next < lines.count; next++) {
		const content = lines.content(next);
		if (content.trim() === '') continue;
		const isNext = next === end;
		if (/^ {0,3}\[\^/.test(content) || (!isNext && !/^(?: {4}|\t)/.test(content))) break;
		end = next + 1;
	}
	return end;
}

function inlineNotes(text: string): Footnote[] {
	const found: Footnote[] = [];
	const limit = text.length;
	for (let start = text.indexOf('^['); start !== -1; start = text.indexOf('^[', start + 2)) {
		let depth = 0;
		for (let at = start + 1; at < Math.min(limit, start + longestNote); at++) {
			if (text[at] === '[') depth++;
			else if (text[at] === ']') depth--;
			if (depth > 0) continue;
			found.push({ mark: start, body: { start, end: at + 1 } });
			break;
		}
	}
	return found;
}

/** Longer notes in the line are none, so that many that nobody closed cost no more than their number. */
const longestNote = 5000;
