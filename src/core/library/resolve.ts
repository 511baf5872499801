/**
 * What a text means that stands for a citation key: `@li2020care`, `@{doi:10.5555/a}`, `@{PMID 12}`, `@{PMC12}`.
 * In: the entries of a library by their keys, and old keys with those that replace them. Out: the entry of a text; the keys by
 * which files know an article mean it too, where it is called otherwise. What has to be looked up is gathered when it is asked
 * for first.
 */
import type { UnkeyedArticle } from '../csl/article';
import { parseDoi, parsePmcid, parsePmid } from '../csl/identifiers';
import { ownKeyOf } from './ownKeys';
import { identifierLink, identifierLinks } from './recordFacts';

export function createKeyResolver<E extends { readonly records: readonly UnkeyedArticle[] }>(
	entries: ReadonlyMap<string, E>,
	aliases: ReadonlyMap<string, string>,
): (text: string) => E | undefined {
	let byIdentifier: ReadonlyMap<string, E | undefined> | undefined;
	let byOwnKey: ReadonlyMap<string, E | undefined> | undefined;
	return (text) => {
		const known = entries.get(text) ?? entries.get(followAliases(aliases, text));
		if (known !== undefined) return known;
		byOwnKey ??= indexRecords(entries.values(), (record) => ownKeyOf(record) ?? []);
		const entry = byOwnKey.get(text);
		const identifier = entry === undefined ? parseIdentifier(text) : undefined;
		if (identifier === undefined) return entry;
		byIdentifier ??= indexRecords(entries.values(), identifierLinks);
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

/** What records of several entries say means none of them. */
function indexRecords<E extends { readonly records: readonly UnkeyedArticle[] }>(
	entries: Iterable<E>,
	say: (record: UnkeyedArticle) => string | readonly string[],
): ReadonlyMap<string, E | undefined> {
	const index = new Map<string, E | undefined>();
	for (const entry of entries)
		for (const said of entry.records.flatMap(say))
			index.set(said, index.has(said) && index.get(said) !== entry ? undefined : entry);
	return index;
}
