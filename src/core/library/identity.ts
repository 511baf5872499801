/**
 * Identity of articles.
 * In: an article. Out: a text that is the same wherever the article was read, and another for every other article. What has
 * no identifier is the same only where all agrees that tells publications apart: a merged pair hides one of the two.
 */
import type { UnkeyedArticle } from '../csl/article';
import { displayDate, displayName } from '../csl/display';
import { foldText } from '../text/fold';

/** What makes an article this one and no other, wherever it was read. */
export function identityOf(article: UnkeyedArticle): string {
	const { DOI, PMID, PMCID, ISBN } = article;
	if (DOI !== undefined) return `DOI ${DOI}`;
	if (PMID !== undefined) return `PMID ${PMID}`;
	if (PMCID !== undefined) return `PMCID ${PMCID}`;
	// The chapters and volumes of a book share its number.
	if (ISBN !== undefined) return `ISBN ${ISBN}\n${foldText(`${article.title ?? ''}\n${article.volume ?? ''}`)}`;
	return foldText([...description(article), ...origin(article)].join('\n'));
}

/** Whatever tells one publication from another; all of the record where too little is known. */
function description(article: UnkeyedArticle): string[] {
	const { title, author, custom, volume, issue, page, number, edition, publisher } = article;
	if (title === undefined || author === undefined || article.issued === undefined)
		return [JSON.stringify(custom.fields)];
	const container = article['container-title'];
	const facts = [title, displayDate(article), container, volume, issue, page, number, edition, publisher];
	return [...facts.map((fact) => fact ?? ''), ...author.map(displayName)];
}

/** The record in its catalogue; the numbers of a list are those of the list. */
function origin({ custom }: UnkeyedArticle): string[] {
	const [source] = custom.sources;
	return source?.format === 'vufind' ? ['vufind', source.record ?? ''] : [source?.format ?? ''];
}
