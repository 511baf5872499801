/**
 * Personal names as indexes print them.
 * In: `Alderwick H`, `de la Cruz JM Jr`, `SANDHU SAHIL`: family name first, no comma.
 * Out: CSL names. Whatever is no name gives `undefined`; a name that can be divided in several ways is a `literal`.
 */
import type { Name } from './article';
import { isAllCapitals, recaseFamily, recaseGiven } from './capitals';
import { isInitials, spaceInitials } from './initials';
import { clearParticles, divideFamily, particles } from './particles';
import { parseSuffix } from './suffixes';
import { withGiven } from './withGiven';

/** `Smith`, `O'Brien`, `d'Angelo`, `deSouza`, `St.` */
const capitalisedWord = /^[ʻʿ]?(?:\p{Ll}{1,5}['’‘´ʼ′`]|\p{Ll}{1,3}-?)?\p{Lu}[\p{L}\p{M}'’‘´ʼ′`ʻʿ.‐‑–-]*$/u;
const capitalsOnly = /^[\p{Lu}\p{M}'’‘´ʼ-]+$/u;
/** What most names look like; they need no second look. */
const plainName =
	/^(?:((?:de|del|della|den|der|di|dos|du|la|le|ten|ter|van|von)(?: (?:de|den|der|la|las|los))*) )?((?:[OD]')?[A-Z][a-z]+(?:-[A-Z][a-z]+)*) ([A-Z]{1,6})$/;
const longestName = 9;

/** Whether `text` is a family name and initials, which is no name of a body. */
export function isPlainName(text: string): boolean {
	return plainName.test(text);
}

/** A name printed family first without a comma (RCA, MEDLINE): `Alderwick H`, `King ML Jr`, `GOTTLIEB LAURAM`. */
export function parseVancouverName(text: string): Name | undefined {
	const plain = plainName.exec(text);
	if (plain !== null) {
		const [, particle, family = '', initials = ''] = plain;
		const given = spaceInitials(initials);
		return particle === undefined ? { family, given } : { 'non-dropping-particle': particle, family, given };
	}
	const words = withoutDegrees(withoutStops(text).split(/\s+/u));
	if (words.length < 2 || words.length > longestName || words.includes('')) return undefined;
	const suffix = words.length > 2 ? parseSuffix(words.at(-1) ?? '') : undefined;
	const core = suffix === undefined ? words : words.slice(0, -1);
	const name = parseWithInitials(core) ?? parseCapitals(core);
	if (name === undefined || suffix === undefined) return name;
	return name.literal === undefined ? { ...name, suffix } : { literal: `${name.literal} ${suffix}` };
}

/**
 * A name that is one only among others: a family name of one letter (`E WH`), or initials of two letters as Russian, Greek and
 * Thai names have them (`Ivanov Yu`); the former only where `isAmongMany`.
 */
export function parseLooseName(text: string, isAmongMany: boolean): Name | undefined {
	const [family = '', initials = '', ...rest] = text.split(' ');
	if (rest.length > 0) return undefined;
	if (isAmongMany && isOneLetter(family) && isInitials(initials)) return { family, given: spaceInitials(initials) };
	if (!capitalisedWord.test(family) || isOneLetter(family) || !digraphs.test(initials)) return undefined;
	return { family, given: spaceDigraphs(initials) };
}

/** `YuA` → `Yu. A.`, `S-y` → `S.-y.` */
function spaceDigraphs(initials: string): string {
	const spaced = initials.replace(/\p{Lu}\p{Ll}?|-\p{Ll}/gu, '$&. ');
	return spaced.trimEnd().replaceAll('. -', '.-');
}

const digraphs = /^(?:(?:Ch|Dz|Gh|Ia|Iu|Ja|Ju|Kh|Ph|Sh|Th|Ts|Ya|Ye|Yu|Zh|\p{Lu})(?:-\p{Ll})?){1,4}$/u;

/** `Smith J.A.`, `Smith J. A.` → `Smith JA`; `SMITH JOHN P.` → `SMITH JOHN P` */
function withoutStops(text: string): string {
	if (!text.endsWith('.')) return text;
	return text.replace(/(?:\s(?:\p{Lu}\.[\s-]?)+)$/u, (initials) => ` ${initials.replace(/[\s.]/g, '')}`);
}

/** Academic degrees say nothing of a name. */
function withoutDegrees(words: readonly string[]): readonly string[] {
	const isDegree = /^(?:MD|PhD|DPhil|MPH|MSc|BSc|MBBS|MBChB|RN|FRCP|FRCS|DrPH|DSc|MBA)$/;
	const end = words.findLastIndex((word) => !isDegree.test(word));
	// `Smith MD` has initials, `Smith J MD` a degree.
	return end > 0 ? words.slice(0, end + 1) : words;
}

/** `Family INITIALS`; initials may stand apart (`Smith J A`). */
function parseWithInitials(words: readonly string[]): Name | undefined {
	let first = words.length - 1;
	while (first > 1 && isOneLetter(words[first] ?? '') && isOneLetter(words[first - 1] ?? '')) first--;
	const initials = words.slice(first).join('');
	const family = words.slice(0, first);
	if (!isInitials(initials) || !isFamily(family)) return undefined;
	const printed = family.join(' ');
	// In capitals, three letters are a given name: `WU XIA`; hyphens tell initials.
	if (isAllCapitals(printed) && initials.length > 2 && !/^\p{Lu}-\p{Lu}$/u.test(initials)) return undefined;
	// Initials within the family name of a mixed-case list are no family name: `Smith JA V`.
	if (family.length > 1 && !isAllCapitals(printed) && isInitials(family.at(-1) ?? '')) return undefined;
	if (isAllCapitals(printed) && family.length > 1 && !isOneFamily(family)) return undefined;
	return withGiven(divideFamily(recaseFamily(printed)), spaceInitials(initials));
}

/**
 * `FAMILY GIVEN` in capitals, particles with the family name: `VAN DER BERG HANS`. With three words or more and no
 * particle, a family name of two words looks like two given names: the name stays undivided.
 */
function parseCapitals(words: readonly string[]): Name | undefined {
	if (!words.every((word) => capitalsOnly.test(word)) || isOneLetter(words[0] ?? '')) return undefined;
	const main = words.findIndex((word) => !clearParticles.has(word.toLowerCase()));
	const [familyEnd, whole] = [Math.max(0, main) + 1, words.join(' ')];
	if (words.length === familyEnd + 1 || (main > 0 && main < words.length - 1)) {
		const family = recaseFamily(words.slice(0, familyEnd).join(' '));
		return withGiven(divideFamily(family), recaseGiven(words.slice(familyEnd).join(' ')));
	}
	return words.length === 2
		? { family: recaseFamily(words[0] ?? ''), given: recaseGiven(words[1] ?? '') }
		: { literal: recaseGiven(whole) };
}

/** Particles and one word: `VAN DER BERG`. */
function isOneFamily(words: readonly string[]): boolean {
	return words.slice(0, -1).every((word) => clearParticles.has(word.toLowerCase()));
}

function isFamily(words: readonly string[]): boolean {
	const main = words.findIndex((word) => !particles.has(word));
	const isWord = (word: string) => capitalisedWord.test(word) || particles.has(word);
	// `Ó Súilleabháin`: an Irish name of two words.
	const isShort = isOneLetter(words[main] ?? '') && !(words[main] === 'Ó' && main < words.length - 1);
	return main !== -1 && words.slice(main).every(isWord) && !isShort;
}

function isOneLetter(word: string): boolean {
	return /^\p{Lu}$/u.test(word);
}
