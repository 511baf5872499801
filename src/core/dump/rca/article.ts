/**
 * An RCA entry as an article.
 * In: the record and where it stands. Out: Article JSON without a citation key, and what is wrong with the record. Facts that the text does not
 * prove are left out.
 */
import type { Source } from '../../csl/article';
import { yearDate } from '../../csl/dates';
import { parseDoi, parsePmcid, parsePmid } from '../../csl/identifiers';
import { isELocator } from '../../csl/pages';
import { type Diagnostic, diagnose, type Parsed } from '../../diagnostic';
import { abstractSections } from '../abstract';
import { definedOnly } from '../definedOnly';
import type { RecordReading } from '../format';
import { fieldsByName } from '../record';
import { readAuthors } from './authorNames';
import type { IdentifierKind } from './citation';
import { readFlags } from './flags';
import type { RcaRecord } from './record';
import type { CitationSource } from './source';

export function readRcaArticle(record: RcaRecord, place: Source): RecordReading {
	const { citation } = record;
	const source = citation?.source;
	const authors = readAuthors(record);
	const flags = readFlags(citation?.flags ?? []);
	const identifiers = readIdentifiers(record);
	const abstract = record.isAbstractCut ? undefined : record.abstract?.text;
	const pages = readPages(source?.pages?.text);
	const value = definedOnly({
		type: 'article-journal' as const,
		title: source?.title?.text,
		'container-title': source?.journal?.text,
		author: authors.value.names,
		issued: source === undefined ? undefined : yearDate(Number(source.year.text)),
		volume: source?.volume?.text,
		issue: source?.issue?.text,
		page: pages,
		number: pages !== undefined && isELocator(pages) ? pages : undefined,
		DOI: identifiers.value.DOI,
		PMID: identifiers.value.PMID,
		PMCID: identifiers.value.PMCID,
		abstract,
		custom: definedOnly({
			sources: [place],
			abstractSections: abstractSections(abstract ?? ''),
			affiliations: authors.value.affiliations,
			rawAuthors: authors.value.rawAuthors,
			moreAuthors: citation?.hasMore === true ? (true as const) : undefined,
			metrics: flags.value.metrics,
			dates: flags.value.dates,
			availability: flags.value.availability,
			openAccess: citation?.access?.text === 'Open' ? (true as const) : undefined,
			fields: fieldsByName(record.fields()),
		}),
	});
	return {
		value,
		diagnostics: () => [
			...cutOrUnread(record),
			...authors.diagnostics,
			...identifiers.diagnostics,
			...flags.diagnostics,
		],
	};
}

/** A DOI in the place of the pages means that there is no page. */
function readPages(pages: string | undefined): string | undefined {
	return pages === undefined || parseDoi(pages) !== undefined ? undefined : pages;
}

function readIdentifiers(record: RcaRecord): Parsed<Partial<Record<IdentifierKind, string>>> {
	const found: Partial<Record<IdentifierKind, string>> = {};
	const diagnostics: Diagnostic[] = [];
	for (const { kind, value } of record.citation?.identifiers ?? []) {
		const normal = identifierForms[kind](value.text);
		if (normal === undefined) diagnostics.push(diagnose('invalid-identifier', value.span, `${kind} ${value.text}`));
		else if (found[kind] !== undefined && found[kind] !== normal)
			diagnostics.push(diagnose('second-identifier', value.span, `${kind} ${value.text}`));
		else found[kind] ??= normal;
	}
	return { value: found, diagnostics };
}

const identifierForms: Readonly<Record<IdentifierKind, (text: string) => string | undefined>> = {
	DOI: parseDoi,
	PMID: parsePmid,
	PMCID: parsePmcid,
};

function cutOrUnread(record: RcaRecord): Diagnostic[] {
	const { citation, citationSpan } = record;
	const found = record.unread.map((span) => diagnose('line-not-read', span));
	if (record.cut.length > 0) found.push(diagnose('record-cut', record.number.span, record.cut.join(', ')));
	else if (citation === undefined) found.push(diagnose('citation-not-read', record.number.span, 'citation'));
	else if (citation.source === undefined) {
		found.push(diagnose('citation-not-read', citationSpan ?? record.number.span, 'title, journal and year'));
	} else {
		const missing = missingOf(citation.source);
		if (missing !== undefined) found.push(diagnose('citation-not-read', citation.rest.span, missing));
	}
	return found;
}

function missingOf({ title, journal }: CitationSource): string | undefined {
	if (title === undefined && journal === undefined) return 'where the title ends and the journal begins';
	return title === undefined ? 'title' : journal === undefined ? 'journal' : undefined;
}
