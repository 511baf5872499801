/**
 * The source of a citation: journal, year, volume, issue, pages.
 * In: a citation from its title to the full stop before its identifiers. Out: the parts with their places, found from the
 * right, because a title may hold years, colons and full stops as well.
 *
 * `BMC Public Health 2024; 24:2613.` · `Br Dent J 2022:10.1038/….` · `JOURNAL OF INTEGRATED CARE 2023.` ·
 * `WIADOMOSCI LEKARSKIE (WARSAW, POLAND : 1960) 2024; 77:497-505.`
 */
import { type Located, locate, type Span } from '../../text/span';
import { divideTitle } from './titleBorder';

export interface CitationSource {
	readonly title: Located | undefined;
	readonly journal: Located | undefined;
	readonly year: Located;
	readonly volume: Located | undefined;
	readonly issue: Located | undefined;
	readonly pages: Located | undefined;
}

/** How many years from the right are tried, so that a long line costs a fixed number of looks. */
const mostYears = 20;
const yearAt = /(?:1[4-9]|20)\d\d(?!\d)/g;
/** What stands before a year is looked at by itself: a pattern that starts with it would look at every sign. */
const beforeYear = /[\s(]/;

/** The source at the end of `span`; `undefined` where no year stands in a place that makes one. */
export function parseSource(text: string, span: Span): CitationSource | undefined {
	const content = text.slice(span.start, span.end);
	const years = yearsIn(content);
	for (let nth = years.length - 1; nth >= Math.max(0, years.length - mostYears); nth--) {
		const index = years[nth] ?? 0;
		const start = span.start + index;
		const end = start + 4;
		const place = parsePlace(text, { start: end + lengthOfRest(text, end), end: span.end });
		if (place === undefined || isPageOrVolume(content.slice(Math.max(0, index - 30), index))) continue;
		const { title, journal } = divideTitle(text, { start: span.start, end: start });
		const year = { text: text.slice(start, end), span: { start, end } };
		return { title, journal, year, volume: place.volume, issue: place.issue, pages: place.pages };
	}
	return undefined;
}

/** Where a number stands that may be a year. */
function yearsIn(content: string): number[] {
	const years: number[] = [];
	yearAt.lastIndex = 0;
	while (yearAt.test(content)) {
		const at = yearAt.lastIndex - 4;
		if (beforeYear.test(content[at - 1] ?? '')) years.push(at);
	}
	return years;
}

/** After a comma or semicolon a number that looks like a year is a page; `2019; Spring 2020` is a volume. */
function isPageOrVolume(before: string): boolean {
	return /[,;:]\s*$/.test(before.slice(-8)) || (before.includes(';') && /\d{4}; ?\S{0,20} ?$/.test(before));
}

/** `-2020` or ` Mar 5` behind the year, which say no more than it does. */
function lengthOfRest(text: string, end: number): number {
	const rest =
		/^(?:[-–]\d{4}| (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}(?:-[A-Z][a-z]{2})?(?: \d{1,2})?)(?=[;:.])/;
	return rest.exec(text.slice(end, end + 20))?.[0].length ?? 0;
}

type Place = Pick<CitationSource, 'volume' | 'issue' | 'pages'>;

/** After the year: `; 24(3):261-9.`, `; :12.`, `:10.1038/….`, or the full stop alone, which a place can do without. */
function parsePlace(text: string, span: Span): Place | undefined {
	const hasStop = text[span.end - 1] === '.' && span.end > span.start;
	const end = hasStop ? span.end - 1 : span.end;
	if (span.start === end) return hasStop ? { volume: undefined, issue: undefined, pages: undefined } : undefined;
	if (text[span.start] === ':') return pagesFrom(text, { start: span.start + 1, end });
	if (text[span.start] !== ';') return undefined;
	const volumeEnd = findSign(text, { start: span.start + 1, end }, ';:()');
	const volume = filled(text, { start: span.start + 1, end: volumeEnd });
	const issueEnd = text[volumeEnd] === '(' && volumeEnd < end ? endOfIssue(text, { start: volumeEnd, end }) : volumeEnd;
	if (issueEnd === undefined) return undefined;
	const issue = issueEnd > volumeEnd ? readIssue(text, { start: volumeEnd, end: issueEnd }) : undefined;
	if (issueEnd === end) return { volume, issue, pages: undefined };
	const place = text[issueEnd] === ':' ? pagesFrom(text, { start: issueEnd + 1, end }) : undefined;
	return place === undefined ? undefined : { volume, issue, pages: place.pages };
}

/** Where the first of `signs` stands in `span`, or its end. */
function findSign(text: string, { start, end }: Span, signs: string): number {
	let at = start;
	while (at < end && !signs.includes(text[at] ?? '')) at++;
	return at;
}

/** After `(4 (Pt 2))` or `(4) Suppl 1`, where pages or the end follow; brackets are in pairs. */
function endOfIssue(text: string, { start, end }: Span): number | undefined {
	let depth = 0;
	let at = start;
	for (; at < end; at++) {
		if (text[at] === '(') depth++;
		else if (text[at] === ')' && --depth === 0) break;
	}
	if (at === end) return undefined;
	const rest =
		/^ (?:Suppl|Pt|Spec)[\w .]{0,20}(?=:|$)/.exec(text.slice(at + 1, Math.min(end, at + 30)))?.[0].length ?? 0;
	return at + 1 + rest;
}

/** The issue without its brackets: `4 (Pt 2)`; with what follows them it stays as printed. */
function readIssue(text: string, { start, end }: Span): Located | undefined {
	return text[end - 1] === ')' ? filled(text, { start: start + 1, end: end - 1 }) : filled(text, { start, end });
}

/** What follows the colon; identifiers of old articles hold semicolons, and so do remarks: `12-5; quiz 16`. */
function pagesFrom(text: string, span: Span): Place | undefined {
	const printed = filled(text, span);
	const isPlain = printed === undefined || !printed.text.includes(';') || /^10\.|^\S+; \D/.test(printed.text);
	return isPlain ? { volume: undefined, issue: undefined, pages: printed } : undefined;
}

function filled(text: string, span: Span): Located | undefined {
	const found = locate(text, span);
	return found.text === '' ? undefined : found;
}
