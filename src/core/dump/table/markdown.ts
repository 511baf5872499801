/**
 * Cells and lines that a text extractor printed as Markdown.
 * In: a cell with `[Bussu, Sonia](/Author/Home?author=Bussu)`, `<https://example.org/a>` or `work\_keys`. Out: the cell as the
 * page showed it, its links apart.
 */
import type { Lines } from '../../text/lines';
import type { Cell, CellLink, Stretch } from './cell';
import { emphasisMarks } from './emphasis';

const linkMarks = ['](', '<http'] as const;

/** Where the first link may start from `start` on; the text's length where there is none. */
export function nextLink(lines: Lines, start: number): number {
	return Math.min(lines.next(linkMarks[0], start), lines.next(linkMarks[1], start));
}

function holdsLinkMark(text: string): boolean {
	return text.includes(linkMarks[0]) || text.includes(linkMarks[1]);
}

/** Collects the text that is shown. */
interface Shown {
	text: string;
	readonly stretches: Stretch[];
	readonly links: CellLink[];
}

/** `cell` without the marks of links, and of escapes where `isEscaped` tells that the table has them. */
export function readMarkdown(cell: Cell, isEscaped: boolean): Cell {
	if (!holdsLinkMark(cell.text) && !(isEscaped && cell.text.includes('\\'))) return cell;
	return withoutMarks(cell, isEscaped, none);
}

/** A line of text without any of Markdown's marks: links, escapes, emphasis, and the mark of a heading. */
export function readMarkdownLine(line: Cell): Cell {
	const heading = /^#{1,6} +/.exec(line.text.slice(0, 12))?.[0].length ?? 0;
	const dropped = line.text.includes('*') || line.text.includes('_') ? emphasisMarks(line.text) : none;
	if (heading === 0 && dropped.size === 0) return readMarkdown(line, true);
	return withoutMarks(line, true, heading === 0 ? dropped : new Map([...dropped, [0, heading]]));
}

const none: ReadonlyMap<number, number> = new Map();

/** `dropped` holds the length of every mark that goes, by where it starts. */
function withoutMarks(cell: Cell, isEscaped: boolean, dropped: ReadonlyMap<number, number>): Cell {
	const shown: Shown = { text: '', stretches: [], links: [] };
	let at = 0;
	let kept = 0;
	let open: { readonly mark: Mark; readonly from: number } | undefined;
	const keep = (end: number, next: number) => {
		if (end > kept) {
			shown.stretches.push({ at: shown.text.length, start: cell.span.start + kept });
			shown.text += cell.text.slice(kept, end);
		}
		kept = next;
		at = next;
	};
	while (at < cell.text.length) {
		if (open !== undefined && at >= open.mark.textEnd) {
			keep(open.mark.textEnd, open.mark.end);
			if (open.mark.address !== undefined) {
				shown.links.push({ from: open.from, to: shown.text.length, address: open.mark.address });
			}
			open = undefined;
			continue;
		}
		const length = dropped.get(at);
		if (length !== undefined) {
			keep(at, at + length);
			continue;
		}
		// Within a link's text there are escapes, but no other link.
		const mark = open === undefined ? markAt(cell.text, at, isEscaped) : escapeAt(cell.text, at, isEscaped);
		if (mark === undefined) at++;
		else if (mark.address === undefined) {
			keep(at, mark.textStart);
			at = mark.textEnd;
		} else {
			keep(at, mark.textStart);
			open = { mark, from: shown.text.length };
		}
	}
	keep(cell.text.length, cell.text.length);
	const { text, stretches, links } = shown;
	return { text, span: cell.span, stretches, ...(links.length === 0 ? {} : { links }) };
}

/** `author\_facet` → `author_facet`, `**Format:**` → `Format:` */
export function readMarkdownName(name: string): string {
	const bare = name.startsWith('**') && name.endsWith('**') && name.length > 4 ? name.slice(2, -2) : name;
	return bare.includes('\\') ? bare.replace(/\\(?=[!-/:-@[-`{-~])/g, '') : bare;
}

interface Mark {
	readonly textStart: number;
	readonly textEnd: number;
	readonly end: number;
	readonly address: string | undefined;
}

function markAt(text: string, at: number, isEscaped: boolean): Mark | undefined {
	const letter = text[at];
	if (letter === '[') return linkAt(text, at);
	if (letter === '<') return autolinkAt(text, at);
	return escapeAt(text, at, isEscaped);
}

function escapeAt(text: string, at: number, isEscaped: boolean): Mark | undefined {
	const isEscape = isEscaped && text[at] === '\\' && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '');
	return isEscape ? { textStart: at + 1, textEnd: at + 2, end: at + 2, address: undefined } : undefined;
}

/** No link's text or address is longer; a search for its end costs no more than this. */
const longestLink = 2000;

/** `[text](address)` or `[text](address "title")`; an address has no blanks, and its parentheses are in pairs. */
function linkAt(text: string, at: number): Mark | undefined {
	const textEnd = text.slice(at, at + longestLink).indexOf('](') + at;
	if (textEnd < at || text.slice(at + 1, textEnd).includes('[')) return undefined;
	const start = textEnd + 2;
	let depth = 0;
	let end = start;
	for (; end < Math.min(text.length, start + longestLink); end++) {
		const letter = text[end];
		if (letter === '(') depth++;
		else if (letter === ' ' || (letter === ')' && depth-- === 0)) break;
	}
	const address = text.slice(start, end);
	const title = text[end] === ' ' ? (/^ +"[^"]*"/.exec(text.slice(end, end + 500))?.[0].length ?? 0) : 0;
	const isLink = text[end + title] === ')' && /^(?:https?:|\/|\.|#|[\w-]+\/|mailto:|javascript:)/.test(address);
	return isLink ? { textStart: at + 1, textEnd, end: end + title + 1, address } : undefined;
}

/** `<https://example.org/a>` */
function autolinkAt(text: string, at: number): Mark | undefined {
	const address = /^<(https?:\/\/[^\s<>]+)>/.exec(text.slice(at, at + longestLink))?.[1];
	if (address === undefined) return undefined;
	return { textStart: at + 1, textEnd: at + 1 + address.length, end: at + 2 + address.length, address };
}
