/**
 * The author list at the start of a citation.
 * In: a citation up to its source. Out: the authors with their places, and where the title starts; no authors unless every
 * part of the list looks like one, because a wrong author is worse than none.
 */
import type { Name } from '../../csl/article';
import { holdsCollectiveNoun, isAcronym, isCollective } from '../../csl/collectives';
import { isPlainName, parseLooseName, parseVancouverName } from '../../csl/names';
import { matchesIn } from '../../text/matches';
import { type Located, locate, type Span } from '../../text/span';
import { isDocument, isNumbered, isSection, isThing } from './things';

export interface AuthorList {
	readonly authors: readonly Located[];
	/** Parallel to `authors`: what each is as a person; a collective is none. */
	readonly names: readonly (Name | undefined)[];
	/** The list said “et al”. */
	readonly hasMore: boolean;
	/** Where the title starts. */
	readonly end: number;
	/** What is evidently a list of authors but has a part that cannot be read; it is neither used as authors nor as title. */
	readonly unread: Located | undefined;
}

/** What MEDLINE has in the place of authors. */
const nobody = '[No authors listed]. ';

/** The list in `head`, which covers `Alderwick H, Mays N. Title` or `Title`. */
export function parseAuthors(text: string, head: Span): AuthorList {
	if (text.startsWith(nobody, head.start)) return { ...noAuthors(head), end: head.start + nobody.length };
	const stop = endOfList(text.slice(head.start, head.end));
	if (stop === undefined) return noAuthors(head);
	const list = { start: head.start, end: head.start + stop };
	const { parts, hasMore } = splitList(text, list);
	const names = readNames(parts);
	const persons = names.filter((name) => name !== undefined).length;
	const isRead = parts.every((part, index) => names[index] !== undefined || isGroup(part.text, persons));
	const isOne = parts.length === 1 && !hasMore;
	// In a citation all in capitals, the words of a title cannot be told from names in capitals.
	// `New E. coli strains`: no title starts in small letters, but a species does.
	if (isOne && /^\p{Ll}{2}/u.test(text.slice(list.end + 2, list.end + 4))) return noAuthors(head);
	const [{ text: first } = { text: '' }] = parts;
	const isTitleStart = isOne
		? isNumbered(first) || isSection(first) || isDocument(first) || names[0]?.literal !== undefined
		: isSaid(first);
	const mayBeWords = isShouted(text.slice(head.start, head.end)) && (isOne || persons < 2 || !names.every(hasInitials));
	if (isTitleStart || (/^(?:The|An?|On|In) /.test(first) && !isCollective(first))) return noAuthors(head);
	if (isRead && !mayBeWords) return { authors: parts, names, hasMore, end: list.end + 2, unread: undefined };
	const isList = persons > (mayBeWords ? 1 : 0) && (!isOne || persons > 1);
	return isList ? { ...noAuthors(head), end: list.end + 2, unread: locate(text, list) } : noAuthors(head);
}

