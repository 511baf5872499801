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
const meanings: ReadonlyMap<string, readonly LabelKey[]> = new Map(Object.entries(labelMeanings));
const unknown: readonly LabelKey[] = [];

/** No wording is longer. */
const longestLabel = 80;

/** The meanings of `label`; none for one that the site made up itself. */
export function parseLabel(label: string): readonly LabelKey[] {
	return label.length > longestLabel ? unknown : (meanings.get(foldLabel(label)) ?? unknown);
}

/** `Cargando…`, `Wird geladen …`, `Loading...`: the text that a page shows before its content. */
export function isLoadingText(content: string): boolean {
	return content.length < 60 && endsInDots(content) && parseLabel(content).includes('Loading');
}

function endsInDots(content: string): boolean {
	const bare = content.trimEnd();
	return bare.endsWith('…') || bare.endsWith('...');
}

/** Case, ellipses, colons and kinds of blanks differ between versions; the table of wordings is folded alike. */
function foldLabel(label: string): string {
	let end = label.length;
	while (end > 0 && !isLetter(label.charCodeAt(end - 1)) && /[\s.…:：]/.test(label[end - 1] ?? '')) end--;
	const bare = label.slice(0, end).toLowerCase();
	// Most labels have single blanks and nothing to normalise.
	return /^[a-z][a-z ]*$/.test(bare) && !bare.includes('  ')
		? bare
		: bare.normalize('NFC').trim().replace(/\s+/gu, ' ');
}

function isLetter(code: number): boolean {
	return (code > 96 && code < 123) || (code > 64 && code < 91);
}
