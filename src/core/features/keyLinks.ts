/**
 * Links in a note: citation keys that are addresses or identifiers themselves.
 * In: a note. Out: `@{https://example.org/a}`, `@{doi:10.5555/a}` and the like, each with where it leads.
 */
import { parseCitations } from '../citation/citations';
import { doiAddress, webAddress } from '../csl/addresses';
import { parseDoi } from '../csl/identifiers';
import type { DumpLink } from './links';

export function keyLinks(text: string): DumpLink[] {
	return parseCitations(text).flatMap(({ key }) => {
		const doi = parseDoi(key.text);
		const target = doi === undefined ? webAddress(key.text) : doiAddress(doi);
		return target === undefined ? [] : [{ span: key.span, target }];
	});
}
