/**
 * Articles as a plain list.
 * In: articles. Out: a line an article for people to read: authors, year, title, source and address. It is in no citation style.
 */
import { articleAddresses } from '../core/csl/addresses';
import type { Article } from '../core/csl/article';
import { displayReference } from '../core/csl/display';

export function renderPlainList(articles: readonly Article[]): string {
	return articles.map((article) => `${renderLine(article)}\n`).join('');
}

/** `Walker, Anna; Mays, N. et al. (2020). Eels. J River Stud 12(3):1-9. https://doi.org/10.5555/a` */
function renderLine(article: Article): string {
	const reference = displayReference({ ...article, title: article.title ?? 'No title' });
	const address = articleAddresses(article)[0]?.address ?? '';
	// Control characters of a dump would steer a terminal.
	return `${reference} ${address}`.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
