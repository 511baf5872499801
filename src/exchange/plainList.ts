/**
 * Articles as a plain list.
 * In: articles. Out: a line an article for people to read: authors, year, title, source and address. It is in no citation style.
 */
import { articleAddresses } from '../core/csl/addresses';
import type { Article } from '../core/csl/article';
import { displayName, displaySource, displayYear } from '../core/csl/display';

export function renderPlainList(articles: readonly Article[]): string {
	return articles.map((article) => `${renderLine(article)}\n`).join('');
}

/** `Walker, Anna; Mays, N. et al. (2020). Eels. J River Stud 12(3):1-9. https://doi.org/10.5555/a` */
function renderLine(article: Article): string {
	const names = (article.author ?? []).map(displayName).join('; ');
	const authors = article.custom.moreAuthors === true ? `${names} et al.` : names;
	const year = displayYear(article);
	const head = [authors, year === '' ? '' : `(${year})`].filter((part) => part !== '').join(' ');
	const address = articleAddresses(article)[0]?.address ?? '';
	const parts = [head, article.title ?? 'No title', displaySource(article)].filter((part) => part !== '');
	const sentences = parts.map((part) => (/[.?!]$/.test(part) ? part : `${part}.`));
	// Control characters of a dump would steer a terminal.
	return [...sentences, address]
		.filter((part) => part !== '')
		.join(' ')
		.replace(/[\s\p{Cc}]+/gu, ' ');
}
