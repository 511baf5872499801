/**
 * How a citation is written: one table of the syntaxes of the text formats that people write in.
 * In: the language of a document and what the user has chosen. Out: the syntax, and what its citations consist of.
 */
import { renderCitationKey } from '../citation/key';
import { latexCitations, orgCitations, type StandingSyntax, typstCitations, wikiLinks } from './standingCitation';

export const citationSyntaxes = [
	'pandoc',
	'pandocNarrative',
	'pandocKey',
	'latexCite',
	'latexAutocite',
	'latexTextcite',
	'typst',
	'typstCite',
	'org',
	'wikiLink',
	'footnote',
] as const;

export type CitationSyntax = (typeof citationSyntaxes)[number];

export interface SyntaxRow {
	/** What stands before and behind all keys. */
	readonly around: readonly [string, string];
	readonly between: string;
	item(key: string): string;
	/** How the citations that stand in a text are found; `pandoc`: as its grammar tells. */
	readonly standing: StandingSyntax | 'pandoc';
	/** Whether it would be read as one word with a letter that touches it. */
	readonly isWord: boolean;
}

const latex = (command: string): SyntaxRow => ({
	around: [`\\${command}{`, '}'],
	between: ',',
	item: (key) => key,
	standing: latexCitations,
	isWord: false,
});
const pandoc = { around: ['', ''], between: ', ', item: renderCitationKey, standing: 'pandoc', isWord: true } as const;
const typst = { around: ['', ''], between: ' ', standing: typstCitations } as const;

export const syntaxTable: Readonly<Record<Exclude<CitationSyntax, 'footnote'>, SyntaxRow>> = {
	pandoc: { ...pandoc, around: ['[', ']'], between: '; ', isWord: false },
	pandocNarrative: pandoc,
	pandocKey: { ...pandoc, item: (key) => key },
	latexCite: latex('cite'),
	latexAutocite: latex('autocite'),
	latexTextcite: latex('textcite'),
	typst: { ...typst, item: renderTypstKey, isWord: true },
	typstCite: { ...typst, item: renderTypstCite, isWord: false },
	org: { around: ['[cite:', ']'], between: ';', item: (key) => `@${key}`, standing: orgCitations, isWord: false },
	wikiLink: {
		around: ['', ''],
		between: ' ',
		item: (key) => `[[@${key}]]`,
		standing: wikiLinks,
		isWord: false,
	},
};

/** What a document of this language has where the user has chosen nothing. */
const languageSyntaxes: ReadonlyMap<string, CitationSyntax> = new Map([
	['markdown', 'pandoc'],
	['quarto', 'pandoc'],
	['rmd', 'pandoc'],
	['latex', 'latexCite'],
	['tex', 'latexCite'],
	['typst', 'typst'],
	['org', 'org'],
]);

/** Every language that may be cited in. */
export const citingLanguages: readonly string[] = [...languageSyntaxes.keys(), 'plaintext'];

/** Undefined where nothing is to be cited: in other languages, and in plain text unless the user has chosen a syntax. */
export function citationSyntaxOf(language: string, chosen: CitationSyntax | 'auto'): CitationSyntax | undefined {
	const usual = languageSyntaxes.get(language);
	if (!citingLanguages.includes(language)) return undefined;
	return chosen === 'auto' ? usual : chosen;
}

/** The syntaxes in which a document cites: that of its language, and the one that is written there. */
export function citingSyntaxes(language: string, written: CitationSyntax): readonly CitationSyntax[] {
	return [...new Set([languageSyntaxes.get(language) ?? written, written])];
}

/** `@doe2020`; a key that Typst would not read whole behind `@` as a call. */
export function renderTypstKey(key: string): string {
	return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_:.-]*[\p{L}\p{N}_-])?$/u.test(key) ? `@${key}` : renderTypstCite(key);
}

export function renderTypstCite(key: string): string {
	return `#cite(${typstLabel(key)})`;
}

/** `<doe2020>`, what Typst's `cite` is called with. */
export function typstLabel(key: string): string {
	const isLabel = /^[\p{L}\p{N}_:.-]+$/u.test(key);
	return isLabel ? `<${key}>` : `label("${key.replace(/["\\]/g, '\\$&')}")`;
}
