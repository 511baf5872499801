/**
 * What the library remembers: all that the user has decided, and nothing that can be read from the dumps.
 * Articles are named by an identity: `doi:10.5555/a`, `pmid:12`, `pmcid:PMC12`, `isbn:…|title|volume`, or where there is no
 * identifier `title:folded title|year|family name`. An identity means the article that has a record with it; where several
 * do, it means none.
 */
import type { ChosenValues } from './merge';

/** Two identities. */
export type Pair = readonly [string, string];

export interface TopicChange {
	readonly add: readonly string[];
	/** Topics of the catalogue that the user does not want here. */
	readonly remove: readonly string[];
}

export interface LibraryMemory {
	/** By citation key the article that has it whatever becomes known of it. */
	readonly pins: ReadonlyMap<string, string>;
	/** By old citation key the one that replaces it. */
	readonly aliases: ReadonlyMap<string, string>;
	/** Articles that are one although no rule says so. */
	readonly same: readonly Pair[];
	/** Articles that are two although they look like one. */
	readonly apart: readonly Pair[];
	/** By article the values that win over those of the dumps. */
	readonly values: ReadonlyMap<string, ChosenValues>;
	readonly topics: ReadonlyMap<string, TopicChange>;
	/** By a topic as the dumps have it what it is called. */
	readonly topicNames: ReadonlyMap<string, string>;
}

export const emptyMemory: LibraryMemory = {
	pins: new Map(),
	aliases: new Map(),
	same: [],
	apart: [],
	values: new Map(),
	topics: new Map(),
	topicNames: new Map(),
};
