/**
 * Where the records of one article contradict.
 * In: an entry, or a library. Out: each record that says something else than its entry, in title, year or authors; and each
 * record that shares an identifier with one of another entry. Spelling, case, punctuation, a missing subtitle, initials and a
 * list of authors that is not complete contradict nothing.
 */
import type { Name, Source, UnkeyedArticle } from '../csl/article';
import { displayName } from '../csl/display';
import { isSameName, sameNameKeys } from '../csl/sameName';
import { type Diagnostic, type DiagnosticCode, diagnose } from '../diagnostic';
import type { Span } from '../text/span';
import type { Entry, Library } from './library';
import type { ChosenValues } from './merge';
import { foldTitle, identifierLinks, yearOf } from './recordFacts';

export interface Conflict {
	readonly code: Extract<DiagnosticCode, `${string}-conflict`>;
	/** The record that contradicts; a diagnostic belongs to its first line. */
	readonly source: Source;
	/** What the record says, to choose it for the entry; absent where there is nothing to choose. */
	readonly value?: ChosenValues;
	/** What the others say: a title, a year, names, or an identifier. */
	readonly said: string;
	/** Where the others say so. */
	readonly others: readonly Source[];
}

export function conflictDiagnostic({ code, said, others }: Conflict, span: Span): Diagnostic {
	const [first] = others;
	const place = first === undefined ? '' : ` (${fileName(first.file)}, line ${first.line})`;
	return diagnose(code, span, `“${said}”${place}`);
}

/** Fields for which the user has chosen a value contradict no more. */
export function conflictsOf({ article, records, chosen = {} }: Entry): Conflict[] {
	if (records.length < 2) return [];
	return records.flatMap((record) => {
		const [source] = record.custom.sources;
		if (source === undefined) return [];
		return kinds.flatMap(({ code, field, isContrary, show }) => {
			const value = record[field];
			if (value === undefined || chosen[field] !== undefined || !isContrary(record, article)) return [];
			const others = records.filter((other) => other[field] !== undefined && !isContrary(other, article));
			const said = { code, source, value: { [field]: value }, said: show(article) };
			return [{ ...said, others: others.flatMap(({ custom }) => custom.sources) }];
		});
	});
}

/** Records that are kept apart although they share an identifier, each with those of other entries. */
export function identifierConflicts({ entries }: Pick<Library, 'entries'>): Conflict[] {
	const owners = new Map<string, Set<Entry>>();
	for (const entry of entries.values()) {
		for (const link of entry.records.flatMap(identifierLinks)) {
			const known = owners.get(link);
			if (known === undefined) owners.set(link, new Set([entry]));
			else known.add(entry);
		}
	}
	return [...owners].flatMap(([link, held]) => {
		if (held.size < 2) return [];
		const records = [...held].flatMap((entry) =>
			entry.records.filter((record) => identifierLinks(record).includes(link)).map((record) => ({ entry, record })),
		);
		return records.flatMap(({ entry, record: { custom } }) => {
			const others = records.filter((other) => other.entry !== entry).flatMap(({ record }) => record.custom.sources);
			const [source] = custom.sources;
			return source === undefined ? [] : [{ code: 'identifier-conflict' as const, source, said: link, others }];
		});
	});
}

interface ConflictKind {
	readonly code: Conflict['code'];
	readonly field: keyof ChosenValues;
	/** Whether a record contradicts the entry. */
	readonly isContrary: (record: UnkeyedArticle, entry: UnkeyedArticle) => boolean;
	readonly show: (entry: UnkeyedArticle) => string;
}

/** More names than these make no message clearer. */
const mostNames = 3;

const kinds: readonly ConflictKind[] = [
	{
		code: 'title-conflict',
		field: 'title',
		isContrary: ({ title }, entry) => !isSameTitle(title ?? '', entry.title ?? ''),
		show: ({ title = '' }) => title,
	},
	{
		code: 'year-conflict',
		field: 'issued',
		isContrary: (record, entry) => record.issued !== undefined && yearOf(record) !== yearOf(entry),
		show: (entry) => String(yearOf(entry) ?? ''),
	},
	{
		code: 'authors-conflict',
		field: 'author',
		isContrary: ({ author = [] }, entry) => !isSameAuthors(author, entry.author ?? []),
		show: ({ author = [] }) => {
			const more = author.length > mostNames ? ['…'] : [];
			return [...author.slice(0, mostNames).map(displayName), ...more].join('; ');
		},
	},
];

/** The same, or one the beginning of the other; `The` before it and blanks within say nothing. */
function isSameTitle(one: string, other: string): boolean {
	const [short = '', long = ''] = [one, other]
		.map((title) => foldTitle(title).replace(/^(?:the|an?) /, ''))
		.sort((a, b) => a.length - b.length);
	return `${long} `.startsWith(`${short} `) || long.replaceAll(' ', '') === short.replaceAll(' ', '');
}

/** Whether every name of the shorter list is in the longer one, in any order: catalogues sort names. */
function isSameAuthors(one: readonly Name[], other: readonly Name[]): boolean {
	const [short = [], long = []] = [one, other].sort((a, b) => a.length - b.length);
	const byKey = new Map<string, Name[]>();
	for (const name of long) for (const key of sameNameKeys(name)) byKey.set(key, [...(byKey.get(key) ?? []), name]);
	return short.every((name) =>
		sameNameKeys(name).some((key) => byKey.get(key)?.some((candidate) => isSameName(name, candidate))),
	);
}

/** `file:///home/eels%20list.txt` → `eels list.txt` */
function fileName(file: string): string {
	const name = file.slice(file.lastIndexOf('/') + 1);
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
