/**
 * Work keys: the field `work_keys_str_mv`, from which the borders between the values of other fields come back.
 * In: `AT bussusonia disintegratedcare AT marshallmartin disintegratedcare`. Out: its keys, and texts split by them.
 * A key holds the letters and digits of a name or title (VuFind's ICU rule `:: NFD; :: lower; :: Latin;
 * :: [^[:letter:] [:number:]] Remove; :: NFKC;`, then lower case, the first 255 code points).
 */
import type { Located } from '../../text/span';
import { type Cell, sliceCell } from '../table/cell';
import { romanisation } from './romanisation.generated';

export interface WorkKey {
	/** Absent for a uniform title (`UT`). */
	readonly author: string | undefined;
	readonly title: string;
	readonly value: Located;
}

/** Splits the field before every `AT ` or `UT `, with or without a blank in front: keys hold no capitals. */
export function parseWorkKeys(field: Cell): WorkKey[] {
	const starts = keyStarts(field.text);
	return starts.map((start, index) => readKey(sliceCell(field, start, starts[index + 1] ?? field.text.length)));
}

function keyStarts(text: string): number[] {
	const starts: number[] = [];
	for (let at = text.indexOf('T '); at !== -1; at = text.indexOf('T ', at + 1)) {
		const kind = text.charAt(at - 1);
		if ((kind === 'A' || kind === 'U') && /\S/.test(text.charAt(at + authorStart - 1))) starts.push(at - 1);
	}
	return starts;
}

/** `AT bussusonia disintegratedcare`: the first word behind the kind, and the last. */
function readKey(value: Located): WorkKey {
	const { text } = value;
	const end = text.indexOf(' ', authorStart);
	const author = text.startsWith('AT') ? text.slice(authorStart, end === -1 ? text.length : end) : undefined;
	return { author, title: text.slice(text.lastIndexOf(' ') + 1), value };
}

const authorStart = 'AT '.length;

/** The keys of the authors in their order, once each: titles with a leading article repeat them with another title. */
export function authorKeysOf(keys: readonly WorkKey[]): string[] {
	const authors: string[] = [];
	let first: string | undefined;
	for (const { author, title } of keys) {
		if (author === undefined) continue;
		first ??= title;
		if (title === first) authors.push(author);
	}
	return authors;
}

/** Whether the last key is whole: it names the work called `title`, as the key before it does where there is one. */
export function isWholeKeys(keys: readonly WorkKey[], title: string): boolean {
	const last = keys.at(-1)?.title;
	return last !== undefined && (keys.length > 1 ? last === keys[0]?.title : last === workKey(title));
}

/** One letter with its accents, and what it adds to a key. */
interface Sign {
	readonly length: number;
	/** Absent for letters whose romanisation needs full ICU tables. */
	readonly key: string | undefined;
}

