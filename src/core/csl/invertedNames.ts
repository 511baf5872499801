/**
 * Personal names with the family part before a comma, as library catalogues print them.
 * In: `Bussu, Sonia`, `King, Martin Luther, Jr.`, `Vico, Giambattista, 1668-1744.`, `Kant, Immanuel (Verfasser)`. Out: CSL names
 * without dates, roles and fuller forms; a name with a title or without a comma is a `literal`, as is a body.
 * Source: MARC 21, fields 100 and 700, subfields a, b, c, d, e and q.
 */
import type { Name } from './article';
import { isAllCapitals, recaseFamily, recaseGiven } from './capitals';
import { isCollective } from './collectives';
import { isInitials, spaceInitials } from './initials';
import { divideFamily } from './particles';
import { parseSuffix } from './suffixes';
import { withGiven } from './withGiven';

export function parseInvertedName(text: string): Name {
	const plain = parsePlainName(text);
	if (plain !== undefined) return plain;
	const [family = '', ...rest] = (text.includes('(') ? text.replace(roles, '') : text)
		.split(',')
		.map((part) => part.trim());
	if (family === '' || isCollective(family)) return { literal: text };
	const parts = rest.map(withoutDates).filter((part) => part !== '');
	const suffixAt = parts.length > 1 ? parts.findIndex((part) => parseSuffix(part) !== undefined) : -1;
	const [given, ...others] = parts.filter((_, index) => index !== suffixAt);
	if (given === undefined) return { literal: withoutDates(family) || text };
	if (isTitle(given) || others.some(isTitle)) return { literal: [family, given, ...others].join(', ') };
	const [bare, own] = divideSuffix(given);
	const suffix = suffixAt === -1 ? own : parseSuffix(parts[suffixAt] ?? '');
	const isShouted = isAllCapitals(family) && (family.length > 2 || bare.length > 2);
	const name = withGiven(divideFamily(isShouted ? recaseFamily(family) : family), readGiven(bare, isShouted));
	return suffix === undefined ? name : { ...name, suffix };
}

/** What most names look like; they need no second look. No body is called after `van` or `von`. */
const plainName =
	/^(?:(?:van|von|de|del|den|der|di|dos|ten|ter)(?: (?:de|den|der|la|las|los))* )?(?:O')?[A-Z][a-z]+(?:-[A-Z][a-z]+)?, [A-Z][a-zß-öø-ÿ]+(?: [A-Z][a-z]+)?$/;

function parsePlainName(text: string): Name | undefined {
	if (!plainName.test(text)) return undefined;
	const comma = text.indexOf(',');
	const given = text.slice(comma + 2);
	if (isTitle(given) || divideSuffix(given)[1] !== undefined) return undefined;
	const familyStart = text.lastIndexOf(' ', comma) + 1;
	const family = text.slice(familyStart, comma);
	const particle = familyStart === 0 ? undefined : text.slice(0, familyStart - 1);
	return particle === undefined ? { family, given } : { 'non-dropping-particle': particle, family, given };
}

/** `(Verfasser)`, `(David Herbert)` at the end of a part. */
const roles = / ?\((?!\d)[^()]{1,80}\)(?=\s*(?:,|\.|$))/g;

/** `1668-1744.`, `active 8th century B.C.`, `13th century`: no part of a name; also at the end of one. */
function withoutDates(part: string): string {
	if (letters.test(part) && !part.includes('century')) return part;
	const bare = part
		.replace(/ ?\(?\b(?:ca?\.? ?|b\. ?|d\. ?)?\d{3,4}\??-(?:\d{2,4}\??)?\)?\.?$/, '')
		.replace(/(\p{Ll}{3})\.$/u, '$1');
	return /^(?:-|ca?\.? ?\d|b\. ?\d|d\. ?\d|\d|active |approximately |born |died |fl\. )/.test(bare) ||
		/\bcentury\b/.test(bare)
		? ''
		: bare;
}

/** Names without any sign of a date or its end. */
const letters = /^\p{Lu}[\p{L} -]*$/u;

/** What is said of a person and is no name. */
function isTitle(part: string): boolean {
	return (
		/^(?:Archbishop|Baron|Bishop|Cardinal|Count|Duke|Earl|Emperor|Empress|King|Lord|Pope|Prince|Princess|Queen|Rabbi|Saint|Sultan)\b/.test(
			part,
		) || /^(?:of|von|de|the) \p{Lu}/u.test(part)
	);
}

/** `John III` → `John` and its suffix. */
function divideSuffix(given: string): [string, string | undefined] {
	const [, bare = '', last = ''] = /^(.*\p{Ll}) (III|IV|[JS]r\.?)$/u.exec(given) ?? [];
	return bare === '' ? [given, undefined] : [bare, parseSuffix(last)];
}

/** In capitals, one letter is an initial, two may be anything, more are a given name; four are one beside any family name. */
function readGiven(given: string, isShouted: boolean): string {
	if (/^(?:\p{Lu}\.-?){2,}$/u.test(given)) return given.replace(/\.(?=\p{Lu})/gu, '. ');
	if (!isAllCapitals(given) || given.includes('.')) return given;
	const longest = isShouted ? 1 : 3;
	if (isInitials(given) && given.replace('-', '').length <= longest) return spaceInitials(given);
	return given.length > 2 ? recaseGiven(given) : given;
}
