/**
 * Which notes cite an article, in a line for its hover.
 * In: the notes that cite it, the note that is being read, and what the user calls a file. Out: a sentence in Markdown; empty
 * where no other note does.
 */
import { escapeMarkdown } from '../text/markdown';
import type { CitingNote } from './keyReferences';

const mostNamed = 5;

export function renderCitedIn(notes: readonly CitingNote[], own: string, nameOf: (file: string) => string): string {
	const others = notes.filter(({ file }) => file !== own).map(({ file }) => nameOf(file));
	if (others.length === 0) return '';
	const named = others.slice(0, mostNamed).map(escapeMarkdown);
	const rest = others.length - named.length;
	return `Also cited in ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}
