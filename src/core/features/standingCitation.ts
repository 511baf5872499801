/**
 * Citations of LaTeX, Org and Typst and wiki links, as far as further keys can be added to them.
 * In: a text and where the cursor is. Out: the citation that the cursor is in, what it cites, and where more goes; undefined
 * where it is in none. No grammar of these formats: what is commented out there counts, too.
 */

export interface StandingCitation {
	readonly keys: readonly string[];
	/** Where further keys go. */
	readonly at: number;
}

export type FindStanding = (text: string, offset: number) => StandingCitation | undefined;

/** `\cite{a}`, `\parencite[see][p. 3]{a,b}`, `\cites[p. 3]{a}[p. 4]{b}`; lengths are limited so that reading stays linear. */
const latexCommand =
	/\\[A-Za-z]{0,30}[Cc]ite[A-Za-z]{0,30}\*?(?:\s{0,9}(?:[[(][^\])]{0,500}[\])]\s{0,9}){0,4}\{[^{}]{0,5000}\}){1,50}/g;
const latexGroup = /\{([^{}]*)\}/g;

export function latexCitationAt(text: string, offset: number): StandingCitation | undefined {
	const command = matchAround(text, latexCommand, offset, 'inside');
	if (command === undefined) return undefined;
	const isMany = /^\\[A-Za-z]*s\*?(?![A-Za-z])/.test(command.text);
	const groups = [...command.text.matchAll(latexGroup)].slice(0, isMany ? undefined : 1);
	const group = groups.find((one) => offset < command.start + one.index + one[0].length);
	if (group === undefined) return undefined;
	const inner = group[1] ?? '';
	const keys = inner
		.split(',')
		.map((key) => key.trim())
		.filter((key) => key !== '');
	const last = keys.at(-1) ?? '';
	return { keys, at: command.start + group.index + 1 + inner.lastIndexOf(last) + last.length };
}

/** `[cite:@a;@b]`, `[cite/text:see @a p. 3; common suffix]` */
const orgCitation = /\[cite(?:\/[\w/-]{1,100})?:([^[\]]{0,5000})\]/g;

export function orgCitationAt(text: string, offset: number): StandingCitation | undefined {
	const citation = matchAround(text, orgCitation, offset, 'inside');
	if (citation === undefined) return undefined;
	const parts = citation.inner.split(';');
	// What has no key at the end is said of all keys.
	const last = parts.findLastIndex((part) => part.includes('@'));
	const before = parts.slice(0, last + 1).join(';');
	const keys = parts.flatMap((part) => /@([^\s@;]+)/.exec(part)?.[1] ?? []);
	const start = citation.start + citation.text.length - 1 - citation.inner.length;
	return { keys, at: start + (last === -1 ? citation.inner : before).trimEnd().length };
}

/** `@a`, `@a[p. 3]`, `#cite(<a>)`, and several of them in a row, which Typst takes as one. */
const typstItem =
	'(?:@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_:.-]*[\\p{L}\\p{N}_-])?(?:\\[[^[\\]]{0,500}\\])?|#cite\\((?:[^()]|\\([^()]{0,500}\\)){0,1000}\\))';
const typstCitations = new RegExp(`(?<![\\p{L}\\p{N}])${typstItem}(?:\\s{0,9}${typstItem}){0,200}`, 'gu');

export function typstCitationAt(text: string, offset: number): StandingCitation | undefined {
	const found = matchAround(text, typstCitations, offset, 'behind');
	if (found === undefined) return undefined;
	const keys = [...found.text.matchAll(/@([\p{L}\p{N}_:.-]+)|<([^<>]+)>|label\("((?:[^"\\]|\\.)*)"\)/gu)].map(
		([, reference, label, quoted]) => reference ?? label ?? quoted?.replace(/\\(.)/g, '$1') ?? '',
	);
	return { keys, at: found.start + found.text.length };
}

/** `[[@a]]`, `[[@a|Doe]] [[@b]]` */
const wikiLinks = /\[\[@[^[\]\n]{1,500}\]\](?:[ \t]{0,9}\[\[@[^[\]\n]{1,500}\]\]){0,200}/g;

export function wikiLinksAt(text: string, offset: number): StandingCitation | undefined {
	const found = matchAround(text, wikiLinks, offset, 'behind');
	if (found === undefined) return undefined;
	const keys = [...found.text.matchAll(/\[\[@([^[\]|#]+)/g)].map(([, key]) => key ?? '');
	return { keys, at: found.start + found.text.length };
}

interface Found {
	readonly start: number;
	readonly text: string;
	/** What the first group of the pattern is. */
	readonly inner: string;
}

/** The match that `offset` is in; `behind`: also at its end, where what is written next would touch it. */
function matchAround(text: string, pattern: RegExp, offset: number, end: 'inside' | 'behind'): Found | undefined {
	for (const match of text.matchAll(pattern)) {
		const start = match.index;
		if (start >= offset) return undefined;
		const last = start + match[0].length - (end === 'inside' ? 1 : 0);
		if (offset <= last) return { start, text: match[0], inner: match[1] ?? '' };
	}
	return undefined;
}
