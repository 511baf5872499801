/**
 * Things that a letter stands behind, as initials stand behind a name: `Vitamin D`, `Hepatitis B`, `Blood Group O`.
 * In: one part of a list. Out: whether it is such a thing and no person.
 */
import { isCollective } from '../../csl/collectives';

const things: ReadonlySet<string> = new Set(
	(
		'allele amphotericin amyloid annex antigen apolipoprotein appendix arm baby candida case category chapter clade class coenzyme cohort complement ' +
		'cyclosporin cyclosporine dimension domain endothelin experiment factor fig figure flu gene generation grade group groups ' +
		'genotype hemophilia haemophilia hepatitis homo immunoglobulin isoform kinase lineage miss mr mrs ms mutant patient sample scenario serotype subtype subunit variant x-ray immunoglobulin influenza interferon interleukin level lipoprotein model module ' +
		'norovirus option panel paper part parts phase plan prostaglandin protein question reading receptor section series ' +
		'session stage strain streptococcus study table team toxin trial trisomy type types unit version virus vitamin vitamins ' +
		'volume war wave window zone'
	).split(' '),
);

/** As sentences begin with them, too. */
const printedThings: ReadonlySet<string> = new Set(
	[...things].flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]),
);

/** Headings of journals' sections, which stand before a title: `CLINICAL PRACTICE. Herpes`. */
const sectionWords: ReadonlySet<string> = new Set(
	(
		'CARE CASE CASES CLINICAL COMMENT COMMENTARY CORRESPONDENCE EDITORIAL EDUCATION FOCUS GUIDELINES HEALTH IMAGES LETTER ' +
		'MEDICINE NEWS OPINION PERSPECTIVE POLICY PRACTICE REPORT REPORTS RESEARCH REVIEW REVIEWS SCIENCE SURVEY TRIALS UPDATE VIEWPOINT'
	).split(' '),
);

export function isSection(text: string): boolean {
	return text.split(' ').some((word) => sectionWords.has(word));
}

/** `Louis XIV`: in a list it may be `X. I. V.`, alone it is a king. `Roy II` has initials, `Green BC III` has some besides. */
export function isNumbered(text: string): boolean {
	return /^\S+ (?:III|IV|VI{1,3}|IX|X[IVX]+)$/.test(text);
}

/** `Proceedings of the Ferry Society`: the title of what a body has written, not the body. */
export function isDocument(text: string): boolean {
	return documents.test(text);
}

const documents =
	/^(?:Abstracts|Annual|Consensus|Guidelines?|Histor(?:y|ies)|Minutes|Proceedings|Recommendations?|Reports?|Results|Statement|Summary|Transactions)\b/;

export function isThing(text: string): boolean {
	const isShort = text[2] === ' ' || text[3] === ' ';
	if (isShort && /^(?:US|UK|EU|UN|NHS) /.test(text)) return !isCollective(text);
	const last = text.lastIndexOf(' ');
	if (!/^(?:\p{Lu}|[IVX]{1,5}|\d{1,3})$/u.test(text.slice(last + 1, last + 7))) return false;
	const word = text.slice(text.lastIndexOf(' ', last - 1) + 1, Math.max(0, last));
	// Few words have to be folded: what is not called like a thing as it stands mostly has one capital, if any.
	return printedThings.has(word) || (!/^[A-Z][a-z]+$/.test(word) && things.has(word.toLowerCase()));
}
