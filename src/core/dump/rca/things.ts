/**
 * Things that a letter stands behind, as initials stand behind a name: `Vitamin D`, `Hepatitis B`, `Blood Group O`.
 * In: one part of a list. Out: whether it is such a thing and no person.
 */
const things: ReadonlySet<string> = new Set(
	(
		'amphotericin amyloid annex apolipoprotein appendix arm candida case category chapter class coenzyme cohort complement ' +
		'cyclosporin cyclosporine dimension domain endothelin experiment factor fig figure flu gene generation grade group groups ' +
		'hemophilia haemophilia hepatitis immunoglobulin influenza interferon interleukin level lipoprotein model module ' +
		'norovirus option panel paper part parts phase plan prostaglandin protein question reading receptor section series ' +
		'session stage strain streptococcus study table team toxin trial trisomy type types unit version virus vitamin vitamins ' +
		'volume war wave window zone'
	).split(' '),
);

/** `Louis XIV`: in a list it may be `X. I. V.`, alone it is a king. */
export function isNumbered(text: string): boolean {
	return / (?:I{2,3}|IV|VI{1,3}|IX|X[IVX]+)$/.test(text);
}

export function isThing(text: string): boolean {
	const last = text.lastIndexOf(' ');
	const word = text.slice(text.lastIndexOf(' ', last - 1) + 1, Math.max(0, last));
	return things.has(word.toLowerCase());
}
