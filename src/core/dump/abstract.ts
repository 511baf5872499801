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

const headingWords = [
	...['aims?', 'analys[ie]s', 'approach', 'backgrounds?', 'case (?:description|presentation|report|series)', 'context'],
	...[
		'conclusions?',
		'data (?:analysis|collection|extraction|sources?|synthesis)',
		'designs?',
		'discussions?',
		'dissemination',
	],
	...[
		'eligibility criteria',
		'ethics',
		'evidence (?:acquisition|synthesis)',
		'exposures?',
		'findings?',
		'funding',
		'goals?',
	],
	...[
		'highlights',
		'hypothes[ie]s',
		'implications(?: for practice)?',
		'importance',
		'interpretations?',
		'interventions?',
	],
	...[
		'introductions?',
		'key (?:messages?|points?|results)',
		'level of evidence',
		'limitations?',
		'main body',
		'main findings?',
	],
	...['(?:main |primary )?outcomes?(?: measures?)?', 'main (?:measures?|results?)', 'materials?', 'measure(?:ment)?s?'],
	...[
		'methodology',
		'methods?',
		'novelty',
		'objectives?',
		'observations?',
		'originality',
		'participants?',
		'patients?',
	],
	...[
		'(?:clinical|managerial|policy|practical|research|social|theoretical) (?:implications?|limitations?|relevance|significance)',
	],
	...['policy points?', 'population', 'practice points?', 'procedures?', 'public contribution', 'patient contribution'],
	...[
		'purposes?',
		'questions?',
		'rationale',
		'recommendations?',
		'relevance',
		'research (?:design|methods?|questions?)',
	],
	...['results?', 'sample', 'scope', 'search (?:methods?|strategy)', 'selection criteria', 'settings?', 'significance'],
	...['statistical analysis', 'stud(?:y|ies) (?:design|selection|population)', 'subjects?', 'summary', 'synthesis'],
	...[
		'(?:clinical )?trial registration(?: number)?',
		'unlabell?ed',
		'values?',
		'what (?:is|was) known',
		'registration',
	],
].join('|');
const joint = '(?:, and |, | and | & | or |/)';
/** At most four joined words, so that a match costs no more than a fixed number of steps. */
const headingPattern = `(?:${headingWords})(?:${joint}(?:${headingWords})){0,3}`;
const headingAt = new RegExp(headingPattern, 'iy');
/** Where a sentence may start: at the very start, or after a full stop, question or exclamation mark, blanks or none between. */
const sentenceStart = /(?<=[.?!][)\]"”’']?)\s*(?=\p{Lu})|^\s*(?=\p{Lu})/gu;

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
	for (const match of abstract.matchAll(sentenceStart)) {
		const heading = headingFrom(abstract, match.index + match[0].length);
		if (heading !== undefined) found.push(heading);
	}
	const strong = found.filter((heading) => heading.isStrong);
	// `SCOPE enrolled 100 patients` is no heading, unless it stands among headings.
	if (strong.some((heading) => heading.isFirm)) return strong;
	const weak = found.filter((heading) => !heading.isStrong);
	return isStructure(abstract, weak) ? weak : [];
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
