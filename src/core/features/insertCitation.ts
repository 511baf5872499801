/**
 * Inserting citations into a note.
 * In: the note, where the cursor is, and the keys. Out: the one edit that cites them, which never takes a citation apart: a
 * cluster of its own, further items of the cluster or locator that the cursor is in, or the rest of a citation that was begun.
 */
import {
	type Citation,
	citationAt,
	clusterAt,
	keyPrefixAt,
	locatorBracketAt,
	parseCitations,
} from '../citation/citations';
import { renderCitationKey } from '../citation/key';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';

/** `[@a; @b]`, or `; @c` within `[@a]`. No key is written twice into one citation; `newText` is empty where all are there. */
export function insertCitation(text: string, offset: number, keys: readonly string[]): TextEdit {
	const wanted = [...new Set(keys)];
	return addToCitation(text, offset, wanted) ?? insertAt(offset, `[${renderItems(wanted)}]`);
}

/** How the keys are written that a citation lacks. */
export interface MissingKeys {
	/** As items of a cluster. */
	items(keys: readonly string[]): string;
	/** In the text. */
	inText(keys: readonly string[]): string;
}

const plainKeys: MissingKeys = { items: renderItems, inText: renderItems };

/** Within or behind the citation at the cursor; undefined where there is none, `newText` empty where all keys are there. */
export function addToCitation(
	text: string,
	offset: number,
	keys: readonly string[],
	written: MissingKeys = plainKeys,
): TextEdit | undefined {
	const adding = { text, offset, keys, written };
	return finishBegun(adding) ?? fillItem(adding) ?? joinCluster(adding) ?? followKey(adding);
}

interface Adding {
	readonly text: string;
	readonly offset: number;
	readonly keys: readonly string[];
	readonly written: MissingKeys;
}

function renderItems(keys: readonly string[]): string {
	return keys.map(renderCitationKey).join('; ');
}

export function insertAt(offset: number, newText: string): TextEdit {
	return { span: { start: offset, end: offset }, newText };
}

/** The keys that are not among `citations` yet, with what comes before and behind them; nothing where there is none. */
function insertMissing(
	{ keys, written }: Adding,
	offset: number,
	citations: readonly Citation[],
	[before, behind]: readonly [string, string],
): TextEdit {
	const missing = keysWithout(keys, citations);
	return insertAt(offset, missing.length === 0 ? '' : `${before}${written.items(missing)}${behind}`);
}

function keysWithout(keys: readonly string[], citations: readonly Citation[]): readonly string[] {
	const present = new Set(citations.map(({ key }) => key.text));
	return keys.filter((key) => !present.has(key));
}

/** `@¦` and `@{¦}` become the first key. */
function finishBegun({ text, offset, keys, written }: Adding): TextEdit | undefined {
	const begun = keyPrefixAt(text, offset);
	if (begun === undefined || begun.key.start < begun.key.end) return undefined;
	const start = begun.key.start - (begun.braces === 'none' ? 1 : 2);
	const span = { start, end: begun.key.end + (begun.braces === 'closed' ? 1 : 0) };
	const others = othersAt(text, span);
	const missing = keysWithout(keys, others ?? []);
	if (missing.length === 0) return insertAt(offset, '');
	return { span, newText: others === undefined ? written.inText(missing) : written.items(missing) };
}

/** The other items of the cluster that a key in place of `span` is an item of. */
function othersAt(text: string, { start, end }: Span): readonly Citation[] | undefined {
	const trial = `${text.slice(0, start)}@x${text.slice(end)}`;
	const citations = clusterAt(trial, start)?.citations ?? [];
	const item = citations.find(({ key }) => key.text === 'x' && key.span.start === start + 1);
	if (item?.place.kind !== 'cluster') return undefined;
	const suffix = trial.slice(item.place.suffix.start, item.place.suffix.end);
	return suffix.includes('@') ? undefined : citations.filter((citation) => citation !== item);
}

/** `[¦]`, `[see ¦]`, `[@a; ¦]`: a key that is written here is an item, and takes none of the others to itself. */
function fillItem(adding: Adding): TextEdit | undefined {
	const { text, offset } = adding;
	const others = othersAt(text, { start: offset, end: offset });
	return others && insertMissing(adding, offset, others, ['', '']);
}

/** `[@a¦]`: behind the item that the cursor is at. */
function joinCluster(adding: Adding): TextEdit | undefined {
	const { text, offset } = adding;
	const cluster = clusterAt(text, offset);
	if (cluster === undefined || offset <= cluster.span.start || cluster.span.end <= offset) return undefined;
	const before = cluster.citations.findLast(({ span }) => span.start <= offset) ?? cluster.citations[0];
	const end =
		before?.place.kind === 'cluster' ? Math.max(before.span.end, before.place.suffix.end) : cluster.span.end - 1;
	return insertMissing(adding, end, citationsIn(text, cluster.span), ['; ', '']);
}

/** What a bracket cites, with the citation in the text that it belongs to. */
function citationsIn(text: string, bracket: Span): readonly Citation[] {
	return parseCitations(text).filter(
		({ span, place }) =>
			(bracket.start < span.start && span.end < bracket.end) ||
			(place.kind === 'text' && place.bracket?.start === bracket.start),
	);
}

/** `@a¦`, `@a [p. 3¦]`: within its bracket, or else behind it. */
function followKey(adding: Adding): TextEdit | undefined {
	const { text, offset } = adding;
	const bracket = locatorBracketAt(text, offset);
	if (bracket !== undefined) return insertMissing(adding, bracket.end - 1, citationsIn(text, bracket), ['; ', '']);
	const citation = citationAt(text, offset);
	if (citation?.place.kind !== 'text' || offset === citation.span.start) return undefined;
	return insertMissing(adding, citation.place.bracket?.end ?? citation.span.end, [citation], [' [', ']']);
}
