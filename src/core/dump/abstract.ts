/**
 * Sections of a structured abstract.
 * In: an abstract as one run of text, its headings printed in line: `BACKGROUND We …`, `INTRODUCTION: This …`,
 * `PurposePolicies …equity.FindingsThe …`. Out: the sections, or none where no heading can be told from ordinary words.
 *
 * A heading stands at the start of a sentence and comes from a list: capitals alone prove nothing (`CASPASE 11`). In small
 * letters, without a colon, it counts only before a capital, and only where several of the usual headings are there: a
 * sentence may begin “Objective Structured Clinical Examination …” or “Population Health …”.
 */
import type { Span } from '../text/span';
import { headingTextAt, isLater, isUsual } from './abstractHeadings';

export interface AbstractSection {
	/** Without a colon; `undefined` for text before the first heading. */
	readonly heading: string | undefined;
	readonly headingSpan: Span | undefined;
	readonly text: string;
	readonly textSpan: Span;
}

interface Heading {
	readonly text: string;
	readonly span: Span;
	/** Where the text before it ends: before its number, where it has one. */
	readonly start: number;
	/** Where the section's text starts, after a colon and blanks. */
	readonly textStart: number;
	/** In capitals. */
	readonly isStrong: boolean;
	/** A colon or a dash follows. */
	readonly hasColon: boolean;
	/** A colon, a capital or a digit follows. */
	readonly isFirm: boolean;
}

/** The sections of `abstract` with spans relative to it; none where it is unstructured. */
export function parseAbstract(abstract: string): readonly AbstractSection[] {
	const headings = findHeadings(abstract);
	const first = headings[0];
	if (first === undefined) return [];
	const lead = section(abstract, undefined, { start: 0, end: first.start });
	const rest = headings.map((heading, index) =>
		section(abstract, heading.span, {
			start: heading.textStart,
			end: headings[index + 1]?.start ?? abstract.length,
		}),
	);
	return lead.text === '' ? rest : [lead, ...rest];
}

/** The sections as Article JSON has them. */
export function abstractSections(abstract: string): { heading?: string; text: string }[] {
	const headings = findHeadings(abstract);
	const lead = abstract.slice(0, headings[0]?.start ?? 0).trim();
	const sections = headings.map((heading, index) => ({
		heading: heading.text,
		text: abstract.slice(heading.textStart, headings[index + 1]?.start ?? abstract.length).trim(),
	}));
	return lead === '' ? sections : [{ text: lead }, ...sections];
}

function section(abstract: string, headingSpan: Span | undefined, range: Span): AbstractSection {
	let { start, end } = range;
	while (start < end && isBlank(abstract, start)) start++;
	while (end > start && isBlank(abstract, end - 1)) end--;
	const text = abstract.slice(start, end);
	const heading = headingSpan === undefined ? undefined : abstract.slice(headingSpan.start, headingSpan.end);
	return { heading, headingSpan, text, textSpan: { start, end } };
}

function findHeadings(abstract: string): readonly Heading[] {
	const found = headingsIn(abstract);
	if (found.length === 0) return found;
	const strong = found.filter((heading) => heading.isStrong);
	// `SCOPE enrolled 100 patients` is no heading, unless it stands among headings.
	const firm = strong.filter((heading) => heading.isFirm);
	const isAtTop = firm[0] === strong[0] && isAtStart(abstract, firm[0]);
	if (isAtTop || areUsual(abstract, firm)) {
		const follows = (index: number) => found[index - 1]?.textStart === found[index]?.start;
		return found.filter((heading, index) => heading.isStrong || (heading.hasColon && !follows(index)));
	}
	const weak = found.filter((heading) => !heading.isStrong);
	return isStructure(abstract, weak) ? weak : [];
}

/** Whether one of the headings is a usual one and surely no word, or several are usual. */
function areUsual(abstract: string, headings: readonly Heading[]): boolean {
	const usual = headings.filter(({ span }) => isUsual(abstract.slice(span.start, span.end)));
	return usual.length > 1 || usual.some(({ textStart }) => isCapital(abstract, textStart));
}

function printed(abstract: string, { span }: Heading): string {
	return abstract.slice(span.start, span.end).toLowerCase();
}

function isAtStart(abstract: string, heading: Heading | undefined): boolean {
	return heading !== undefined && abstract.slice(0, heading.start).trim() === '';
}

const closings: ReadonlySet<string> = new Set([...')]"”’\'']);
const stops = ['.', '?', '!', ';'];
const [blank, semicolon, openParenthesis] = [32, 59, 40];

