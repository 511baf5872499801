/**
 * Records that are described alike, where identifiers do not tell.
 * In: groups of records, all with the same folded title, year and family name of the first author; those that have an
 * identifier are articles of their own already. Out: for each other group the group that it is one with.
 * Two groups agree where the given names and the telling facts (volume, issue, page, edition, ISBN) do not contradict. They
 * are one where in addition each agrees with the same groups as the other: what could be either of two articles is neither,
 * and the order of the groups changes nothing.
 */
import { isSameGiven } from '../csl/sameName';
import type { ArticleHolder } from './linked';
import { tellingFactsOf } from './recordFacts';

export interface DescribedGroup {
	readonly records: readonly ArticleHolder[];
	/** Not where it has an identifier: two such groups are never one, but another may join one of them. */
	readonly mayJoin: boolean;
}

/** More comparisons than these are not made for one title: then only records that say the same are one. */
const mostComparisons = 100_000;

/** Whether the user has said that two groups are not the same. */
export type ApartTest<G> = (one: G, other: G) => boolean;

/** By group that may join: the group that stands for the article, which is the identified one where there is one. */
export function joinAlike<G extends DescribedGroup>(groups: readonly G[], isApart: ApartTest<G>): Map<G, G> {
	const nodes = toNodes(groups);
	const neighbours = neighboursOf(nodes, isApart);
	const hosts = new Map<string, G>();
	for (const [
		index,
		{
			groups: [group],
			mayJoin,
		},
	] of nodes.entries()) {
		const key = neighbours[index] ?? '';
		if (!mayJoin || !hosts.has(key)) hosts.set(key, group);
	}
	const joined = new Map<G, G>();
	for (const [index, node] of nodes.entries()) {
		const host = hosts.get(neighbours[index] ?? '') ?? node.groups[0];
		if (node.mayJoin) for (const group of node.groups) joined.set(group, host);
	}
	return joined;
}

/** For each node, as a text, the nodes that it agrees with and itself. */
function neighboursOf<G>(nodes: readonly Node<G>[], isApart: ApartTest<G>): string[] {
	const all = [...nodes.keys()];
	const joining = all.filter((index) => nodes[index]?.mayJoin);
	if (joining.length * all.length > mostComparisons) return all.map(String);
	const agree = (one: number, other: number) => {
		const [node, next] = [nodes[one], nodes[other]];
		if (one === other || node === undefined || next === undefined) return one === other;
		return isAgreeing(node, next) && !isApart(node.groups[0], next.groups[0]);
	};
	// Of two that have identifiers neither joins the other.
	return nodes.map(({ mayJoin }, index) => {
		const found = mayJoin ? all : [...joining, index].sort((a, b) => a - b);
		return found.filter((other) => agree(index, other)).join(' ');
	});
}

/** Groups that say the same, so that any number of them is compared once. */
interface Node<G> {
	readonly groups: [G, ...G[]];
	readonly mayJoin: boolean;
	readonly givens: readonly (string | undefined)[];
	/** By fact what the records say. */
	readonly facts: readonly ReadonlySet<string>[];
}

function toNodes<G extends DescribedGroup>(groups: readonly G[]): Node<G>[] {
	const nodes: Node<G>[] = [];
	const bySaying = new Map<string, Node<G>>();
	for (const group of groups) {
		const givens = [...new Set(group.records.map(({ article }) => article.author?.[0]?.given))].sort();
		const said = group.records.map(({ article }) => tellingFactsOf(article));
		const facts = (said[0] ?? []).map((_, kind) => new Set(said.flatMap((values) => values[kind] ?? [])));
		const saying = JSON.stringify([givens, facts.map((values) => [...values].sort())]);
		const same = group.mayJoin ? bySaying.get(saying) : undefined;
		if (same !== undefined) {
			same.groups.push(group);
			continue;
		}
		const node: Node<G> = { groups: [group], mayJoin: group.mayJoin, givens, facts };
		if (group.mayJoin) bySaying.set(saying, node);
		nodes.push(node);
	}
	return nodes;
}

function isAgreeing<G>(a: Node<G>, b: Node<G>): boolean {
	const isSame = (values: ReadonlySet<string>, others: ReadonlySet<string>) =>
		values.size === 0 || others.size === 0 || [...values].some((value) => others.has(value));
	return (
		a.facts.every((values, kind) => isSame(values, b.facts[kind] ?? new Set())) &&
		a.givens.some((given) => b.givens.some((other) => isSameGiven(given, other)))
	);
}
