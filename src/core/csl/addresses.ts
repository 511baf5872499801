/**
 * Addresses of articles.
 * In: identifiers in their normal form. Out: addresses in which every character with a meaning in Markdown is encoded.
 */
import type { UnkeyedArticle } from './article';

export function doiAddress(doi: string): string {
	return `https://doi.org/${doi.split('/').map(encodeSegment).join('/')}`;
}

export function pubmedAddress(pmid: string): string {
	return `https://pubmed.ncbi.nlm.nih.gov/${encodeSegment(pmid)}/`;
}

export function pmcAddress(pmcid: string): string {
	return `https://pmc.ncbi.nlm.nih.gov/articles/${encodeSegment(pmcid)}/`;
}

/** An address as it stands, if it is one of the web; others (`javascript:`, `command:`) are none. */
export function webAddress(address: string): string | undefined {
	if (!/^https?:\/\/[^\s]+$/i.test(address)) return undefined;
	return address.replace(/[()<>"'\\`*[\]{}|^]/g, (character) => encodePunctuation(character));
}

/** Where the article can be looked at, each with the name of the place. */
export function articleAddresses({ DOI, PMID, PMCID, URL }: UnkeyedArticle): { name: string; address: string }[] {
	const all = [
		{ name: 'DOI', address: DOI === undefined ? undefined : doiAddress(DOI) },
		{ name: 'PubMed', address: PMID === undefined ? undefined : pubmedAddress(PMID) },
		{ name: 'PubMed Central', address: PMCID === undefined ? undefined : pmcAddress(PMCID) },
		{ name: 'Web page', address: URL === undefined ? undefined : webAddress(URL) },
	];
	return all.flatMap(({ name, address }) => (address === undefined ? [] : [{ name, address }]));
}

/** Also the punctuation that `encodeURIComponent` leaves as it is; lone surrogates, which it refuses, go. */
function encodeSegment(text: string): string {
	return encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, encodePunctuation);
}

function encodePunctuation(character: string): string {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
