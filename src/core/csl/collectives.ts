/**
 * Collective authors: groups, committees, societies.
 * In: one part of an author list. Out: whether it is a collective; a title's words must not pass for one.
 */

/** What collectives call themselves. */
const nouns = new Set(
	(
		'academy agency alliance assembly association bank biobank centre center centers centres coalition college collaboration collaborative collaborators ' +
		'commission committee community consortium council department federation foundation group groups institute ' +
		'investigators ministry network organisation organization society team trialists union university workgroup ' +
		'sociedade sociedad société societa gesellschaft asociación associação grupo groupe gruppe comité instituto institut'
	).split(' '),
);
/** What also things and studies are called: enough within a list of names, not alone. */
const weakNouns = new Set('board force initiative panel program programme project registry study taskforce'.split(' '));
/** Of these, the ones that end a longer name so often that it can do without a person beside it. */
const closingNouns = new Set('force initiative panel taskforce'.split(' '));
const smallWords = new Set('of the and for on in de la le des du do da für for to & with'.split(' '));

/** `RECOVERY Collaborative Group` is one, `Team science` is not: every word but small ones starts with a capital or digit. */
export function isCollective(text: string): boolean {
	if (text.includes(';') || /^Groups? [A-Z\d]\b/.test(text)) return false;
	if (!/[\s/]/u.test(text)) return text === 'WHO';
	// `Collaborators 2019`, `Collaboration (NCD-RisC)`: a year or an abbreviation may follow.
	const words = text.replace(/ (?:\([\p{L}\p{N} -]{1,30}\)|(?:19|20)\d\d)$/u, '').split(/[\s/]+/u);
	const isTitleCase = words.every(
		(word) => smallWords.has(word) || /^(?:[(\p{Lu}\p{N}]|\p{Ll}{1,2}\p{Lu}{2})/u.test(word),
	);
	const last = words.at(-1) ?? '';
	const isName = words.length > 1 && /^\p{L}/u.test(last);
	const isClosed = words.length > 2 && closingNouns.has(bare(last)) && !/^(?:An?|The)$/.test(words[0] ?? '');
	const isStudy =
		words.length === 2 && /^[A-Z][A-Z\d-]{2,11}$/.test(words[0] ?? '') && /^(?:collaborat|investigat)ors$/.test(last);
	return isStudy || (isTitleCase && isName && (isClosed || words.some((word) => nouns.has(bare(word)))));
}

/** `NHLBI`, `ARDSnet`: bodies that sign with their letters, which only count beside persons. */
export function isAcronym(text: string): boolean {
	return /^[A-Z]{4,12}(?:net)?$/.test(text);
}

/** `on behalf of the SPRINT investigators`, `eMERGE Network`: beside a person's name any collective noun will do. */
export function holdsCollectiveNoun(text: string): boolean {
	return text.split(/[\s/]+/u).some((word) => word === 'WHO' || nouns.has(bare(word)) || weakNouns.has(bare(word)));
}

function bare(word: string): string {
	return word.replace(/[^\p{L}-]/gu, '').toLowerCase();
}
