/**
 * Addresses of articles.
 * In: identifiers in their normal form. Out: addresses in which every character with a meaning in Markdown is encoded.
 */
import type { Located } from '../text/span';
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

/** Where an address starts that is not within another one, as in archives' or proxies': `https://web.archive.org/web/2020/https://a.org`. */
export function addressStarts(text: string): number[] {
	const starts: number[] = [];
	for (let at = text.indexOf('http'); at !== -1; at = text.indexOf('http', at + 4)) {
		const isAddress = text.startsWith('://', at + 4) || text.startsWith('s://', at + 4);
		if (isAddress && !isWithinAddress.test(text.slice(Math.max(0, at - longestPrefix), at))) starts.push(at);
	}
	return starts;
}

const longestPrefix = 30;
const isWithinAddress = /(?:[=?&]|\/web\/[\w*]{1,20}\/)$/;

/** The addresses in `text`: each ends at a blank, or at the next one where the copy lost the blank between two. */
export function addressesIn(text: string): Located[] {
	const starts = addressStarts(text);
	return starts.map((start, index) => {
		const rest = text.slice(start, starts[index + 1]);
		const blank = rest.search(/\s/);
		const address = blank === -1 ? rest : rest.slice(0, blank);
		return { text: address, span: { start, end: start + address.length } };
	});
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
