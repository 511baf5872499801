/**
 * The border between title and journal.
 * In: `Title? Subtitle. Journal`, up to the year. Out: title and journal with their places; neither where the journal's own full
 * stops leave their border open. The title keeps a `?` or `!`, and a closing quotation mark after its full stop; the full stop
 * itself is dropped.
 */
import { foldText } from '../../text/fold';
import { type Located, locate, type Span, trimSpan } from '../../text/span';
import { isJournalWord, isSeriesHead, isShortened } from './journalWords';

export interface TitleAndJournal {
	readonly title: Located | undefined;
	readonly journal: Located | undefined;
}

export function divideTitle(text: string, span: Span): TitleAndJournal {
	const whole = trimSpan(text, span);
	const content = text.slice(whole.start, whole.end);
	const border = journalStart(content);
	if (border === undefined) return { title: undefined, journal: undefined };
	const journal = locate(text, { start: whole.start + border, end: whole.end });
	const title = locate(text, { start: whole.start, end: journal.span.start });
	const isSentence = title.text.endsWith('.') && !title.text.endsWith('..');
	const bare = locate(text, { start: title.span.start, end: isSentence ? title.span.end - 1 : title.span.end });
	return { title: bare.text === '' ? undefined : bare, journal: journal.text === '' ? undefined : journal };
}

/** Where the journal starts; `undefined` where its own full stops leave that open. */
function journalStart(content: string): number | undefined {
	const borders = sentenceStarts(content);
	const sentence = (index: number) => content.slice(borders[index], borders[index + 1]).trim();
	const last = borders.length - 1;
	if (last === 0 && isSentence(content)) return content.length;
	let first = last;
	while (first > 1 && isAbbreviated(sentence(first - 1), sentence(first - 2), first < last)) first--;
	if (first < last) return first === 1 && isAbbreviated(sentence(0), '', false) ? undefined : borders[first];
	// `Rivers. Zentralbl. Bakteriol.`, `Mt. Sinai J. Med`: a word that may be one of the title or of the journal.
	const isOpen = content.endsWith('.') && (first === 0 || /^\p{Lu}\p{L}*\.$/u.test(sentence(first - 1)));
	if (
		isOpen ||
		(first > 0 && /\s\p{Lu}\.$/u.test(sentence(first - 1)) && isShortened(sentence(last).replace(/\.$/, '')))
	) {
		return undefined;
	}
	// `Health Aff. (Millwood)`: no journal starts with a parenthesis.
	if (first > 1 && sentence(first).startsWith('(')) first--;
	while (first > 1 && isHead(sentence(first - 1), sentence(0), sentence(first))) first--;
	return borders[first];
}

/** `Effects of water on fish.`, `Is water wet?`: a title whose journal is missing. */
function isSentence(content: string): boolean {
	return /[?!]$/.test(content) || (content.endsWith('.') && content.split(' ').length > 3 && / \p{Ll}/u.test(content));
}

/**
 * `Pattern Anal.`, `J.`, `Am.`: up to three words with capitals, the last one short for a word of journals' names; between two
 * such, any short word will do.
 */
function isAbbreviated(sentence: string, before: string, isWithin: boolean): boolean {
	if (!sentence.endsWith('.')) return false;
	const words = sentence.slice(0, -1).split(' ');
	const last = words.at(-1) ?? '';
	if (words.length > 3 || !words.every((word) => /^\p{Lu}/u.test(word))) return false;
	// `Hepatitis B.` is no journal.
	if (last.length === 1) return words.every(isJournalWord);
	if (isShortened(last)) return true;
	const isBetween = isWithin && before.endsWith('.') && isJournalWord(before.slice(0, -1));
	return words.length === 1 && ((isWithin && isJournalWord(last)) || (isBetween && last.length < 9));
}

/** The part of a journal before `rest`: `The Lancet.`, or `RIVER CARE.` in capitals below a title that is not. */
function isHead(sentence: string, title: string, rest: string): boolean {
	if (!sentence.endsWith('.')) return false;
	if (isSeriesHead(foldText(sentence.slice(0, -1))) || isSeriesPart(rest)) return true;
	const isFree = !isCapitals(title) && isCapitals(rest) && rest.includes(' ');
	const isName =
		isCapitals(sentence) && sentence.includes(' ') && !/\d|\b(?:PARTS?|STUDY|SURVEY|TRIAL|REVIEW)\b/.test(sentence);
	return isFree && isName;
}

/** `Part A, Clinical teratology`, `B, Biology`: no journal is called so. */
function isSeriesPart(journal: string): boolean {
	return /^(?:(?:Part|Section|Series|Serie|Reihe) [A-Z\d]{1,4}\b|[A-H], \p{L})/iu.test(journal);
}

function isCapitals(text: string): boolean {
	return !/[a-z]/.test(text) && text === text.toUpperCase();
}

/** The end of a sentence, with up to three signs that close something. */
const sentenceEnd = /[.?!…？！]["'”’“‘»›)\]†*]{0,3}$/;
/** `St. Louis`, `A vs. B`: full stops that end no sentence. */
const noEnd = /(?:^|\s)(?:St|Ste|Mt|Ft|vs)\.$/;

/** Where sentences start: at the beginning, and after a sentence's end, outside parentheses if these are in order. */
function sentenceStarts(content: string): number[] {
	const outside = [0];
	const all = [0];
	let depth = 0;
	for (let at = 0; at < content.length; at++) {
		const letter = content[at];
		if (letter === '(' || letter === '[') depth++;
		else if (letter === ')' || letter === ']') depth = Math.max(0, depth - 1);
		else if ((letter === ' ' || letter === '\u00a0') && !isPlain(content.charCodeAt(at - 1)) && isEnd(content, at)) {
			all.push(at + 1);
			if (depth === 0) outside.push(at + 1);
		}
	}
	return depth === 0 ? outside : all;
}

/** A letter or a digit, which ends no sentence. */
function isPlain(code: number): boolean {
	return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
}

function isEnd(content: string, at: number): boolean {
	return (
		sentenceEnd.test(content.slice(Math.max(0, at - 4), at)) && !noEnd.test(content.slice(Math.max(0, at - 6), at))
	);
}
