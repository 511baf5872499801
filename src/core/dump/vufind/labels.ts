/**
 * Labels of VuFind's record page in any language and version of its interface.
 * In: a label as printed, with or without its colon. Out: what it means; several meanings where one wording has several.
 */
import type { Row } from '../table/rows';
import { type LabelKey, labelMeanings } from './wordings.generated';

/** A row of the label table and what its label may mean. */
export interface Label {
	readonly keys: readonly LabelKey[];
	readonly row: Row;
}

/** A table that texts are looked up in costs less than an object's members, whose names must be made known first. */
const meanings: ReadonlyMap<string, readonly LabelKey[]> = new Map(
	Object.entries(labelMeanings).flatMap(([wording, keys]) => asPrinted(wording).map((form) => [form, keys])),
);
const unknown: readonly LabelKey[] = [];

/** No wording is longer. */
const longestLabel = 80;

/** The meanings of `label`; none for one that the site made up itself. */
export function parseLabel(label: string): readonly LabelKey[] {
	if (label.length > longestLabel) return unknown;
	const known = meanings.get(label);
	if (known !== undefined) return known;
	const bare = withoutEnd(label);
	return meanings.get(bare) ?? meanings.get(foldLabel(bare)) ?? unknown;
}

/** `Cargando…`, `Wird geladen …`, `Loading...`: the text that a page shows before its content. */
export function isLoadingText(content: string): boolean {
	return content.length < 60 && endsInDots(content) && parseLabel(content).includes('Loading');
}

function endsInDots(content: string): boolean {
	const last = content.charCodeAt(content.length - 1);
	// Of most lines one look at the last sign is enough.
	if (last > blank && last !== dot && last !== ellipsis && last < noBreakSpace) return false;
	const bare = content.trimEnd();
	return bare.endsWith('…') || bare.endsWith('...');
}

/** The table has each wording also as most pages have it, with capitals: those need not be folded. */
function asPrinted(wording: string): string[] {
	const words = wording.split(' ').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
	const printed = words.join(' ');
	// Most labels end in a colon: looked up with it, they need not be cut.
	return foldLabel(printed) === wording ? [wording, printed, `${printed}:`] : [wording];
}

/** Ellipses, colons and blanks at the end differ between versions. */
function withoutEnd(label: string): string {
	let end = label.length;
	while (end > 0 && isEnding(label.charCodeAt(end - 1))) end--;
	return end === label.length ? label : label.slice(0, end);
}

const [blank, dot, colon, noBreakSpace, ellipsis, wideColon] = [32, 46, 58, 160, 0x2026, 0xff1a];

function isEnding(code: number): boolean {
	if (code === colon || code === dot || code === ellipsis || code === wideColon) return true;
	return (code < 33 || code > 126) && /\s/.test(String.fromCharCode(code));
}

/** Case and kinds of blanks differ as well; the table of wordings is folded alike. */
function foldLabel(label: string): string {
	const bare = label.toLowerCase();
	// Most labels have single blanks and nothing to normalise.
	return /^[a-z][a-z ]*$/.test(bare) && !bare.includes('  ')
		? bare
		: bare.normalize('NFC').trim().replace(/\s+/gu, ' ');
}
