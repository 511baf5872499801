/**
 * What a citation key that something is wrong with may be replaced by.
 * In: a library, what is wrong, and the key. Out: of a key that no article has the entries that would share it, or whose keys
 * differ from it by a few letters; of an old key or another name of an article its key. Each with its title, the likeliest
 * first, at most a few.
 */
import { displayAuthorYear } from '../csl/display';
import type { DiagnosticCode } from '../diagnostic';
import type { Library } from '../library/library';
import { editDistance } from '../text/editDistance';

export interface KeyFix {
	readonly key: string;
	/** `Replace with li2020care_qkz (Li 2020: Care in towns)` */
	readonly title: string;
}

const mostFixes = 5;
const longestTitle = 60;

export function keyFixes(library: Library, code: DiagnosticCode, key: string): KeyFix[] {
	if (code === 'unknown-key' || code === 'ambiguous-key') return likelyKeys(library, key);
	const entry = library.resolve(key);
	if (entry === undefined || entry.article.id === key) return [];
	return [{ key: entry.article.id, title: `Replace with ${entry.article.id}` }];
}

function likelyKeys({ entries }: Library, unknown: string): KeyFix[] {
	const wanted = unknown.toLowerCase();
	const ranked = [...entries.keys()].flatMap((key) => {
		const distance = distanceOf(wanted, key.toLowerCase());
		return distance === undefined ? [] : [{ key, distance }];
	});
	ranked.sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1));
	return ranked.slice(0, mostFixes).map(({ key }) => ({ key, title: `Replace with ${key}${describe(key)}` }));

	function describe(key: string): string {
		const article = entries.get(key)?.article;
		if (article === undefined) return '';
		const title = article.title ?? 'No title';
		const short = title.length > longestTitle ? `${title.slice(0, longestTitle).trimEnd()}…` : title;
		return ` (${[displayAuthorYear(article), short].filter((part) => part !== '').join(': ')})`;
	}
}

/** Nought for one of those that share the key; else how many letters differ, where they are few. */
function distanceOf(wanted: string, key: string): number | undefined {
	if (key.startsWith(`${wanted}_`)) return 0;
	const most = wanted.length < 8 ? 1 : 2;
	return wanted.charAt(0) === key.charAt(0) ? editDistance(wanted, key, most) : undefined;
}
