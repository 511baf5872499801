/**
 * Names and titles as parts of citation keys.
 * In: names and titles in any script. Out: ASCII letters and digits; nothing of a script that has no transliteration.
 */
import transliterate from '@sindresorhus/transliterate';
import type { Name } from '../csl/article';
import { foldText } from '../text/fold';
import { printTag } from './recordFacts';
import { stopWords } from './stopWords';

/** The names of institutions and words without a blank have no end of their own. */
const longestName = 60;
const longestWord = 40;

/** Particles and hyphens are joined: `van der Berg` → `vanderberg`. */
export function keyName({ 'non-dropping-particle': particle, family, literal }: Name): string {
	return foldKey(`${particle ?? ''}${family ?? literal ?? ''}`).slice(0, longestName);
}

/** `L’été`, `dell'arte`: an article that has lost its end; but `What's` and `women's` are one word. */
const elision = /(?<=(?<![\p{L}\p{M}])(?:[cdjlmnst]|qu|un|gl|all|dall|dell|nell|sull|coll))['’](?=\p{L}{2})/giu;

/** Hyphens join words, as `Cross-sector` is one; a title of nothing but small words keeps them. Case is kept. */
export function significantWords(title: string): string[] {
	const words = title
		.replace(printTag, '')
		.replace(elision, ' ')
		.split(/[\s/—–:;,]+/u)
		.map((word) => toAscii(word).slice(0, longestWord))
		.filter((word) => word !== '');
	const significant = words.filter((word) => !stopWords.has(word.toLowerCase()));
	return significant.length > 0 ? significant : words;
}

/** Accents are dropped (`Müller` → `muller`), other scripts are transliterated. */
function foldKey(text: string): string {
	return toAscii(text).toLowerCase();
}

/** ASCII letters and digits, with their case. */
function toAscii(text: string): string {
	if (!/[^\p{ASCII}]/u.test(text)) return text.replace(/[^a-z0-9]/gi, '');
	// Marks of Latin letters go first, since a transliteration writes `ü` as `ue`; those of others make letters: `й`.
	const plain = text.toLowerCase().normalize('NFKD').replace(latinMarks, '$1').normalize('NFC');
	const ascii = foldText(transliterate(plain)).replace(/[^a-z0-9]/g, '');
	return text === text.toUpperCase() ? ascii.toUpperCase() : ascii;
}

const latinMarks = /(\p{Script=Latin})\p{M}+/gu;
