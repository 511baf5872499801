/**
 * The keys of any number of articles, kept up to date.
 * In: articles that come and go, and which keys are pinned to which article. Out: the articles whose key has changed. Only
 * those are looked at that share a bare key with one that came or went. A key of an article's own is never made for another;
 * where several articles have the same, each gets a suffix.
 */

import type { KeyFormula } from './keyFormulas';
import {
	bareKeyIn,
	bareKeyOf,
	distinguish,
	foldBareKey,
	type KeyClaim,
	type KeyRival,
	titleLettersOf,
} from './keySuffixes';
import { createMultiMap, type MultiMap } from './multiMap';
import { ownKeyOf, ownKeysOf } from './ownKeys';

export interface Keyed {
	readonly key: string;
	/** The key that the article would have by now, where another is pinned. */
	readonly offeredKey?: string;
}

/** Keys that are not given by the formula. */
export interface ReservedKeys<C> {
	/** The key that is pinned to an article. */
	readonly pins: ReadonlyMap<C, string>;
	/** All keys that mean something already, whether its article is here or not. */
	readonly reserved: ReadonlySet<string>;
}

export interface KeyBook<C extends KeyClaim> {
	add(claim: C): void;
	remove(claim: C): void;
	/** The new keys of all whose key may have changed since the last time. */
	settle(reserved: ReservedKeys<C>): ReadonlyMap<C, Keyed>;
}

interface State<C extends KeyClaim> {
	readonly formula: KeyFormula;
	/** By folded bare key. */
	readonly byBare: MultiMap<string, C>;
	/** By each of their own keys, folded. */
	readonly byOwn: MultiMap<string, C>;
	/** What is known of those who have had rivals; who does needs it again and again. */
	readonly rivals: Map<C, KeyRival<C>>;
	/** Bare keys of those who came since the last time. */
	readonly fresh: Map<C, string>;
	/** Folded bare keys that have to be looked at. */
	readonly due: Set<string>;
	held: ReservedKeys<C>;
	/** The reserved keys, folded. */
	taken: ReadonlySet<string>;
	/** Whom a pinned key belongs to. */
	pinned: ReadonlyMap<string, C>;
}

export function createKeyBook<C extends KeyClaim>(formula: KeyFormula): KeyBook<C> {
	const state: State<C> = {
		formula,
		byBare: createMultiMap(),
		byOwn: createMultiMap(),
		rivals: new Map(),
		fresh: new Map(),
		due: new Set(),
		held: { pins: new Map(), reserved: new Set() },
		taken: new Set(),
		pinned: new Map(),
	};
	return {
		add(claim) {
			const bare = bareKeyOf(claim, formula);
			state.fresh.set(claim, bare);
			state.byBare.add(foldBareKey(bare), claim);
			state.due.add(foldBareKey(bare));
			for (const own of ownKeysOf(claim.records)) {
				state.byOwn.add(foldBareKey(own), claim);
				markDue(state, own);
			}
		},
		remove(claim) {
			const bare = foldBareKey(bareKeyOf(claim, formula));
			state.byBare.delete(bare, claim);
			state.rivals.delete(claim);
			state.fresh.delete(claim);
			state.due.add(bare);
			for (const own of ownKeysOf(claim.records)) {
				state.byOwn.delete(foldBareKey(own), claim);
				markDue(state, own);
			}
		},
		settle(reserved) {
			reserve(state, reserved);
			const keys = new Map<C, Keyed>();
			for (const bare of state.due) giveKeys(state, [...state.byBare.get(bare)], keys);
			state.due.clear();
			state.fresh.clear();
			return keys;
		},
	};
}

/** Who has the key as a bare one, and who may have a suffix that makes it. */
function markDue({ due }: Pick<State<KeyClaim>, 'due'>, key: string): void {
	due.add(foldBareKey(key));
	due.add(bareKeyIn(key));
}

/** Looks anew at all that the change of reserved keys may concern. */
function reserve<C extends KeyClaim>(state: State<C>, next: ReservedKeys<C>): void {
	const { held } = state;
	for (const claim of new Set([...held.pins.keys(), ...next.pins.keys()])) {
		const keys = [held.pins.get(claim), next.pins.get(claim)];
		if (keys[0] === keys[1]) continue;
		state.due.add(foldBareKey(bareOf(state, claim)));
		for (const key of keys) if (key !== undefined) markDue(state, key);
	}
	for (const key of new Set([...held.reserved, ...next.reserved])) {
		if (held.reserved.has(key) === next.reserved.has(key)) continue;
		markDue(state, key);
	}
	state.held = next;
	state.taken = new Set([...next.reserved].map(foldBareKey));
	state.pinned = new Map([...next.pins].map(([claim, key]) => [key, claim]));
}

function giveKeys<C extends KeyClaim>(state: State<C>, claims: readonly C[], keys: Map<C, Keyed>): void {
	const { held, taken, byOwn } = state;
	const isTaken = (key: string) => taken.has(foldBareKey(key)) || byOwn.count(foldBareKey(key)) > 0;
	const [first] = claims;
	const isAlone = first !== undefined && claims.length === 1 && keepsBare(state, first, claims);
	// Who has a pinned key counts too: to pin one must not change the others.
	const formed = isAlone
		? []
		: distinguish(
				claims.map((claim) => toRival(state, claim)),
				isTaken,
			);
	for (const [index, claim] of claims.entries()) {
		const bare = bareOf(state, claim);
		const keeps = isAlone || (hasOwn(claim) && keepsBare(state, claim, claims));
		const key = keeps ? bare : (formed[index] ?? bare);
		const pinned = held.pins.get(claim);
		const isBetter = pinned !== undefined && isBetterThan(pinned, bare, claim);
		keys.set(claim, { key: pinned ?? key, ...(isBetter ? { offeredKey: key } : {}) });
	}
}

/** Whether the bare key is nobody else's; `claims` are all that have it, but for upper and lower case. */
function keepsBare<C extends KeyClaim>(state: State<C>, claim: C, claims: readonly C[]): boolean {
	const { pinned, taken, byOwn } = state;
	const bare = bareOf(state, claim);
	if (!hasOwn(claim)) return !taken.has(foldBareKey(bare)) && byOwn.count(foldBareKey(bare)) === 0;
	const owner = pinned.get(bare) ?? claim;
	return owner === claim && claims.every((other) => other === claim || !hasOwn(other) || bareOf(state, other) !== bare);
}

function hasOwn({ records }: KeyClaim): boolean {
	return records.some((record) => ownKeyOf(record) !== undefined);
}

/** Better data make another bare key; a suffix alone is none, nor is another of the article's own keys. */
function isBetterThan(pinned: string, bare: string, { records }: KeyClaim): boolean {
	const known = [foldBareKey(pinned), bareKeyIn(pinned)];
	return !known.includes(foldBareKey(bare)) && !ownKeysOf(records).includes(pinned);
}

function toRival<C extends KeyClaim>(state: State<C>, claim: C): KeyRival<C> {
	const known = state.rivals.get(claim);
	if (known !== undefined) return known;
	const rival = { claim, bare: bareOf(state, claim), titleLetters: titleLettersOf(claim) };
	state.rivals.set(claim, rival);
	return rival;
}

function bareOf<C extends KeyClaim>({ fresh, formula }: State<C>, claim: C): string {
	return fresh.get(claim) ?? bareKeyOf(claim, formula);
}
