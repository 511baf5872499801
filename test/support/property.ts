/**
 * Property tests, seeded: every run tries the same cases, a run at full size ten times as many.
 * SHELFMARK_RUNS raises how many, SHELFMARK_SEED changes which.
 */
import fc from 'fast-check';
import { sized } from './sizes';

const seed = Number(process.env.SHELFMARK_SEED ?? 20240612);
const runs = process.env.SHELFMARK_RUNS;

/** Values of `arbitrary`, for what is asked about many of them at once. */
export function samples<T>(arbitrary: fc.Arbitrary<T>, count: number): T[] {
	return fc.sample(arbitrary, {
		seed,
		numRuns: runs === undefined ? sized(Math.ceil(count / 10), count) : Number(runs),
	});
}

/** Holds `predicate` for many values of `arbitrary`; a failure shows the smallest one found. */
export function property<T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void, numRuns = 300): void {
	fc.assert(fc.property(arbitrary, predicate), {
		seed,
		numRuns: runs === undefined ? sized(Math.ceil(numRuns / 10), numRuns) : Number(runs),
	});
}
