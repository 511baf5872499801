/**
 * The border between title and journal.
 * In: `Title? Subtitle. Journal`, up to the year. Out: title and journal with their places; neither where the journal's own full
 * stops leave their border open. The title keeps a `?` or `!`, and a closing quotation mark after its full stop; the full stop
 * itself is dropped.
 */
import { type Located, locate, type Span, trimSpan } from '../../text/span';
import { isSeriesHead, isSeriesPart, isSpeltOut, startsWhole } from './journalNames';
import { isJournalWord, isShortened, isWholeWord } from './journalWords';

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
	const last = borders.length - 1;
	if (last === 0 && isSentence(content)) return content.length;
	const sentences = borders.map((start, index) => content.slice(start, borders[index + 1]).trim());
	const first = firstOfJournal(sentences);
	return first === undefined ? undefined : borders[first];
}

/** `Effects of water on fish.`, `Is water wet?`: a title whose journal is missing. */
function isSentence(content: string): boolean {
	return /[?!]$/.test(content) || (content.endsWith('.') && content.split(' ').length > 3 && / \p{Ll}/u.test(content));
}

/**
 * Which sentence the journal starts with: the last one, and those before it that are of a journal's name for sure. A word that may
 * be of either, with nothing of a journal's name before it, leaves the border open.
 */
function firstOfJournal(sentences: readonly string[]): number | undefined {
	const at = (index: number) => sentences[index] ?? '';
	const last = sentences.length - 1;
	let first = last;
	const kindOf = (index: number) =>
		sentenceKind(at(index), { before: at(index - 1), after: at(index + 1), title: at(0), isWithin: first < last });
	// `Health Aff. (Millwood)`: no journal starts with a parenthesis.
	if (first > 1 && at(first).startsWith('(')) first--;
	for (let index = first - 1; index > 0; index--) {
		const kind = kindOf(index);
		if (kind === 'title') break;
		if (kind === 'journal') first = index;
	}
	if (first === 0) return first;
	const above = kindOf(first - 1);
	const isOneLetter = at(0).length === 2 && first === last;
	const mayBeTitle = first === 1 && (above === 'open' || isOneLetter) && !at(last).endsWith('.');
	const isSure = above === 'title' || mayBeTitle || (above === 'open' && startsName(at(first)));
	return isSure ? first : undefined;
}

/** Whether no shortened word stands before `name`: it starts as whole names do, or leaves the full stops out (`J Biol Chem`). */
function startsName(name: string): boolean {
	return startsWhole(name) || name.split(' ').some((word) => word === 'J' || (word.length > 1 && isShortened(word)));
}

interface Neighbours {
	readonly before: string;
	readonly after: string;
	/** The first sentence. */
	readonly title: string;
	/** The sentence below it is of a shortened name. */
	readonly isWithin: boolean;
}

/** What a sentence is of; `open` where it may be of either. */
function sentenceKind(sentence: string, { before, after, title, isWithin }: Neighbours): 'journal' | 'title' | 'open' {
	if (!sentence.endsWith('.')) return 'title';
	const name = sentence.slice(0, -1);
	if (isHead(name, title, after)) return 'journal';
	if (hasMoreWords(name)) return 'title';
	const words = name.split(' ');
	const last = words.at(-1) ?? '';
	if (!words.every((word) => /^\p{Lu}/u.test(word))) return 'title';
	// `Hepatitis B.` is no journal, `Indian J.` is; the `S.` of `the U. S.` may be of either.
	if (last.length === 1) {
		if (words.length > 1) return last === 'J' || words.every(isJournalWord) ? 'journal' : 'title';
		return /\p{Ll},? (?:U\. [SK]|N\. Y)\.$|Washington,? D\. C\.$/u.test(`${before} ${sentence}`) ? 'open' : 'journal';
	}
	if (isShortened(last) || (isWithin && words.length === 1 && isJournalWord(last))) return 'journal';
	if (words.length > 1) return isShortened(words[0] ?? '') && !isWholeWord(last) ? 'journal' : 'title';
	return isWholeWord(last) ? 'title' : 'open';
}

/** Words of a part of a shortened name: `IEEE Trans.`, `Small Anim. Pract.` */
const mostWords = 4;

/** Most sentences are titles, and long: they need not be divided to tell that. */
function hasMoreWords(name: string): boolean {
	let count = 1;
	for (let at = name.indexOf(' '); at !== -1 && count <= mostWords; at = name.indexOf(' ', at + 1)) count++;
	return count > mostWords;
}

const longestHead = 110;

/** The part of a journal before `rest`: `The Lancet.`, or `RIVER CARE.` in capitals below a title that is not. */
function isHead(name: string, title: string, rest: string): boolean {
	if (name.length > longestHead) return false;
	if (isSeriesHead(name) || isSeriesPart(rest) || isSpeltOut(name, rest)) return true;
	const isFree = !isCapitals(title) && isCapitals(rest) && rest.includes(' ');
	const isName = isCapitals(name) && name.includes(' ') && !/\d|\b(?:PARTS?|STUDY|SURVEY|TRIAL|REVIEW)\b/.test(name);
	return isFree && isName;
}

function isCapitals(text: string): boolean {
	return !/[a-z]/.test(text) && text === text.toUpperCase();
}

/** The end of a sentence, with up to three signs that close something. */
const sentenceEnd = /[.?!…？！]["'”’“‘»›)\]†*]{0,3}$/;
/** `St. Louis`, `A vs. B`, `Dr. No`: full stops that end no sentence. */
const noEnd = /(?:^|\s)(?:St|Ste|Mt|Ft|vs|Dr|Prof|Mr|Mrs|Ms)\.$/;

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
