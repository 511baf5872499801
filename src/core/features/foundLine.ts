/**
 * What a search on the command line prints of an article.
 * In: an entry. Out: one line of plain text: key, authors, year and title, with tabs between them.
 */
import { displayAuthors, displayYear } from '../csl/display';
import type { Entry } from '../library/library';

export function renderFound({ article }: Entry): string {
	const parts = [article.id, displayAuthors(article), displayYear(article), article.title ?? 'No title'];
	return `${parts.map(onOneLine).join('\t')}\n`;
}

/** Control characters of a dump would steer a terminal. */
function onOneLine(text: string): string {
	return text.replace(/[\s\p{Cc}]+/gu, ' ');
}
