/**
 * Identifiers of articles and books.
 * In: one identifier as printed. Out: its normal form, or `undefined` where it cannot be one.
 * Sources: DOI Handbook 2.2 (any printable character after `10.<registrant>/`), ISO 2108 (ISBN), ISO 3297 (ISSN).
 */
import { endOfDoi } from './doiEnd';

/** `http://dx.doi.org/10.5334/ijic.5432`, `doi:10.5334/IJIC.5432` → `10.5334/ijic.5432`; DOIs do not depend on case. */
export function parseDoi(text: string): string | undefined {
	const [, resolver, doi = ''] = doiForm.exec(text.trim()) ?? [];
	const printed = resolver === undefined ? doi : withoutQuery(decodePercent(doi));
	const plain = printed.slice(0, endOfDoi(printed));
	if (!/^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(plain)) return undefined;
	return /[^\0-@[-~]/.test(plain) ? plain.toLowerCase() : plain;
}

const doiForm = /^(?:(https?:\/\/(?:dx\.)?doi\.org\/)|doi: ?)?(10\.\S+)$/i;

function withoutQuery(address: string): string {
	return address.includes('?') ? address.replace(/\?\w+=.*$/, '') : address;
}

/** In addresses, `%28` stands for `(`; what is no such sequence stays. */
function decodePercent(text: string): string {
	if (!text.includes('%')) return text;
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** `33177965`, or its address at PubMed; `0` is none. */
export function parsePmid(text: string): string | undefined {
	return /^(?:https?:\/\/(?:www\.ncbi\.nlm\.nih\.gov\/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)\/)?0{0,7}([1-9]\d{0,7})\/?$/.exec(
		text,
	)?.[1];
}

/** `PMC7597578`, or its address at PubMed Central → `PMC7597578`. */
export function parsePmcid(text: string): string | undefined {
	return /^(?:https?:\/\/(?:www\.ncbi\.nlm\.nih\.gov\/pmc|pmc\.ncbi\.nlm\.nih\.gov)\/articles\/)?(PMC[1-9]\d{0,7})\/?$/.exec(
		text,
	)?.[1];
}

/** An ISBN of 10 or 13 digits whose check digit fits, without hyphens. */
export function parseIsbn(text: string): string | undefined {
	const digits = text.replace(/[\s-]/g, '').toUpperCase();
	if (/^\d{9}[\dX]$/.test(digits)) return weightedSum(digits, (index) => 10 - index) % 11 === 0 ? digits : undefined;
	if (/^\d{13}$/.test(digits))
		return weightedSum(digits, (index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0 ? digits : undefined;
	return undefined;
}

/** The one form of an ISBN that all its forms share: 13 digits. In: what `parseIsbn` gives. */
export function toIsbn13(isbn: string): string {
	if (isbn.length !== 10) return isbn;
	const digits = `978${isbn.slice(0, 9)}`;
	return `${digits}${(10 - (weightedSum(digits, (index) => (index % 2 === 0 ? 1 : 3)) % 10)) % 10}`;
}

/** An ISSN whose check digit fits: `0041-7084`. */
export function parseIssn(text: string): string | undefined {
	const match = /^(\d{4})-?(\d{3}[\dX])$/i.exec(text.trim());
	if (match === null) return undefined;
	const [, first = '', second = ''] = match;
	const digits = (first + second).toUpperCase();
	return weightedSum(digits, (index) => 8 - index) % 11 === 0 ? `${first}-${second.toUpperCase()}` : undefined;
}

/** The sum of the digits, each times its weight; `X` counts ten. */
function weightedSum(digits: string, weight: (index: number) => number): number {
	return [...digits].reduce((sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * weight(index), 0);
}
