/**
 * The keys of any number of articles, kept up to date.
 * In: articles that come and go, and which keys are pinned to which article. Out: the articles whose key has changed. Only
 * those are looked at that share a bare key with one that came or went.
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
	/** What is known of those who have had rivals; who does needs it again and again. */
	readonly rivals: Map<C, KeyRival<C>>;
	/** Bare keys of those who came since the last time. */
	readonly fresh: Map<C, string>;
	/** Folded bare keys that have to be looked at. */
	readonly due: Set<string>;
	held: ReservedKeys<C>;
	/** The reserved keys, folded. */
	taken: ReadonlySet<string>;
}

export function createKeyBook<C extends KeyClaim>(formula: KeyFormula): KeyBook<C> {
	const state: State<C> = {
		formula,
		byBare: createMultiMap(),
		rivals: new Map(),
		fresh: new Map(),
		due: new Set(),
		held: { pins: new Map(), reserved: new Set() },
		taken: new Set(),
	};
	return {
		add(claim) {
			const bare = bareKeyOf(claim, formula);
			state.fresh.set(claim, bare);
			state.byBare.add(foldBareKey(bare), claim);
			state.due.add(foldBareKey(bare));
		},
		remove(claim) {
			const bare = foldBareKey(bareKeyOf(claim, formula));
			state.byBare.delete(bare, claim);
			state.rivals.delete(claim);
			state.fresh.delete(claim);
			state.due.add(bare);
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

/** Looks anew at all that the change of reserved keys may concern. */
function reserve<C extends KeyClaim>(state: State<C>, next: ReservedKeys<C>): void {
	const { held } = state;
	for (const claim of new Set([...held.pins.keys(), ...next.pins.keys()])) {
		if (held.pins.get(claim) !== next.pins.get(claim)) state.due.add(foldBareKey(bareOf(state, claim)));
	}
	for (const key of new Set([...held.reserved, ...next.reserved])) {
		if (held.reserved.has(key) === next.reserved.has(key)) continue;
		state.due.add(foldBareKey(key));
		state.due.add(bareKeyIn(key));
	}
	state.held = next;
	state.taken = new Set([...next.reserved].map(foldBareKey));
}

function giveKeys<C extends KeyClaim>(state: State<C>, claims: readonly C[], keys: Map<C, Keyed>): void {
	const { held, taken } = state;
	const isTaken = (key: string) => taken.has(foldBareKey(key));
	const [first] = claims;
	const bareAlone = first === undefined ? '' : bareOf(state, first);
	const isAlone = claims.length === 1 && !isTaken(bareAlone);
	// Who has a pinned key counts too: to pin one must not change the others.
	const rivals = isAlone ? [] : claims.map((claim) => toRival(state, claim));
	const formed = distinguish(rivals, isTaken);
	for (const [index, claim] of claims.entries()) {
		const bare = rivals[index]?.bare ?? bareAlone;
		const [key = bare, pinned] = [formed[index], held.pins.get(claim)];
		// Better data make another bare key; a suffix alone is none.
		const known = pinned === undefined ? [] : [foldBareKey(pinned), bareKeyIn(pinned)];
		const isBetter = pinned !== undefined && !known.includes(foldBareKey(bare));
		keys.set(claim, { key: pinned ?? key, ...(isBetter ? { offeredKey: key } : {}) });
	}
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
