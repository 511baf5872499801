/**
 * Records that share identifiers, divided into articles.
 * In: records that hang together by a DOI, PMID, PMCID or the number of a book, each through others perhaps. Out: groups, one
 * an article. Without a contradiction they are one. Identifiers that contradict never come together: the records are divided
 * by DOI, then by PMID, then by PMCID, and one that lacks the identifier joins the group that it shares another with; sharing
 * with several, it joins none. The order of the records changes nothing.
 */
import type { UnkeyedArticle } from '../csl/article';
import { type IdentifierKind, identifierKinds } from './recordFacts';

/** What holds an article. */
export interface ArticleHolder {
	readonly article: UnkeyedArticle;
	/** Numbers that stand for its links: they take less room, and are compared sooner. */
	readonly links: readonly number[];
}

/** `records` have to hang together. */
export function divideLinked<T extends ArticleHolder>(records: readonly T[]): readonly (readonly T[])[] {
	return records.length === 1 ? [records] : divideBy(records, identifierKinds);
}

function divideBy<T extends ArticleHolder>(
	records: readonly T[],
	[kind, ...weaker]: readonly IdentifierKind[],
): readonly (readonly T[])[] {
	if (kind === undefined) return [records];
	const values = new Set(records.flatMap(({ article }) => article[kind] ?? []));
	if (values.size < 2) return divideBy(records, weaker);
	const divided = divideByValue(records, kind);
	return divided.flatMap((part) => linkedParts(part)).flatMap((part) => divideBy(part, weaker));
}

/** One part for each value of `kind`, and one for the records that belong to none. */
function divideByValue<T extends ArticleHolder>(records: readonly T[], kind: IdentifierKind): T[][] {
	const parts = new Map<string, T[]>();
	/** By link the value whose records have it; undefined where those of several do. */
	const owners = new Map<number, string | undefined>();
	const lacking: T[] = [];
	for (const record of records) {
		const value = record.article[kind];
		if (value === undefined) {
			lacking.push(record);
			continue;
		}
		const part = parts.get(value);
		if (part === undefined) parts.set(value, [record]);
		else part.push(record);
		for (const link of record.links)
			owners.set(link, owners.has(link) && owners.get(link) !== value ? undefined : value);
	}
	const rest: T[] = [];
	for (const part of linkedParts(lacking)) {
		const whole = ownersOf(part, owners);
		for (const record of part) {
			// Together they may lead to several where each leads to one.
			const found = whole.size === 1 ? whole : ownersOf([record], owners);
			const [owner] = found.size === 1 ? found : [];
			(owner === undefined ? rest : (parts.get(owner) ?? rest)).push(record);
		}
	}
	return [...parts.values(), rest].filter((part) => part.length > 0);
}

function ownersOf(
	records: readonly ArticleHolder[],
	owners: ReadonlyMap<number, string | undefined>,
): ReadonlySet<string | undefined> {
	const links = records.flatMap(({ links }) => links).filter((link) => owners.has(link));
	return new Set(links.map((link) => owners.get(link)));
}

/** The parts of `records` that hang together. */
function linkedParts<T extends ArticleHolder>(records: readonly T[]): readonly (readonly T[])[] {
	const byLink = new Map<number, T[]>();
	for (const record of records) {
		for (const link of record.links) {
			const same = byLink.get(link);
			if (same === undefined) byLink.set(link, [record]);
			else same.push(record);
		}
	}
	const seen = new Set<T>();
	return records.flatMap((record) => {
		if (seen.has(record)) return [];
		return [reach(record, (one) => one.links.flatMap((link) => take(byLink, link)), seen)];
	});
}

/** All that is reached from `start`; `seen` grows by it. */
export function reach<T>(start: T, next: (one: T) => Iterable<T>, seen: Set<T>): T[] {
	const found = [start];
	seen.add(start);
	for (let at = 0; at < found.length; at++) {
		const one = found[at];
		if (one === undefined) break;
		for (const other of next(one)) {
			if (seen.has(other)) continue;
			seen.add(other);
			found.push(other);
		}
	}
	return found;
}

/** Each link is followed once: records without number may share it. */
function take<T>(byLink: Map<number, T[]>, link: number): readonly T[] {
	const records = byLink.get(link) ?? [];
	byLink.delete(link);
	return records;
}
