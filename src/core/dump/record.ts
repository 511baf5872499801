/**
 * What every record of a dump is made of, whatever its format: parts that tile it, and fields that know where they stand.
 * Hover, outline, folding, links and diagnostics all start from these.
 */
import type { Located, Span } from '../text/span';

/** Names of record parts; the parts of a record follow one another without gaps and cover it. */
export type PartKind =
	| 'cover'
	| 'title'
	| 'summary'
	| 'labels'
	| 'heading'
	| 'staff'
	| 'number'
	| 'citation'
	| 'abstract'
	| 'affiliations'
	| 'end'
	| 'unread';

export interface Part {
	readonly kind: PartKind;
	/** Whole lines, line ends included. */
	readonly span: Span;
}

/**
 * One field or flag as read.
 * `author | Bussu, Sonia Marshall, Martin |` has the name `author` (covering `author`), two values (each covering its
 * name) and a span from `author` to the last `|`.
 */
export interface Field {
	/** The field's name as printed where one is printed, else the name of what it holds. */
	readonly name: string;
	readonly nameSpan: Span | undefined;
	readonly span: Span;
	/** Empty for a flag, which says something by standing there. */
	readonly values: readonly Located[];
	readonly part: PartKind;
	/** The text ended before the field did: its last value may lack its end. */
	readonly isCut: boolean;
}

/** What all formats' records have in common. */
export interface RecordBase {
	/** The record's own id or number; absent where the record has none. */
	readonly label: string | undefined;
	/** Whole lines. */
	readonly span: Span;
	/** Told only when they are asked for: an article needs none. */
	readonly parts: () => readonly Part[];
	/** In the order in which they stand; told when asked, too. */
	readonly fields: () => readonly Field[];
}

/** The texts of values; of most fields there is one. */
export function textsOf(values: readonly Located[]): string[] {
	const [first] = values;
	return values.length === 1 && first !== undefined ? [first.text] : values.map(({ text }) => text);
}

const ownData = { enumerable: true, writable: true, configurable: true };

/** All fields and flags by name, repeated names joined. */
export function fieldsByName(fields: readonly Pick<Field, 'name' | 'values'>[]): Record<string, string[]> {
	const byName: Record<string, string[]> = {};
	for (const { name, values } of fields) addValues(byName, name, values);
	return byName;
}

/** Adds the texts of `values` to what `byName` has under a name. */
export function addValues(byName: Record<string, string[]>, name: string, values: readonly Located[]): void {
	const found = byName[name];
	if (found !== undefined && Object.hasOwn(byName, name)) {
		for (const { text } of values) found.push(text);
		return;
	}
	const texts = textsOf(values);
	// Any text may stand in the place of a name, also one with a meaning of its own.
	if (name === '__proto__') Object.defineProperty(byName, name, { value: texts, ...ownData });
	else byName[name] = texts;
}
