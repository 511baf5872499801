/**
 * The citation processor, citeproc-js, with one style in one language. Nothing else imports it.
 * In: a style and locales that were checked, later items and clusters. Out: text with marks (`marks.ts`), which depends on
 * the last input only. To make one is dear, up to a second; to use it again is not.
 */
import {
	ASSUME_ALL_ITEMS_REGISTERED,
	type CitationCluster,
	type CiteItem,
	type CslNode,
	Engine,
	Output,
	XmlJSON,
} from 'citeproc';
import { groupBy } from '../../core/library/groupBy';
import type { CslItem } from './item';
import { createOutputFormat, formatName } from './marks';
import type { StyleFile } from './styleFile';
import type { Refusal, XmlElement } from './xmlTree';

export interface Processor {
	/** What stands before, between and behind the citations of a cluster. */
	readonly layout: { readonly prefix: string; readonly suffix: string; readonly delimiter: string };
	/**
	 * Everything that is cited, in its order, and what only the bibliography has.
	 * Pauses often: whoever runs it may do something else meanwhile, or never go on.
	 */
	format(input: ProcessorInput): Generator<undefined, ProcessorOutput>;
}

export interface ProcessorInput {
	readonly clusters: readonly Cluster[];
	readonly uncited: readonly CslItem[];
}

export interface Cluster {
	/** Of the footnote; 0 in the text. */
	readonly noteNumber: number;
	/** At least one. */
	readonly items: readonly (Omit<CiteItem, 'id'> & { readonly item: CslItem })[];
	/** The first author stands in the sentence. */
	readonly isNarrative: boolean;
}

export interface ProcessorOutput {
	/** Parallel to the clusters. */
	readonly clusters: readonly { readonly cited: string; readonly author: string | undefined }[];
	/** As the style sorts it. Undefined where the style has none. */
	readonly bibliography: readonly { readonly key: string; readonly entry: string }[] | undefined;
}

/** `locales` has at least `en-US` and the one of `locale`. */
export function createProcessor(
	style: StyleFile,
	locale: string,
	locales: ReadonlyMap<string, XmlElement>,
): Processor | Refusal {
	const known = createItemIds();
	try {
		if (Output.Formats[formatName] === undefined) quickenMacros();
		Output.Formats[formatName] ??= createOutputFormat();
		const system = {
			retrieveItem: (id: string) => known.itemOf(id),
			retrieveLocale: (tag: string): XmlElement | false => structuredClone(locales.get(tag)) ?? false,
		};
		const engine = new Engine(system, structuredClone(style.tree), locale, true);
		engine.opt.development_extensions.wrap_url_and_doi = true;
		engine.setOutputFormat(formatName);
		const { layout_prefix: prefix, layout_suffix: suffix, layout_delimiter: delimiter } = engine.citation.opt;
		return { layout: { prefix, suffix, delimiter }, format: (input) => format(engine, known, input) };
	} catch (error) {
		return { refusal: `the citation processor cannot use it (${String(error).replace(/\s+/g, ' ').slice(0, 200)})` };
	}
}

type KnownItems = ReturnType<typeof createItemIds>;

/** The processor looks through all of a style for each call of a macro, thousands of times: once for each style is enough. */
function quickenMacros(): void {
	const find = XmlJSON.prototype.getNodesByName;
	const known = new WeakMap<CslNode, Map<string, CslNode[]>>();
	XmlJSON.prototype.getNodesByName = function (this: typeof XmlJSON.prototype, root, name, ...rest) {
		const [nameAttribute, found] = rest;
		if (name !== 'macro' || nameAttribute === undefined || found !== undefined)
			return find.call(this, root, name, ...rest);
		const macros = known.get(root) ?? groupBy(find.call(this, root, name), ({ attrs }) => attrs.name ?? '');
		known.set(root, macros);
		return macros.get(nameAttribute) ?? [];
	};
}

