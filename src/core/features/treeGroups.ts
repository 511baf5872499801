/**
 * What the articles of a library have in common.
 * In: entries, and by what they are grouped. Out: groups with their entries, and those that belong to none. Where there are very
 * many groups, their labels are told apart by how they start, which takes a fraction of the time.
 */
import type { Article } from '../csl/article';
import { displayName, displayYear } from '../csl/display';
import { hasPart } from '../library/factTests';
import { groupBy } from '../library/groupBy';
import type { Entry } from '../library/library';
import { foldText } from '../text/fold';
import { startOf } from './articleOrder';
import { institutionOf } from './institutions';
import { groupPeople } from './people';

export type GroupKind = 'author' | 'topic' | 'journal' | 'year' | 'institution' | 'file';

export interface Group {
	readonly label: string;
	readonly entries: readonly Entry[];
}

/** Which groups are meant: those of a kind whose labels start so. */
export interface GroupScope {
	readonly kind: GroupKind;
	readonly fileName: (file: string) => string;
	/** As `startOf` gives it for so many letters; of none it is empty. */
	readonly start: string;
	readonly length: number;
}

export function groupEntries(entries: readonly Entry[], scope: GroupScope): Group[] {
	const isMeant = createStartTest(scope);
	if (scope.kind === 'author') return peopleOf(entries, isMeant);
	const labelsOf = createLabelling(scope);
	return groupByLabels(entries, (entry) => labelsOf(entry).filter(isMeant));
}

/** Those that belong to no group of a kind; all come from a file. */
export function ungroupedOf(entries: readonly Entry[], kind: GroupKind): Entry[] {
	if (kind === 'file') return [];
	const isGrouped = hasPart[kind === 'institution' ? 'affiliation' : kind];
	return entries.filter(({ article }) => !isGrouped(article));
}

export function hasMoreGroups(entries: readonly Entry[], scope: GroupScope, count: number): boolean {
	const [labelsOf, isMeant] = [createLabelling(scope), createStartTest(scope)];
	const labels = new Set<string>();
	for (const entry of entries) {
		for (const label of labelsOf(entry)) if (isMeant(label)) labels.add(label);
		if (labels.size > count) return true;
	}
	return false;
}

/** By one letter more; each entry stands where any of its labels does. */
export function splitByStart(entries: readonly Entry[], scope: GroupScope): ReadonlyMap<string, readonly Entry[]> {
	const [labelsOf, isMeant] = [createLabelling(scope), createStartTest(scope)];
	const parts = new Map<string, Entry[]>();
	for (const entry of entries) {
		for (const label of labelsOf(entry)) {
			if (!isMeant(label)) continue;
			const start = startOf(label, scope.length + 1);
			const part = parts.get(start);
			if (part === undefined) parts.set(start, [entry]);
			else if (part.at(-1) !== entry) part.push(entry);
		}
	}
	return parts;
}

function createStartTest({ start, length }: GroupScope): (label: string) => boolean {
	return length === 0 ? () => true : (label) => startOf(label, length) === start;
}

/** A name that could not be divided may read like another that could. */
function peopleOf(entries: readonly Entry[], isMeant: (label: string) => boolean): Group[] {
	return [...groupBy(groupPeople(entries, isMeant), ({ name }) => name)].map(([label, people]) => ({
		label,
		entries: people.length === 1 ? (people[0]?.entries ?? []) : [...new Set(people.flatMap((one) => one.entries))],
	}));
}

type Labelling = (entry: Entry) => readonly string[];

function createLabelling({ kind, fileName }: GroupScope): Labelling {
	if (kind === 'file') return ({ sources }) => sources.map(({ file }) => fileName(file));
	const labelsOf = articleLabels[kind];
	return ({ article }) => labelsOf(article);
}

const articleLabels: Readonly<Record<Exclude<GroupKind, 'file'>, (article: Article) => readonly string[]>> = {
	author: ({ author = [] }) => author.map(displayName),
	topic: ({ custom }) => custom.topics ?? [],
	journal: (article) => listOf(article['container-title']),
	year: (article) => listOf(displayYear(article)),
	institution: ({ custom }) => (custom.affiliations ?? []).flat().map(institutionOf),
};

function listOf(label: string | undefined): readonly string[] {
	return label === undefined || label === '' ? [] : [label];
}

/** Labels that differ in case and accents only are one; it is called as it comes first in the alphabet. */
function groupByLabels(entries: readonly Entry[], labelsOf: Labelling): Group[] {
	const groups = new Map<string, Entry[]>();
	for (const entry of entries) {
		for (const label of labelsOf(entry)) {
			const known = groups.get(label);
			if (known === undefined) groups.set(label, [entry]);
			else if (known.at(-1) !== entry) known.push(entry);
		}
	}
	const spellings = [...groups].map(([label, held]) => ({ label, entries: held }));
	return [...groupBy(spellings, ({ label }) => foldText(label)).values()].flatMap((same) => {
		if (same.length === 1) return same;
		const label = same.map((one) => one.label).sort()[0] ?? '';
		return [{ label, entries: [...new Set(same.flatMap((one) => one.entries))] }];
	});
}
