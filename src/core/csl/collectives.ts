/**
 * Collective authors: groups, committees, societies.
 * In: one part of an author list. Out: whether it is a collective; a title's words must not pass for one.
 */

const nouns = new Set(
	(
		'group groups collaborative collaboration collaborators consortium network committee investigators society team ' +
		'association who organization organisation institute foundation college academy council commission federation ' +
		'taskforce force panel board alliance initiative project program programme registry trialists workgroup ' +
		'coalition union ministry department agency centre center study'
	).split(' '),
);
const smallWords = new Set('of the and for on in de la le des du for to a an & with'.split(' '));

/** `RECOVERY Collaborative Group` is one, `Team science` is not: every word but small ones starts with a capital or digit. */
export function isCollective(text: string): boolean {
	const words = text.split(/[\s/]+/u);
	const isTitleCase = words.every((word) => smallWords.has(word) || /^[(\p{Lu}\p{N}]/u.test(word));
	return isTitleCase && words.some((word) => nouns.has(word.replace(/[^\p{L}-]/gu, '').toLowerCase()));
}
