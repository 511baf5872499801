/**
 * Entries in the order of their first records, by file name and line, kept up to date.
 * In: drafts that come and go. Out: all in order. Only the files that one came to or went from are sorted anew.
 */
import { compareTexts } from './choice';
import type { Draft } from './drafts';
import { compareRecords } from './merge';

export interface PlaceOrder {
	add(draft: Draft): void;
	remove(draft: Draft): void;
	/** File by file. */
	inOrder(): Iterable<readonly Draft[]>;
}

export function createPlaceOrder(): PlaceOrder {
	const byFile = new Map<string, Set<Draft>>();
	const sorted = new Map<string, readonly Draft[]>();
	return {
		add(draft) {
			const file = fileOf(draft);
			const known = byFile.get(file);
			if (known === undefined) byFile.set(file, new Set([draft]));
			else known.add(draft);
			sorted.delete(file);
		},
		remove(draft) {
			const file = fileOf(draft);
			const known = byFile.get(file);
			known?.delete(draft);
			if (known?.size === 0) byFile.delete(file);
			sorted.delete(file);
		},
		*inOrder() {
			for (const file of [...byFile.keys()].sort(compareTexts)) {
				const drafts = sorted.get(file) ?? [...(byFile.get(file) ?? [])].sort(comparePlaces);
				sorted.set(file, drafts);
				yield drafts;
			}
		},
	};
}

function fileOf({ records: [first] }: Draft): string {
	return first?.custom.sources[0]?.file ?? '';
}

function comparePlaces(a: Draft, b: Draft): number {
	const [one, other] = [a.records[0], b.records[0]];
	return one === undefined || other === undefined ? 0 : compareRecords(one, other);
}
