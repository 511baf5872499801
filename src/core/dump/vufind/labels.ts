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

/** The meanings of `label`; none for one that the site made up itself. */
export function parseLabel(label: string): readonly LabelKey[] {
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
	return label
		.normalize('NFC')
		.toLowerCase()
		.trim()
		.replace(/[\s.…:：]{1,8}$/u, '')
		.replace(/\s+/gu, ' ');
}
