/**
 * What a citation says beside its key, typed in one line.
 * In: what was typed and the words of the note's language. Out: what stands before the key, and what behind it. An `@` stands for
 * the key: `see @, p. 33`. Without one a locator and what follows it stands behind, and so does all after a comma at the start;
 * other words stand before: `see p. 33`.
 */
import { parseLocator } from './locator';
import type { LocatorWords } from './locatorLabels';

export interface CitationWords {
	readonly prefix: string;
	/** With its comma, also in front of a locator that was typed without. */
	readonly suffix: string;
}

export const noWords: CitationWords = { prefix: '', suffix: '' };

export function parseTypedWords(typed: string, words: LocatorWords): CitationWords {
	const at = typed.indexOf('@');
	const border = at === -1 ? locatorStart(typed, words) : at;
	const prefix = typed.slice(0, border).trim();
	const suffix = typed.slice(at === -1 ? border : at + 1).trim();
	const lacksComma = !/^[,{]/.test(suffix) && parseLocator(suffix, words) !== undefined;
	return { prefix, suffix: lacksComma ? `, ${suffix}` : suffix };
}

/** `p. 33`, of `, p. 33` */
export function withoutComma(suffix: string): string {
	return suffix.replace(/^,\s*/, '');
}

/** Where what stands behind the key begins; the end where nothing does. */
function locatorStart(typed: string, words: LocatorWords): number {
	if (typed.trimStart().startsWith(',')) return 0;
	const borders = [0, ...[...typed.matchAll(/[\s,]+/g)].map(({ index }) => index)];
	return borders.find((border) => isLocator(typed.slice(border), words, border)) ?? typed.length;
}

/** A number without a word that counts may be any number, unless it stands at the start or is all that follows. */
function isLocator(rest: string, words: LocatorWords, border: number): boolean {
	const found = parseLocator(rest, words);
	if (found === undefined) return false;
	const { start, end } = found.span;
	return border === 0 || !rest.slice(start, end).trim().startsWith(found.value) || rest.slice(end).trim() === '';
}
