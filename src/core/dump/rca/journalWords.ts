/**
 * Words of journals' names that full stops stand behind.
 * In: a word, without its full stop. Out: whether it shortens a longer one, as journals' names do, or is whole as the last word of
 * a title's sentence is.
 */
import { foldText } from '../../text/fold';
import { abbreviations } from './abbreviations';

/** Words of shortened names that may be whole ones. */
const wholeWords: ReadonlySet<string> = new Set(
	(
		'acta bot can cell cent ceram colorectal conf corneal cult dig earth east found gen genomics glob grad health hum inform lab mar ' +
		'neonatal ophthalmic plant policy psychiatry renal rna sediment solid thyroid transit transplant transport'
	).split(' '),
);

/** `Clin`, `CLIN`, `Cell` and `J`: words that stand in shortened names. */
export function isJournalWord(word: string): boolean {
	return isShortened(word) || wholeWords.has(foldText(word));
}

/** Whether `word` shortens a longer one, so that a journal's name goes on behind its full stop. */
export function isShortened(word: string): boolean {
	return word.length === 1 || abbreviations.has(foldText(word));
}

/** Words that are a sentence of a title, and end as shortened ones do. */
const titleWords: ReadonlySet<string> = new Set(
	(
		'addendum afterword answer author authors comment comments correction corrections discussion editorial epilog erratum foreword ' +
		'interview letter letters method methods overview protocol report reports result results review reviews update'
	).split(' '),
);

/**
 * Whether `word` is a whole one: nobody shortens a word behind a vowel, and endings and figures are what is cut off.
 * `London` and `Condens` may be either.
 */
export function isWholeWord(word: string): boolean {
	const folded = foldText(word);
	if (abbreviations.has(folded) || wholeWords.has(folded)) return false;
	const isWhole = wholeEnding.test(folded) || (folded.length > 5 && longEnding.test(folded));
	return isWhole || titleWords.has(folded) || /[^\p{L}-]/u.test(folded);
}

const wholeEnding =
	/(?:[aeiouy]|ics|ing|ion|ions|ism|isms|ist|ists|ment|ments|ness|ed|es|ies|[bdgklmptw]s|ers|ors|ship|ous)$/;
/** Of words of some length. */
const longEnding = /(?:al|ck|den|er|ght|ic|land|ons|or|our|ton|th|ward)$/;
