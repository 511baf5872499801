/**
 * Identifiers that a page gives as addresses.
 * In: the addresses of a record and its id. Out: DOI, PMID and PMCID.
 */
import { parseDoi, parsePmcid, parsePmid } from '../../csl/identifiers';
import { definedOnly } from '../definedOnly';

type Identifiers = { DOI?: string; PMID?: string; PMCID?: string };

export function identifiersFromLinks(links: readonly string[], id: string | undefined): Identifiers {
	const find = (parse: (text: string) => string | undefined) => links.map(parse).find((value) => value !== undefined);
	return definedOnly({
		DOI: find((link) => (/doi\.org\//i.test(link) ? parseDoi(link) : undefined)),
		PMID: find((link) => (link.includes('/') ? parsePmid(link) : undefined)),
		PMCID: find(parsePmcid) ?? pmcidOfRecord(id),
	});
}

/** In catalogues of PubMed Central the id `pubmed-7597578` is `PMC7597578`. */
function pmcidOfRecord(id: string | undefined): string | undefined {
	const digits = /^pubmed-(\d{1,8})$/.exec(id ?? '')?.[1];
	return digits === undefined ? undefined : `PMC${digits}`;
}
