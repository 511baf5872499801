/**
 * A name with other given names.
 * In: a name and given names. Out: the name with these; all else stays.
 */
import type { Name } from './article';

export function withGiven(name: Name, given: string): Name {
	const { family, 'non-dropping-particle': particle, suffix, literal } = name;
	// The few parts that most names have are written faster than copied.
	if (family === undefined || suffix !== undefined || literal !== undefined) return { ...name, given };
	return particle === undefined ? { family, given } : { 'non-dropping-particle': particle, family, given };
}
