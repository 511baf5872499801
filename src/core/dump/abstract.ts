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

export interface AbstractSection {
	/** Without a colon; `undefined` for text before the first heading. */
	readonly heading: string | undefined;
	readonly headingSpan: Span | undefined;
	readonly text: string;
	readonly textSpan: Span;
}

/** What sections are called; `(s)` may be there or not. */
const headings = (
	'aim(s), analyses, analysis, approach, background(s), case description, case presentation, case report, case series, ' +
	'clinical implication(s), clinical limitation(s), clinical relevance, clinical significance, clinical trial registration, ' +
	'clinical trial registration number, conclusion(s), context, data analysis, data collection, data extraction, ' +
	'data source(s), data synthesis, design(s), discussion(s), dissemination, eligibility criteria, ethics, ' +
	'evidence acquisition, evidence synthesis, exposure(s), finding(s), funding, goal(s), highlights, hypotheses, hypothesis, ' +
	'implications, implications for practice, importance, interpretation(s), intervention(s), introduction(s), ' +
	'key message(s), key point(s), key results, level of evidence, limitation(s), main body, main finding(s), ' +
	'main measure(s), main outcome measure(s), main outcome(s), main result(s), managerial implication(s), ' +
	'managerial limitation(s), managerial relevance, managerial significance, material(s), measure(s), measurement(s), ' +
	'method(s), methodology, novelty, objective(s), observation(s), originality, outcome measure(s), outcome(s), ' +
	'outcomes measure(s), participant(s), patient contribution, patient(s), policy implication(s), policy limitation(s), ' +
	'policy point(s), policy relevance, policy significance, population, practical implication(s), practical limitation(s), ' +
	'practical relevance, practical significance, practice point(s), primary outcome measure(s), primary outcome(s), ' +
	'procedure(s), public contribution, purpose(s), question(s), rationale, recommendation(s), registration, relevance, ' +
	'research design, research implication(s), research limitation(s), research method(s), research question(s), ' +
	'research relevance, research significance, result(s), sample, scope, search method(s), search strategies, ' +
	'search strategy, selection criteria, setting(s), significance, social implication(s), social limitation(s), ' +
	'social relevance, social significance, statistical analysis, studies design, studies population, studies selection, ' +
	'study design, study population, study selection, subject(s), summary, synthesis, theoretical implication(s), ' +
	'theoretical limitation(s), theoretical relevance, theoretical significance, trial registration, ' +
	'trial registration number, unlabeled, unlabelled, value(s), what is known, what was known'
).split(', ');
/** The first three letters of a heading: what starts with others needs no second look. */
const headingStarts: ReadonlySet<string> = new Set(headings.map((heading) => heading.slice(0, 3)));
const headingPattern = [...headings]
	.sort((a, b) => b.length - a.length)
	.map((heading) => heading.replace('(s)', 's?'))
	.join('|');
const joint = '(?:, and |, | and | & | or |/)';
/** At most four joined words, so that a match costs no more than a fixed number of steps. */
const headingAt = new RegExp(`(?:${headingPattern})(?:${joint}(?:${headingPattern})){0,3}`, 'iy');

interface Heading {
	readonly span: Span;
	/** Where the section's text starts, after a colon and blanks. */
	readonly textStart: number;
	/** In capitals. */
	readonly isStrong: boolean;
	readonly hasColon: boolean;
	/** A colon, a capital or a digit follows. */
	readonly isFirm: boolean;
}

/** The sections of `abstract` with spans relative to it; none where it is unstructured. */
export function parseAbstract(abstract: string): readonly AbstractSection[] {
	const headings = findHeadings(abstract);
	const first = headings[0];
	if (first === undefined) return [];
	const lead = section(abstract, undefined, { start: 0, end: first.span.start });
	const rest = headings.map((heading, index) =>
		section(abstract, heading.span, {
			start: heading.textStart,
			end: headings[index + 1]?.span.start ?? abstract.length,
		}),
	);
	return lead.text === '' ? rest : [lead, ...rest];
}

/** The sections as Article JSON has them. */
export function abstractSections(abstract: string): { heading?: string; text: string }[] {
	return parseAbstract(abstract).map(({ heading, text }) => (heading === undefined ? { text } : { heading, text }));
}

