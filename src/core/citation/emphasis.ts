/**
 * Emphasis in prose.
 * In: one paragraph, run of `*` or `_` after run. Out: which runs close an emphasis. Pandoc reads no citation right behind
 * one, `*doe*@a`, as it takes both for one word.
 */
import type { Span } from '../text/span';

export interface Emphasis {
	/** The run of marks that starts at `at`: where it ends, and whether it closes what an earlier one has opened. */
	runAt(at: number, prose: Span): { readonly end: number; readonly closes: boolean };
}

/** Runs of one paragraph; they must be asked from the front to the back. */
export function createEmphasis(text: string): Emphasis {
	/** The lengths of the runs that are open, by their mark. Only the last one can be closed. */
	const open: Readonly<Record<string, number[]>> = { '*': [], _: [] };
	return {
		runAt(at, prose) {
			const mark = text.charAt(at);
			const runs = open[mark] ?? [];
			let end = at + 1;
			while (end < prose.end && text[end] === mark) end++;
			// Longer runs are no emphasis.
			if (end - at > 3) return { end, closes: false };
			if (closeRun(runs, end - at)) return { end, closes: true };
			// An underscore within a word stands for itself.
			const isInWord = mark === '_' && at > prose.start && /[\p{L}\p{N}]/u.test(text.charAt(at - 1));
			if (end < prose.end && !isInWord && text[end] !== ' ' && text[end] !== '\t') runs.push(end - at);
			return { end, closes: false };
		},
	};
}

/** Three marks are one and two, in either order, at either end. */
function closeRun(runs: number[], length: number): boolean {
	const last = runs.at(-1);
	if (last === length) runs.pop();
	else if (last === 3) runs[runs.length - 1] = 3 - length;
	else if (length === 3 && last !== undefined && runs.at(-2) === 3 - last) runs.splice(-2);
	else return false;
	return true;
}