/** What stands where a sentence may start with a capital: at the start, and after `.`, `?` or `!`, blanks between or none, or a number. */
function headingsIn(abstract: string): Heading[] {
	const found: Heading[] = [];
	const add = (from: number) => {
		const at = isCapital(abstract, from) ? from : behindNumber(abstract, from);
		const heading = at === undefined ? undefined : headingFrom(abstract, from, at);
		if (heading !== undefined) found.push(heading);
	};
	add(beyondBlanks(abstract, 0));
	for (const stop of findStops(abstract)) {
		const at = stop + 1;
		const isClosing = abstract.charCodeAt(at) !== blank && closings.has(abstract[at] ?? '');
		const from = beyondBlanks(abstract, isClosing ? at + 1 : at);
		if (abstract.charCodeAt(stop) !== semicolon || abstract.charCodeAt(from) === openParenthesis) add(from);
	}
	return found;
}

/** Where stops stand, in order. One sign is searched much faster than any of several; most abstracts have but one kind. */
function findStops(abstract: string): number[] {
	const found: number[] = [];
	let kinds = 0;
	for (const stop of stops) {
		const before = found.length;
		for (let at = abstract.indexOf(stop); at !== -1; at = abstract.indexOf(stop, at + 1)) found.push(at);
		if (found.length > before) kinds++;
	}
	return kinds > 1 ? found.sort((a, b) => a - b) : found;
}

/** `(1) Background`, `1. Background`, but not the end of `12.3. Background`. */
function behindNumber(abstract: string, from: number): number | undefined {
	const first = abstract.charCodeAt(from);
	if (first !== openParenthesis && !(first > 47 && first < 58)) return undefined;
	if (from > 0 && !/\s/.test(abstract[from - 1] ?? '')) return undefined;
	const number = /^(?:\(\d\)|\d[.)]) ?(?=\p{Lu})/u.exec(abstract.slice(from, from + 6))?.[0];
	return number === undefined ? undefined : from + number.length;
}

function beyondBlanks(text: string, from: number): number {
	let at = from;
	while (at < text.length && isBlank(text, at)) at++;
	return at;
}

function isBlank(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code === blank || ((code < blank || code > 127) && /\s/.test(text[at] ?? ''));
}

function isCapital(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code < 128 ? code > 64 && code < 91 : /\p{Lu}/u.test(text[at] ?? '');
}

/** Whether headings in small letters are more than words: several of the usual ones, or an unmistakable one at the start. */
function isStructure(abstract: string, headings: readonly Heading[]): boolean {
	const usual = new Set(headings.map((heading) => printed(abstract, heading)).filter(isUsual));
	if (usual.size > 1 && ([...usual].some(isLater) || headings.every(({ hasColon }) => hasColon))) return true;
	const isMarked = (heading: Heading) => heading.hasColon || printed(abstract, heading).includes(' ');
	return isAtStart(abstract, headings[0]) && headings.some(isMarked);
}

/** What may stand between a heading and its text: a colon, a dash, a full stop, blanks, nothing. */
const separator = /^(?:\s*:\s*|\s*[–—]\s*|\s+-\s+|\.\s+|\s+|)/;

/** The heading that starts exactly at `at`, the longest that fits; what stands before it ends at `from`. */
function headingFrom(abstract: string, from: number, at: number): Heading | undefined {
	const text = headingTextAt(abstract, at);
	if (text === undefined) return undefined;
	const end = at + text.length;
	const after = separatorFrom(abstract, end);
	const textStart = end + after.length;
	const isStrong = !/[a-z]/.test(text);
	const hasColon = after !== ' ' && /[:–—-]/.test(after);
	const isGlued = after === '' && textStart < abstract.length;
	const isFirm = hasColon || (isGlued ? startsSentence(abstract, textStart) : startsFirmly(abstract, textStart));
	const isFollowed = isFirm || (isStrong && !isGlued);
	const goesOn = isStrong && !hasColon && startsWithSmallWord(abstract, textStart);
	if (!isFollowed || goesOn) return undefined;
	return { text, span: { start: at, end }, start: from, textStart, isStrong, hasColon, isFirm };
}

function startsSentence(abstract: string, at: number): boolean {
	return /^\p{Lu}[\p{Ll} ]/u.test(abstract.slice(at, at + 2));
}

function startsFirmly(abstract: string, at: number): boolean {
	const code = abstract.charCodeAt(at);
	return code < 128 && isLetter(code) ? code < 91 : /^["“‘(]?[\p{Lu}\p{N}]/u.test(abstract.slice(at, at + 2));
}

function separatorFrom(abstract: string, end: number): string {
	const isPlain = abstract.charCodeAt(end) === blank && isLetter(abstract.charCodeAt(end + 1));
	return isPlain ? ' ' : (separator.exec(abstract.slice(end, end + 8))?.[0] ?? '');
}

function isLetter(code: number): boolean {
	return (code > 64 && code < 91) || (code > 96 && code < 123);
}

/** `PATIENTS WITH COPD were included`: the capitals go on. */
function startsWithSmallWord(abstract: string, at: number): boolean {
	return isCapital(abstract, at + 1) && smallWord.test(abstract.slice(at, at + 12));
}

const smallWord = /^(?:AND|ARE|AS|AT|BY|FOR|FROM|IN|IS|OF|ON|OR|THAT|THE|TO|WAS|WERE|WHO|WITH)\b/;
