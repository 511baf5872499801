/**
 * Links in a dump: identifiers and addresses.
 * In: a dump. Out: where each stands and where it leads, in the order of the text.
 */
import { doiAddress, pmcAddress, pubmedAddress, webAddress } from '../csl/addresses';
import { parseDoi, parsePmcid, parsePmid } from '../csl/identifiers';
import type { Dump } from '../dump/dump';
import type { Field } from '../dump/record';
import type { Located, Span } from '../text/span';

export interface DumpLink {
	readonly span: Span;
	readonly target: string;
}

export function linksIn({ records }: Dump): DumpLink[] {
	return records.flatMap((record) => record.fields.flatMap(linksOfField)).sort((a, b) => a.span.start - b.span.start);
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
	if (field.part === 'labels' || field.name === 'url') return field.values.flatMap(addressesIn);
	return [];
}

/**
 * An address, up to a blank or to the next one, as the copy may have lost the blank between two. An address may also hold
 * another one, as archives' do: `https://web.archive.org/web/2020/https://example.org`.
 */
const address = /https?:\/\/\S+?(?=(?<![=?&]|\/web\/[\w*]{1,20}\/)https?:\/\/|\s|$)/g;

/** Every address in a value; one value of a label may hold several. */
function addressesIn({ text, span }: Located): DumpLink[] {
	return [...text.matchAll(address)].flatMap((match) => {
		const start = span.start + match.index;
		return linkTo({ start, end: start + match[0].length }, webAddress(match[0]));
	});
}

function linkTo(span: Span, target: string | undefined): DumpLink[] {
	return target === undefined ? [] : [{ span, target }];
}

function mapDefined(value: string | undefined, map: (value: string) => string): string | undefined {
	return value === undefined ? undefined : map(value);
}
