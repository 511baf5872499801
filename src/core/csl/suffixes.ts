/**
 * Suffixes of names.
 * In: a word. Out: the suffix in the form that is printed after a name, or `undefined`.
 */

const suffixes: Readonly<Record<string, string>> = {
	jr: 'Jr',
	sr: 'Sr',
	'2nd': '2nd',
	'3rd': '3rd',
	'4th': '4th',
	'5th': '5th',
	junior: 'Junior',
	filho: 'Filho',
	neto: 'Neto',
	ii: 'II',
	iii: 'III',
	iv: 'IV',
};

/** `Jr.`, `JR` → `Jr`; `II` too, which in some places can only be initials: that is for the caller to know. */
export function parseSuffix(word: string): string | undefined {
	const key = word.replace(/[.,]+$/, '').toLowerCase();
	return /^(?:\p{Lu}|\d)/u.test(word) && Object.hasOwn(suffixes, key) ? suffixes[key] : undefined;
}
