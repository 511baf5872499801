/**
 * Which records are one article, kept up to date.
 * In: the records of one file after another, again and again. Out: the articles that a change made, changed or ended, each as
 * the records that it is gathered from; the others are not looked at. However the files came, the articles are the same.
 */
import type { UnkeyedArticle } from '../csl/article';
import { hashNumber } from '../text/hash';
import { type ApartTest, joinAlike } from './alike';
import { type ArticleHolder, divideLinked, reach } from './linked';
import { createMultiMap, type MultiMap } from './multiMap';
import { descriptionOf, hasIdentifier, linksOf } from './recordFacts';

/** One article; the same object as long as nothing near it changes. */
export interface Gathered {
	readonly records: readonly ArticleHolder[];
	/** Of these records, and of all that have joined them. */
	readonly articles: readonly UnkeyedArticle[];
}

export interface Change {
	/** Articles that are no more, or are among the changed. */
	readonly ended: ReadonlySet<Gathered>;
	/** New and changed articles. */
	readonly made: ReadonlySet<Gathered>;
}

export interface Gathering {
	/** Replaces what the file held. */
	put(file: string, articles: readonly UnkeyedArticle[]): Change;
	/** Gathers those anew that an identity means, for what is apart may have changed. */
	regather(identities: readonly string[]): Change;
	/** The articles that have a record with this identity: an identifier or a description. */
	find(identity: string): readonly Gathered[];
}

/** Records that are one by their identifiers, or a single one. */
interface Group extends Gathered {
	readonly records: readonly Held[];
	articles: readonly UnkeyedArticle[];
	readonly mayJoin: boolean;
	/** The group that it has joined. */
	joined: Group | undefined;
}

interface Held extends ArticleHolder {
	/** Of its description; a number takes less room. */
	readonly hash: number;
	group: Group | undefined;
}

interface State {
	readonly files: Map<string, readonly Held[]>;
	readonly byLink: MultiMap<number, Held>;
	readonly byHash: MultiMap<number, Held>;
	readonly isApart: ApartTest<Gathered>;
}

export function createGathering(isApart: ApartTest<Gathered> = () => false): Gathering {
	const state: State = { files: new Map(), byLink: createMultiMap(), byHash: createMultiMap(), isApart };
	return {
		put(file, articles) {
			const { held, made, gone } = renew(state.files.get(file) ?? [], articles);
			const affected = partsOf(state, [...gone]).flat();
			for (const record of gone) unlist(state, record);
			for (const record of made) list(state, record);
			if (held.length === 0) state.files.delete(file);
			else state.files.set(file, held);
			return gather(state, [...affected.filter((record) => !gone.has(record)), ...made], [...gone]);
		},
		regather: (identities) =>
			gather(
				state,
				identities.flatMap((identity) => heldWith(state, identity)),
				[],
			),
		find: (identity) => [
			...new Set(heldWith(state, identity).flatMap(({ group }) => (group === undefined ? [] : hostOf(group)))),
		],
	};
}

function heldWith({ byLink, byHash }: State, identity: string): Held[] {
	const hash = hashNumber(identity);
	const described = [...byHash.get(hash)].filter(({ article }) => descriptionOf(article) === identity);
	return [...byLink.get(hash), ...described];
}

/** Who types in a large dump changes few of its articles: the others are the same objects, and stay. */
function renew(old: readonly Held[], articles: readonly UnkeyedArticle[]) {
	const left = new Map(old.map((record) => [record.article, record]));
	const made: Held[] = [];
	const held = articles.map((article) => {
		const known = left.get(article);
		left.delete(article);
		if (known !== undefined) return known;
		const record = toHeld(article);
		made.push(record);
		return record;
	});
	return { held, made, gone: new Set(left.values()) };
}

function toHeld(article: UnkeyedArticle): Held {
	const links = linksOf(article).map(hashNumber);
	return { article, links, hash: hashNumber(descriptionOf(article)), group: undefined };
}

function list({ byLink, byHash }: State, record: Held): void {
	for (const link of record.links) byLink.add(link, record);
	byHash.add(record.hash, record);
}

function unlist({ byLink, byHash }: State, record: Held): void {
	for (const link of record.links) byLink.delete(link, record);
	byHash.delete(record.hash, record);
}

