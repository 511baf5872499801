/**
 * Entries in the order of their first records, by file name and line, kept up to date.
 * In: entries that come and go. Out: all in order. Only the files that one came to or went from are sorted anew.
 */
import type { UnkeyedArticle } from '../csl/article';
import { compareTexts } from './choice';
import { compareRecords } from './merge';

/** What has records, the first of which says where it stands. */
export interface Placed {
	readonly records: readonly UnkeyedArticle[];
}

export interface PlaceOrder<P extends Placed> {
	add(placed: P): void;
	remove(placed: P): void;
	/** File by file. */
	inOrder(): Iterable<readonly P[]>;
}

export function createPlaceOrder<P extends Placed>(): PlaceOrder<P> {
	const byFile = new Map<string, Set<P>>();
	const sorted = new Map<string, readonly P[]>();
	return {
		add(placed) {
			const file = fileOf(placed);
			const known = byFile.get(file);
			if (known === undefined) byFile.set(file, new Set([placed]));
			else known.add(placed);
			sorted.delete(file);
		},
		remove(placed) {
			const file = fileOf(placed);
			const known = byFile.get(file);
			known?.delete(placed);
			if (known?.size === 0) byFile.delete(file);
			sorted.delete(file);
		},
		*inOrder() {
			for (const file of [...byFile.keys()].sort(compareTexts)) {
				const inFile = sorted.get(file) ?? [...(byFile.get(file) ?? [])].sort(comparePlaces);
				sorted.set(file, inFile);
				yield inFile;
			}
		},
	};
}

function fileOf({ records: [first] }: Placed): string {
	return first?.custom.sources[0]?.file ?? '';
}

function comparePlaces(a: Placed, b: Placed): number {
	const [one, other] = [a.records[0], b.records[0]];
	return one === undefined || other === undefined ? 0 : compareRecords(one, other);
}