/** `Commentary on Smith J`, `Re: Smith AB`: the start of a title that names authors of another article. */
function isSaid(first: string): boolean {
	return /[:"“]|\s(?:by|for|on|to|with)\s/.test(first) && !isCollective(first);
}

/** The list that is not there: the title starts at once. */
export function noAuthors(head: Span): AuthorList {
	return { authors: [], names: [], hasMore: false, end: head.start, unread: undefined };
}

/** Whether a line that the text ends in begins as a list of authors does: `Alderwick H, Hutch`. */
export function startsWithAuthors(text: string, line: Span): boolean {
	const [first = '', ...rest] = text.slice(line.start, line.end).split(', ', 2);
	return rest.length > 0 && parseVancouverName(first) !== undefined && !isThing(first);
}

/**
 * The full stop that ends the list, if anything of a title follows it. `St. John A` and `U.S. Renal Group` go on, and so do
 * initials with full stops where more of them follow: `Smith J. A., Jones B. C.. Title`.
 */
function endOfList(head: string): number | undefined {
	const first = head.slice(0, longestFirstName);
	const isDotted = first.includes('.,') && /\s\p{Lu}\.,/u.test(first);
	return (isDotted ? stopBehindDots : stopBehindList).exec(head)?.index;
}

const longestFirstName = 60;
const stopBehindList = /(?<!^St|\sSt|\bU\.[SK])\. (?=\S)(?!(?<=\s\p{Lu}\. )\p{Lu}\.[.,])/u;
const stopBehindDots = /(?<!^St|\sSt|\bU\.[SK])\. (?=\S)(?!(?<=\s\p{Lu}\. )\p{Lu}\.[., ])/u;

interface Parts {
	readonly parts: readonly Located[];
	readonly hasMore: boolean;
}

/** `Smith J, Jones A and Brown C, et al`; `and` divides only where both sides are persons, as groups have it in their names. */
function splitList(text: string, list: Span): Parts {
	const parts: Located[] = [];
	let hasMore = false;
	for (const span of divide(text, list, /,\s*/g)) {
		const part = locate(text, span);
		const etAl = /(?:^|\s)et al\.?$/.exec(part.text);
		hasMore ||= etAl !== null;
		addPart(
			parts,
			text,
			etAl === null ? part : locate(text, { start: part.span.start, end: part.span.start + etAl.index }),
		);
	}
	return { parts, hasMore };
}

function addPart(parts: Located[], text: string, part: Located): void {
	if (part.text === '') return;
	if (/(?:and|&)\s/.test(part.text)) parts.push(...divideAtAnd(text, part));
	else parts.push(part);
}

function divideAtAnd(text: string, part: Located): readonly Located[] {
	const pieces = divide(text, part.span, /(?:^|\s+)(?:and|&)\s+/g)
		.map((span) => locate(text, span))
		.filter((piece) => piece.text !== '');
	return pieces.every((piece) => parseVancouverName(piece.text) !== undefined) ? pieces : [part];
}

function divide(text: string, { start, end }: Span, border: RegExp): Span[] {
	const pieces: Span[] = [];
	let from = start;
	for (const match of matchesIn(text.slice(start, end), border)) {
		pieces.push({ start: from, end: start + match.index });
		from = start + match.index + match[0].length;
	}
	pieces.push({ start: from, end });
	return pieces;
}

/** Beside persons, also what alone would be too little for a name: `E WH`, `Ivanov YuA`. */
function readNames(parts: readonly Located[]): (Name | undefined)[] {
	const isNamedAsThing = parts.map(({ text }) => isThing(text));
	// `Case A, Deaton A`: a family may be called like a thing, beside others that are not.
	const isList = parts.some(({ text }, index) => isNamedAsThing[index] === false && isPlainName(text));
	const mayBePerson = parts.map(({ text }, index) => {
		const isPlain = isPlainName(text);
		const isPerson = isNamedAsThing[index] === false || (isList && isPlain && !holdsCollectiveNoun(text));
		return isPerson && (isPlain || !isCollective(text));
	});
	const names = parts.map(({ text }, index) => (mayBePerson[index] ? parseVancouverName(text) : undefined));
	const persons = names.filter((name) => name !== undefined).length;
	if (persons === names.length) return names;
	if (persons === 0) return (mayBePerson.every(Boolean) ? readDigraphs(parts) : undefined) ?? names;
	const readLoosely = ({ text }: Located) => parseLooseName(text, persons > 1);
	return parts.map((part, index) => names[index] ?? (mayBePerson[index] ? readLoosely(part) : undefined));
}

/** A list in which every name has initials of two letters, of which a single one has others besides: `Ivanov YuA`, no `Master PhD`. */
function readDigraphs(parts: readonly Located[]): (Name | undefined)[] | undefined {
	const isSure = ({ text }: Located) =>
		/\p{Lu}\S*\p{Lu}\S*$/u.test(text.slice(text.lastIndexOf(' '))) && !/ (?:Ph|Th)D$/.test(text);
	if (parts.length === 1 && !parts.every(isSure)) return undefined;
	const names = parts.map(({ text }) => parseLooseName(text, false));
	return names.every((name) => name !== undefined) ? names : undefined;
}

function isGroup(text: string, persons: number): boolean {
	if (isThing(text)) return false;
	return isCollective(text) || (persons > 0 && (holdsCollectiveNoun(text) || isAcronym(text)));
}

function hasInitials(name: Name | undefined): boolean {
	return name?.given?.includes('.') === true;
}

function isShouted(head: string): boolean {
	return !/[a-z]/.test(head) && head === head.toUpperCase();
}
