/**
 * Citing articles in a text, in the syntax of its language.
 * In: the text, its cursors and the articles. Out: the edits, in the order of the text, and where each cursor stands after them. A
 * citation that the cursor is in takes the articles that it does not cite yet, and is never taken apart.
 */
import type { TextEdit } from '../text/edit';
import { type CitationDetail, type DetailedKey, type FormsRow, formsTable } from './citationForms';
import { type CitationSyntax, type SyntaxRow, syntaxTable } from './citationSyntax';
import { type CitedArticle, footnotesAtEnd, renderFootnote } from './footnotes';
import { addToCitation, insertAt } from './insertCitation';
import { standingCitationAt } from './standingCitation';

export interface Citing {
	readonly text: string;
	readonly offsets: readonly number[];
	readonly articles: readonly CitedArticle[];
	readonly syntax: CitationSyntax;
	readonly language: string;
	/** What is said beside the key, of one article where the syntax has a place for it. */
	readonly detail?: CitationDetail | undefined;
}

export interface CitedText {
	/** None where all is cited there already. */
	readonly edits: readonly TextEdit[];
	readonly cursors: readonly number[];
}

export function cite(citing: Citing): CitedText {
	const { text, offsets, articles, detail } = citing;
	const written = writtenSyntax(citing);
	if (written === 'footnote') return citeInFootnotes(citing);
	const row = syntaxTable[written];
	const forms = formsTable[written];
	const [first, ...others] = articles.map(({ key }) => key);
	if (first === undefined) return { edits: [], cursors: [] };
	if (detail === undefined || forms === undefined || others.length > 0)
		return at(offsets, (offset) => citeByKeys(text, offset, [first, ...others], row));
	return at(offsets, (offset) => citeInForm(text, offset, { ...detail, key: first }, { row, forms }));
}

/** Org has no way to escape a reference in a footnote, but one to cite it. */
export function writtenSyntax({ syntax, language }: Pick<Citing, 'syntax' | 'language'>): CitationSyntax {
	return syntax === 'footnote' && language === 'org' ? 'org' : syntax;
}

function citeByKeys(text: string, offset: number, keys: readonly string[], row: SyntaxRow): TextEdit | undefined {
	const { around, between, standing } = row;
	if (standing === 'pandoc') {
		const added = addToCitation(text, offset, keys);
		if (added !== undefined) return added.newText === '' ? undefined : added;
	}
	const citation = standing === 'pandoc' ? undefined : standingCitationAt(standing, text, offset);
	const items = keys.filter((key) => citation?.keys.includes(key) !== true).map(row.item);
	if (items.length === 0) return undefined;
	const list = items.join(between);
	if (citation === undefined) return insertAt(offset, apart(text, offset, `${around[0]}${list}${around[1]}`, row));
	return insertAt(citation.at, citation.keys.length === 0 ? list : `${between}${list}`);
}

interface DetailedRow {
	readonly row: SyntaxRow;
	readonly forms: FormsRow;
}

/** No edit where the key is cited there already, or where nothing can be said beside it. */
function citeInForm(text: string, offset: number, one: DetailedKey, { row, forms }: DetailedRow): TextEdit | undefined {
	const { whole, item } = forms;
	if (row.standing === 'pandoc') {
		const written = { items: () => item?.(one) ?? '', inText: () => whole(one) };
		const added = addToCitation(text, offset, [one.key], written);
		if (added !== undefined) return added.newText === '' ? undefined : added;
	}
	const citation = row.standing === 'pandoc' ? undefined : standingCitationAt(row.standing, text, offset);
	if (citation === undefined) {
		const written = whole(one);
		return insertAt(offset, apart(text, offset, written, { isWord: /^[\p{L}\p{N}_@]/u.test(written) }));
	}
	if (item === undefined || citation.keys.includes(one.key)) return undefined;
	return insertAt(citation.at, citation.keys.length === 0 ? item(one) : `${row.between}${item(one)}`);
}

/** With the blanks without which it would be one word with its neighbours. */
function apart(text: string, offset: number, citation: string, { isWord }: Pick<SyntaxRow, 'isWord'>): string {
	if (!isWord) return citation;
	const before = /[\p{L}\p{N}_.]$/u.test(text.slice(Math.max(0, offset - 2), offset)) ? ' ' : '';
	const behind = /^[\p{L}\p{N}_[({-]/u.test(text.slice(offset, offset + 2)) ? ' ' : '';
	return `${before}${citation}${behind}`;
}

function citeInFootnotes({ text, offsets, articles, language }: Omit<Citing, 'syntax'>): CitedText {
	const notes = articles.map((article) => renderFootnote(article, language));
	const marks = notes.map(({ mark }) => mark).join('');
	const { edits, cursors } = at(offsets, (offset) => insertAt(offset, marks));
	const definitions = notes.flatMap(({ definition }) => definition ?? []);
	const end = footnotesAtEnd(text, definitions);
	const last = edits.at(-1);
	if (end === '') return { edits, cursors };
	// Two edits at one place would have no order.
	if (last?.span.end === text.length)
		return { edits: [...edits.slice(0, -1), { ...last, newText: `${last.newText}${end}` }], cursors };
	return { edits: [...edits, insertAt(text.length, end)], cursors };
}

/** Cursors within one citation would insert the same twice. */
function at(offsets: readonly number[], editAt: (offset: number) => TextEdit | undefined): CitedText {
	const found = offsets.flatMap((offset) => editAt(offset) ?? []);
	const distinct = new Map(found.map((edit) => [edit.span.start, edit]));
	const edits = [...distinct.values()].sort((a, b) => a.span.start - b.span.start);
	let shift = 0;
	const cursors = edits.map(({ span, newText }) => {
		const end = span.start + shift + newText.length;
		shift += newText.length - (span.end - span.start);
		return end;
	});
	return { edits, cursors };
}
