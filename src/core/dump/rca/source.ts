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

/** After the year: `; 24(3):261-9`, `; :12`, `:10.1038/…`, or nothing; the full stop ends it. */
const afterYear = /^(?:; ?(?<volume>[^;:()]*)(?:\((?<issue>[^()]*)\))?(?::(?<pages>[^;]*))?|:(?<only>[^;]*))?\.$/d;
/** How many years from the right are tried, so that a long line costs a fixed number of looks. */
const mostYears = 20;
const yearAt = /(?<=[\s(])(?:1[4-9]|20)\d\d(?!\d)/g;

/** The source at the end of `span`; `undefined` where no year stands in a place that makes one. */
export function parseSource(text: string, span: Span): CitationSource | undefined {
	const content = text.slice(span.start, span.end);
	const years = [...content.matchAll(yearAt)].slice(-mostYears).reverse();
	for (const { index } of years) {
		const tail = afterYear.exec(content.slice(index + 4));
		// After a comma or semicolon a number that looks like a year is a page.
		if (tail === null || /[,;:]\s*$/.test(content.slice(Math.max(0, index - 8), index))) continue;
		const group = (name: string) => located(text, tail.indices?.groups?.[name], span.start + index + 4);
		const start = span.start + index;
		const { title, journal } = divideTitle(text, { start: span.start, end: start });
		const year = locate(text, { start, end: start + 4 });
		return {
			title,
			journal,
			year,
			volume: group('volume'),
			issue: group('issue'),
			pages: group('pages') ?? group('only'),
		};
	}
	return undefined;
}

function located(text: string, indices: [number, number] | undefined, base: number): Located | undefined {
	if (indices === undefined) return undefined;
	const found = locate(text, { start: base + indices[0], end: base + indices[1] });
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