/** The items of one formatting under names of the processor's own: it keeps what it was told of an item by its name. */
function createItemIds() {
	const ids = new Map<CslItem, string>();
	const items = new Map<string, CslItem>();
	return {
		idOf(item: CslItem): string {
			const id = ids.get(item) ?? `i${ids.size}`;
			ids.set(item, id);
			items.set(id, item);
			return id;
		},
		itemOf(id: string): object | undefined {
			const item = items.get(id);
			return item && { ...structuredClone(item), id };
		},
		keyOf: (id: string) => items.get(id)?.id ?? id,
		forget() {
			ids.clear();
			items.clear();
		},
	};
}

/** So many items or clusters take some tens of milliseconds. */
const batch = 25;

function* format(engine: Engine, known: KnownItems, input: ProcessorInput): Generator<undefined, ProcessorOutput> {
	known.forget();
	const clusters = input.clusters.map(({ noteNumber, items, isNarrative }, index) => ({
		isNarrative,
		citationID: `c${index}`,
		properties: { noteIndex: noteNumber },
		citationItems: items.map(({ item, ...cite }) => ({ ...cite, id: known.idOf(item) })),
	}));
	const cited = new Set(clusters.flatMap(({ citationItems }) => citationItems.map(({ id }) => id)));
	const uncited = new Set(input.uncited.map(known.idOf).filter((id) => !cited.has(id)));
	engine.restoreProcessorState([]);
	yield* inBatches([...cited], (ids) => engine.updateItems(ids));
	engine.updateUncitedItems([...uncited]);
	yield;
	const texts = yield* processClusters(engine, clusters);
	const authors: (string | undefined)[] = [];
	for (const { isNarrative, citationItems } of clusters)
		authors.push(isNarrative ? authorOf(engine, citationItems) : undefined);
	yield;
	const bibliography = yield* readBibliography(engine, known);
	return { clusters: texts.map((text, index) => ({ cited: text, author: authors[index] })), bibliography };
}

/** The processor wants all ids that it has so far, with the new ones at the end. */
function* inBatches(ids: readonly string[], update: (ids: readonly string[]) => void): Generator<undefined, void> {
	for (let end = batch; end < ids.length; end += batch) {
		update(ids.slice(0, end));
		yield;
	}
	update(ids);
	yield;
}

/** A later cluster may change what an earlier one has to say: then it is told again. */
function* processClusters(engine: Engine, clusters: readonly CitationCluster[]): Generator<undefined, string[]> {
	const texts: string[] = [];
	const before: (readonly [string, number])[] = [];
	for (const [index, { citationID, citationItems, properties }] of clusters.entries()) {
		const cluster = { citationID, citationItems: [...citationItems], properties: { ...properties } };
		const [, changed] = engine.processCitationCluster(cluster, before, [], ASSUME_ALL_ITEMS_REGISTERED);
		for (const [at, text] of changed) texts[at] = text;
		before.push([citationID, properties.noteIndex]);
		if (index % batch === batch - 1) yield;
	}
	return texts;
}

/** Undefined in styles that name no author where they cite, as numeric ones. */
function authorOf(engine: Engine, [first]: readonly CiteItem[]): string | undefined {
	if (first === undefined) return undefined;
	const author = engine.makeCitationCluster([{ id: first.id, 'author-only': true }]);
	return author === nothingPrinted || author.trim() === '' ? undefined : author;
}

const nothingPrinted = '[NO_PRINTED_FORM]';

function* readBibliography(engine: Engine, known: KnownItems): Generator<undefined, ProcessorOutput['bibliography']> {
	const found: { key: string; entry: string }[] = [];
	let start: string | true = true;
	for (;;) {
		const page = engine.makeBibliography({ page_start: start, page_length: batch });
		if (page === false) return undefined;
		const [{ entry_ids: ids, done }, entries] = page;
		for (const [index, entry] of entries.entries()) found.push({ key: known.keyOf(ids[index]?.[0] ?? ''), entry });
		const last = ids.at(-1)?.[0];
		if (done || last === undefined) return found;
		start = last;
		yield;
	}
}
