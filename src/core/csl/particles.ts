/**
 * Particles of family names: `van der`, `de la`.
 * In: a family name. Out: its particle apart from the rest, as CSL has it.
 */
import type { Name } from './article';

/** Words that belong to a family name without being its main part, in lower case. */
export const particles: ReadonlySet<string> = new Set([
	...[
		'aan',
		'af',
		'al',
		'av',
		'ap',
		'ben',
		'bin',
		'bint',
		'da',
		'das',
		'de',
		'del',
		'dela',
		'della',
		'delle',
		'dello',
		'den',
		'der',
	],
	...[
		'des',
		'di',
		'do',
		'dos',
		'du',
		'e',
		'el',
		'i',
		'ibn',
		'la',
		'las',
		'le',
		'les',
		'lo',
		'los',
		'op',
		"'t",
		'’t',
		'‘t',
	],
	...[
		'dem',
		'in',
		'uijt',
		'ul',
		'ur',
		'uit',
		'te',
		'ten',
		'ter',
		'van',
		'vande',
		'vanden',
		'vander',
		'ver',
		'vom',
		'von',
		'y',
		'zu',
		'zum',
		'zur',
		'und',
	],
]);

/** Of these, the ones that are no family or given names themselves, as `DO`, `LE` and `DU` are: safe to tell in capitals. */
export const clearParticles: ReadonlySet<string> = new Set([
	...[
		'da',
		'das',
		'de',
		'del',
		'dela',
		'della',
		'den',
		'der',
		'di',
		'dos',
		'el',
		'ibn',
		'la',
		'las',
		'los',
		"'t",
		'’t',
		'‘t',
	],
	...['dem', 'ten', 'ter', 'van', 'vom', 'von', 'zu', 'zum', 'zur'],
]);

/** Divides leading particles from a family name: `van der Berg` → non-dropping particle `van der`, family `Berg`. */
export function divideFamily(family: string): Pick<Name, 'family' | 'non-dropping-particle'> {
	const words = family.split(' ');
	const main = words.findIndex((word) => !particles.has(word));
	if (main <= 0) return { family };
	return { 'non-dropping-particle': words.slice(0, main).join(' '), family: words.slice(main).join(' ') };
}
