/**
 * The articles that a note cites, to be written as its bibliography.
 * In: a library as the note sees it, and the keys of the note. Out: an article for each key, under that key, so that whatever
 * reads the note finds it; in the order of the note. Keys that no article has are told apart.
 */
import type { PlacedKey } from '../citation/placedKeys';
import type { Article } from '../csl/article';
import type { Library } from '../library/library';

export interface CitedForExport {
	readonly articles: readonly Article[];
	readonly unknown: readonly string[];
}

export function citedForExport(
	{ resolve }: Pick<Library, 'resolve'>,
	keys: readonly PlacedKey[],
	isLeft: (key: string) => boolean,
): CitedForExport {
	const articles: Article[] = [];
	const unknown: string[] = [];
	for (const key of new Set(keys.map((placed) => placed.key))) {
		const entry = resolve(key);
		if (entry !== undefined) articles.push({ ...entry.article, id: key });
		else if (!isLeft(key)) unknown.push(key);
	}
	return { articles, unknown };
}
