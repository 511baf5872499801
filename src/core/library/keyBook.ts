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

interface Rival<C extends KeyClaim> {
	readonly claim: C;
	readonly bare: string;
	titleLetters: string | undefined;
}

interface State<C extends KeyClaim> {
	readonly rivals: Map<C, Rival<C>>;
	readonly byBare: MultiMap<string, Rival<C>>;
	/** Folded bare keys that have to be looked at. */
	readonly due: Set<string>;
	held: ReservedKeys<C>;
	/** The reserved keys, folded. */
	taken: ReadonlySet<string>;
}

export function createKeyBook<C extends KeyClaim>(formula: KeyFormula): KeyBook<C> {
	const state: State<C> = {
		rivals: new Map(),
		byBare: createMultiMap(),
		due: new Set(),
		held: { pins: new Map(), reserved: new Set() },
		taken: new Set(),
	};
	return {
		add(claim) {
			const rival = { claim, bare: bareKeyOf(claim, formula), titleLetters: undefined };
			state.rivals.set(claim, rival);
			state.byBare.add(foldBareKey(rival.bare), rival);
			state.due.add(foldBareKey(rival.bare));
		},
		remove(claim) {
			const rival = state.rivals.get(claim);
			if (rival === undefined) return;
			state.rivals.delete(claim);
			state.byBare.delete(foldBareKey(rival.bare), rival);
			state.due.add(foldBareKey(rival.bare));
		},
		settle(reserved) {
			reserve(state, reserved);
			const keys = new Map<C, Keyed>();
			for (const bare of state.due) giveKeys(state, [...state.byBare.get(bare)], keys);
			state.due.clear();
			return keys;
		},
	};
}

/** Looks anew at all that the change of reserved keys may concern. */
function reserve<C extends KeyClaim>(state: State<C>, next: ReservedKeys<C>): void {
	const { held } = state;
	for (const claim of new Set([...held.pins.keys(), ...next.pins.keys()])) {
		const bare = state.rivals.get(claim)?.bare;
		if (bare !== undefined && held.pins.get(claim) !== next.pins.get(claim)) state.due.add(foldBareKey(bare));
	}
	for (const key of new Set([...held.reserved, ...next.reserved])) {
		if (held.reserved.has(key) === next.reserved.has(key)) continue;
		state.due.add(foldBareKey(key));
		state.due.add(bareKeyIn(key));
	}
	state.held = next;
	state.taken = new Set([...next.reserved].map(foldBareKey));
}

function giveKeys<C extends KeyClaim>(
	{ held, taken }: State<C>,
	rivals: readonly Rival<C>[],
	keys: Map<C, Keyed>,
): void {
	const isTaken = (key: string) => taken.has(foldBareKey(key));
	const isAlone = rivals.length === 1 && !isTaken(rivals[0]?.bare ?? '');
	// Who has a pinned key counts too: to pin one must not change the others.
	const formed = isAlone ? [] : distinguish(rivals.map(withLetters), isTaken);
	for (const [index, { claim, bare }] of rivals.entries()) {
		const [key = bare, pinned] = [formed[index], held.pins.get(claim)];
		// Better data make another bare key; a suffix alone is none.
		const known = pinned === undefined ? [] : [foldBareKey(pinned), bareKeyIn(pinned)];
		const isBetter = pinned !== undefined && !known.includes(foldBareKey(bare));
		keys.set(claim, { key: pinned ?? key, ...(isBetter ? { offeredKey: key } : {}) });
	}
}

/** Most never need letters; who does needs them again and again. */
function withLetters<C extends KeyClaim>(rival: Rival<C>): KeyRival<C> {
	const titleLetters = rival.titleLetters ?? titleLettersOf(rival.claim);
	rival.titleLetters = titleLetters;
	return { ...rival, titleLetters };
}
