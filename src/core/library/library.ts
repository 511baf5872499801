/**
 * The library: what all dumps hold, as one value.
 * In: the articles of every file. Out: an immutable snapshot with one entry an article. The order in which files were read
 * changes nothing: the entry's facts are those of its first record by file name and line.
 */
import type { Article, Source, UnkeyedArticle } from '../csl/article';
import { assignCitationKeys } from './citationKeys';
import { identityOf } from './identity';

export interface Entry {
	readonly article: Article;
	/** Every record of this article, by file name and line. */
	readonly sources: readonly Source[];
}

export interface Library {
	/** By citation key. */
	readonly entries: ReadonlyMap<string, Entry>;
}

export const emptyLibrary: Library = { entries: new Map() };

/** One entry for each article; records of the same identity share it. */
export function createLibrary(articles: readonly UnkeyedArticle[]): Library {
	const sorted = [...articles].sort(comparePlace);
	const byIdentity = new Map<string, UnkeyedArticle[]>();
	for (const article of sorted) {
		const identity = identityOf(article);
		const same = byIdentity.get(identity);
		if (same === undefined) byIdentity.set(identity, [article]);
		else same.push(article);
	}
	const records = [...byIdentity.values()];
	const keyed = assignCitationKeys(records.flatMap(([first]) => first ?? []));
	const entries = keyed.map((article, index) => {
		const sources = (records[index] ?? []).flatMap((record) => record.custom.sources);
		return [article.id, { article, sources }] as const;
	});
	return { entries: new Map(entries) };
}

function comparePlace(a: UnkeyedArticle, b: UnkeyedArticle): number {
	const [one, other] = [a.custom.sources[0], b.custom.sources[0]];
	const [file, otherFile] = [one?.file ?? '', other?.file ?? ''];
	if (file !== otherFile) return file < otherFile ? -1 : 1;
	return (one?.line ?? 0) - (other?.line ?? 0);
}
