/**
 * Initials of given names.
 * In: `MH`, `M.H.`, `J-P`, or given names in full. Out: the same initials in the form CSL processors read as separate.
 */

/** One to six capitals, hyphens between them allowed: `H`, `MH`, `J-P`. */
const initialsForm = /^\p{Lu}(?:-?\p{Lu}){0,5}$/u;

export function isInitials(text: string): boolean {
	return initialsForm.test(text);
}

/** `MH` → `M. H.`, `J-P` → `J.-P.`: a processor prints `HJ` as one initial, so they are written apart. */
export function spaceInitials(initials: string): string {
	if (initials.length === 1) return `${initials}.`;
	return initials
		.split('-')
		.map((group) => [...group].map((letter) => `${letter}.`).join(' '))
		.join('-');
}

/** The first letters of given names: `Leena Eklund` → `LE`, `Jean-Pierre` → `JP`, `Najah R` → `NR`, `M.H.` → `MH`. */
export function initialsOf(given: string): string {
	let initials = '';
	let isStart = true;
	for (const letter of given) {
		const isBorder = /[\s.\-‐]/.test(letter);
		if (isStart && !isBorder) initials += letter.toUpperCase();
		isStart = isBorder;
	}
	return initials;
}
