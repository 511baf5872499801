/**
 * Changes to the library's memory that were made in two places at once.
 * In: the memory file as both knew it, as it is here, and as it is there. Out: the file with the changes of both. Where both
 * changed one decision, a change wins over a removal, and what is here over what is there; of topics and values each for itself.
 */
import { textOf } from './choice';
import type { LibraryMemory, Pair, TopicChange } from './memory';
import { emptyMemoryFile, type MemoryFile } from './memoryFile';
import type { ChosenValues } from './merge';

/** Three states of one thing. */
interface Versions<T> {
	readonly base: T;
	readonly ours: T;
	readonly theirs: T;
}

export function mergeMemoryFiles(base: MemoryFile, ours: MemoryFile, theirs: MemoryFile): MemoryFile {
	const of = <T>(say: (file: MemoryFile) => T): Versions<T> => ({
		base: say(base),
		ours: say(ours),
		theirs: say(theirs),
	});
	const unread = <K extends keyof MemoryFile['unread']>(name: K) => of((file) => file.unread[name]);
	return {
		memory: {
			pins: mergeMaps(of(({ memory }) => memory.pins)),
			aliases: mergeMaps(of(({ memory }) => memory.aliases)),
			same: mergePairs(of(({ memory }) => memory.same)),
			apart: mergePairs(of(({ memory }) => memory.apart)),
			values: mergeParts(
				of(({ memory }) => memory.values),
				{},
				mergeValues,
			),
			topics: mergeParts(
				of(({ memory }) => memory.topics),
				noTopics,
				mergeTopics,
			),
			topicNames: mergeMaps(of(({ memory }) => memory.topicNames)),
		},
		unread: {
			named: mergeMaps(unread('named'), ({ ours: one, theirs: other }) => new Map([...other, ...one])),
			listed: mergeMaps(unread('listed'), ({ ours: one, theirs: other }) => uniqueByText([...one, ...other])),
			sections: mergeMaps(unread('sections')),
		},
	};
}

/** `known` without what was decided between `before` and `after`; whatever else was decided since stays. */
export function takeBack(known: LibraryMemory, before: LibraryMemory, after: LibraryMemory): LibraryMemory {
	const file = (memory: LibraryMemory): MemoryFile => ({ ...emptyMemoryFile, memory });
	return mergeMemoryFiles(file(after), file(before), file(known)).memory;
}

/** `both` is asked where both changed one decision, in different ways. */
function mergeMaps<T>(
	{ base, ours, theirs }: Versions<ReadonlyMap<string, T>>,
	both: (versions: Versions<T | undefined> & { readonly ours: T; readonly theirs: T }) => T = (versions) =>
		versions.ours,
): Map<string, T> {
	const merged = new Map<string, T>();
	for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
		const [old, one, other] = [base.get(name), ours.get(name), theirs.get(name)];
		const [isOurs, isTheirs] = [!isSame(one, old), !isSame(other, old)];
		const value =
			one !== undefined && other !== undefined && isOurs && isTheirs
				? both({ base: old, ours: one, theirs: other })
				: isOurs && (one !== undefined || !isTheirs)
					? one
					: other;
		if (value !== undefined) merged.set(name, value);
	}
	return merged;
}

/** A pair says the same in either order. */
function mergePairs({ base, ours, theirs }: Versions<readonly Pair[]>): Pair[] {
	const toMap = (pairs: readonly Pair[]) =>
		new Map(
			pairs.map(([one, other]): [string, Pair] => {
				const pair: Pair = one < other ? [one, other] : [other, one];
				return [textOf(pair), pair];
			}),
		);
	return [...mergeMaps({ base: toMap(base), ours: toMap(ours), theirs: toMap(theirs) }).values()];
}

const noTopics: TopicChange = { add: [], remove: [] };

function mergeTopics({ base, ours, theirs }: Versions<TopicChange>): TopicChange {
	const lists = (say: (change: TopicChange) => readonly string[]) => {
		const map = (change: TopicChange) => new Map(say(change).map((topic) => [topic, topic]));
		return [...mergeMaps({ base: map(base), ours: map(ours), theirs: map(theirs) }).values()];
	};
	return { add: lists(({ add }) => add), remove: lists(({ remove }) => remove) };
}

function mergeValues({ base, ours, theirs }: Versions<ChosenValues>): ChosenValues {
	const map = (values: ChosenValues) => new Map<string, unknown>(Object.entries(values));
	return Object.fromEntries(mergeMaps({ base: map(base), ours: map(ours), theirs: map(theirs) }));
}

/** Decisions that have parts: an article without one has `none`, and each part is merged for itself. */
function mergeParts<T>(
	{ base, ours, theirs }: Versions<ReadonlyMap<string, T>>,
	none: T,
	merge: (versions: Versions<T>) => T,
): Map<string, T> {
	const of = (held: ReadonlyMap<string, T>, name: string) => held.get(name) ?? none;
	const names = new Set([...ours.keys(), ...theirs.keys()]);
	const merged = [...names].map((name): [string, T] => [
		name,
		merge({ base: of(base, name), ours: of(ours, name), theirs: of(theirs, name) }),
	]);
	return new Map(merged.filter(([, value]) => !isSame(value, none)));
}

function uniqueByText(values: readonly unknown[]): unknown[] {
	return [...new Map(values.map((value) => [textOf(value), value])).values()];
}

function isSame(a: unknown, b: unknown): boolean {
	return a === b || (a !== undefined && b !== undefined && plainText(a) === plainText(b));
}

function plainText(value: unknown): string {
	return textOf(value instanceof Map ? [...value] : value);
}
