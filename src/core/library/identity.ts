/**
 * Identity of articles.
 * In: an article. Out: a text that is the same wherever the article was read, and another for every other article.
 */
import type { UnkeyedArticle } from '../csl/article';
import { displayName } from '../csl/display';
import { foldText } from '../text/fold';

/** What makes an article this one and no other, wherever it was read. */
export function identityOf(article: UnkeyedArticle): string {
	const { DOI, PMID, PMCID, ISBN, title } = article;
	const identifier = DOI ?? PMID ?? PMCID ?? ISBN;
	if (identifier !== undefined) return identifier;
	const authors = article.author?.map((name) => displayName(name)) ?? [];
	return foldText(
		[title ?? '', ...authors, article['container-title'] ?? '', article.volume ?? '', article.page ?? ''].join('\n'),
	);
}