/** All that hang together with one of the records, those together that hang together. */
function partsOf({ byLink }: State, records: readonly Held[]): Held[][] {
	const seen = new Set<Held>();
	const followed = new Set<number>();
	const next = ({ links }: Held) => {
		const linked: Held[] = [];
		for (const link of links) {
			// Each link is followed once, as records without number may share it; most lead nowhere.
			if (byLink.count(link) < 2 || followed.has(link)) continue;
			followed.add(link);
			for (const record of byLink.get(link)) linked.push(record);
		}
		return linked;
	};
	return records.flatMap((record) => (seen.has(record) ? [] : [reach(record, next, seen)]));
}

/** Groups the records anew, all that hang together with them, and all that are described like one of these. */
function gather(state: State, records: readonly Held[], gone: readonly Held[]): Change {
	const parts = partsOf(state, records);
	const hashes = new Set<number>();
	for (const part of [...parts, gone]) for (const { hash } of part) hashes.add(hash);
	const ended: Set<Gathered> = hostsOf(state, hashes);
	for (const { group } of gone) if (group !== undefined) ended.add(hostOf(group));
	for (const part of parts) for (const divided of divideLinked(part)) createGroup(divided);
	for (const hash of hashes) joinDescribed(state, hash);
	const made = hostsOf(state, hashes);
	const joinedTo = createJoinSearch(state);
	for (const host of made) host.articles = articlesOf(host, joinedTo);
	return { ended, made };
}

function articlesOf(host: Group, joinedTo: JoinSearch): readonly UnkeyedArticle[] {
	const groups = new Set(host.records.flatMap(({ hash }) => joinedTo(hash).get(host) ?? []));
	const own = host.records.map(({ article }) => article);
	return groups.size === 0 ? own : [host, ...groups].flatMap(({ records }) => records.map(({ article }) => article));
}

type JoinSearch = (hash: number) => ReadonlyMap<Group, readonly Group[]>;

/** By description the groups that have joined another, by that other; each description is looked through once. */
function createJoinSearch({ byHash }: State): JoinSearch {
	const known = new Map<number, ReadonlyMap<Group, readonly Group[]>>();
	const none: ReadonlyMap<Group, readonly Group[]> = new Map();
	return (hash) => {
		if (byHash.count(hash) < 2) return none;
		const found = known.get(hash) ?? joinedIn(byHash.get(hash));
		known.set(hash, found);
		return found;
	};
}

function joinedIn(records: Iterable<Held>): ReadonlyMap<Group, readonly Group[]> {
	const joined = new Map<Group, Group[]>();
	for (const { group } of records) {
		if (group?.joined === undefined) continue;
		const groups = joined.get(group.joined);
		if (groups === undefined) joined.set(group.joined, [group]);
		else groups.push(group);
	}
	return joined;
}

function hostsOf({ byHash }: State, hashes: ReadonlySet<number>): Set<Group> {
	const hosts = new Set<Group>();
	for (const hash of hashes)
		for (const { group } of byHash.get(hash)) if (group !== undefined) hosts.add(hostOf(group));
	return hosts;
}

function hostOf(group: Group): Group {
	return group.joined ?? group;
}

function createGroup(records: readonly Held[]): void {
	const [first] = records;
	const isDescribedOnce = records.every(({ hash }) => hash === first?.hash);
	const isIdentified = records.some(({ article }) => hasIdentifier(article));
	const group: Group = { records, articles: [], mayJoin: isDescribedOnce && !isIdentified, joined: undefined };
	for (const record of records) record.group = group;
}

/** Finds anew which of the groups with one description are one. */
function joinDescribed({ byHash, isApart }: State, hash: number): void {
	// Most are described like no other.
	if (byHash.count(hash) < 2) {
		for (const { group } of byHash.get(hash)) if (group !== undefined) group.joined = undefined;
		return;
	}
	const held = [...byHash.get(hash)];
	const groups = new Set(held.flatMap(({ group }) => group ?? []));
	if (groups.size < 2 || ![...groups].some(({ mayJoin }) => mayJoin)) {
		for (const group of groups) group.joined = undefined;
		return;
	}
	for (const [group, host] of joinAlike([...groups], isApart)) group.joined = host === group ? undefined : host;
}
