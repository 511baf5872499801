/**
 * Values of multi-valued fields: the text extractor joined them by a blank, and the borders have to be proved.
 * In: a field of the Solr document and what the rest of the document tells. Out: its values, and whether they are proved;
 * an unproved field stays one value.
 */
import { languageTag } from '../../csl/languages';
import { type Located, locate } from '../../text/span';
import { formatNames } from './formats';
import { isMultiValued } from './solrFields';
import { authorKeys, splitByKeys, type WorkKey } from './workKeys';

export interface SplitValue {
	readonly values: readonly Located[];
	readonly isProved: boolean;
}

/** What other fields of the document tell about borders. */
export interface Evidence {
	readonly workKeys: readonly WorkKey[];
	/** The first author, whole. */
	readonly firstAuthor: string | undefined;
	/** Texts that `spellingShingle` repeats in another order: topics, authors, title. */
	readonly repeated: readonly string[];
}

/** Splits the value of the field called `name`. */
export function splitField(text: string, name: string, value: Located, evidence: Evidence): SplitValue {
	if (!isMultiValued(name) || !value.text.includes(' ')) return { values: [value], isProved: true };
	const split = splitter(name);
	const values = split(text, value, evidence);
	return values === undefined ? { values: [value], isProved: false } : { values, isProved: true };
}

type Splitter = (text: string, value: Located, evidence: Evidence) => readonly Located[] | undefined;

function splitter(name: string): Splitter {
	const known = splitters[name];
	if (known !== undefined) return known;
	return /^author(?!.*(?:role|variant))/.test(name) ? splitAuthors : () => undefined;
}

const splitters: Readonly<Record<string, Splitter>> = {
	work_keys_str_mv: (_, __, { workKeys }) => (workKeys.length > 0 ? workKeys.map((key) => key.value) : undefined),
	// An address may hold another one, as archives' do: `https://web.archive.org/web/2020/https://example.org`.
	url: splitBefore(/(?<![/=?&])https?:\/\//g),
	format: splitWords((words) => formatNames.has(words)),
	language: splitWords((words) => languageTag(words) !== undefined),
	// Numbers hold no blanks: what is between them is a value too, if a wrong one.
	isbn: splitWords((words) => !words.includes(' ')),
	issn: splitWords((words) => !words.includes(' ')),
	publishDate: splitWords((words) => /^[c©[]?\d{4}[\].]*$/.test(words)),
	spellingShingle: (text, value, { repeated }) => splitByTexts(text, value, repeated),
};

function splitAuthors(
	text: string,
	value: Located,
	{ workKeys, firstAuthor }: Evidence,
): readonly Located[] | undefined {
	return splitByKeys(text, value, authorKeys(workKeys)) ?? (value.text === firstAuthor ? [value] : undefined);
}

/** Splits before every match; the text must start with one. */
function splitBefore(start: RegExp): Splitter {
	return (text, value) => {
		const starts = [...value.text.matchAll(start)].map((match) => match.index);
		if (starts[0] !== 0) return undefined;
		return starts.map((from, index) => {
			const to = starts[index + 1] ?? value.text.length;
			return locate(text, { start: value.span.start + from, end: value.span.start + to });
		});
	};
}

/** The most words that a known value has: “Conference Proceeding”, “Musical Score”. */
const longestValue = 4;

/** Splits at blanks into values that are known, the longest first; all of the text must be used up. */
function splitWords(isKnown: (words: string) => boolean): Splitter {
	return (text, value) => {
		const words = [...value.text.matchAll(/\S+/g)];
		const values: Located[] = [];
		for (let from = 0; from < words.length; ) {
			const to = longestKnown(value.text, words, from, isKnown);
			if (to === undefined) return undefined;
			const end = (words[to]?.index ?? 0) + (words[to]?.[0].length ?? 0);
			values.push(locate(text, { start: value.span.start + (words[from]?.index ?? 0), end: value.span.start + end }));
			from = to + 1;
		}
		return values;
	};
}

function longestKnown(
	text: string,
	words: readonly RegExpMatchArray[],
	from: number,
	isKnown: (words: string) => boolean,
): number | undefined {
	for (let to = Math.min(words.length, from + longestValue) - 1; to >= from; to--) {
		const end = (words[to]?.index ?? 0) + (words[to]?.[0].length ?? 0);
		if (isKnown(text.slice(words[from]?.index ?? 0, end))) return to;
	}
	return undefined;
}

/** Splits into texts that stand elsewhere in the document too, each used as often as it fits, the longest first. */
function splitByTexts(text: string, value: Located, known: readonly string[]): readonly Located[] | undefined {
	const byLength = [...known].filter((candidate) => candidate !== '').sort((a, b) => b.length - a.length);
	const values: Located[] = [];
	for (let at = 0; at < value.text.length; ) {
		const found = byLength.find((candidate) => value.text.startsWith(candidate, at));
		if (found === undefined) return undefined;
		values.push(locate(text, { start: value.span.start + at, end: value.span.start + at + found.length }));
		at += found.length;
		while (value.text[at] === ' ') at++;
	}
	return values;
}
