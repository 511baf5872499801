/**
 * Citation keys of articles that would share one.
 * In: articles with the keys that a formula makes of them (`keyFormulas.ts`) or that they bring along (`ownKeys.ts`). Out: a key
 * each, with a suffix made of the article's own identity: `li2020care_qkz`. A bare key of a formula has no `_`, so that it is
 * like no other's suffixed one.
 *
 * The suffix is made of the folded title with year and first author, which stay when an article gains an identifier; of the
 * strongest identifier where these are the same; of all that is known where that is the same too.
 */
import type { UnkeyedArticle } from '../csl/article';
import { hashLetters } from '../text/hash';
import { identitiesOf, identityOf } from './identity';
import { formKey, type KeyFormula } from './keyFormulas';
import { ownKeysOf } from './ownKeys';
import { descriptionOf, tellingFactsOf, yearOf } from './recordFacts';

/** What is to have a key. */
export interface KeyClaim {
	readonly article: UnkeyedArticle;
	readonly records: readonly UnkeyedArticle[];
}

/**
 * The key without regard to other articles: the article's own, or that of the formula. Where nothing can be written, letters of
 * the identity tell articles apart.
 */
export function bareKeyOf({ article, records }: KeyClaim, formula: KeyFormula): string {
	const [own] = ownKeysOf(records);
	const key = own ?? formKey(article, formula);
	if (key !== '') return key;
	const year = yearOf(article);
	return year === undefined ? 'untitled' : `${Math.abs(year)}${hashLetters(descriptionOf(article)).slice(0, 4)}`;
}

/** Programs that do not tell case apart must tell keys apart. */
export function foldBareKey(key: string): string {
	return key.toLowerCase();
}

/** The bare key that a key was made of, folded. */
export function bareKeyIn(key: string): string {
	const end = key.lastIndexOf('_');
	return foldBareKey(end === -1 ? key : key.slice(0, end));
}

/** One of those who would share a bare key. */
export interface KeyRival<C extends KeyClaim = KeyClaim> {
	readonly claim: C;
	readonly bare: string;
	/** Letters of title, year and first author: enough for nearly all. */
	readonly titleLetters: string;
}

export function titleLettersOf({ article }: KeyClaim): string {
	return hashLetters(descriptionOf(article));
}

/** Keys with suffixes for all who would share one; none of them is taken. */
export function distinguish(rivals: readonly KeyRival[], isTaken: (key: string) => boolean): string[] {
	const letters = lettersOf(rivals);
	// Sorted, those that share most letters with another stand beside it.
	const sorted = [...letters].sort();
	const places = new Map(sorted.map((own, place) => [own, place]));
	return rivals.map(({ bare }, index) => {
		const own = letters[index] ?? '';
		const place = places.get(own) ?? 0;
		const neighbours = [sorted[place - 1] ?? '', sorted[place + 1] ?? ''];
		let count = Math.max(3, 1 + Math.max(...neighbours.map((other) => sharedLetters(own, other))));
		while (count < own.length && isTaken(`${bare}_${own.slice(0, count)}`)) count++;
		return `${bare}_${own.slice(0, count)}`;
	});
}

/** For each rival letters that no other has. */
function lettersOf(rivals: readonly KeyRival[]): string[] {
	const byTitle = rivals.map(({ titleLetters }) => titleLetters);
	const byIdentifier = replaceShared(byTitle, rivals, ({ records }) => identityOf(records));
	return replaceShared(byIdentifier, rivals, ({ records }) =>
		JSON.stringify([identitiesOf(records), records.map((one) => [one.author?.[0]?.given, tellingFactsOf(one)])]),
	);
}

/** Letters that several have are replaced by those of what `say` says. */
function replaceShared(
	letters: readonly string[],
	rivals: readonly KeyRival[],
	say: (claim: KeyClaim) => string,
): string[] {
	const counts = new Map<string, number>();
	for (const own of letters) counts.set(own, (counts.get(own) ?? 0) + 1);
	return rivals.map(({ claim }, index) => {
		const own = letters[index] ?? '';
		return counts.get(own) === 1 ? own : hashLetters(say(claim));
	});
}

function sharedLetters(a: string, b: string): number {
	let count = 0;
	while (count < a.length && a[count] === b[count]) count++;
	return count;
}
