/**
 * The source of a citation: journal, year, volume, issue, pages.
 * In: a citation from its title to the full stop before its identifiers. Out: the parts with their places, found from the
 * right, because a title may hold years, colons and full stops as well.
 *
 * `BMC Public Health 2024; 24:2613.` · `Br Dent J 2022:10.1038/….` · `JOURNAL OF INTEGRATED CARE 2023.` ·
 * `WIADOMOSCI LEKARSKIE (WARSAW, POLAND : 1960) 2024; 77:497-505.`
 */
import { type Located, locate, type Span } from '../../text/span';

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
	const journal = locate(text, { start: journalStart(text, span), end: span.end });
	const title = locate(text, { start: span.start, end: journal.span.start });
	const end = title.text.endsWith('.') ? title.span.end - 1 : title.span.end;
	const bare = locate(text, { start: title.span.start, end });
	return { title: bare.text === '' ? undefined : bare, journal: journal.text === '' ? undefined : journal };
}

function journalStart(text: string, span: Span): number {
	let depth = 0;
	for (let at = span.end - 1; at > span.start; at--) {
		const letter = text[at];
		if (letter === ')' || letter === ']') depth++;
		else if (letter === '(' || letter === '[') depth = Math.max(0, depth - 1);
		else if (letter === ' ' && depth === 0 && /[.?!]["'”’»)\]]?$/.test(text.slice(Math.max(span.start, at - 2), at)))
			return at + 1;
	}
	return span.start;
}
