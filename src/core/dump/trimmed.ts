/**
 * Signs at the end of a value that do not belong to it.
 * In: a text and one of its records. Out: a diagnostic for each DOI that a mark of the sentence around it follows, and for each cell
 * with a stray pipe.
 */
import { endOfDoi } from '../csl/doiEnd';
import { parseDoi } from '../csl/identifiers';
import { type Diagnostic, diagnose } from '../diagnostic';
import { type Located, trimSpan } from '../text/span';
import type { DumpRecord } from './formats';
import type { Field } from './record';

export function checkEnds(text: string, record: DumpRecord): Diagnostic[] {
	return record
		.fields()
		.flatMap((field) => [
			...(mayHoldDoi(field) && !field.isCut ? field.values.flatMap(checkDoi) : []),
			...(record.format === 'vufind' ? checkPipes(text, field) : []),
		]);
}

function mayHoldDoi({ name }: Field): boolean {
	return name === 'DOI' || name === 'url' || name.startsWith('doi_');
}

function checkDoi({ text, span }: Located): Diagnostic[] {
	if (!doiStart.test(text)) return [];
	const end = endOfDoi(text);
	if (end === text.length || parseDoi(text.slice(0, end)) === undefined) return [];
	// Within the value there may be marks of Markdown that its text has not.
	const start = span.end - (text.length - end);
	return [diagnose('identifier-trimmed', { start, end: span.end }, text.slice(end))];
}

const doiStart = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi: ?)?10\.\d/i;
/** A pipe at the end of a value, or two at the end of the cell: one is too many, or does not end the cell, without a blank. */
function checkPipes(text: string, { name, span, values }: Field): Diagnostic[] {
	const ends = values.filter((value) => value.text.endsWith('|')).map((value) => value.span.end);
	const last = values.at(-1)?.span.end ?? span.end;
	if (text.slice(last, span.end).trimEnd().endsWith('||')) ends.push(trimSpan(text, span).end);
	return ends.map((end) => diagnose('stray-pipe', { start: end - 1, end }, name));
}
