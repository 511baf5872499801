/**
 * Signs at the end of a value that do not belong to it.
 * In: the fields of a record. Out: a diagnostic for each DOI that a mark of the sentence around it follows, and for each cell
 * with a stray pipe.
 */
import { endOfDoi } from '../csl/doiEnd';
import { parseDoi } from '../csl/identifiers';
import { type Diagnostic, diagnose } from '../diagnostic';
import type { Located } from '../text/span';
import type { DumpRecord } from './formats';
import type { Field } from './record';

export function checkEnds(record: DumpRecord): Diagnostic[] {
	return record.fields.flatMap((field) => [
		...(mayHoldDoi(field) && !field.isCut ? field.values.flatMap(checkDoi) : []),
		...(record.format === 'vufind' ? field.values.flatMap((value) => checkPipe(field, value)) : []),
	]);
}

function mayHoldDoi({ name }: Field): boolean {
	return name === 'DOI' || name === 'url' || name.startsWith('doi_');
}

function checkDoi({ text, span }: Located): Diagnostic[] {
	if (!doiStart.test(text)) return [];
	const end = endOfDoi(text);
	if (end === text.length || parseDoi(text.slice(0, end)) === undefined) return [];
	return [diagnose('identifier-trimmed', { start: span.start + end, end: span.end }, text.slice(end))];
}

const doiStart = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi: ?)?10\.\d/i;
/** A pipe within the cell at its end: one too many, or, without a blank before it, one that does not end the cell. */
function checkPipe({ name }: Field, { text, span }: Located): Diagnostic[] {
	return text.endsWith('|') ? [diagnose('stray-pipe', { start: span.end - 1, end: span.end }, name)] : [];
}
