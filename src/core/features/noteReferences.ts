/**
 * What a note cites.
 * In: a library, the keys of the note, which keys are none of the library's business, and the formatted references as far as there
 * are any. Out: a row for each article with all its places, whatever the note calls it by: those that the library does not have
 * first, then in the order of the text.
 * Before all dumps are read, and of a library without any article, nobody knows what it does not have.
 */
import type { PlacedKey } from '../citation/placedKeys';
import { displayAuthorYear, displaySource } from '../csl/display';
import type { Entry, Library } from '../library/library';
import { count } from '../text/count';
import { meaningOf } from './keyReferences';

export interface NoteReference {
	/** The same as long as the note cites the same. */
	readonly id: string;
	/** Undefined where no article has the key. */
	readonly entry: Entry | undefined;
	/** Whether the library is known not to have it. */
	readonly isUnknown: boolean;
	/** The formatted reference, the title where there is none yet, or the key that no article has. */
	readonly label: string;
	/** First author and year, unless the label tells them, and how often it is cited: `Åse 2021 · 3 places`. */
	readonly description: string;
	/** Title, author, year and how often, in words for a screen reader: the same before and after it is formatted. */
	readonly spoken: string;
	/** At least one, in the order of the text. */
	readonly places: readonly PlacedKey[];
}

/** The library as far as it is read. */
export interface ReadLibrary {
	readonly library: Library;
	readonly isComplete: boolean;
}

export function noteReferences(
	{ library, isComplete }: ReadLibrary,
	keys: readonly PlacedKey[],
	isLeft: (key: string) => boolean,
	formatted: (articleId: string) => string | undefined = () => undefined,
): NoteReference[] {
	const isChecked = isComplete && library.entries.size > 0;
	const rows = [...byMeaning(library, keys, isLeft)].map(([meant, places]) =>
		typeof meant === 'string'
			? keyRow(meant, places, isChecked)
			: articleRow(meant, places, formatted(meant.article.id)),
	);
	return [...rows.filter(({ isUnknown }) => isUnknown), ...rows.filter(({ isUnknown }) => !isUnknown)];
}

function byMeaning(
	library: Library,
	keys: readonly PlacedKey[],
	isLeft: (key: string) => boolean,
): Map<Entry | string, PlacedKey[]> {
	const found = new Map<Entry | string, PlacedKey[]>();
	for (const placed of keys) {
		const meant = meaningOf(library, placed.key);
		if (typeof meant === 'string' && isLeft(meant)) continue;
		const places = found.get(meant);
		if (places === undefined) found.set(meant, [placed]);
		else places.push(placed);
	}
	return found;
}

function articleRow(entry: Entry, places: readonly PlacedKey[], formatted: string | undefined): NoteReference {
	const { article } = entry;
	const title = article.title ?? 'No title';
	const authorYear = displayAuthorYear(article);
	return {
		id: `article/${article.id}`,
		entry,
		isUnknown: false,
		label: formatted ?? title,
		description: joined(
			[formatted === undefined ? authorYear : '', places.length > 1 ? count(places.length, 'place') : ''],
			' · ',
		),
		spoken: joined([title, authorYear, displaySource(article), citedWords(places)], ', '),
		places,
	};
}

function keyRow(key: string, places: readonly PlacedKey[], isUnknown: boolean): NoteReference {
	const state = isUnknown ? 'not in the library' : '';
	return {
		id: `key/${key}`,
		entry: undefined,
		isUnknown,
		label: key,
		description: joined([state, places.length > 1 ? count(places.length, 'place') : ''], ' · '),
		spoken: joined([key, state, citedWords(places)], ', '),
		places,
	};
}

function citedWords({ length }: readonly PlacedKey[]): string {
	return `cited in ${count(length, 'place')}`;
}

/** What stands above the rows where there is none: what the user may do, or why. `note` is what the user calls the note. */
export function describeNoReferences(note: string | undefined): string {
	return note === undefined ? 'Open a Markdown note to see what it cites.' : `${note} cites nothing yet.`;
}

export interface PlaceRow {
	/** `Line 3` */
	readonly label: string;
	/** What stands around the key. */
	readonly description: string;
	readonly spoken: string;
}

/** So much of a line before its key is shown; of what follows as much as the view is wide. */
const mostBefore = 24;
const mostAfter = 80;

/** One place of several. In: the place, and the line it stands in. */
export function placeRow({ line, column }: PlacedKey, text: string): PlaceRow {
	const start = Math.max(0, column - mostBefore);
	const before = `${start > 0 ? '…' : ''}${text.slice(start, column)}`;
	const description = `${before}${text.slice(column, column + mostAfter)}`.trim();
	const label = `Line ${line + 1}`;
	return { label, description, spoken: `${label}, ${description}` };
}

function joined(parts: readonly string[], separator: string): string {
	return parts.filter((part) => part !== '').join(separator);
}
