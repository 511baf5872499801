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

/**
 * At most `count` of them. Hyphens join words, as `Cross-sector` is one; a title of nothing but small words keeps them. Case
 * is kept.
 */
export function significantWords(title: string, count: number): string[] {
	const bare = title.includes('<') ? title.replace(printTag, '') : title;
	const plain = /['’]/.test(bare) ? bare.replace(elision, ' ') : bare;
	const [significant, small]: [string[], string[]] = [[], []];
	for (const printed of plain.split(/[\s/—–:;,]+/u)) {
		const word = toAscii(printed).slice(0, longestWord);
		if (word !== '') (stopWords.has(word.toLowerCase()) ? small : significant).push(word);
		if (significant.length === count) break;
	}
	return significant.length > 0 ? significant : small.slice(0, count);
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
