/**
 * The user's decisions, one by one.
 * In: the library's memory, and what is decided of which entries. Out: the memory with it; the same object where it changes
 * nothing. Articles are remembered by their strongest identity, and found again by any that was remembered before.
 */
import type { UnkeyedArticle } from '../csl/article';
import { identitiesOf, identityOf } from './identity';
import type { LibraryMemory, Pair, TopicChange } from './memory';
import type { ChosenValues } from './merge';

/** What is decided upon. */
interface Decided {
	readonly article: UnkeyedArticle;
	readonly records: readonly UnkeyedArticle[];
}

/** The article keeps `key`, whatever becomes known of it. */
export function pinKey(memory: LibraryMemory, key: string, entry: Decided): LibraryMemory {
	if (memory.pins.has(key)) return memory;
	return { ...memory, pins: new Map([...memory.pins, [key, identityOf(entry.records)]]) };
}

/** The article is called `key` from now on; what it was called stays an old key of it. */
export function renameKey(
	memory: LibraryMemory,
	key: string,
	entry: Decided & { article: { id: string } },
): LibraryMemory {
	const old = entry.article.id;
	if (key === old) return memory;
	const pins = new Map(memory.pins);
	pins.delete(old);
	pins.set(key, identityOf(entry.records));
	const aliases = new Map(memory.aliases);
	// Who takes an old name back needs no way to it.
	aliases.delete(key);
	aliases.set(old, key);
	return { ...memory, pins, aliases };
}

/** Adds `topic` to each article that lacks it. */
export function addTopic(memory: LibraryMemory, entries: readonly Decided[], topic: string): LibraryMemory {
	const lacking = entries.filter(({ article }) => article.custom.topics?.includes(topic) !== true);
	return changeTopics(memory, lacking, ({ add, remove }) => ({
		add: [...add.filter((one) => one !== topic), topic],
		remove: remove.filter((one) => one !== topic),
	}));
}

/** Takes `topic` from each article that has it, also where the catalogue gave it. */
export function removeTopic(memory: LibraryMemory, entries: readonly Decided[], topic: string): LibraryMemory {
	const having = entries.filter(({ article }) => article.custom.topics?.includes(topic) === true);
	return changeTopics(memory, having, ({ add, remove }, { records }) => {
		const isPrinted = records.some(({ custom }) =>
			custom.topics?.some((printed) => printed === topic || memory.topicNames.get(printed) === topic),
		);
		return {
			add: add.filter((one) => one !== topic),
			remove: isPrinted && !remove.includes(topic) ? [...remove, topic] : remove,
		};
	});
}

/** Whatever has the topic `from` has `to` instead. */
export function renameTopic(memory: LibraryMemory, from: string, to: string): LibraryMemory {
	if (from === to) return memory;
	const rename = (list: readonly string[]) => [...new Set(list.map((topic) => (topic === from ? to : topic)))];
	const names = [...memory.topicNames].map(([printed, name]): [string, string] => [printed, name === from ? to : name]);
	const all: [string, string][] = [...names, [from, to]];
	const topicNames = new Map(all.filter(([printed, name]) => printed !== name));
	const topics = [...memory.topics].map(([identity, { add, remove }]): [string, TopicChange] => [
		identity,
		{ add: rename(add), remove: rename(remove) },
	]);
	return { ...memory, topicNames, topics: new Map(topics) };
}

/** The two are one article. */
export function decideSame(memory: LibraryMemory, one: Decided, other: Decided): LibraryMemory {
	const pair = pairOf(one, other);
	return { ...memory, same: [...memory.same, pair], apart: withoutPair(memory.apart, pair) };
}

/** The two are not one article, however alike. */
export function decideApart(memory: LibraryMemory, one: Decided, other: Decided): LibraryMemory {
	const pair = pairOf(one, other);
	return { ...memory, same: withoutPair(memory.same, pair), apart: [...memory.apart, pair] };
}

/** `values` win over those of the dumps. */
export function chooseValues(memory: LibraryMemory, entry: Decided, values: ChosenValues): LibraryMemory {
	const name = nameIn(memory.values, entry);
	return { ...memory, values: new Map([...memory.values, [name, { ...memory.values.get(name), ...values }]]) };
}

function changeTopics(
	memory: LibraryMemory,
	entries: readonly Decided[],
	change: (topics: TopicChange, entry: Decided) => TopicChange,
): LibraryMemory {
	if (entries.length === 0) return memory;
	const topics = new Map(memory.topics);
	for (const entry of entries) {
		const name = nameIn(topics, entry);
		const changed = change(topics.get(name) ?? { add: [], remove: [] }, entry);
		if (changed.add.length + changed.remove.length > 0) topics.set(name, changed);
		else topics.delete(name);
	}
	return { ...memory, topics };
}

/** The identity under which something is remembered already, or the strongest. */
function nameIn(known: ReadonlyMap<string, unknown>, { records }: Decided): string {
	return identitiesOf(records).find((identity) => known.has(identity)) ?? identityOf(records);
}

function pairOf(one: Decided, other: Decided): Pair {
	const [a, b] = [identityOf(one.records), identityOf(other.records)];
	return a < b ? [a, b] : [b, a];
}

function withoutPair(pairs: readonly Pair[], pair: Pair): readonly Pair[] {
	const names = new Set<string>(pair);
	return pairs.filter(([one, other]) => !(names.has(one) && names.has(other)));
}
