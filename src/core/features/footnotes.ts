/**
 * Articles as footnotes, in the marks of the document's language.
 * In: an article that may be unknown, and its key. Out: the plain reference, escaped, in a footnote at the cursor; in Markdown a
 * mark at the cursor, and the footnote itself for the end of the text. Not a bibliography in a citation style.
 */
import { doiAddress } from '../csl/addresses';
import type { UnkeyedArticle } from '../csl/article';
import { displayReference } from '../csl/display';
import type { Library } from '../library/library';
import { escapeProse } from '../text/markdown';
import { escapeLatex, escapeTypst } from '../text/typesetting';

/** An article to be cited; without facts where the library does not know it. */
export interface CitedArticle {
	readonly key: string;
	readonly article: UnkeyedArticle | undefined;
}

export function toCited(library: Library, keys: readonly string[]): CitedArticle[] {
	return keys.map((key) => ({ key, article: library.entries.get(key)?.article }));
}

export interface Footnote {
	/** `[^doe2020]` */
	readonly mark: string;
	/** `[^doe2020]: Doe, Jane (2020).`, for a line of its own; undefined where the mark holds it. */
	readonly definition: string | undefined;
}

export function renderFootnote({ key, article }: CitedArticle, language: string): Footnote {
	const reference = article === undefined ? key : displayReference(article, mostAuthors) || key;
	const address = article?.DOI === undefined ? '' : doiAddress(article.DOI);
	if (language === 'latex' || language === 'tex') {
		const text = [reference, address].map(escapeLatex).join(' ').trim();
		return { mark: `\\footnote{${text}}`, definition: undefined };
	}
	if (language === 'typst') {
		const link = address === '' ? '' : ` #link("${address}")`;
		return { mark: `#footnote[${escapeTypst(reference)}${link}]`, definition: undefined };
	}
	const mark = `[^${key.replace(/[\s[\]^`\\]+/g, '-')}]`;
	const link = address === '' ? '' : ` <${address}>`;
	return { mark, definition: `${mark}: ${escapeProse(reference)}${link}` };
}

/** The footnotes that `text` does not have yet, as they go to its end; empty where it has all. */
export function footnotesAtEnd(text: string, definitions: readonly string[]): string {
	const added = definitions.filter((definition) => {
		const start = definition.slice(0, definition.indexOf(']:') + 2);
		return !text.startsWith(start) && !text.includes(`\n${start}`);
	});
	if (added.length === 0) return '';
	const end = text.endsWith('\n') ? '\n' : '\n\n';
	return `${end}${[...new Set(added)].join('\n\n')}\n`;
}

/** More authors than these are “et al.”. */
const mostAuthors = 6;
