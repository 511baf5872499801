/**
 * Records of one text that are the same article.
 * In: the records of a text one after another, with their articles. Out: a diagnostic where a record shares a DOI, PMID or
 * PMCID, or the id of its page, with one before it, and nothing speaks against it.
 */
import type { UnkeyedArticle } from '../csl/article';
import { type Diagnostic, diagnose } from '../diagnostic';
import { foldText } from '../text/fold';
import { ownText } from '../text/ownText';
import { type DumpRecord, headOf } from './formats';

/** What is kept of an article: little, as a text may hold very many. */
interface Known {
	readonly line: number;
	readonly facts: Map<IdentifierName | 'title', string>;
}

const identifierNames = ['DOI', 'PMID', 'PMCID'] as const;
type IdentifierName = (typeof identifierNames)[number];

export type DuplicateSearch = (record: DumpRecord, article: UnkeyedArticle) => Diagnostic[];

/** Asked for every record of a text, in order. */
export function createDuplicateSearch(): DuplicateSearch {
	const byIdentifier = new Map<string, Known>();
	return (record, article) => {
		const facts = factsOf(article);
		const keys = identifierNames.flatMap((name) => keyOf(name, facts.get(name)));
		// Ids of pages are a catalogue's own: another catalogue may use the same one, so the titles have to agree.
		const pageKeys = record.format === 'vufind' ? keyOf('page', record.label) : [];
		const first = findSame(byIdentifier, keys, facts) ?? findSame(byIdentifier, pageKeys, facts, ['title']);
		const known = first ?? { line: article.custom.sources[0]?.line ?? 1, facts };
		for (const [name, value] of facts) if (!known.facts.has(name)) known.facts.set(name, value);
		for (const key of [...keys, ...pageKeys]) if (!byIdentifier.has(key)) byIdentifier.set(key, known);
		return first === undefined ? [] : [diagnose('duplicate-record', headOf(record), String(first.line))];
	};
}

function factsOf(article: UnkeyedArticle): Known['facts'] {
	const facts: Known['facts'] = new Map();
	for (const name of identifierNames) {
		const value = article[name];
		if (value !== undefined) facts.set(name, ownText(value));
	}
	if (article.title !== undefined) facts.set('title', ownText(foldText(article.title)));
	return facts;
}

function keyOf(name: IdentifierName | 'page', value: string | undefined): string[] {
	return value === undefined ? [] : [ownText(`${name} ${value}`)];
}

/** The first record with one of `keys` that differs in no identifier, and in none of `more`. */
function findSame(
	byIdentifier: ReadonlyMap<string, Known>,
	keys: readonly string[],
	facts: Known['facts'],
	more: readonly 'title'[] = [],
): Known | undefined {
	const isSame = (name: IdentifierName | 'title', known: Known) => {
		const [one, other] = [known.facts.get(name), facts.get(name)];
		return one === undefined || other === undefined || one === other;
	};
	for (const key of keys) {
		const known = byIdentifier.get(key);
		if (known !== undefined && [...identifierNames, ...more].every((name) => isSame(name, known))) return known;
	}
	return undefined;
}
