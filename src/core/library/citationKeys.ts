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
import { ownText } from '../text/ownText';
import { identityOf } from './identity';
import { stopWords } from './stopWords';

/** Gives every article its key; articles of the same identity share one. */
export function assignCitationKeys(articles: readonly UnkeyedArticle[]): Article[] {
	const book = createKeyBook();
	const claims = articles.map(keyClaimOf);
	for (const claim of claims) book.note(claim);
	return articles.map((article, index) => ({ id: book.keyOf(claims[index] ?? keyClaimOf(article)), ...article }));
}

/** What an article brings to its key. */
export interface KeyClaim {
	/** The key without regard to other articles. */
	readonly bare: string;
	/** Letters that stand for the article's identity. */
	readonly letters: string;
}

export function keyClaimOf(article: UnkeyedArticle): KeyClaim {
	const letters = hashLetters(identityOf(article));
	return { bare: bareKey(article, letters), letters };
}

/** The keys of any number of articles that need not be at hand at once: of each little is kept. */
export interface KeyBook {
	/** Asked for every article. */
	note(claim: KeyClaim): void;
	/** Asked when all articles are noted. */
	keyOf(claim: KeyClaim): string;
}

export function createKeyBook(): KeyBook {
	/** By bare key the letters of all who claim it; of one alone, as most are, without a set. */
	const claims = new Map<string, string | Set<string>>();
	const suffixes = new Map<string, ReadonlyMap<string, string>>();
	return {
		note({ bare, letters }) {
			const known = claims.get(bare);
			if (known === undefined) claims.set(ownText(bare), letters);
			else if (typeof known !== 'string') known.add(letters);
			else if (known !== letters) claims.set(ownText(bare), new Set([known, letters]));
		},
		keyOf({ bare, letters }) {
			const rivals = claims.get(bare);
			if (rivals === undefined || typeof rivals === 'string') return bare;
			const known = suffixes.get(bare) ?? suffixesOf(rivals);
			suffixes.set(bare, known);
			return bare + (known.get(letters) ?? '');
		},
	};
}

/** The key without regard to other articles. A year alone would be the key of many: letters of the identity join it. */
function bareKey(article: UnkeyedArticle, letters: string): string {
	const author = article.author?.[0];
	const year = String(article.issued?.['date-parts'][0]?.[0] ?? '');
	const words = significantWords(article.title ?? '');
	const parts =
		author === undefined ? [...words.slice(0, 2), year] : [foldKey(keyName(author)), year, ...words.slice(0, 1)];
	const key = parts.join('');
	if (/[a-z]/.test(key)) return key;
	return year === '' ? 'untitled' : `${year}${letters.slice(0, 4)}`;
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

/** For each identity as many of its letters as tell it from its rivals, at least three. */
function suffixesOf(rivals: ReadonlySet<string>): ReadonlyMap<string, string> {
	// Sorted, those that share most letters with another stand beside it.
	const sorted = [...rivals].sort();
	return new Map(
		sorted.map((letters, index) => {
			const neighbours = [sorted[index - 1] ?? '', sorted[index + 1] ?? ''];
			const shared = Math.max(...neighbours.map((other) => sharedLetters(letters, other)));
			return [letters, letters.slice(0, Math.max(3, shared + 1))];
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
	let [upper, lower] = [low >>> 0, high >>> 0];
	let letters = '';
	for (let count = 0; count < 12; count++) {
		// One step of a long division by 26: both halves together are a number of 64 bits, which no number holds.
		const rest = (upper % 26) * 2 ** 32 + lower;
		letters += String.fromCharCode(97 + (rest % 26));
		[upper, lower] = [Math.floor(upper / 26), Math.floor(rest / 26)];
	}
	return letters;
}
