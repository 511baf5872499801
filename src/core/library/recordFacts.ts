/**
 * What of a record tells which article it is.
 * In: an article as one record has it. Out: the identifiers that it shares with other records of the same article, the title,
 * year and first author that find it where there is no identifier, and the facts by which such records contradict.
 */
import type { UnkeyedArticle } from '../csl/article';
import { toIsbn13 } from '../csl/identifiers';
import { foldFamilyName } from '../csl/sameName';
import { foldText } from '../text/fold';
import { hashLetters } from '../text/hash';

/** The identifiers of which an article has one of each kind, the strongest first. */
export const identifierKinds = ['DOI', 'PMID', 'PMCID'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** `<i>`, `</sub>`: marks of print that some catalogues leave in titles. */
export const printTag = /<\/?[a-z][a-z\d:]{0,15}>/gi;

/** `Rivers & <i>Eels</i>: a study` → `rivers and eels a study`: letters and digits, without case and accents. */
export function foldTitle(title: string): string {
	const bare = title.includes('<') ? title.replace(printTag, '') : title;
	const plain = bare.includes('&') ? bare.replace(/&(?:amp;)?/gi, ' and ') : bare;
	const folded = foldText(plain);
	const words = /^\p{ASCII}*$/u.test(folded)
		? folded.replace(/[^a-z0-9]+/g, ' ')
		: folded.replace(/[^\p{L}\p{N}]+/gu, ' ');
	return words.trim();
}

export function yearOf(article: UnkeyedArticle): number | undefined {
	return article.issued?.['date-parts'][0]?.[0];
}

export function hasIdentifier(article: UnkeyedArticle): boolean {
	return identifierKinds.some((kind) => article[kind] !== undefined);
}

/**
 * What records of the same article share, as texts: `doi:10.5555/a`, `pmid:12`, `pmcid:PMC12`. The chapters and volumes of a
 * book share its number, so title and volume join it: `isbn:9780000000002|rivers|2`.
 */
export function linksOf(article: UnkeyedArticle): string[] {
	const links = identifierLinks(article);
	if (article.ISBN !== undefined && article.title !== undefined)
		links.push(`isbn:${toIsbn13(article.ISBN)}|${foldTitle(article.title)}|${firstNumber(article.volume) ?? ''}`);
	return links;
}

export function identifierLinks(article: UnkeyedArticle): string[] {
	const links: string[] = [];
	for (const kind of identifierKinds) {
		const value = article[kind];
		if (value !== undefined) links.push(identifierLink(kind, value));
	}
	return links;
}

export function identifierLink(kind: IdentifierKind, value: string): string {
	return `${kind.toLowerCase()}:${value}`;
}

/**
 * `title:rivers and eels|2020|li`; where the title, the year or the first author is not known, its identifier or all of the
 * record: too little is known of it to be the same as another.
 */
export function descriptionOf(article: UnkeyedArticle): string {
	const [first] = article.author ?? [];
	const year = yearOf(article);
	if (article.title === undefined || first === undefined || year === undefined) {
		const [link] = linksOf(article);
		return `record:${hashLetters(link ?? JSON.stringify([article.title, year, first, article.custom.fields]))}`;
	}
	return `title:${foldTitle(article.title)}|${year}|${foldFamilyName(first)}`;
}

/** Facts of which an article has one: two records that have different ones are different articles, or editions. */
const tellingFacts: readonly ((article: UnkeyedArticle) => string | undefined)[] = [
	({ volume }) => firstNumber(volume),
	({ issue }) => firstNumber(issue),
	({ page }) => firstNumber(page),
	({ edition }) => firstNumber(edition),
	({ ISBN }) => (ISBN === undefined ? undefined : toIsbn13(ISBN)),
];

/** In a fixed order; undefined where the record does not say. */
export function tellingFactsOf(article: UnkeyedArticle): readonly (string | undefined)[] {
	return tellingFacts.map((fact) => fact(article));
}

/** `24(3)` → `24`, `2nd ed.` → `2`, `e0123` → `123`: what differs otherwise is how it is printed. */
function firstNumber(text: string | undefined): string | undefined {
	return text === undefined ? undefined : (/0*(\d+)/.exec(text)?.[1] ?? undefined);
}