/** The sign at `at`. */
function signAt(text: string, at: number): Sign {
	const code = text.charCodeAt(at);
	const plain = asciiSigns[code];
	if (plain !== undefined) return plain;
	const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
	if (/[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(character)) return romanised(text, at, character);
	return { length: character.length, key: latinKey(character) };
}

/** `A` → `a`, `7` → `7`; nothing for blanks and punctuation. */
const asciiSigns: readonly Sign[] = Array.from({ length: 128 }, (_, code) => {
	const letter = String.fromCharCode(code).toLowerCase();
	return { length: 1, key: /[a-z0-9]/.test(letter) ? letter : '' };
});

function latinKey(character: string): string | undefined {
	const letters =
		character
			.normalize('NFD')
			.toLowerCase()
			.match(/[\p{L}\p{N}]/gu)
			?.join('') ?? '';
	if (/\p{L}/u.test(letters) && !/^[\p{Script=Latin}\p{Script=Common}]*$/u.test(letters)) return undefined;
	return letters.normalize('NFKC').toLowerCase();
}

/** Greek and Cyrillic, letter by letter but for γ before another guttural and υ after α, ε, ο. */
function romanised(text: string, at: number, character: string): Sign {
	const marks = /^[\u0300-\u036f]*/.exec(text.slice(at + character.length, at + character.length + 4))?.[0] ?? '';
	const whole = `${character}${marks}`.normalize('NFC');
	const length = character.length + marks.length;
	const base = whole.normalize('NFD').charAt(0).toLowerCase();
	if (base === 'γ' && /^[γκξχ]/i.test(text.slice(at + length, at + length + 1))) return { length, key: 'n' };
	const before = text
		.slice(Math.max(0, at - 3), at)
		.normalize('NFD')
		.replace(/\p{M}+$/u, '')
		.at(-1);
	const isDiphthong = base === 'υ' && !whole.normalize('NFD').includes('\u0308') && /[αεο]/i.test(before ?? '');
	if (isDiphthong) return { length, key: 'u' };
	// What the table lacks is spelled as it stands.
	return { length, key: romanisation[whole] ?? base };
}

/** In code points, of which no text has more than UTF-16 units. */
const longestKey = 255;

/** The key of a name or title; `undefined` for scripts that are not Latin, Greek or Cyrillic. */
export function workKey(text: string): string | undefined {
	let key = '';
	for (let at = 0; at < text.length; ) {
		const sign = signAt(text, at);
		if (sign.key === undefined) return undefined;
		key += sign.key;
		at += sign.length;
	}
	const normal = key.normalize('NFC');
	return normal.length > longestKey ? [...normal].slice(0, longestKey).join('') : normal;
}

/** How many characters a search for the right keys may look at, as a multiple of the field's length. */
const mostLooks = 50;

/**
 * Splits `field` into values whose keys follow one another in `keys`, wherever they start there; a border may fall inside a
 * word (`Bussu, SoniaMarshall, Martin`). The whole field must be used up; otherwise `undefined`.
 */
export function splitByKeys(field: Cell, keys: readonly string[]): Located[] | undefined {
	let looks = 0;
	for (let first = 0; first < keys.length && looks <= mostLooks * field.text.length; first++) {
		const ends = endsFrom(field.text, keys, first);
		const last = ends.at(-1) ?? 0;
		if (last === field.text.length) return ends.map((end, index) => sliceCell(field, ends[index - 1] ?? 0, end));
		looks += last;
	}
	return undefined;
}

/** Where the values from key `first` on end. */
function endsFrom(text: string, keys: readonly string[], first: number): number[] {
	const ends: number[] = [];
	let start = 0;
	for (let index = first; index < keys.length && start < text.length; index++) {
		const end = endOfKey(text, start, keys[index] ?? '');
		if (end === undefined) break;
		ends.push(end);
		start = end;
		while (start < text.length && text[start] === ' ') start++;
	}
	return ends;
}

/** Where the text from `start` on has used up `key`. */
function endOfKey(text: string, start: number, key: string): number | undefined {
	let used = 0;
	let at = start;
	while (at < text.length) {
		const sign = signAt(text, at);
		if (sign.key === undefined) return undefined;
		const isUsedUp = used === key.length;
		if (isUsedUp && (sign.key !== '' || text[at] === ' ' || opensName(text, at))) return endOfPunctuation(text, at);
		if (!goesOnWith(key, used, sign.key)) return undefined;
		used += sign.key.length;
		at += sign.length;
	}
	return used === key.length && key !== '' ? text.length : undefined;
}

/** Whether `part` stands at `at` in `key`; nearly all parts are a letter. */
function goesOnWith(key: string, at: number, part: string): boolean {
	return part.length === 1 ? key.charCodeAt(at) === part.charCodeAt(0) : key.startsWith(part, at);
}

/** `'t Hooft`, `"Sting"`, right behind the name before. */
function opensName(text: string, at: number): boolean {
	return /^["'“‘’„«(]\p{L}/u.test(text.slice(at, at + 3));
}

/** Closing punctuation belongs to the value before it, also after a blank: `(1668- )`. */
function endOfPunctuation(text: string, from: number): number {
	const closing = /^(?: *[)\].,;:]+)+(?= |$)/.exec(text.slice(from, from + 20))?.[0];
	return from + (closing?.length ?? 0);
}
