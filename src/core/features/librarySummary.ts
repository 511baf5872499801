/**
 * What the library holds, in a few words.
 * In: a library. Out: a short text for the status bar, and a longer one.
 */
import type { Library } from '../library/library';
import { count } from '../text/count';

export interface LibrarySummary {
	/** `1,234 articles` */
	readonly text: string;
	/** `1,234 articles, made of 1,300 records in 3 files.` */
	readonly detail: string;
}

export function summarizeLibrary({ entries, recordCount }: Library): LibrarySummary {
	const text = count(entries.size, 'article');
	const files = new Set([...entries.values()].flatMap(({ sources }) => sources.map(({ file }) => file)));
	return { text, detail: `${text}, made of ${count(recordCount, 'record')} in ${count(files.size, 'file')}.` };
}
