/**
 * Links in a dump: identifiers and addresses.
 * In: a dump. Out: where each stands and where it leads, in the order of the text.
 */
import { addressesIn, doiAddress, pmcAddress, pubmedAddress, webAddress } from '../csl/addresses';
import { parseDoi, parsePmcid, parsePmid } from '../csl/identifiers';
import type { Dump } from '../dump/dump';
import type { Field } from '../dump/record';
import type { Located, Span } from '../text/span';

export interface DumpLink {
	readonly span: Span;
	readonly target: string;
}

export function linksIn({ records }: Dump): DumpLink[] {
	return records.flatMap((record) => record.fields().flatMap(linksOfField)).sort((a, b) => a.span.start - b.span.start);
}

const identifierTargets: Readonly<Record<string, (text: string) => string | undefined>> = {
	DOI: (text) => mapDefined(parseDoi(text), doiAddress),
	PMID: (text) => mapDefined(parsePmid(text), pubmedAddress),
	PMCID: (text) => mapDefined(parsePmcid(text), pmcAddress),
};

function linksOfField(field: Field): DumpLink[] {
	if (field.isCut) return [];
	const target = field.part === 'citation' ? identifierTargets[field.name] : undefined;
	if (target !== undefined) return field.values.flatMap(({ text, span }) => linkTo(span, target(text)));
	if (field.part === 'labels' || field.name === 'url') return field.values.flatMap(linksInValue);
	return [];
}

/** Every address in a value; one value of a label may hold several. */
function linksInValue({ text, span }: Located): DumpLink[] {
	return addressesIn(text).flatMap((address) => {
		const start = span.start + address.span.start;
		return linkTo({ start, end: start + address.text.length }, webAddress(address.text));
	});
}

function linkTo(span: Span, target: string | undefined): DumpLink[] {
	return target === undefined ? [] : [{ span, target }];
}

function mapDefined(value: string | undefined, map: (value: string) => string): string | undefined {
	return value === undefined ? undefined : map(value);
}
