/**
 * What a text means that stands for a citation key: `@li2020care`, `@{doi:10.5555/a}`, `@{PMID 12}`, `@{PMC12}`.
 * In: the entries of a library by their keys, and old keys with those that replace them. Out: the entry of a text. The index of
 * identifiers is made when it is asked for first.
 */
import type { UnkeyedArticle } from '../csl/article';
import { parseDoi, parsePmcid, parsePmid } from '../csl/identifiers';
import { identifierKinds, identifierLink } from './recordFacts';

export function createKeyResolver<E extends { readonly records: readonly UnkeyedArticle[] }>(
	entries: ReadonlyMap<string, E>,
	aliases: ReadonlyMap<string, string>,
): (text: string) => E | undefined {
	let byIdentifier: ReadonlyMap<string, E | undefined> | undefined;
	return (text) => {
		const entry = entries.get(text) ?? entries.get(followAliases(aliases, text));
		const identifier = entry === undefined ? parseIdentifier(text) : undefined;
		if (identifier === undefined) return entry;
		byIdentifier ??= indexIdentifiers(entries.values());
		return byIdentifier.get(identifier);
	};
}

/** A key may have been replaced several times; one that leads back to itself leads nowhere. */
function followAliases(aliases: ReadonlyMap<string, string>, key: string): string {
	const seen = new Set<string>();
	let current = key;
	for (let next = aliases.get(current); next !== undefined && !seen.has(next); next = aliases.get(current)) {
		seen.add(next);
		current = next;
	}
	return current;
}

/** `doi:10.5555/a`, `https://doi.org/10.5555/a`, `PMID: 12`, `12`, `PMC12` → the link by which records are found. */
function parseIdentifier(text: string): string | undefined {
	const [, name = '', rest = ''] = /^(?:(doi|pmid|pmcid)(?:: ?| ))?(.+)$/i.exec(text.trim()) ?? [];
	const kind = name.toUpperCase();
	const doi = kind === '' || kind === 'DOI' ? parseDoi(rest) : undefined;
	if (doi !== undefined) return identifierLink('DOI', doi);
	const pmcid = kind === '' || kind === 'PMCID' ? (parsePmcid(rest) ?? parsePmcid(rest.toUpperCase())) : undefined;
	if (pmcid !== undefined) return identifierLink('PMCID', pmcid);
	const pmid = kind === '' || kind === 'PMID' ? parsePmid(rest) : undefined;
	return pmid === undefined ? undefined : identifierLink('PMID', pmid);
}

/** An identifier of several entries, which contradict in another, means none of them. */
function indexIdentifiers<E extends { readonly records: readonly UnkeyedArticle[] }>(
	entries: Iterable<E>,
): ReadonlyMap<string, E | undefined> {
	const index = new Map<string, E | undefined>();
	for (const entry of entries) {
		for (const record of entry.records) {
			for (const kind of identifierKinds) {
				const value = record[kind];
				if (value === undefined) continue;
				const link = identifierLink(kind, value);
				index.set(link, index.has(link) && index.get(link) !== entry ? undefined : entry);
			}
		}
	}
	return index;
}
