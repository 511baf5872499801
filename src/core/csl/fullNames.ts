/**
 * Names in natural order, which prove given names.
 * In: a name from a citation (`Alderwick H`) and a full name from its affiliations (`Hugh Alderwick`). Out: the name with
 * its given names in full; any disagreement between the two gives `undefined`.
 */
import { foldText } from '../text/fold';
import type { Name } from './article';
import { isAllCapitals, recaseFamily, recaseGiven } from './capitals';
import { initialsOf, isInitials } from './initials';
import { particles } from './particles';
import { parseSuffix } from './suffixes';
import { withGiven } from './withGiven';

/** `{ family: 'Alderwick', given: 'H.' }` with `Hugh Alderwick` → `{ family: 'Alderwick', given: 'Hugh' }`. */
export function spellOut(name: Name, fullName: string): Name | undefined {
	if (name.literal !== undefined) return divideLiteral(name.literal, fullName);
	const plain = plainGivenIn(name, fullName);
	if (plain !== undefined && /[a-zß-öø-ÿ]{2}$/.test(plain)) return withGiven(name, plain);
	const given = givenIn(name, fullName);
	if (given === undefined || name.given === undefined) return undefined;
	const isAbbreviated =
		given.split(/[\s.-]+/).every((word) => word === '' || isInitials(word)) && !isAllCapitals(fullName);
	if (isAbbreviated || countLetters(given) <= countLetters(name.given)) return undefined;
	return withGiven(name, recaseGiven(given));
}

/** Whether the two can be the same person: the same family name, and initials that agree. */
export function isSamePerson(name: Name, fullName: string): boolean {
	if (name.literal !== undefined) return divideLiteral(name.literal, fullName) !== undefined;
	return givenIn(name, fullName) !== undefined;
}

/**
 * Keys by which a full name and a citation's name find each other without comparing all with all: two names that can be the
 * same person have one in common.
 */
export function fullNameKeys(fullName: string): string[] {
	const words = foldName(withoutSuffix(splitName(fullName)).join(' ')).split(' ');
	const initial = initialOf(words[0] ?? '');
	const families = words.slice(-longestFamily).map((_, index, list) => list.slice(index).join(' '));
	return [...families.map((family) => `${family}, ${initial}`), keyOfWords(words)];
}

export function nameKey(name: Name): string {
	if (name.literal !== undefined) return keyOfWords(foldName(name.literal).split(' '));
	return `${foldedFamily(name)}, ${initialOf(foldName(name.given ?? ''))}`;
}

function keyOfWords(words: readonly string[]): string {
	return [...words].sort().join(' ');
}

function initialOf(given: string): string {
	return [...given][0] ?? '';
}

function foldedFamily(name: Name): string {
	return foldName([name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' '));
}

const longestFamily = 6;

/** The given names in front of the family name, where the initials agree. */
function givenIn(name: Name, fullName: string): string | undefined {
	if (name.family === undefined || name.given === undefined) return undefined;
	const plain = plainGivenIn(name, fullName);
	if (plain !== undefined) return plain;
	const words = withoutSuffix(splitName(fullName));
	const family = foldedFamily(name);
	const count = familyLength(words, family);
	if (count === undefined || count >= words.length) return undefined;
	const given = words.slice(0, -count);
	// `Hans van der` is no given name: the family name is longer than the citation's.
	if (particles.has(given.at(-1) ?? '')) return undefined;
	const agrees = foldText(initialsOf(given.join(' '))).startsWith(foldText(initialsOf(name.given)));
	return agrees ? given.join(' ') : undefined;
}

/** What most names look like: `Hugh Alderwick` for `Alderwick, H.`, letter by letter. */
function plainGivenIn(name: Name, fullName: string): string | undefined {
	const { family = '', given = '', 'non-dropping-particle': particle } = name;
	const whole = particle === undefined ? family : `${particle} ${family}`;
	const end = fullName.length - whole.length - 1;
	const isFamily = end > 0 && fullName.charCodeAt(end) === 32 && fullName.endsWith(whole);
	if (!isFamily || given.length !== 2 || fullName.charCodeAt(0) !== given.charCodeAt(0)) return undefined;
	const full = fullName.slice(0, end);
	return /^[A-Z][A-Za-zß-öø-ÿ]*$/.test(full) && !honorific.test(full) ? full : undefined;
}

/** How many words at the end make the family name; a hyphen may stand for a blank. */
function familyLength(words: readonly string[], family: string): number | undefined {
	for (let count = 1; count <= Math.min(words.length, longestFamily); count++) {
		if (foldName(words.slice(-count).join(' ')) === family) return count;
	}
	return undefined;
}

/** `Garcia Lopez Maria`, which could be divided in two ways, with `MARIA GARCIA LOPEZ`. */
function divideLiteral(literal: string, fullName: string): Name | undefined {
	const printed = literal.split(' ');
	const words = withoutSuffix(splitName(fullName));
	for (let count = 1; count < printed.length; count++) {
		const [family, given] = [printed.slice(0, count).join(' '), printed.slice(count).join(' ')];
		if (foldName(words.join(' ')) !== foldName(`${given} ${family}`)) continue;
		const own = familyLength(words, foldName(family)) ?? count;
		return { family: recaseFamily(family), given: recaseGiven(words.slice(0, words.length - own).join(' ')) };
	}
	return undefined;
}

/** What stands before a name and is no part of it. */
const honorific = /^(?:Prof|Professor|Dr|Mr|Mrs|Ms|Sir)\.?$/;

function splitName(fullName: string): string[] {
	const words = fullName
		.replace(/[*†‡§]+$/, '')
		.split(/\s+/u)
		.filter((word) => word !== '');
	return honorific.test(words[0] ?? '') ? words.slice(1) : words;
}

/** Without `Jr`, and without academic degrees after the name. */
function withoutSuffix(words: readonly string[]): readonly string[] {
	const end = words.findLastIndex(
		(word) =>
			parseSuffix(word) === undefined &&
			!/^(?:PhD|Ph\.D\.|MD|M\.D\.|MSc|BSc|MPH|DrPH|MBBS|MBA|RN|FRCP|FRCS),?$/.test(word),
	);
	return words.slice(0, end + 1).map((word, index) => (index === end ? word.replace(/,$/, '') : word));
}

function foldName(name: string): string {
	const folded = foldText(name);
	return /[‐–’‘-]/.test(folded) ? folded.replace(/[‐–-]/g, ' ').replace(/[’‘]/g, "'") : folded;
}

function countLetters(text: string): number {
	return text.replace(/[^\p{L}]/gu, '').length;
}
