/**
 * Names with the family name before a comma, as RIS and MEDLINE have them.
 * In: `van der Berg, Ole, Jr`, some files have `Berg E.` too. Out: a CSL name, and back; what else has no comma is a body.
 */
import type { Name } from '../core/csl/article';
import { isInitials, spaceInitials } from '../core/csl/initials';
import { parseVancouverName } from '../core/csl/names';
import { divideFamily } from '../core/csl/particles';
import { parseSuffix } from '../core/csl/suffixes';
import { definedOnly } from '../core/dump/definedOnly';

export function readCommaName(text: string): Name {
	if (/^[^,]* \p{Lu}\.$/u.test(text)) return parseVancouverName(text) ?? { literal: text };
	const [family = '', given = '', last, ...others] = text.split(',').map((part) => part.trim());
	if (!text.includes(',') || family === '' || others.length > 0) return { literal: text };
	const suffix = last === undefined ? undefined : parseSuffix(last);
	if (last !== undefined && suffix === undefined) return { literal: text };
	const isShort = given.length > 1 && isInitials(given);
	const spelt = isShort ? spaceInitials(given) : given;
	return definedOnly({ ...divideFamily(family), given: spelt === '' ? undefined : spelt, suffix });
}

export function renderCommaName(name: Name): string {
	const { family, given = '', suffix, literal, 'non-dropping-particle': particle } = name;
	if (family === undefined) return literal ?? given;
	const whole = particle === undefined ? family : `${particle} ${family}`;
	return [whole, given, ...(suffix === undefined ? [] : [suffix])].join(', ').trimEnd();
}
