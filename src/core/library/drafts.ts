/**
 * Entries without their citation keys, kept up to date.
 * In: changes of the articles that records are gathered to, and what the user has decided of them. Out: a draft for each
 * entry, with the better value of every fact; those that a change leaves as they are stay the same objects.
 */
import type { UnkeyedArticle } from '../csl/article';
import { type Decision, findDecisions, isSameDecision } from './decisions';
import type { Change, Gathered, Gathering } from './gathering';
import type { LibraryMemory } from './memory';
import { type ChosenValues, mergeRecords, sortRecords } from './merge';
import { applyTopics } from './topics';

export interface Draft {
	/** By file name and line. */
	readonly records: readonly UnkeyedArticle[];
	readonly article: UnkeyedArticle;
	/** What the user prefers to what the rules would choose. */
	readonly chosen: ChosenValues | undefined;
}

export interface DraftChange {
	readonly ended: ReadonlySet<Draft>;
	readonly made: ReadonlySet<Draft>;
}

export interface Drafts {
	note(change: Change): void;
	/** What has become of the drafts since the last time. */
	settle(memory: LibraryMemory): DraftChange;
	/** The one draft that an identity means. */
	find(identity: string): Draft | undefined;
}

interface State {
	readonly gathering: Gathering;
	readonly drafts: Map<Gathered, Draft>;
	/** Articles whose draft is not made yet. */
	readonly due: Set<Gathered>;
	readonly ended: Set<Draft>;
	decisions: ReadonlyMap<Gathered, Decision>;
	topicNames: ReadonlyMap<string, string>;
}

export function createDrafts(gathering: Gathering): Drafts {
	const state: State = {
		gathering,
		drafts: new Map(),
		due: new Set(),
		ended: new Set(),
		decisions: new Map(),
		topicNames: new Map(),
	};
	return {
		note({ ended, made }) {
			for (const one of ended) {
				drop(state, one);
				state.due.delete(one);
			}
			for (const one of made) {
				drop(state, one);
				state.due.add(one);
			}
		},
		settle: (memory) => settle(state, memory),
		find(identity) {
			const drafts = new Set(gathering.find(identity).flatMap((one) => state.drafts.get(one) ?? []));
			const [draft] = drafts;
			return drafts.size === 1 ? draft : undefined;
		},
	};
}

/** The draft of one and of all that are united with it. */
function drop({ drafts, due, ended, decisions }: State, one: Gathered): void {
	const draft = drafts.get(one);
	if (draft === undefined) return;
	ended.add(draft);
	for (const united of decisions.get(one)?.united ?? [one]) {
		drafts.delete(united);
		due.add(united);
	}
}

function settle(state: State, memory: LibraryMemory): DraftChange {
	const decisions = findDecisions(state.gathering, memory);
	for (const one of new Set([...state.decisions.keys(), ...decisions.keys()]))
		if (isKnown(state, one) && !isSameDecision(state.decisions.get(one), decisions.get(one))) markDue(state, one);
	markRenamed(state, memory.topicNames);
	state.decisions = decisions;
	const made = new Set<Draft>();
	for (const one of state.due) {
		if (state.drafts.has(one)) continue;
		const { united, values, topics } = decisions.get(one) ?? { united: new Set([one]) };
		const records = sortRecords(united.size === 1 ? one.articles : [...united].flatMap(({ articles }) => articles));
		const article = applyTopics(mergeRecords(records, values), topics, memory.topicNames);
		const draft: Draft = { records, article, chosen: values };
		for (const each of united) state.drafts.set(each, draft);
		made.add(draft);
	}
	state.due.clear();
	const ended = new Set(state.ended);
	state.ended.clear();
	return { ended, made };
}

/** Articles with a topic that is called otherwise now. */
function markRenamed(state: State, names: ReadonlyMap<string, string>): void {
	const before = state.topicNames;
	const renamed = new Set([...before.keys(), ...names.keys()].filter((name) => before.get(name) !== names.get(name)));
	state.topicNames = names;
	if (renamed.size === 0) return;
	for (const one of [...state.drafts.keys(), ...state.due])
		if (one.articles.some(({ custom }) => custom.topics?.some((topic) => renamed.has(topic)))) markDue(state, one);
}

function isKnown({ drafts, due }: State, one: Gathered): boolean {
	return drafts.has(one) || due.has(one);
}

function markDue(state: State, one: Gathered): void {
	drop(state, one);
	state.due.add(one);
}