function section(abstract: string, headingSpan: Span | undefined, range: Span): AbstractSection {
	const raw = abstract.slice(range.start, range.end);
	const start = range.start + (raw.length - raw.trimStart().length);
	const text = raw.trim();
	const heading = headingSpan === undefined ? undefined : abstract.slice(headingSpan.start, headingSpan.end);
	return { heading, headingSpan, text, textSpan: { start, end: start + text.length } };
}

function findHeadings(abstract: string): readonly Heading[] {
	const found: Heading[] = [];
	for (const start of sentenceStarts(abstract)) {
		const heading = headingFrom(abstract, start);
		if (heading !== undefined) found.push(heading);
	}
	const strong = found.filter((heading) => heading.isStrong);
	// `SCOPE enrolled 100 patients` is no heading, unless it stands among headings.
	if (strong.some((heading) => heading.isFirm)) return strong;
	const weak = found.filter((heading) => !heading.isStrong);
	return isStructure(abstract, weak) ? weak : [];
}

const [fullStop, question, exclamation] = [46, 63, 33];
const closings: ReadonlySet<string> = new Set([...')]"”’\'']);

/** Where a sentence may start with a capital: at the start, and after `.`, `?` or `!`, blanks between or none. */
function sentenceStarts(abstract: string): number[] {
	const starts = isCapital(abstract, beyondBlanks(abstract, 0)) ? [beyondBlanks(abstract, 0)] : [];
	for (let at = 0; at < abstract.length; at++) {
		const code = abstract.charCodeAt(at);
		if (code !== fullStop && code !== question && code !== exclamation) continue;
		const start = beyondBlanks(abstract, closings.has(abstract[at + 1] ?? '') ? at + 2 : at + 1);
		if (isCapital(abstract, start)) starts.push(start);
	}
	return starts;
}

function beyondBlanks(text: string, from: number): number {
	let at = from;
	while (at < text.length && (text.charCodeAt(at) === 32 || /\s/.test(text[at] ?? ''))) at++;
	return at;
}

function isCapital(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code < 128 ? code > 64 && code < 91 : /\p{Lu}/u.test(text[at] ?? '');
}

/** The headings that hardly any structured abstract does without. */
const usualHeading =
	/^(?:aim|approach|background|conclusion|context|design|discussion|finding|introduction|material|method|objective|originality|purpose|result)/i;

/** Whether headings in small letters are more than words: several of the usual ones, or an unmistakable one at the start. */
function isStructure(abstract: string, headings: readonly Heading[]): boolean {
	const printed = headings.map((heading) => abstract.slice(heading.span.start, heading.span.end).toLowerCase());
	if (new Set(printed.filter((heading) => usualHeading.test(heading))).size > 1) return true;
	const startsAbstract = abstract.slice(0, headings[0]?.span.start).trim() === '';
	return startsAbstract && headings.some((heading, index) => heading.hasColon || printed[index]?.includes(' '));
}

/** The heading that starts exactly at `start`, the longest that fits. */
function headingFrom(abstract: string, start: number): Heading | undefined {
	if (!headingStarts.has(abstract.slice(start, start + 3).toLowerCase())) return undefined;
	headingAt.lastIndex = start;
	const printed = headingAt.exec(abstract)?.[0];
	if (printed === undefined) return undefined;
	const end = start + printed.length;
	const after = /^(\s*:\s*|\s+|)/.exec(abstract.slice(end, end + 8))?.[0] ?? '';
	const textStart = end + after.length;
	const next = abstract.slice(textStart, textStart + 2);
	const isStrong = printed === printed.toUpperCase();
	const hasColon = after.includes(':');
	const isGlued = after === '' && next !== '';
	const isFirm = hasColon || (isGlued ? /^\p{Lu}[\p{Ll} ]/u.test(next) : /^["“‘(]?[\p{Lu}\p{N}]/u.test(next));
	const isFollowed = isFirm || (isStrong && !isGlued);
	const goesOn = isStrong && !hasColon && smallWord.test(abstract.slice(textStart, textStart + 12));
	return isFollowed && !goesOn ? { span: { start, end }, textStart, isStrong, hasColon, isFirm } : undefined;
}

/** `PATIENTS WITH COPD were included`: the capitals go on. */
const smallWord = /^(?:AND|ARE|AS|AT|BY|FOR|FROM|IN|IS|OF|ON|OR|THAT|THE|TO|WAS|WERE|WHO|WITH)\b/;
