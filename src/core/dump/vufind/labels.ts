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

/** No wording is longer. */
const longestLabel = 80;

/** The meanings of `label`; none for one that the site made up itself. */
export function parseLabel(label: string): readonly LabelKey[] {
	if (label.length > longestLabel) return [];
	const wording = foldLabel(label);
	return Object.hasOwn(labelMeanings, wording) ? (labelMeanings[wording] ?? []) : [];
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
	while (end > 0 && /[\s.…:：]/.test(label[end - 1] ?? '')) end--;
	const bare = label.slice(0, end).toLowerCase();
	// Most labels have single blanks and nothing to normalise.
	return /^[a-z][a-z ]*$/.test(bare) && !bare.includes('  ')
		? bare
		: bare.normalize('NFC').trim().replace(/\s+/gu, ' ');
}
