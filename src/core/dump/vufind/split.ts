/**
 * Values of multi-valued fields: most text extractors join them by a blank, and the borders have to be proved.
 * In: a field of the Solr document and what the rest of the document tells. Out: its values, and whether they are proved; what
 * is not proved stays whole. Order of evidence: lines of the printing; work keys or known words; a second place that holds
 * the same values; commas.
 */
import { addressStarts } from '../../csl/addresses';
import { parseIsbn, parseIssn } from '../../csl/identifiers';
import { languageNames } from '../../csl/languages';
import { matchesIn } from '../../text/matches';
import type { Located } from '../../text/span';
import { type Cell, sliceCell } from '../table/cell';
import type { Row } from '../table/rows';
import { splitAtCommas } from './commaNames';
import { formatNames } from './formats';
import { knownBy, knownIn, splitByTexts, splitInto } from './knownValues';
import { isMultiValued, isSingleValued } from './solrFields';
import { splitByKeys, type WorkKey, workKey } from './workKeys';

/** A row of the document and its values. */
export interface SolrField {
	readonly row: Row;
	readonly values: readonly Located[];
	/** Whether the borders between the values are proved; an unproved field is one value. */
	readonly isProved: boolean;
}

/** What other fields of the document tell about borders. */
export interface Evidence {
	readonly workKeys: readonly WorkKey[];
	/** The keys of the authors, once each. */
	readonly authorKeys: readonly string[];
	/** How many main authors there are; 0 where nobody tells. */
	readonly authorCount: number;
	/** The first author, whole. */
	readonly firstAuthor: string | undefined;
	/** Whether names may be told apart by their commas: not where the printing lost blanks between values. */
	readonly mayUseCommas: boolean;
	/** Values that the document holds in another place too: topics, authors, title. */
	readonly repeated: readonly string[];
	/** Other fields that repeat values, blanks between them. */
	readonly twins: readonly string[];
}

/** Splits the cell of a field by what proves its borders. */
export function splitField(row: Row, evidence: Evidence): SolrField {
	const { name, value, borders } = row;
	const isOne = borders === 'lines' ? isSingleValued(name) : !isMultiValued(name);
	if (isOne || value.text === '') return { row, values: [value], isProved: true };
	if (borders === 'lines') return { row, values: row.pieces, isProved: true };
	// Where lines are values but for the first two, commas tell less than lines.
	const known = borders === 'unknown' ? evidence : { ...evidence, mayUseCommas: false };
	const values = splitter(name)(value, known) ?? splitByLines(row.pieces, borders, evidence);
	const isSingleWord = borders === 'unknown' && !value.text.includes(' ');
	return { row, values: values ?? [value], isProved: values !== undefined || isSingleWord };
}

/** Where lines are values but for the first, which holds two. */
function splitByLines(
	pieces: readonly Cell[],
	borders: Row['borders'],
	{ repeated, twins, firstAuthor }: Evidence,
): readonly Located[] | undefined {
	const [first, ...rest] = pieces;
	if (borders !== 'two then lines' || first === undefined) return undefined;
	const border = borderByTwins(first.text, twins) ?? borderByValues(first.text, [...repeated, firstAuthor ?? '']);
	if (border === undefined) return undefined;
	return [sliceCell(first, 0, border), sliceCell(first, border, first.text.length), ...rest];
}

/** No pair of values that a border is looked for in is longer. */
const longestPair = 600;

/** The one place where another field has a blank that `glued` has not. */
function borderByTwins(glued: string, twins: readonly string[]): number | undefined {
	if (glued.length > longestPair) return undefined;
	const found: number[] = [];
	for (let at = 1; at < glued.length; at++) {
		const apart = `${glued.slice(0, at)} ${glued.slice(at)}`;
		if (twins.some((twin) => twin.includes(apart))) found.push(at);
	}
	return found.length === 1 ? found[0] : undefined;
}

/** The one place before or after which a value stands that is known from elsewhere. */
function borderByValues(glued: string, known: readonly string[]): number | undefined {
	const found = new Set<number>();
	for (const value of known) {
		if (value === '' || value.length >= glued.length) continue;
		if (glued.startsWith(value)) found.add(value.length);
		if (glued.endsWith(value)) found.add(glued.length - value.length);
	}
	return found.size === 1 ? [...found][0] : undefined;
}

type Splitter = (value: Cell, evidence: Evidence) => readonly Located[] | undefined;

function splitter(name: string): Splitter {
	const known = splitters.get(name);
	if (known !== undefined) return known;
	return /^author(?!.*(?:role|variant))/.test(name) ? splitAuthors : splitNever;
}

const splitNever: Splitter = () => undefined;

const splitters: ReadonlyMap<string, Splitter> = new Map(
	Object.entries<Splitter>({
		author: splitMainAuthors,
		author_facet: splitMainAuthors,
		work_keys_str_mv: (_, { workKeys }) => (workKeys.length > 0 ? workKeys.map((key) => key.value) : undefined),
		url: splitAddresses,
		format: splitInto(knownIn(formatNames)),
		language: splitInto(knownIn(languageNames)),
		// Numbers hold no blanks: what is between them is a value too, if a wrong one.
		isbn: splitInto(
			knownBy((word) => parseIsbn(word) !== undefined),
			splitWords,
		),
		issn: splitInto(
			knownBy((word) => parseIssn(word) !== undefined),
			splitWords,
		),
		publishDate: splitInto(knownBy((word) => /^[c©[]?\d{4}[\].]*$/.test(word))),
		spellingShingle: (value, { repeated }) => splitByTexts(value, repeated),
	}),
);

function splitAuthors(value: Cell, evidence: Evidence): readonly Located[] | undefined {
	return splitByKeys(value, evidence.authorKeys) ?? (value.text === evidence.firstAuthor ? [value] : undefined);
}

/** The main authors, who are counted in places where the others are not. */
function splitMainAuthors(value: Cell, evidence: Evidence): readonly Located[] | undefined {
	const { authorKeys, authorCount, firstAuthor, mayUseCommas } = evidence;
	const split = splitAuthors(value, evidence);
	// Keys that could be compared and do not agree leave nothing to believe.
	if (split !== undefined || (authorKeys.length > 0 && workKey(value.text) !== undefined)) return split;
	const atCommas = mayUseCommas ? splitAtCommas(value, firstAuthor, authorCount) : undefined;
	return atCommas ?? (authorCount === 1 ? [value] : undefined);
}

/** Splits before every address; the text must start with one. */
function splitAddresses(value: Cell): readonly Located[] | undefined {
	const starts = addressStarts(value.text);
	if (starts[0] !== 0) return undefined;
	return starts.map((from, index) => sliceCell(value, from, starts[index + 1] ?? value.text.length));
}

function splitWords(value: Cell): readonly Located[] {
	return matchesIn(value.text, /\S+/g).map((word) => sliceCell(value, word.index, word.index + word[0].length));
}
