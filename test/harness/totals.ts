/**
 * Numbers of tests. In: the output of mocha's `spec` reporter. Out: how many passed, failed and were skipped.
 * Promises to take the last summary in the output, and to say so when there is none.
 */

import { unmarkTestLines } from './test-lines';

export interface Totals {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

export const NO_TESTS: Totals = { passed: 0, failed: 0, skipped: 0 };

/** The summary is a line `  3 passing (12ms)`, then perhaps `  1 pending` and `  2 failing`. */
const SUMMARY = /^ {2}(\d+) passing \(.*\)\n(?: {2}(\d+) pending\n)?(?: {2}(\d+) failing\n)?/gm;

export function readTotals(output: string): Totals | undefined {
	const plain = unmarkTestLines(stripColours(output)).replaceAll('\r\n', '\n');
	const last = [...`${plain}\n`.matchAll(SUMMARY)].at(-1);
	if (last === undefined) return undefined;
	return { passed: Number(last[1]), skipped: Number(last[2] ?? 0), failed: Number(last[3] ?? 0) };
}

export function addTotals(a: Totals, b: Totals): Totals {
	return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

export function countTests(totals: Totals): number {
	return totals.passed + totals.failed + totals.skipped;
}

export function formatTotals(totals: Totals): string {
	return `${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`;
}

function stripColours(text: string): string {
	return text.replace(/\u001b\[[0-9;]*m/g, '');
}
