/**
 * A note's citations and its bibliography in a citation style.
 * In: an open style (`openStyle.ts`), the clusters of the note (`core/citation/noteClusters.ts`), and the articles that their keys mean. Out: each
 * cluster and each entry as Markdown, plain text and HTML. The whole note is formatted together, as years are told apart by
 * letters (2020a, 2020b) and numbers count through. A key without an article shows as itself with a question mark, in bold.
 *
 * Whoever shows a note needs this and `outputs.ts` only: `formatNote` in one go, `formatNoteInSteps` with pauses.
 */
import type { NoteCitation, NoteCluster } from '../../core/citation/noteClusters';
import type { CslItem } from './item';
import { marked, withoutMarks } from './marks';
import type { OpenStyle } from './openStyle';
import { type FormattedText, renderOutputs } from './outputs';
import type { Cluster } from './processor';

export interface NoteToFormat {
	readonly clusters: readonly NoteCluster[];
	/** Keys that stand in the bibliography only. */
	readonly uncited: readonly string[];
	/** The articles by the keys of the note; keys that none has are missing. Several keys may mean one article. */
	readonly items: ReadonlyMap<string, CslItem>;
}

export interface FormattedNote {
	readonly isNoteStyle: boolean;
	/** Parallel to the clusters that were given. */
	readonly clusters: readonly FormattedCluster[];
	/** In the order of the style, each article once; `key` is the id of its item. Undefined in styles that have none. */
	readonly bibliography: readonly FormattedEntry[] | undefined;
}

export interface FormattedCluster {
	/** `(Doe, 2020, p. 3)`; of `@doe [p. 3]` what follows the author: `(2020, p. 3)`; in footnote styles the footnote. */
	readonly cited: FormattedText;
	/** `Doe`, where the author is part of the sentence and the style names authors. */
	readonly author: FormattedText | undefined;
	/** Whether `cited` goes into a footnote of its own. */
	readonly isFootnote: boolean;
}

export interface FormattedEntry extends FormattedText {
	readonly key: string;
}

export function formatNote(style: OpenStyle, note: NoteToFormat): FormattedNote {
	const steps = formatNoteInSteps(style, note);
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}

export function* formatNoteInSteps(style: OpenStyle, note: NoteToFormat): Generator<undefined, FormattedNote> {
	const { clusters, uncited, items } = note;
	const { processor, isNoteStyle } = style;
	const toFormat = clusters.map((cluster) => toCluster(cluster, items, style));
	const known = toFormat.filter((cluster) => typeof cluster !== 'string');
	const output = yield* processor.format({
		clusters: known,
		uncited: uncited.flatMap((key) => items.get(key) ?? []),
	});
	let next = 0;
	const formatted = clusters.map(({ place }, index) => {
		const cluster = toFormat[index];
		const isUnknown = typeof cluster === 'string';
		const found = isUnknown ? { cited: cluster, author: undefined } : output.clusters[next++];
		const isFootnote = isNoteStyle && place === 'text';
		const cited = found?.cited ?? '';
		return {
			cited: renderOutputs(isFootnote && !isUnknown ? capitalized(cited) : cited),
			author: found?.author === undefined ? undefined : renderOutputs(found.author),
			isFootnote,
		};
	});
	const bibliography = output.bibliography?.map(({ key, entry }) => ({ key, ...renderOutputs(entry) }));
	return { isNoteStyle, clusters: formatted, bibliography };
}

/** A footnote starts like a sentence. */
function capitalized(text: string): string {
	return text.replace(/^[^\p{L}\p{N}]*\p{Ll}/u, (start) => start.toUpperCase());
}

/** The cluster for the processor; all of its text where no key is known. */
function toCluster(cluster: NoteCluster, items: NoteToFormat['items'], style: OpenStyle): Cluster | string {
	const { citations, noteNumber } = cluster;
	const { layout } = style.processor;
	const known = citations.flatMap((citation) => {
		const item = items.get(citation.key);
		return item === undefined ? [] : [{ citation, item }];
	});
	if (known.length === 0) return `${layout.prefix}${citations.map(unknownKey).join(layout.delimiter)}${layout.suffix}`;
	const unknowns = unknownsBetween(citations, items, layout.delimiter);
	return {
		noteNumber: style.isNoteStyle ? noteNumber : 0,
		isNarrative: known[0]?.citation === citations[0] && citations[0]?.mode === 'narrative',
		items: known.map(({ citation, item }) => {
			const { before, behind } = unknowns.get(citation) ?? { before: '', behind: '' };
			return { item, ...toCite(citation, before, behind) };
		}),
	};
}

/** What is not known is said right before the first or behind the last known citation. */
function unknownsBetween(citations: readonly NoteCitation[], items: NoteToFormat['items'], delimiter: string) {
	const around = new Map<NoteCitation, { before: string; behind: string }>();
	let waiting = '';
	let last: { behind: string } | undefined;
	for (const citation of citations) {
		if (items.has(citation.key)) {
			const place = { before: waiting, behind: '' };
			around.set(citation, place);
			last = place;
			waiting = '';
		} else if (last === undefined) waiting += `${unknownKey(citation)}${delimiter}`;
		else last.behind += `${delimiter}${unknownKey(citation)}`;
	}
	return around;
}

function unknownKey({ key }: NoteCitation): string {
	return marked('bold', `${withoutMarks(key)}?`);
}

function toCite({ mode, prefix, rest, locator }: NoteCitation, before: string, behind: string) {
	const isBare = mode === 'narrative' && locator === undefined && /^[\p{L}\p{N}]/u.test(rest);
	const suffix = `${isBare ? ', ' : ''}${toInline(rest)}${behind}`;
	const said = { prefix: `${before}${toInline(prefix)}`, suffix };
	return {
		...(said.prefix === '' ? {} : { prefix: said.prefix }),
		...(said.suffix === '' ? {} : { suffix: said.suffix }),
		...(locator === undefined ? {} : { locator: toInline(locator.value), label: locator.label }),
		...(mode === 'bracketed' ? {} : { 'suppress-author': true }),
	};
}

/** Markdown's emphasis and escapes; all else stays as it is written. */
function toInline(text: string): string {
	return withoutMarks(text).replace(
		/\\([!-/:-@[-`{-~])|(?<![\p{L}\p{N}])(\*\*|[*_])([^*_]+)\2(?![\p{L}\p{N}])/gu,
		(_, escaped?: string, mark?: string, inner?: string) => {
			if (escaped !== undefined) return escaped;
			return mark === '**' ? `<b>${inner}</b>` : `<i>${inner}</i>`;
		},
	);
}
