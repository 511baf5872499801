/**
 * What sections of abstracts are called.
 * In: an abstract and a place in it. Out: the heading that is printed exactly there, the longest that fits.
 */

/** What sections are called; `(s)` may be there or not. */
const headings = (
	"aim of the study, aim(s), analyses, analytical approach, analysis, approach, areas covered, authors conclusion(s), authors' conclusion(s), author's conclusion(s), background(s), case description, case presentation, case report, case series, " +
	'clinical implication(s), clinical limitation(s), clinical relevance, clinical significance, clinical trial registration, ' +
	'clinicaltrials.gov identifier, clinicaltrials.gov number, ' +
	'clinical trial registration number, conclusion(s), context, data analysis, data collection, data extraction, ' +
	'data source(s), data synthesis, design(s), discussion(s), dissemination, eligibility criteria, ethics, ' +
	'evidence acquisition, evidence synthesis, expert opinion, ethnopharmacological relevance, exposure(s), finding(s), funding, goal(s), highlights, hypotheses, hypothesis, ' +
	'implications, implications for practice, importance, interpretation(s), intervention(s), introduction(s), ' +
	'key message(s), key point(s), key results, level of evidence, limitation(s), main body, main finding(s), ' +
	'main measure(s), main outcome measure(s), main outcome(s), main result(s), meaning, managerial implication(s), ' +
	'managerial limitation(s), managerial relevance, managerial significance, material(s), measure(s), measurement(s), ' +
	'method(s), methodology, novelty, objective(s), observation(s), originality, outcome measure(s), outcome(s), ' +
	'outcomes measure(s), participant(s), patient contribution, patient(s), policy implication(s), policy limitation(s), ' +
	'policy point(s), policy relevance, policy significance, population, practical implication(s), practical limitation(s), ' +
	'practical relevance, practical significance, practice implication(s), practice point(s), principal findings, prospero registration number, primary outcome measure(s), primary outcome(s), ' +
	'procedure(s), public contribution, purpose(s), question(s), rationale, recommendation(s), registration, relevance, ' +
	'research design, research implication(s), research limitation(s), research method(s), research question(s), ' +
	'research relevance, research significance, result(s), sample, scope, search method(s), search strategies, ' +
	'search strategy, selection criteria, setting(s), significance, significance statement, social implication(s), social limitation(s), ' +
	'social relevance, social significance, statement of problem, statistical analysis, statistical analysis used, studies design, studies population, studies selection, ' +
	'study design, study population, study selection, subject(s), summary, synthesis, theoretical implication(s), ' +
	'theoretical limitation(s), theoretical relevance, theoretical significance, trial registration, ' +
	'trial registration number, unlabeled, unlabelled, value(s), what is known, what is new, what was known'
).split(', ');
/** How many letters of a heading tell which headings it may be. */
const telling = 3;

/** By their first letters, the headings that start with them, the longest first. */
const headingsByStart: ReadonlyMap<number, RegExp> = new Map(
	[...new Set(headings.map((heading) => heading.slice(0, telling)))].map((start) => [
		keyAt(start, 0),
		patternOf(start),
	]),
);

/**
 * Three letters as a number, whatever their case: most sentences are told from headings by it, without a new string. Other
 * signs may have the key of a letter, but no pattern fits them.
 */
function keyAt(text: string, at: number): number {
	const key = (place: number) => text.charCodeAt(place) & 31;
	return (key(at) << 10) | (key(at + 1) << 5) | key(at + 2);
}

function patternOf(start: string): RegExp {
	const alike = headings.filter((heading) => heading.startsWith(start)).sort((a, b) => b.length - a.length);
	const patterns = alike.map((heading) =>
		heading.replace('.', '\\.').replace('(s)', '(?:s|\\(s\\))?').replaceAll("'", "['’‘]"),
	);
	return new RegExp(patterns.join('|'), 'iy');
}

const joint = /, and |, | and | & | or |\//iy;
/** No heading joins more: a match costs no more than a fixed number of steps. */
const mostJoined = 4;

/** The heading that starts exactly at `start`, as printed; several may be joined: `PATIENTS AND METHODS`. */
export function headingTextAt(abstract: string, start: number): string | undefined {
	let end = endOfHeading(abstract, start);
	for (let joined = 1; joined < mostJoined && end !== undefined; joined++) {
		const next = isJoint(abstract, end) ? endOf(joint, abstract, end) : undefined;
		const nextEnd = next === undefined ? undefined : endOfHeading(abstract, next);
		if (nextEnd === undefined) break;
		end = nextEnd;
	}
	return end === undefined ? undefined : abstract.slice(start, end);
}

/** Whether a joint may stand at `at`, as a glance tells. */
function isJoint(abstract: string, at: number): boolean {
	const first = abstract[at];
	return first === ',' || first === '/' || (first === ' ' && 'aA&oO'.includes(abstract[at + 1] ?? '-'));
}

function endOfHeading(abstract: string, start: number): number | undefined {
	const pattern = headingsByStart.get(keyAt(abstract, start));
	return pattern === undefined ? undefined : endOf(pattern, abstract, start);
}

function endOf(pattern: RegExp, text: string, start: number): number | undefined {
	pattern.lastIndex = start;
	return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The headings that hardly any structured abstract does without. */
const usualHeading =
	/^(?:aim|approach|background|conclusion|context|design|discussion|finding|introduction|material|method|objective|originality|purpose|result)/i;
/** Of these, the ones that no ordinary sentence at the start of an abstract begins with. */
const laterHeading = /^(?:conclusion|design|discussion|finding|material|method|originality|result)/i;

export function isUsual(heading: string): boolean {
	return usualHeading.test(heading);
}

export function isLater(heading: string): boolean {
	return laterHeading.test(heading);
}
