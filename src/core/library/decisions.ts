/**
 * What the user's decisions mean for the articles of today.
 * In: the library's memory, and a way to find articles by their identities. Out: by article what is decided of it. An
 * identity that several articles have decides nothing.
 */
import type { Gathered, Gathering } from './gathering';
import type { LibraryMemory, TopicChange } from './memory';
import type { ChosenValues } from './merge';

export interface Decision {
	readonly values?: ChosenValues;
	readonly topics?: TopicChange;
	/** All that are one with it by the user's word, itself among them. */
	readonly united: ReadonlySet<Gathered>;
}

export function findDecisions(gathering: Gathering, memory: LibraryMemory): Map<Gathered, Decision> {
	const decisions = new Map<Gathered, Decision>();
	const find = (identity: string): Decision | undefined => {
		const [one, other] = gathering.find(identity);
		if (one === undefined || other !== undefined) return undefined;
		return decisions.get(one) ?? { united: new Set([one]) };
	};
	const decide = (decision: Decision) => {
		for (const one of decision.united) decisions.set(one, decision);
	};
	for (const [identity, other] of memory.same) {
		const [decision, second] = [find(identity), find(other)];
		if (decision !== undefined && second !== undefined)
			decide({ united: new Set([...decision.united, ...second.united]) });
	}
	for (const [identity, values] of inOrder(memory.values)) {
		const decision = find(identity);
		if (decision !== undefined) decide({ ...decision, values: { ...values, ...decision.values } });
	}
	for (const [identity, { add, remove }] of inOrder(memory.topics)) {
		const decision = find(identity);
		if (decision === undefined) continue;
		const { topics = { add: [], remove: [] } } = decision;
		decide({ ...decision, topics: { add: [...topics.add, ...add], remove: [...topics.remove, ...remove] } });
	}
	return decisions;
}

export function isSameDecision(a: Decision | undefined, b: Decision | undefined): boolean {
	if (a === undefined || b === undefined) return a === b;
	const isSameSet = a.united.size === b.united.size && [...a.united].every((one) => b.united.has(one));
	return isSameSet && JSON.stringify([a.values, a.topics]) === JSON.stringify([b.values, b.topics]);
}

/** What is remembered under several identities of one article is taken in their order, not in that of the file. */
function inOrder<T>(map: ReadonlyMap<string, T>): [string, T][] {
	return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
