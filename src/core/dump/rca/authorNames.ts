/**
 * The authors of an entry with what its affiliations tell about them.
 * In: the record. Out: CSL names, given names in full where the affiliations prove them, the affiliations of each author,
 * and the names as printed.
 */
import type { Name } from '../../csl/article';
import { parseVancouverName, spellOutGiven } from '../../csl/names';
import { type Diagnostic, diagnose, type Parsed } from '../../diagnostic';
import type { AffiliatedAuthor } from './affiliations';
import type { RcaRecord } from './record';

export interface AuthorFacts {
	readonly names: Name[];
	/** Parallel to `names`; empty where no name was changed. */
	readonly rawAuthors: string[];
	/** Parallel to `names`; empty where no author has any. */
	readonly affiliations: string[][];
}

export function readAuthors(record: RcaRecord): Parsed<AuthorFacts> {
	const printed = record.citation?.authors.map((author) => author.text) ?? [];
	const initialled = printed.map((text) => parseVancouverName(text) ?? { literal: text });
	const entries = affiliationsByAuthor(record, initialled);
	const names = initialled.map((name, index) => spellOut(name, entries[index]?.name.text));
	const affiliations = names.map(
		(_, index) => entries[index]?.affiliations.map((affiliation) => affiliation.text) ?? [],
	);
	const isChanged = names.some((name, index) => vancouverForm(name) !== printed[index]);
	return {
		value: {
			names,
			rawAuthors: isChanged ? printed : [],
			affiliations: affiliations.some((held) => held.length > 0) ? affiliations : [],
		},
		diagnostics: checkCounts(record, names.length),
	};
}

function spellOut(name: Name, fullName: string | undefined): Name {
	const given = fullName === undefined ? undefined : spellOutGiven(name, fullName);
	return given === undefined ? name : { ...name, given };
}

/**
 * The block's entry for each author. Places count only where the block closes as many authors as the citation names, or is
 * cut short; otherwise a name must fit just one author.
 */
function affiliationsByAuthor(record: RcaRecord, names: readonly Name[]): (AffiliatedAuthor | undefined)[] {
	const { affiliations: block, cut } = record;
	if (block === undefined) return [];
	const isPlaceProof = block.authorCount === names.length || (cut.length > 0 && block.authorCount < names.length);
	if (isPlaceProof) return names.map((_, index) => block.named.find((entry) => entry.index === index));
	return names.map((name) => {
		const fitting = block.named.filter((entry) => isSamePerson(name, entry.name.text));
		const rivals = names.filter((other) => isSamePerson(other, fitting[0]?.name.text ?? ''));
		return fitting.length === 1 && rivals.length === 1 ? fitting[0] : undefined;
	});
}

function isSamePerson(name: Name, fullName: string): boolean {
	return spellOutGiven(name, fullName) !== undefined;
}

function checkCounts(record: RcaRecord, authorCount: number): Diagnostic[] {
	const { affiliations: block, cut } = record;
	const place = record.parts.find((part) => part.kind === 'affiliations');
	if (block === undefined || place === undefined || cut.length > 0 || block.authorCount === authorCount) return [];
	return [
		diagnose('affiliations-mismatch', place.span, `${block.authorCount} there, ${authorCount} authors in the citation`),
	];
}

/** The name as this format would print it without change. */
function vancouverForm(name: Name): string {
	const parts = [name['non-dropping-particle'], name.family, name.given, name.suffix, name.literal];
	return parts.filter((part) => part !== undefined).join(' ');
}
