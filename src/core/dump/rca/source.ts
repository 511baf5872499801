/**
 * The source of a citation: journal, year, volume, issue, pages.
 * In: a citation from its title to the full stop before its identifiers. Out: the parts with their places, found from the
 * right, because a title may hold years, colons and full stops as well.
 *
 * `BMC Public Health 2024; 24:2613.` · `Br Dent J 2022:10.1038/….` · `JOURNAL OF INTEGRATED CARE 2023.` ·
 * `WIADOMOSCI LEKARSKIE (WARSAW, POLAND : 1960) 2024; 77:497-505.`
 */
import { type Located, locate, type Span, trimSpan } from '../../text/span';

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
const yearAt = /(?<=[\s(])(?:1[4-9]|20)\d\d(?!\d)/g;

/** The source at the end of `span`; `undefined` where no year stands in a place that makes one. */
export function parseSource(text: string, span: Span): CitationSource | undefined {
	const content = text.slice(span.start, span.end);
	const years = [...content.matchAll(yearAt)].slice(-mostYears).reverse();
	for (const { index } of years) {
		const start = span.start + index;
		const end = start + 4;
		const place = parsePlace(text, { start: end, end: span.end });
		// After a comma or semicolon a number that looks like a year is a page.
		if (place === undefined || /[,;:]\s*$/.test(content.slice(Math.max(0, index - 8), index))) continue;
		const { title, journal } = divideTitle(text, { start: span.start, end: start });
		return { title, journal, year: { text: text.slice(start, end), span: { start, end } }, ...place };
	}
	return undefined;
}

type Place = Pick<CitationSource, 'volume' | 'issue' | 'pages'>;

/** After the year: `; 24(3):261-9.`, `; :12.`, `:10.1038/….`, or the full stop alone. */
function parsePlace(text: string, span: Span): Place | undefined {
	const end = span.end - 1;
	if (end < span.start || text[end] !== '.') return undefined;
	const to = (from: number, stops: RegExp) => {
		const length = text.slice(from, end).search(stops);
		return length === -1 ? end : from + length;
	};
	if (span.start === end) return { volume: undefined, issue: undefined, pages: undefined };
	if (text[span.start] === ':') return pagesFrom(text, { start: span.start + 1, end });
	if (text[span.start] !== ';') return undefined;
	const volumeEnd = to(span.start + 1, /[;:()]/);
	const volume = filled(text, { start: span.start + 1, end: volumeEnd });
	const hasIssue = text[volumeEnd] === '(' && volumeEnd < end;
	const issueEnd = hasIssue ? to(volumeEnd + 1, /[()]/) : volumeEnd;
	if (hasIssue && (text[issueEnd] !== ')' || issueEnd === end)) return undefined;
	const issue = hasIssue ? filled(text, { start: volumeEnd + 1, end: issueEnd }) : undefined;
	const next = hasIssue ? issueEnd + 1 : issueEnd;
	if (next === end) return { volume, issue, pages: undefined };
	const place = text[next] === ':' ? pagesFrom(text, { start: next + 1, end }) : undefined;
	return place === undefined ? undefined : { ...place, volume, issue };
}

function pagesFrom(text: string, span: Span): Place | undefined {
	if (text.slice(span.start, span.end).includes(';')) return undefined;
	return { volume: undefined, issue: undefined, pages: filled(text, span) };
}

function filled(text: string, span: Span): Located | undefined {
	const found = locate(text, span);
	return found.text === '' ? undefined : found;
}

/**
 * Divides `Title? Subtitle. Journal` before the last sentence end outside parentheses. The title keeps a `?` or `!`, and a
 * closing quotation mark after its full stop; the full stop itself is dropped.
 */
function divideTitle(text: string, span: Span): Pick<CitationSource, 'title' | 'journal'> {
	const whole = trimSpan(text, span);
	const border = journalStart(text.slice(whole.start, whole.end));
	if (border === undefined) return { title: undefined, journal: undefined };
	const journal = locate(text, { start: whole.start + border, end: whole.end });
	const title = locate(text, { start: whole.start, end: journal.span.start });
	const end = title.text.endsWith('.') ? title.span.end - 1 : title.span.end;
	const bare = locate(text, { start: title.span.start, end });
	return { title: bare.text === '' ? undefined : bare, journal: journal.text === '' ? undefined : journal };
}

/** Where the journal starts; `undefined` where its own full stops leave that open. */
function journalStart(content: string): number | undefined {
	const borders = sentenceStarts(content);
	const sentence = (index: number) => content.slice(borders[index], borders[index + 1]).trim();
	let first = borders.length - 1;
	if (content.endsWith('.')) {
		// `J. Clin. Invest.`: words with full stops, up to a sentence of several words, which is the title.
		while (first > 0 && /^\p{Lu}[\p{L}.]*$/u.test(sentence(first - 1))) first--;
		return first === 0 ? undefined : borders[first];
	}
	// `THE LANCET. INFECTIOUS DISEASES` after a title that is not in capitals itself.
	const isCapitals = (text: string) => text === text.toUpperCase();
	const isPartOfJournal = (text: string) => isCapitals(text) && text.includes(' ');
	const isFree = !isCapitals(sentence(0)) && isCapitals(sentence(first));
	while (isFree && first > 1 && isPartOfJournal(sentence(first - 1))) first--;
	return borders[first];
}

/** Where sentences start: at the beginning, and after `. `, `? `, `! `, outside parentheses if these are in order. */
function sentenceStarts(content: string): number[] {
	const outside = [0];
	const all = [0];
	let depth = 0;
	for (let at = 0; at < content.length - 1; at++) {
		const letter = content[at];
		if (letter === '(' || letter === '[') depth++;
		else if (letter === ')' || letter === ']') depth = Math.max(0, depth - 1);
		else if (letter === ' ' && /[.?!]["'”’»)\]]?$/.test(content.slice(Math.max(0, at - 2), at))) {
			all.push(at + 1);
			if (depth === 0) outside.push(at + 1);
		}
	}
	return depth === 0 ? outside : all;
}
