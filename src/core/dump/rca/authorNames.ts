/**
 * The authors of an entry with what its affiliations tell about them.
 * In: the record. Out: CSL names, given names in full where the affiliations prove them, the affiliations of each author,
 * and the names as printed.
 */
import type { Name } from '../../csl/article';
import { isAllCapitals, recaseFamily, recaseGiven } from '../../csl/capitals';
import { fullNameKeys, isSamePerson, nameKey, spellOut } from '../../csl/fullNames';
import { type Diagnostic, diagnose, type Parsed } from '../../diagnostic';
import type { AffiliatedAuthor } from './affiliations';
import type { RcaRecord } from './record';

export interface AuthorFacts {
	readonly names: Name[];
	/** Parallel to `names`; empty where no name was changed. */
	readonly rawAuthors: string[];
	/** Parallel to `names`; empty where no author has any. */
	readonly affiliations: string[][];
}

export function readAuthors(record: RcaRecord): Parsed<AuthorFacts> {
	const { authors = [], names: parsed = [] } = record.citation ?? {};
	const printed = authors.map((author) => author.text);
	const initialled = inTheirStyle(printed, parsed).map((name, index) => name ?? { literal: printed[index] ?? '' });
	const { entries, isAtPlace } = matchAffiliations(record, initialled);
	const names = initialled.map((name, index) => spellOut(name, entries[index]?.name.text ?? '') ?? name);
	const affiliations = names.map(
		(_, index) => entries[index]?.affiliations.map((affiliation) => affiliation.text) ?? [],
	);
	const isChanged = names.some((name, index) => vancouverForm(name) !== printed[index]);
	return {
		value: {
			names,
			rawAuthors: isChanged ? printed : [],
			affiliations: affiliations.some((held) => held.length > 0) ? affiliations : [],
		},
		diagnostics: checkAuthors(record, names.length, isAtPlace),
	};
}

/** In a list of names in capitals with given names in full, two letters are a given name too where they are a syllable. */
function inTheirStyle(printed: readonly string[], names: readonly (Name | undefined)[]): readonly (Name | undefined)[] {
	const isFull = printed.some(
		(text, index) =>
			isAllCapitals(text) && (names[index]?.given?.length ?? 0) > 2 && !names[index]?.given?.includes('.'),
	);
	if (!isFull) return names;
	return printed.map((text, index) => {
		const [family = '', given = '', ...rest] = text.split(' ');
		if (!isAllCapitals(text) || rest.length > 0 || !/^[^AEIOU\P{Lu}][AEIOUY]$/u.test(given)) return names[index];
		return { family: recaseFamily(family), given: recaseGiven(given) };
	});
}

interface Match {
	/** The block's entry for each author. */
	readonly entries: readonly (AffiliatedAuthor | undefined)[];
	/** Whether the entries' places could be believed. */
	readonly isAtPlace: boolean;
}

/**
 * Places count where the block closes as many authors as the citation names, or is cut short, and no entry there has
 * another author's name; otherwise a name must fit just one author.
 */
function matchAffiliations(record: RcaRecord, names: readonly Name[]): Match {
	const { affiliations: block, cut } = record;
	if (block === undefined) return { entries: [], isAtPlace: true };
	const isCountRight = block.authorCount === names.length || (cut.length > 0 && block.authorCount < names.length);
	const isNamedAsIs = block.named.map((entry) => isSamePerson(names[entry.index] ?? {}, entry.name.text));
	const entries: (AffiliatedAuthor | undefined)[] = names.map(() => undefined);
	if (isCountRight && isNamedAsIs.every(Boolean)) {
		for (const entry of block.named) entries[entry.index] = entry;
		return { entries: entries.slice(0, names.length), isAtPlace: true };
	}
	const byKey = authorsByKey(names);
	const fitting = block.named.map((entry) => fittingAuthors(entry, names, byKey));
	const isNamedAsOther = fitting.some((authors, at) => authors.length > 0 && isNamedAsIs[at] === false);
	for (const [at, entry] of block.named.entries()) {
		if (isCountRight && !isNamedAsOther) entries[entry.index] = entry;
		else if (fitting[at]?.length === 1) entries[fitting[at]?.[0] ?? 0] = entry;
	}
	return { entries: entries.slice(0, names.length), isAtPlace: isCountRight && !isNamedAsOther };
}

function authorsByKey(names: readonly Name[]): ReadonlyMap<string, readonly number[]> {
	const byKey = new Map<string, number[]>();
	for (const [index, name] of names.entries()) {
		const key = nameKey(name);
		const authors = byKey.get(key) ?? [];
		authors.push(index);
		byKey.set(key, authors);
	}
	return byKey;
}

/** Authors whom the entry can name, the one at its place first; no more than two, as two are as good as many. */
function fittingAuthors(
	entry: AffiliatedAuthor,
	names: readonly Name[],
	byKey: ReadonlyMap<string, readonly number[]>,
): number[] {
	const fits = (index: number) => isSamePerson(names[index] ?? {}, entry.name.text);
	const found = fits(entry.index) ? [entry.index] : [];
	for (const key of fullNameKeys(entry.name.text)) {
		for (const index of byKey.get(key) ?? []) {
			if (found.length > 1) return found;
			if (index !== entry.index && fits(index)) found.push(index);
		}
	}
	return found;
}

function checkAuthors(record: RcaRecord, authorCount: number, isAtPlace: boolean): Diagnostic[] {
	const { affiliations: block, citation, cut } = record;
	const unread = citation?.unread;
	if (unread !== undefined) return [diagnose('authors-not-read', unread.span)];
	const mayHoldMore = citation?.hasMore === true && (block?.authorCount ?? 0) > authorCount;
	if (block === undefined || cut.length > 0 || mayHoldMore || isAtPlace) return [];
	const place = record.parts().find((part) => part.kind === 'affiliations');
	if (place === undefined) return [];
	const detail =
		block.authorCount === authorCount
			? 'they name the authors in another order'
			: `they are those of ${block.authorCount}, the citation names ${authorCount}`;
	return [diagnose('affiliations-mismatch', place.span, detail)];
}

/** The name as this format would print it without change. */
function vancouverForm(name: Name): string {
	const { 'non-dropping-particle': particle, family, given, suffix, literal } = name;
	const isPlain = particle === undefined && suffix === undefined && literal === undefined;
	if (isPlain && family !== undefined && given !== undefined) return `${family} ${given}`;
	return [particle, family, given, suffix, literal].filter((part) => part !== undefined).join(' ');
}
