/**
 * Personal names as catalogues and indexes print them.
 * In: `Alderwick H`, `de la Cruz JM Jr`, `SANDHU SAHIL` (family name first, no comma), `Bussu, Sonia` (inverted), or a full
 * name in natural order that may spell out initials. Out: CSL names. Whatever is no name gives `undefined`, never a guess.
 */
import { foldText } from '../text/fold';
import type { Name } from './article';
import { isAllCapitals, recaseName } from './capitals';
import { initialsOf, isInitials, spaceInitials } from './initials';
import { particles } from './particles';

/** A lone `II` is initials (Isaac Ives), so it is no suffix. */
const suffixes: ReadonlySet<string> = new Set(['Jr', 'Sr', '2nd', '3rd', '4th', 'III', 'IV']);
const capitalisedWord = /^(?:\p{Ll}{1,2}['’‘-])?\p{Lu}[\p{L}\p{M}'’‘.‐-]*$/u;
const longestName = 7;

/** A name printed family first without a comma (RCA, MEDLINE): `Alderwick H`, `King ML Jr`, `GOTTLIEB LAURAM`. */
export function parseVancouverName(text: string): Name | undefined {
	const words = text.split(' ');
	if (words.length < 2 || words.length > longestName || words.includes('')) return undefined;
	const suffix = words.length > 2 && suffixes.has(words.at(-1) ?? '') ? words.at(-1) : undefined;
	const core = suffix === undefined ? words : words.slice(0, -1);
	const name = parseWithInitials(core) ?? parseCapitals(core);
	return name === undefined || suffix === undefined ? name : { ...name, suffix };
}

/** A name with its family part before a comma: `Bussu, Sonia`, `King, Martin Luther, Jr.`, `Vico, Giambattista, 1668-1744.` */
export function parseInvertedName(text: string): Name {
	const [family = '', given = '', ...rest] = text.split(',').map((part) => part.trim());
	if (family === '' || given === '' || isLifeDates(given)) return { literal: family === '' ? text : family };
	const suffix = rest.map((part) => part.replace(/\.$/, '')).find((part) => suffixes.has(part));
	const name: Name = { ...divideFamily(family), given: isInitials(given) ? spaceInitials(given) : given };
	return suffix === undefined ? name : { ...name, suffix };
}

/** `{ family: 'Alderwick', given: 'H.' }` with `Hugh Alderwick` gives the given name in full; any disagreement gives `undefined`. */
export function spellOutGiven(name: Name, fullName: string): string | undefined {
	if (name.family === undefined || name.given === undefined) return undefined;
	const family = foldName([name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' '));
	const words = withoutSuffix(fullName.trim().split(/\s+/u));
	const familyWords = family.split(' ').length;
	if (words.length <= familyWords || foldName(words.slice(-familyWords).join(' ')) !== family) return undefined;
	const given = words.slice(0, -familyWords).join(' ');
	const printed = foldText(initialsOf(name.given));
	return foldText(initialsOf(given)).startsWith(printed) && addsLetters(given, name.given)
		? recaseWhole(given)
		: undefined;
}

/** Divides leading particles from a family name: `van der Berg` → non-dropping particle `van der`, family `Berg`. */
function divideFamily(family: string): Pick<Name, 'family' | 'non-dropping-particle'> {
	const words = family.split(' ');
	const main = words.findIndex((word) => !isParticle(word));
	if (main <= 0) return { family };
	return { 'non-dropping-particle': words.slice(0, main).join(' '), family: words.slice(main).join(' ') };
}

function parseWithInitials(words: readonly string[]): Name | undefined {
	const initials = words.at(-1) ?? '';
	const family = words.slice(0, -1);
	if (!isInitials(initials) || !isFamily(family)) return undefined;
	const printed = family.join(' ');
	// In capitals, `LEE AMY` is a given name; two letters are initials, as few given names are that short.
	if (isAllCapitals(printed) && printed.length > 2 && initials.length > 2) return undefined;
	return { ...divideFamily(recaseName(printed)), given: spaceInitials(initials) };
}

/** `FAMILY GIVEN` in capitals; particles belong to the family name: `VAN DER BERG HANS`. */
function parseCapitals(words: readonly string[]): Name | undefined {
	if (words.length > 4 || !words.every((word) => isAllCapitals(word) && /^[\p{Lu}\p{M}'’‘-]+$/u.test(word)))
		return undefined;
	const main = words.findIndex((word) => !particles.has(word.toLowerCase()));
	if (main === -1 || main >= words.length - 1) return undefined;
	const family = recaseName(words.slice(0, main + 1).join(' '));
	const given = words.slice(main + 1).join(' ');
	return {
		...divideFamily(family),
		given: isInitials(given) && given.length <= 2 ? spaceInitials(given) : recaseName(given),
	};
}

function isFamily(words: readonly string[]): boolean {
	const main = words.findIndex((word) => !isParticle(word));
	return main !== -1 && words.slice(main).every((word) => capitalisedWord.test(word) || isParticle(word));
}

function isParticle(word: string): boolean {
	return particles.has(word);
}

function isLifeDates(text: string): boolean {
	return /^(?:ca?\.? ?|b\. |d\. )?\d{3,4}/u.test(text);
}

/** Only a name wholly in capitals: the capitals of `Mary AB` are initials. */
function recaseWhole(given: string): string {
	return isAllCapitals(given) ? recaseName(given) : given;
}

function withoutSuffix(words: readonly string[]): readonly string[] {
	return suffixes.has((words.at(-1) ?? '').replace(/[.,]/g, '')) ? words.slice(0, -1) : words;
}

function foldName(name: string): string {
	return foldText(name).replace(/[‐–]/g, '-').replace(/[’‘]/g, "'");
}

/** Whether `given` says more than the initials that are known: `Hugh` for `H.`, not `H` or `H.`. */
function addsLetters(given: string, known: string): boolean {
	const letters = (text: string) => text.replace(/[^\p{L}]/gu, '').length;
	return letters(given) > letters(known);
}
