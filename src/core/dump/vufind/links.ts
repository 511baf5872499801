/**
 * Identifiers that a page gives as addresses.
 * In: the addresses of a record and its id. Out: DOI, PMID and PMCID.
 */
import { parseDoi, parsePmcid, parsePmid } from '../../csl/identifiers';
import { definedOnly } from '../definedOnly';

type Identifiers = { DOI?: string; PMID?: string; PMCID?: string };

export function identifiersFromLinks(links: readonly string[], id: string | undefined): Identifiers {
	let DOI: string | undefined;
	let PMID: string | undefined;
	let PMCID: string | undefined;
	for (const link of links) {
		if (/doi\.org\//i.test(link)) DOI ??= parseDoi(link);
		if (link.includes('pubmed')) PMID ??= parsePmid(link);
		if (link.includes('PMC')) PMCID ??= parsePmcid(link);
	}
	return definedOnly({ DOI, PMID, PMCID: PMCID ?? pmcidOfRecord(id) });
}

/** In catalogues of PubMed Central the id `pubmed-7597578` is `PMC7597578`. */
function pmcidOfRecord(id: string | undefined): string | undefined {
	const digits = /^pubmed-(\d{1,8})$/.exec(id ?? '')?.[1];
	return digits === undefined ? undefined : `PMC${digits}`;
}
