/**
 * Citation keys of records: what a note writes after `@`.
 * In: articles as records have them. Out: for each the key that its article has in a library of them all; records of one
 * article share it.
 */
import type { Article, UnkeyedArticle } from '../csl/article';
import { createLibrary, type Library } from './library';

/** Gives every record its article's key. */
export function assignCitationKeys(articles: readonly UnkeyedArticle[]): Article[] {
	const keys = new Map<UnkeyedArticle, string>();
	for (const [key, { records }] of createLibrary(articles).entries) for (const record of records) keys.set(record, key);
	return articles.map((article) => ({ id: keys.get(article) ?? '', ...article }));
}

/** The keys of any number of records that need not be at hand at once: of each little is kept. */
export interface RecordKeys {
	/** Asked for every record. */
	note(article: UnkeyedArticle): void;
	/** Asked when all records are noted. */
	keyOf(article: UnkeyedArticle): string;
}

export function createRecordKeys(): RecordKeys {
	const noted: UnkeyedArticle[] = [];
	let keys: ReadonlyMap<string, string> | undefined;
	return {
		note: (article) => noted.push(tellingPart(article)),
		keyOf(article) {
			keys ??= keysByPlace(createLibrary(noted));
			return keys.get(placeOf(article)) ?? '';
		},
	};
}

function keysByPlace({ entries }: Library): ReadonlyMap<string, string> {
	return new Map(
		[...entries].flatMap(([key, { records }]) => records.map((record) => [placeOf(record), key] as const)),
	);
}

function placeOf({ custom }: UnkeyedArticle): string {
	const [source] = custom.sources;
	return `${source?.line}:${source?.file}`;
}

/** What keys and merging depend on, without a hold on the text that it was read from. */
function tellingPart(article: UnkeyedArticle): UnkeyedArticle {
	const { type, title, author, issued, custom, ...facts } = article;
	const { volume, issue, page, edition, DOI, PMID, PMCID, ISBN } = facts;
	const isDescribed = title !== undefined && author !== undefined && issued !== undefined;
	const { sources, moreAuthors } = custom;
	const known = { moreAuthors, sources, fields: isDescribed ? {} : custom.fields };
	const telling = { type, title, author, issued, volume, issue, page, edition, DOI, PMID, PMCID, ISBN, custom: known };
	const own: UnkeyedArticle = JSON.parse(JSON.stringify(telling));
	return own;
}
