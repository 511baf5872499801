/**
 * The formats of other programs by name.
 * In: a text, or articles with keys. Out: which of the formats the text is in, told by its content, or, of a file, by the end of
 * its name; the text in a format.
 */
import type { Article } from '../core/csl/article';
import { readBibtex } from './bibtex/read';
import { renderBibtex } from './bibtex/write';
import { isCslJson, readCslJson, renderCslJson } from './cslJson';
import type { ForeignReader } from './entry';
import { readNbib, renderNbib } from './nbib';
import { renderPlainList } from './plainList';
import { readRis, renderRis } from './ris';

const writers = {
	bibtex: (articles: readonly Article[]) => renderBibtex(articles, 'bibtex'),
	biblatex: (articles: readonly Article[]) => renderBibtex(articles, 'biblatex'),
	'csl-json': renderCslJson,
	ris: renderRis,
	nbib: renderNbib,
	text: renderPlainList,
} as const;

export type WrittenFormat = keyof typeof writers;
export const writtenFormats = Object.keys(writers).filter(isWrittenFormat);

export function isWrittenFormat(name: string): name is WrittenFormat {
	return Object.hasOwn(writers, name);
}

export function renderArticles(articles: readonly Article[], format: WrittenFormat): string {
	return writers[format](articles);
}

/** What people call a format, and how names of its files end. */
export const formatNames: Readonly<Record<WrittenFormat, { readonly title: string; readonly end: string }>> = {
	bibtex: { title: 'BibTeX', end: 'bib' },
	biblatex: { title: 'BibLaTeX', end: 'bib' },
	'csl-json': { title: 'CSL-JSON', end: 'json' },
	ris: { title: 'RIS', end: 'ris' },
	nbib: { title: 'MEDLINE (nbib)', end: 'nbib' },
	text: { title: 'Plain list', end: 'txt' },
};

/** What stands between two articles. */
const borders: Readonly<Record<WrittenFormat, string>> = {
	...{ bibtex: '\n', biblatex: '\n', ris: '\n', nbib: '\n' },
	...{ 'csl-json': ',\n', text: '' },
};

const articlesInPiece = 50;

/** The same text piece by piece, so that it can be stopped and others get their turn. */
export function* renderPieces(articles: readonly Article[], format: WrittenFormat): Generator<string, void> {
	for (let start = 0; start < articles.length; start += articlesInPiece) {
		const text = renderArticles(articles.slice(start, start + articlesInPiece), format);
		const isList = format === 'csl-json';
		yield (start > 0 ? borders[format] : isList ? listStart : '') + (isList ? itemsIn(text) : text);
	}
	if (format === 'csl-json') yield articles.length === 0 ? renderArticles([], format) : listEnd;
}

const [listStart, listEnd] = ['[\n', '\n]\n'];

function itemsIn(list: string): string {
	return list.slice(listStart.length, -listEnd.length);
}

/** The reader for a text; `undefined` where it is none of these, and may be a dump. */
export function findReader(text: string): ForeignReader | undefined {
	if (/^[\ufeff\s]*[[{]\s*(?:[{"\]]|$)/.test(text)) return readCslJson;
	const [, opening = ''] = firstEntry.exec(text) ?? [];
	if (opening.startsWith('@')) return readBibtex;
	if (opening.startsWith('TY')) return readRis;
	return opening === '' ? undefined : readNbib;
}

/** How names of bibliographies end; what a JSON file is, only its content tells. */
const readersByEnd = { bib: readBibtex, bibtex: readBibtex, ris: readRis, nbib: readNbib, json: readCslJson } as const;

/** The reader for a file; `undefined` where it is no bibliography. */
export function findFileReader(file: string, text: string): ForeignReader | undefined {
	const end = endOfName(file);
	if (end === undefined) return undefined;
	if (end === 'json') return isCslJson(text) ? readCslJson : undefined;
	return findReader(text) ?? readersByEnd[end];
}

/** Whether a file may be a bibliography. */
export function isBibliographyName(file: string): boolean {
	return endOfName(file) !== undefined;
}

function endOfName(file: string): keyof typeof readersByEnd | undefined {
	const end = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
	return Object.hasOwn(readersByEnd, end) ? (end as keyof typeof readersByEnd) : undefined;
}

/** What stands where the first entry of a file starts. */
const firstEntry =
	/^[ \t\ufeff]*(@[a-z]+\s{0,99}[{(]\s{0,99}[^\s{}(),"]{1,999}\s{0,99}[,=]|TY {1,2}- ?[a-z]{2,9}(?:(?: [a-z]{1,19}){1,3}[ \t\r]{0,9}\n(?=[A-Z][A-Z\d] {1,2}-)|\s*$)|PMID- ?\d+\s*$)/im;
