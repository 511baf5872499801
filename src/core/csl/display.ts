/**
 * Articles in short, for people to recognise them: in outlines, hovers and lists.
 * In: an article. Out: plain text. A bibliography in a citation style is another matter.
 */
import type { Name, UnkeyedArticle } from './article';

/** `Bussu, Sonia`; a collective as it stands. */
export function displayName({ family, given, suffix, literal, 'non-dropping-particle': particle }: Name): string {
	const whole = [particle, family].filter((part) => part !== undefined).join(' ');
	return literal ?? [whole, given, suffix].filter((part) => part !== undefined && part !== '').join(', ');
}

/** `Alderwick et al. 2024`, `Bussu & Marshall 2020`, `2023`; empty where neither author nor year is known. */
export function displayAuthorYear(article: UnkeyedArticle): string {
	return [displayAuthors(article), displayYear(article)].filter((part) => part !== '').join(' ');
}

/** `Alderwick et al.`, `Bussu & Marshall`; empty where there is none. */
export function displayAuthors(article: UnkeyedArticle): string {
	const authors = article.author ?? [];
	const family = (name: Name | undefined) =>
		[name?.['non-dropping-particle'], name?.family ?? name?.literal].filter(Boolean).join(' ');
	const isMany = authors.length > 2 || (authors.length > 0 && article.custom.moreAuthors === true);
	return isMany ? `${family(authors[0])} et al.` : authors.map(family).join(' & ');
}

/** Empty where it is not known. */
export function displayYear(article: UnkeyedArticle): string {
	return String(article.issued?.['date-parts'][0]?.[0] ?? '');
}

/** As exact as it is known: `2020-10-19`, `2020-10`, `2020`. */
export function displayDate(article: UnkeyedArticle): string {
	return (article.issued?.['date-parts'][0] ?? []).map((part) => String(part).padStart(2, '0')).join('-');
}

/** `BMC Public Health 24(3):2613` */
export function displaySource(article: UnkeyedArticle): string {
	const { volume, issue, page } = article;
	const number = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
	const place = [number, page].filter((part) => part !== undefined && part !== '').join(':');
	return [article['container-title'] ?? article.publisher, place]
		.filter((part) => part !== undefined && part !== '')
		.join(' ');
}

/**
 * `Li, X.; Mays, N. et al. (2020). Zebras in town. J Care 1:2.`, of more than `mostAuthors` authors the first; empty where nothing
 * is known.
 */
export function displayReference(article: UnkeyedArticle, mostAuthors = Number.POSITIVE_INFINITY): string {
	const { author = [], title = '', custom } = article;
	const isMore = author.length > mostAuthors || custom.moreAuthors === true;
	const authors = author.slice(0, mostAuthors).map(displayName).join('; ');
	const year = displayYear(article);
	const who = [authors, isMore ? 'et al.' : '', year === '' ? '' : `(${year})`].filter((part) => part !== '').join(' ');
	return [who, title, displaySource(article)]
		.filter((part) => part !== '')
		.map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
		.join(' ');
}
