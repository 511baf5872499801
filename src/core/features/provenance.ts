/**
 * Where an article is from, for its hover.
 * In: an entry, and what files are called. Out: Markdown in one line: the records, and the key that it would have by now.
 */
import type { Entry } from '../library/library';
import { escapeMarkdown } from '../text/markdown';

/** More records than these are left to the details. */
const mostSources = 3;

export function renderProvenance({ sources, offeredKey }: Entry, nameOf: (file: string) => string): string {
	const named = sources.slice(0, mostSources).map(({ file, line }) => `${nameOf(file)}, line ${line}`);
	const hidden = sources.length - named.length;
	if (hidden > 0) named.push(`${hidden} more`);
	const from = `From ${named.join('; ')}.`;
	const offered = offeredKey === undefined ? '' : ` By what is known now its key would be ${offeredKey}.`;
	return escapeMarkdown(from + offered);
}
