/**
 * Citation keys: what a note writes after `@`.
 * In: articles. Out: the same articles with a key each: family name of the first author, year, first significant word of
 * the title, in ASCII and lower case: `bussu2020disintegrated`. Keys come from the articles alone: reading order, and what
 * else was read, change nothing but this: where different articles would share a key, each of them gets a suffix made of
 * its own identity.
 */
import transliterate from '@sindresorhus/transliterate';
import type { Article, Name, UnkeyedArticle } from '../csl/article';
import { foldText } from '../text/fold';
import { identityOf } from './identity';
import { stopWords } from './stopWords';

/** Gives every article its key; articles of the same identity share one. */
export function assignCitationKeys(articles: readonly UnkeyedArticle[]): Article[] {
	const identities = articles.map(identityOf);
	const bare = articles.map((article, index) => bareKey(article, identities[index] ?? ''));
	const rivals = new Map<string, Set<string>>();
	for (const [index, key] of bare.entries()) {
		rivals.set(key, (rivals.get(key) ?? new Set()).add(identities[index] ?? ''));
	}
	const suffixes = new Map([...rivals].map(([key, group]) => [key, suffixesOf(group)]));
	return articles.map((article, index) => {
		const key = bare[index] ?? '';
		return { id: key + (suffixes.get(key)?.get(identities[index] ?? '') ?? ''), ...article };
	});
}

/** The key without regard to other articles. A year alone would be the key of many: letters of the identity join it. */
function bareKey(article: UnkeyedArticle, identity: string): string {
	const author = article.author?.[0];
	const year = String(article.issued?.['date-parts'][0]?.[0] ?? '');
	const words = significantWords(article.title ?? '');
	const parts =
		author === undefined ? [...words.slice(0, 2), year] : [foldKey(keyName(author)), year, ...words.slice(0, 1)];
	const key = parts.join('');
	if (/[a-z]/.test(key)) return key;
	return year === '' ? 'untitled' : `${year}${hashLetters(identity).slice(0, 4)}`;
}

/** Particles and hyphens are joined: `van der Berg` → `vanderberg`. */
function keyName({ 'non-dropping-particle': particle, family, literal }: Name): string {
	return `${particle ?? ''}${family ?? literal ?? ''}`;
}

/** `<i>`, `</sub>`: marks of print that some catalogues leave in titles. */
const printTag = /<\/?[a-z][a-z\d:]{0,15}>/gi;
/** `L’été`, `dell'arte`: an article that has lost its end; but `What's` and `women's` are one word. */
const elision = /(?<=(?<![\p{L}\p{M}])(?:[cdjlmnst]|qu|un|gl|all|dall|dell|nell|sull|coll))['’](?=\p{L}{2})/giu;

/** Hyphens join words, as `Cross-sector` is one; a title of nothing but small words keeps them. */
function significantWords(title: string): string[] {
	const words = title
		.replace(printTag, '')
		.replace(elision, ' ')
		.split(/[\s/—–:;,]+/u)
		.map(foldKey)
		.filter((word) => word !== '');
	const significant = words.filter((word) => !stopWords.has(word));
	return significant.length > 0 ? significant : words;
}

/** ASCII letters and digits; accents are dropped (`Müller` → `muller`), other scripts are transliterated. */
function foldKey(text: string): string {
	const folded = foldText(text);
	const ascii = /[^\p{ASCII}]/u.test(folded) ? foldText(transliterate(folded)) : folded;
	return ascii.replace(/[^a-z0-9]/g, '');
}

/** For each identity as many letters of its own hash as tell it from its rivals, at least three; none without rivals. */
function suffixesOf(identities: ReadonlySet<string>): ReadonlyMap<string, string> {
	if (identities.size < 2) return new Map();
	const hashes = [...identities].map((identity) => [identity, hashLetters(identity)] as const);
	// Sorted, the hash that shares most letters with another stands beside it.
	hashes.sort(([, a], [, b]) => (a < b ? -1 : 1));
	return new Map(
		hashes.map(([identity, hash], index) => {
			const neighbours = [hashes[index - 1]?.[1] ?? '', hashes[index + 1]?.[1] ?? ''];
			const shared = Math.max(...neighbours.map((other) => sharedLetters(hash, other)));
			return [identity, hash.slice(0, Math.max(3, shared + 1))];
		}),
	);
}

function sharedLetters(a: string, b: string): number {
	let count = 0;
	while (count < a.length && a[count] === b[count]) count++;
	return count;
}

/** Twelve letters from a 53-bit string hash (cyrb53 mixing): stable across machines and versions. */
function hashLetters(text: string): string {
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		high = Math.imul(high ^ code, 2654435761);
		low = Math.imul(low ^ code, 1597334677);
	}
	let rest = (BigInt(low >>> 0) << 32n) | BigInt(high >>> 0);
	let letters = '';
	for (let count = 0; count < 12; count++) {
		letters += String.fromCharCode(97 + Number(rest % 26n));
		rest /= 26n;
	}
	return letters;
}
