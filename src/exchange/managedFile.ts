/**
 * A bibliography that is kept up to date among entries of somebody else.
 * In: the file's text, and the articles that shall stand in it. Out: the text with our entries as they shall be; every other
 * entry and all text between stays as it is, byte by byte. A key that another's entry has is not written again. Where the
 * entries cannot be told apart for sure, nothing is changed and the reason is said.
 */
import type { Article } from '../core/csl/article';
import { applyEdit } from '../core/text/edit';
import { type Span, sliceSpan } from '../core/text/span';
import type { ManagedEntry, ManagedFormat } from './managedFormats';

/** What shall stand in the file. */
export interface ManagedContent {
	readonly articles: readonly Article[];
	/** Keys whose entries stay as they are, though no article is known for them. */
	readonly keeps: ReadonlySet<string>;
}

export interface ManagedText {
	readonly text: string;
	/** Why nothing was changed, in plain words. */
	readonly refused?: string;
}

export function mergeManaged(text: string, content: ManagedContent, format: ManagedFormat): ManagedText {
	const entries = format.entries(text);
	if (entries === undefined) return { text, refused: 'what it holds is not understood' };
	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	const wanted = wantedTexts(entries, content, format);
	const missing = new Map(wanted);
	let merged = text;
	const ours = entries.filter(({ isOurs }) => isOurs);
	// From the end, so that the places before stay what they are.
	const due: { readonly entry: ManagedEntry; readonly next: string | undefined }[] = [];
	for (const entry of ours) {
		due.unshift({ entry, next: content.keeps.has(entry.key) ? sliceSpan(text, entry.span) : missing.get(entry.key) });
		missing.delete(entry.key);
	}
	for (const { entry, next } of due) {
		const newText = next?.replaceAll(/\r?\n/g, eol);
		if (newText !== undefined) merged = applyEdit(merged, { span: entry.span, newText });
		else merged = format.isList ? cutItem(merged, entry.span) : cutEntry(merged, entry.span);
	}
	for (const entry of missing.values())
		merged = (format.isList ? appendItem : appendEntry)(merged, entry.replaceAll('\n', eol), eol);
	return isSafe(text, merged, format)
		? { text: merged }
		: { text, refused: 'its entries cannot be told apart for sure' };
}

/** The same text with blanks for our entries, every place where it was: so others read what is not ours. */
export function blankManaged(text: string, format: ManagedFormat): string {
	const ours = (format.entries(text) ?? []).filter(({ isOurs }) => isOurs);
	const pieces: string[] = [];
	let end = 0;
	for (const { span } of ours) {
		pieces.push(text.slice(end, span.start), sliceSpan(text, span).replace(/[^\r\n]/g, ' '));
		end = span.end;
	}
	return [...pieces, text.slice(end)].join('');
}

/** By key, in the order of the keys. */
function wantedTexts(
	entries: readonly ManagedEntry[],
	{ articles }: ManagedContent,
	format: ManagedFormat,
): ReadonlyMap<string, string> {
	const others = new Set(entries.flatMap(({ key, isOurs }) => (isOurs ? [] : [key])));
	const byKey = new Map(articles.map((article) => [format.keyOf(article), article]));
	const keys = [...byKey.keys()].filter((key) => !others.has(key)).sort();
	return new Map(
		keys.flatMap((key) => {
			const article = byKey.get(key);
			return article === undefined ? [] : [[key, format.render(article)]];
		}),
	);
}

/** Takes the entry with its line, and the empty line before it. */
function cutEntry(text: string, { start, end }: Span): string {
	const before = text.slice(0, start);
	const after = text.slice(end).replace(/^\r?\n/, '');
	if (before === '' || before === '\ufeff') return before + after.replace(/^\r?\n/, '');
	return before.replace(/(\n)\r?\n$/, '$1') + after;
}

function appendEntry(text: string, entry: string, eol: string): string {
	if (text === '' || text === '\ufeff') return `${text}${entry}${eol}`;
	return `${text}${text.endsWith('\n') ? '' : eol}${eol}${entry}${eol}`;
}

/** Takes the item with the comma before it, or behind it where it is the first. */
function cutItem(text: string, { start, end }: Span): string {
	const before = text.slice(0, start).trimEnd();
	if (before.endsWith(',')) return before.slice(0, -1) + text.slice(end);
	const next = /^\s*,\s*/.exec(text.slice(end));
	if (next !== null) return text.slice(0, start) + text.slice(end + next[0].length);
	return before + text.slice(end);
}

function appendItem(text: string, item: string, eol: string): string {
	if (text.trim() === '') return `[${eol}${item}${eol}]${eol}`;
	const close = text.lastIndexOf(']');
	const before = text.slice(0, close).trimEnd();
	const border = before.endsWith('[') || before.endsWith(',') ? '' : ',';
	return `${before}${border}${eol}${item}${eol}${text.slice(close)}`;
}

/** Whether all entries of others are still there as they were. */
function isSafe(before: string, after: string, format: ManagedFormat): boolean {
	const othersOf = (text: string) =>
		(format.entries(text) ?? []).flatMap(({ span, isOurs }) => (isOurs ? [] : [sliceSpan(text, span)]));
	return JSON.stringify(othersOf(before)) === JSON.stringify(othersOf(after));
}
