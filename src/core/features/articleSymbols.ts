/**
 * Articles as symbols of the workspace.
 * In: the search index and what is typed. Out: the articles that it finds, the best first, at most a hundred, each with a name
 * that holds authors, year and title. Nothing typed finds nothing: other symbols shall not be buried.
 */
import type { Source } from '../csl/article';
import { displayAuthorYear } from '../csl/display';
import { parseQuery } from '../library/query';
import { searchLibrary } from '../library/search';
import type { SearchIndex } from '../library/searchIndex';

export interface ArticleSymbol {
	/** `Mays 2020: Reeds in town` */
	readonly name: string;
	/** Its citation key. */
	readonly container: string;
	readonly source: Source;
}

const mostSymbols = 100;

export function findArticles(index: SearchIndex, typed: string): ArticleSymbol[] {
	if (typed.trim() === '') return [];
	const { entries } = searchLibrary(index, parseQuery(typed), { limit: mostSymbols });
	return entries.flatMap(({ article, sources }) => {
		const [source] = sources;
		const name = [displayAuthorYear(article), article.title ?? 'No title'].filter((part) => part !== '').join(': ');
		return source === undefined ? [] : [{ name, container: article.id, source }];
	});
}
