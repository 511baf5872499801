/**
 * Identities of articles, by which the library's memory names them.
 * In: the records of an article, or two identities. Out: texts that are the same wherever the article is read.
 */
import type { UnkeyedArticle } from '../csl/article';
import type { Pair } from './memory';
import { descriptionOf, identifierKinds, identifierLink, linksOf } from './recordFacts';

/** All by which an article is found, the strongest first: DOI, PMID, PMCID, ISBN, title. */
export function identitiesOf(records: readonly UnkeyedArticle[]): readonly string[] {
	const identifiers = identifierKinds.flatMap((kind) =>
		records.flatMap((record) => {
			const value = record[kind];
			return value === undefined ? [] : [identifierLink(kind, value)];
		}),
	);
	return [...new Set([...identifiers, ...records.flatMap(linksOf), ...records.map(descriptionOf)])];
}

/** The one to remember an article by. */
export function identityOf(records: readonly UnkeyedArticle[]): string {
	return identitiesOf(records)[0] ?? '';
}

/** The same text for a pair in either order. */
function pairText([one, other]: Pair): string {
	return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

/** Whether the two articles are a pair of the list. */
export function createPairTest(
	pairs: readonly Pair[],
): (one: readonly UnkeyedArticle[], other: readonly UnkeyedArticle[]) => boolean {
	if (pairs.length === 0) return () => false;
	const known = new Set(pairs.map(pairText));
	return (one, other) => {
		const others = identitiesOf(other);
		return identitiesOf(one).some((identity) => others.some((text) => known.has(pairText([identity, text]))));
	};
}
