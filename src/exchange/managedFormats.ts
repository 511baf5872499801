/**
 * Entries that this program has written into a bibliography, told from all others.
 * In: a file's text, or an article. Out: the entries of the text, and for each whether it is ours; the article as an entry of
 * ours. Such an entry ends in a mark with a hash of all the rest of it, so that one that anybody has changed since is ours no more.
 */
import * as z from 'zod/mini';
import type { Article } from '../core/csl/article';
import { hashLetters } from '../core/text/hash';
import { splitLines } from '../core/text/lines';
import { type Span, sliceSpan } from '../core/text/span';
import { scanBibtex } from './bibtex/scan';
import { type BibtexDialect, renderBibtex, renderKey } from './bibtex/write';
import { renderCslJson } from './cslJson';
import { scanItems } from './jsonItems';
import { renderRis, risForm } from './ris';
import { readTaggedLines, valuesOf } from './taggedLines';

export interface ManagedEntry {
	readonly key: string;
	readonly span: Span;
	readonly isOurs: boolean;
}

export interface ManagedFormat {
	/** Entries of a JSON list have commas between them; those of other files stand where they like. */
	readonly isList: boolean;
	/** In the order of the text; undefined where the text is none of this format. */
	entries(text: string): readonly ManagedEntry[] | undefined;
	/** The article's key as an entry has it. */
	keyOf(article: Article): string;
	/** Without an end of line, its lines parted by `\n`. */
	render(article: Article): string;
}

/** The format of a file, by the end of its name; undefined where its entries could not have keys or marks. */
export function findManagedFormat(file: string): ManagedFormat | undefined {
	const end = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
	return Object.hasOwn(formats, end) ? formats[end] : undefined;
}

const formats: Readonly<Record<string, ManagedFormat>> = {
	bib: bibtexFormat('biblatex'),
	bibtex: bibtexFormat('bibtex'),
	ris: {
		isList: false,
		entries(text) {
			const lines = splitLines(text);
			return readTaggedLines(lines, risForm).map((record) => {
				const span = { start: lines.start(record.line), end: lines.contentSpan(record.endLine).end };
				return { key: valuesOf(record, 'ID')[0] ?? '', span, isOurs: isMarked(sliceSpan(text, span), risMark) };
			});
		},
		keyOf: ({ id }) => id.replace(/\s+/g, ' ').trim(),
		render: (article) => mark(renderRis([article]).trimEnd(), '\nER  -', (hash) => `\nU5  - shelfmark ${hash}`),
	},
	json: {
		isList: true,
		entries: jsonEntries,
		keyOf: ({ id }) => id,
		render(article) {
			const item: unknown = JSON.parse(itemText(article));
			const { custom, ...rest } = ItemSchema.parse(item);
			const hash = hashLetters(JSON.stringify({ ...rest, ...(custom && { custom }) }));
			return JSON.stringify({ ...rest, custom: { ...custom, shelfmark: hash } }, null, 2);
		},
	},
};

function bibtexFormat(dialect: BibtexDialect): ManagedFormat {
	return {
		isList: false,
		entries: (text) =>
			scanBibtex(text)
				.value.filter(({ type }) => type !== 'string')
				.map(({ key, span }) => ({ key, span, isOurs: isMarked(sliceSpan(text, span), bibtexMark) })),
		keyOf: ({ id }) => renderKey(id),
		render: (article) =>
			mark(renderBibtex([article], dialect).trimEnd(), '\n}', (hash) => `\n\tshelfmark = {${hash}},`),
	};
}

const bibtexMark = /\n\tshelfmark = \{([a-z]{12})\},(?=\n\}$)/;
const risMark = /\nU5 {2}- shelfmark ([a-z]{12})(?=\nER {2}-$)/;

/** Puts the mark before the end of the entry. */
function mark(text: string, end: string, render: (hash: string) => string): string {
	const at = text.lastIndexOf(end);
	return text.slice(0, at) + render(hashLetters(text)) + text.slice(at);
}

/** Line ends are the business of whoever keeps the file. */
function isMarked(text: string, pattern: RegExp): boolean {
	const entry = text.replaceAll('\r\n', '\n').trimEnd();
	const found = pattern.exec(entry);
	return found !== null && hashLetters(entry.replace(found[0], '')) === found[1];
}

const ItemSchema = z.looseObject({ id: z.string(), custom: z.optional(z.looseObject({})) });
const MarkSchema = z.object({ shelfmark: z.string() });

function itemText(article: Article): string {
	const list = renderCslJson([article]);
	return list.slice(list.indexOf('{'), list.lastIndexOf('}') + 1);
}

/** A list of objects with nothing but commas between them; what cannot be parsed is not to be touched at all. */
function jsonEntries(text: string): readonly ManagedEntry[] | undefined {
	if (text.trim() === '') return [];
	const spans = scanItems(text);
	const gaps = [0, ...spans.map(({ end }) => end)].map((end, index) => text.slice(end, spans[index]?.start));
	const isList = /^\ufeff?\[(,?)*\]$/.test(gaps.map((gap) => gap.replace(/\s/g, '')).join(''));
	if (!isList) return undefined;
	const entries: ManagedEntry[] = [];
	for (const span of spans) {
		const item = parseItem(sliceSpan(text, span));
		if (item === undefined) return undefined;
		entries.push({ key: item.key, span, isOurs: item.isOurs });
	}
	return entries;
}

function parseItem(text: string): Omit<ManagedEntry, 'span'> | undefined {
	try {
		const { success, data } = ItemSchema.safeParse(JSON.parse(text));
		if (!success) return { key: '', isOurs: false };
		const { data: marked } = MarkSchema.safeParse(data.custom);
		if (marked === undefined) return { key: data.id, isOurs: false };
		const { shelfmark: _, ...custom } = data.custom ?? {};
		const { custom: __, ...rest } = data;
		const bare = { ...rest, ...(Object.keys(custom).length > 0 && { custom }) };
		return { key: data.id, isOurs: hashLetters(JSON.stringify(bare)) === marked.shelfmark };
	} catch {
		return undefined;
	}
}
