/**
 * Citation keys of articles that would share one.
 * In: articles with the keys that a formula makes of them (`keyFormulas.ts`). Out: a key each, with a suffix made of the
 * article's own identity: `li2020care_qkz`. A bare key has no `_`, so that it is like no other's suffixed one.
 *
 * The suffix is made of the folded title with year and first author, which stay when an article gains an identifier; of the
 * strongest identifier where these are the same; of all that is known where that is the same too.
 */
import type { UnkeyedArticle } from '../csl/article';
import { hashLetters } from '../text/hash';
import { identitiesOf } from './identity';
import { formKey, type KeyFormula } from './keyFormulas';
import { descriptionOf, tellingFactsOf, yearOf } from './recordFacts';

/** What is to have a key. */
export interface KeyClaim {
	readonly article: UnkeyedArticle;
	readonly records: readonly UnkeyedArticle[];
}

/** The key without regard to other articles. Where nothing can be written, letters of the identity tell articles apart. */
export function bareKeyOf({ article }: KeyClaim, formula: KeyFormula): string {
	const key = formKey(article, formula);
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

/** Keys with suffixes for all who would share `bare`; none of them is taken. */
export function distinguish(
	rivals: readonly { readonly claim: KeyClaim; readonly bare: string }[],
	isTaken: (key: string) => boolean,
): string[] {
	const letters = lettersOf(rivals.map(({ claim }) => claim));
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

/** For each claim letters that no other has. */
function lettersOf(claims: readonly KeyClaim[]): string[] {
	const sayings: readonly ((claim: KeyClaim) => string)[] = [
		({ article }) => descriptionOf(article),
		({ records }) => identitiesOf(records)[0] ?? '',
		({ records }) =>
			JSON.stringify([identitiesOf(records), records.map((one) => [one.author?.[0]?.given, tellingFactsOf(one)])]),
	];
	const letters = claims.map(() => '');
	for (const say of sayings) {
		const open = claims.flatMap((claim, index) => (letters[index] === '' ? [{ index, text: say(claim) }] : []));
		const counts = new Map<string, number>();
		for (const { text } of open) counts.set(text, (counts.get(text) ?? 0) + 1);
		const isLast = say === sayings.at(-1);
		for (const { index, text } of open) if (isLast || counts.get(text) === 1) letters[index] = hashLetters(text);
	}
	return letters;
}

function sharedLetters(a: string, b: string): number {
	let count = 0;
	while (count < a.length && a[count] === b[count]) count++;
	return count;
}
