/**
 * The words of articles, as numbers of a lexicon.
 * In: for each article the same number of fields, each of any number of values. Out: all in one piece of memory off the heap,
 * which is smaller than the texts, searched fast, and copied fast from one state of the library to the next.
 */
import type { Lexicon } from './lexicon';
import { createNumbers } from './numbers';

export interface WordLists {
	/** In the order of the texts; a 0 behind each value, as phrases do not go on from one value to the next. */
	readonly numbers: Uint32Array;
	/** Where the fields start, article by article, and at last where all ends. */
	readonly starts: Uint32Array;
	/** Of each field of an article, how much less a word there counts than in those before it; ascending. */
	readonly ranks: readonly number[];
}

export interface WordWriter {
	/** The next field. */
	field(values: readonly string[]): void;
	/** All fields of the articles from `first` to before `last`, which other lists of the same lexicon have. */
	copy(lists: WordLists, first: number, last: number): void;
	end(): WordLists;
}

/** `previous`: lists that are about as long, where there are any. */
export function createWordWriter(lexicon: Lexicon, ranks: readonly number[], previous?: WordLists): WordWriter {
	const numbers = createNumbers(previous?.numbers.length);
	const starts = createNumbers(previous?.starts.length);
	return {
		field(values) {
			starts.add(numbers.length());
			for (const value of values) {
				lexicon.read(value, numbers);
				numbers.add(0);
			}
		},
		copy(lists, first, last) {
			const [from, to] = [first * ranks.length, last * ranks.length];
			const [start, end] = [lists.starts[from] ?? 0, lists.starts[to] ?? 0];
			const shift = numbers.length() - start;
			for (let field = from; field < to; field++) starts.add((lists.starts[field] ?? 0) + shift);
			numbers.addAll(lists.numbers.subarray(start, end));
		},
		end() {
			starts.add(numbers.length());
			return { numbers: trimmed(numbers.view()), starts: trimmed(starts.view()), ranks };
		},
	};
}

/** Without the room that was kept for growing, where it is much. */
function trimmed(view: Uint32Array): Uint32Array {
	return view.byteLength * 1.1 < view.buffer.byteLength ? view.slice() : view;
}
