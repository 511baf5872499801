/**
 * Citations of LaTeX, Org and Typst and wiki links, as far as they tell what they cite and take further keys.
 * In: a text, and for one citation where the cursor is. Out: the citations in the order of the text, what each cites, and where
 * more goes. No grammar of these formats: what is commented out counts where a key is added, but is not cited.
 */
import type { Span } from '../text/span';

export interface StandingCitation {
	readonly keys: readonly string[];
	/** Where further keys go. */
	readonly at: number;
	/** Where a cursor adds to it; both ends count. */
	readonly reach: Span;
}

/** How the citations of a text format are found. */
export interface StandingSyntax {
	find(text: string): Iterable<StandingCitation>;
	/** What is commented out. */
	readonly comment?: RegExp;
}

/** The citation that the cursor is in; undefined where it is in none. */
export function standingCitationAt(syntax: StandingSyntax, text: string, offset: number): StandingCitation | undefined {
	for (const citation of syntax.find(text)) {
		if (offset < citation.reach.start) return undefined;
		if (offset <= citation.reach.end) return citation;
	}
	return undefined;
}

/** All that is cited, again and again where a text does so. */
export function standingKeys({ find, comment }: StandingSyntax, text: string): string[] {
	const said = comment === undefined ? text : text.replace(comment, ' ');
	return [...find(said)].flatMap(({ keys }) => keys);
}

/** `\cite{a}`, `\parencite[see][p. 3]{a,b}`, `\cites[p. 3]{a}[p. 4]{b}`; lengths are limited so that reading stays linear. */
const latexCommand =
	/\\[A-Za-z]{0,30}[Cc]ite[A-Za-z]{0,30}\*?(?:\s{0,9}(?:[[(][^\])]{0,500}[\])]\s{0,9}){0,4}\{[^{}]{0,5000}\}){1,50}/g;
const latexGroup = /\{([^{}]*)\}/g;

export const latexCitations: StandingSyntax = { find: findLatex, comment: /(?<!\\)(?:\\\\)*%.*/g };

function* findLatex(text: string): Iterable<StandingCitation> {
	for (const { 0: command, index: start } of text.matchAll(latexCommand)) {
		const isMany = /^\\[A-Za-z]*s\*?(?![A-Za-z])/.test(command);
		// The cursor in the options of a group is in its citation.
		let from = start + 1;
		for (const group of [...command.matchAll(latexGroup)].slice(0, isMany ? undefined : 1)) {
			const inner = group[1] ?? '';
			const keys = inner
				.split(',')
				.map((key) => key.trim())
				.filter((key) => key !== '');
			const last = keys.at(-1) ?? '';
			const end = start + group.index + group[0].length;
			const at = start + group.index + 1 + inner.lastIndexOf(last) + last.length;
			yield { keys, at, reach: { start: from, end: end - 1 } };
			from = end;
		}
	}
}

/** `[cite:@a;@b]`, `[cite/text:see @a p. 3; common suffix]` */
const orgCitation = /\[cite(?:\/[\w/-]{1,100})?:([^[\]]{0,5000})\]/g;

export const orgCitations: StandingSyntax = { find: findOrg, comment: /^[ \t]*#(?:[ \t].*)?$/gm };

function* findOrg(text: string): Iterable<StandingCitation> {
	for (const { 0: citation, 1: inner = '', index: start } of text.matchAll(orgCitation)) {
		const parts = inner.split(';');
		// What has no key at the end is said of all keys.
		const last = parts.findLastIndex((part) => part.includes('@'));
		const before = parts.slice(0, last + 1).join(';');
		const keys = parts.flatMap((part) => /@([^\s@;]+)/.exec(part)?.[1] ?? []);
		const end = start + citation.length - 1;
		const at = end - inner.length + (last === -1 ? inner : before).trimEnd().length;
		yield { keys, at, reach: { start: start + 1, end } };
	}
}

/** `@a`, `@a[p. 3]`, `#cite(<a>)`, and several of them in a row, which Typst takes as one. */
const typstItem =
	'(?:@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_:.-]*[\\p{L}\\p{N}_-])?(?:\\[[^[\\]]{0,500}\\])?|#cite\\((?:[^()]|\\([^()]{0,500}\\)){0,1000}\\))';
const typstRow = new RegExp(`(?<![\\p{L}\\p{N}])${typstItem}(?:\\s{0,9}${typstItem}){0,200}`, 'gu');

/** To the end of the line, but not in an address; or to the end of the text where nobody closed it. */
const typstComment = /(?<!:)\/\/.*|\/\*[\s\S]*?(?:\*\/|$)/g;

export const typstCitations: StandingSyntax = { find: findTypst, comment: typstComment };

function* findTypst(text: string): Iterable<StandingCitation> {
	for (const { 0: row, index } of text.matchAll(typstRow)) {
		const keys = [...row.matchAll(/@([\p{L}\p{N}_:.-]+)|<([^<>]+)>|label\("((?:[^"\\]|\\.)*)"\)/gu)].map(
			([, reference, label, quoted]) => reference ?? label ?? quoted?.replace(/\\(.)/g, '$1') ?? '',
		);
		yield { keys, ...behind(index, row) };
	}
}

/** `[[@a]]`, `[[@a|Doe]] [[@b]]` */
const wikiLinkRow = /\[\[@[^[\]\n]{1,500}\]\](?:[ \t]{0,9}\[\[@[^[\]\n]{1,500}\]\]){0,200}/g;

export const wikiLinks: StandingSyntax = { find: findWikiLinks };

function* findWikiLinks(text: string): Iterable<StandingCitation> {
	for (const { 0: row, index } of text.matchAll(wikiLinkRow)) {
		const keys = [...row.matchAll(/\[\[@([^[\]|#]+)/g)].map(([, key]) => key ?? '');
		yield { keys, ...behind(index, row) };
	}
}

/** More goes behind what stands there; also where the cursor is there already, as what is written next would touch it. */
function behind(start: number, citation: string): Pick<StandingCitation, 'at' | 'reach'> {
	const end = start + citation.length;
	return { at: end, reach: { start: start + 1, end } };
}
