/**
 * Pasting what names articles into a note, as a citation.
 * In: the library, the pasted text, the note and what is selected in it. Out: the keys of the articles that are meant, whether
 * the text could become part of a dump instead, and the edits that cite there. Nothing is cited where no citation can stand,
 * such as in code and in the address of a link.
 */
import { parseCitations } from '../citation/citations';
import { detectionLimit, isDump } from '../dump/dump';
import type { Library } from '../library/library';
import { applyEdit, type TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { describeAddition } from './addition';
import { mostDragged } from './draggedArticles';
import { insertCitation } from './insertCitation';

export type Pasted =
	/** Articles of the library, at least one. */
	| { readonly kind: 'known'; readonly keys: readonly string[] }
	/** A page or list of a catalogue with articles that the library lacks. */
	| { readonly kind: 'dump' };

/** More than these characters name no articles, unless they are a dump. */
const longestNames = 10_000;

/** Undefined where `text` is anything else. */
export function parsePasted(library: Library, text: string): Pasted | undefined {
	const keys = text.length > longestNames ? [] : namedKeys(library, text);
	if (keys.length > 0) return { kind: 'known', keys };
	if (!isDump(text)) return undefined;
	// Longer ones would have to be read whole, while the user waits for plain text.
	const addition = text.length > detectionLimit ? undefined : describeAddition(text, library);
	const known = addition?.articles.flatMap((article) => article.known ?? []) ?? [];
	const isKnown = known.length > 0 && known.length === addition?.articles.length;
	return isKnown ? { kind: 'known', keys: [...new Set(known)] } : { kind: 'dump' };
}

const identifierForm = /^(?:(?:doi|pmid|pmcid)\b|https?:\/\/|10\.|PMC\d|\d+$)/i;
/** An address at PubMed or PubMed Central, which may lead to a part of the article or tell where the reader came from. */
const pubmedForm =
	/^(https?:\/\/(?:[a-z]+\.)*ncbi\.nlm\.nih\.gov\/(?:pubmed\/|pmc\/articles\/|articles\/)?(?:PMC)?\d+)[/?#]/;

/** Of identifiers, one a line, the keys of their articles; none where one of them is unknown. */
function namedKeys(library: Library, text: string): readonly string[] {
	const keys = new Set<string>();
	for (const line of text.split('\n')) {
		const name = line.trim();
		if (name === '') continue;
		const entry = identifierForm.test(name) ? library.resolve(pubmedForm.exec(name)?.[1] ?? name) : undefined;
		if (entry === undefined) return [];
		keys.add(entry.article.id);
	}
	return keys.size > mostDragged ? [] : [...keys];
}

/** The keys of the articles that a file holds from a line on, counted from 1, in their order. */
export function keysFromLine({ entries }: Library, file: string, line: number): readonly string[] {
	const found = [...entries].flatMap(([key, { sources }]) => {
		const source = sources.find((one) => one.file === file && one.line >= line);
		return source === undefined ? [] : [{ key, line: source.line }];
	});
	return found.sort((a, b) => a.line - b.line).map(({ key }) => key);
}

/** Cites `keys` in place of what is selected; no edit where no citation can stand. The edits do not overlap. */
export function pasteCitation(text: string, selection: Span, keys: readonly string[]): readonly TextEdit[] {
	const before = text.slice(0, selection.start);
	const note = before + text.slice(selection.end);
	const edit = insertCitation(note, selection.start, keys);
	const { span, newText } = edit;
	const isRead = parseCitations(applyEdit(note, edit)).some(
		(citation) => span.start <= citation.span.start && citation.span.end <= span.start + newText.length,
	);
	if (!isRead || isWithinAddress(before)) return [];
	const length = selection.end - selection.start;
	if (span.start <= selection.start && selection.start <= span.end)
		return [{ span: { start: span.start, end: span.end + length }, newText }];
	const shift = span.start > selection.start ? length : 0;
	const insertion = { span: { start: span.start + shift, end: span.end + shift }, newText };
	return length === 0 ? [insertion] : [{ span: selection, newText: '' }, insertion];
}

/** `[text](¦`, `<¦`, `https://a.org/¦`: an address is being written, which the bracket of a citation would end. */
function isWithinAddress(before: string): boolean {
	let start = before.length;
	while (start > 0 && !/\s/.test(before.charAt(start - 1))) start--;
	const word = before.slice(start);
	return (
		word.includes('://') ||
		word.lastIndexOf('](') > word.lastIndexOf(')') ||
		word.lastIndexOf('<') > word.lastIndexOf('>')
	);
}
