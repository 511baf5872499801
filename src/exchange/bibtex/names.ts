/**
 * Lists of names in BibTeX.
 * In: `Anna van der Berg and Kint, Jr, Ole and {River Trust} and others`. Out: CSL names, and whether more are meant; and back.
 * Source: the rules of BibTeX's `format.name$`: particles are the words in lower case before the family name; biber's
 * `family=…, given=…` is read too.
 */
import type { Name } from '../../core/csl/article';
import { definedOnly } from '../../core/dump/definedOnly';
import { decodeTex, isBraced, splitOutside } from './tex';
import { escapeTex } from './texEscape';

export interface NameList {
	readonly names: readonly Name[];
	readonly hasMore: boolean;
	/** TeX commands that are not known. */
	readonly unknown: readonly string[];
}

export function readNames(tex: string): NameList {
	const parts = splitOutside(tex.replace(/\s+/g, ' '), /(?<= )and(?= )/)
		.map((part) => part.trim())
		.filter((part) => part !== '' && part !== ',');
	const people = parts.filter((part) => part.toLowerCase() !== 'others');
	return {
		names: people.map(readName).filter((name) => Object.keys(name).length > 0),
		hasMore: people.length < parts.length,
		unknown: people.flatMap((part) => decodeTex(part).unknown),
	};
}

function readName(tex: string): Name {
	if (isBraced(tex)) return textOf({ literal: tex });
	const parts = splitOutside(tex, /,/).map((part) => part.trim());
	if (parts.length > 1 && parts.every((part) => /^(?:family|given|prefix|suffix|id|useprefix)(?:-i)?\s*=/i.test(part)))
		return readLabelled(parts);
	const [first = '', second = '', ...others] = parts;
	const words = splitOutside(first, / +/).filter((word) => word !== '');
	if (parts.length > 1) {
		const given = others.length === 0 ? second : others.join(', ');
		return readParts(words, { given, suffix: others.length === 0 ? '' : second });
	}
	if (words.length < 2) return textOf({ family: first });
	const particle = words.findIndex((word, index) => index < words.length - 1 && isLower(word));
	const start = particle === -1 ? words.length - 1 : particle;
	return readParts(words.slice(start), { given: words.slice(0, start).join(' '), suffix: '' });
}

/** `words` are the particle and the family name. */
function readParts(words: readonly string[], rest: { given: string; suffix: string }): Name {
	const main = words.findIndex((word, index) => index === words.length - 1 || !isLower(word));
	return textOf({
		'non-dropping-particle': words.slice(0, main).join(' '),
		family: words.slice(main).join(' '),
		...rest,
	});
}

function readLabelled(parts: readonly string[]): Name {
	const values = new Map(
		parts.map((part) => {
			const at = part.indexOf('=');
			return [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()];
		}),
	);
	const [family = '', given = '', prefix = '', suffix = ''] = ['family', 'given', 'prefix', 'suffix'].map((label) =>
		values.get(label),
	);
	return textOf({ 'non-dropping-particle': prefix, family, given, suffix });
}

type Parts = { readonly [Part in keyof Name]?: string };

function textOf(parts: Parts): Name {
	const text = (tex: string | undefined) => (tex === undefined ? undefined : decodeTex(tex).text || undefined);
	const name: Name = definedOnly({
		'non-dropping-particle': text(parts['non-dropping-particle']),
		family: text(parts.family),
		given: text(parts.given),
		suffix: text(parts.suffix),
		literal: text(parts.literal),
	});
	return name.family === undefined && name.given !== undefined ? { literal: name.given } : name;
}

/** The first letter outside braces decides; a letter that TeX composes counts, another group in braces has no case. */
function isLower(word: string): boolean {
	if (word.startsWith('{') && !word.startsWith('{\\')) return false;
	return /^[^\p{L}]*\p{Ll}/u.test(decodeTex(word).text);
}

export function renderNames(names: readonly Name[], hasMore: boolean): string {
	return [...names.map(renderName), ...(hasMore ? ['others'] : [])].join(' and ');
}

function renderName(name: Name): string {
	const { family, given, suffix, literal, 'non-dropping-particle': particle } = name;
	if (literal !== undefined || family === undefined) return `{${escapeTex(literal ?? given ?? '')}}`;
	const whole = [particle, renderFamily(family)].filter((part) => part !== undefined).join(' ');
	if (suffix !== undefined) return `${whole}, ${renderPart(suffix)}, ${renderPart(given ?? '')}`;
	return given === undefined ? `${whole},` : `${whole}, ${renderPart(given)}`;
}

/** Words in lower case would be taken for particles. */
function renderFamily(family: string): string {
	return /(?:^| )[^\p{L} ]*\p{Ll}/u.test(family) && family.includes(' ')
		? `{${escapeTex(family)}}`
		: renderPart(family);
}

function renderPart(part: string): string {
	return /,|\band\b/i.test(part) ? `{${escapeTex(part)}}` : escapeTex(part);
}
