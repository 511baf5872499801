/**
 * Work keys: the field `work_keys_str_mv`, from which the borders between the values of other fields come back.
 * In: `AT bussusonia disintegratedcare AT marshallmartin disintegratedcare`. Out: its keys, and texts split by them.
 * A key holds the letters and digits of a name or title (VuFind's ICU rule `:: NFD; :: lower; :: Latin;
 * :: [^[:letter:] [:number:]] Remove; :: NFKC;`, then lower case, the first 255 code points).
 */
import { type Located, locate } from '../../text/span';

export interface WorkKey {
	/** Absent for a uniform title (`UT`). */
	readonly author: string | undefined;
	readonly title: string;
	readonly value: Located;
}

/** Splits the field before every `AT ` or `UT `, with or without a blank in front: keys hold no capitals. */
export function parseWorkKeys(text: string, field: Located): WorkKey[] {
	const starts = [...field.text.matchAll(/(?:AT|UT) (?=\S)/g)].map((match) => field.span.start + match.index);
	return starts.map((start, index) => {
		const value = locate(text, { start, end: starts[index + 1] ?? field.span.end });
		const [kind, ...keys] = value.text.split(' ');
		return { author: kind === 'AT' ? keys[0] : undefined, title: keys.at(-1) ?? '', value };
	});
}

/** The keys of the authors in their order, once each: titles with a leading article repeat them with another title. */
export function authorKeys(keys: readonly WorkKey[]): string[] {
	const withAuthor = keys.filter((key) => key.author !== undefined);
	const title = withAuthor[0]?.title;
	return withAuthor.filter((key) => key.title === title).map((key) => key.author ?? '');
}

/** What one character adds to a key; `undefined` for letters whose romanisation needs full ICU tables. */
function keyOfCharacter(character: string): string | undefined {
	const letters =
		character
			.normalize('NFD')
			.toLowerCase()
			.match(/[\p{L}\p{N}]/gu)
			?.join('') ?? '';
	if (/\p{L}/u.test(letters) && !/^[\p{Script=Latin}\p{Script=Common}]*$/u.test(letters)) return undefined;
	return letters.normalize('NFKC').toLowerCase();
}

/** The key of a name or title in Latin script; `undefined` for other scripts. */
export function workKey(text: string): string | undefined {
	const parts = [...text].map(keyOfCharacter);
	return parts.includes(undefined) ? undefined : [...parts.join('')].slice(0, 255).join('');
}

/** How many characters a search for the right keys may look at, as a multiple of the field's length. */
const mostLooks = 50;

/**
 * Splits `field` into values whose keys follow one another in `keys`, wherever they start there; a border may fall inside a
 * word (`Bussu, SoniaMarshall, Martin`). The whole field must be used up; otherwise `undefined`.
 */
export function splitByKeys(text: string, field: Located, keys: readonly string[]): Located[] | undefined {
	let looks = 0;
	for (let first = 0; first < keys.length && looks <= mostLooks * field.text.length; first++) {
		const { values, end } = splitFrom(text, field, keys, first);
		if (end === field.span.end) return values;
		looks += end - field.span.start;
	}
	return undefined;
}

/** The values from key `first` on, and where they end. */
function splitFrom(text: string, field: Located, keys: readonly string[], first: number) {
	const values: Located[] = [];
	let start = field.span.start;
	for (let index = first; index < keys.length && start < field.span.end; index++) {
		const end = endOfKey(text, start, field.span.end, keys[index] ?? '');
		if (end === undefined) break;
		values.push(locate(text, { start, end }));
		start = end;
		while (start < field.span.end && text[start] === ' ') start++;
	}
	return { values, end: start };
}

/** Where the text from `start` on has used up `key`. */
function endOfKey(text: string, start: number, limit: number, key: string): number | undefined {
	let used = 0;
	let at = start;
	while (at < limit) {
		const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
		const added = keyOfCharacter(character);
		if (added === undefined) return undefined;
		if (used === key.length && (added !== '' || character === ' ')) return endOfPunctuation(text, at, limit);
		if (!key.startsWith(added, used)) return undefined;
		used += added.length;
		at += character.length;
	}
	return used === key.length && key !== '' ? limit : undefined;
}

/** Closing punctuation belongs to the value before it, also after a blank: `(1668- )`. */
function endOfPunctuation(text: string, from: number, limit: number): number {
	const closing = /^(?: *[)\].,;:]+)+(?= |$)/.exec(text.slice(from, Math.min(limit, from + 20)))?.[0];
	return from + (closing?.length ?? 0);
}
