/**
 * A name with other given names.
 * In: a name and given names. Out: the name with these; all else stays.
 */
import type { Name } from './article';

export function withGiven(name: Name, given: string): Name {
	const { family, 'non-dropping-particle': particle, suffix, literal } = name;
	// Most names have two parts, which are written faster than copied.
	const isPlain = particle === undefined && suffix === undefined && literal === undefined;
	return isPlain && family !== undefined ? { family, given } : { ...name, given };
}
