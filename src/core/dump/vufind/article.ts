/**
 * A VuFind record page as an article.
 * In: the record and where it stands. Out: Article JSON without a citation key, and what is wrong with the record. The Solr document comes
 * first, what was harvested fills in, and the page's own title and labels serve where there is no document.
 */
import type { Custom, IssuedDate, Name, Source } from '../../csl/article';
import { parseIsoDate, parseYear, yearDate } from '../../csl/dates';
import { parseDoi, parseIsbn, parseIssn } from '../../csl/identifiers';
import { parseInvertedName } from '../../csl/invertedNames';
import { languageTag } from '../../csl/languages';
import { licenseName } from '../../csl/licenses';
import { isELocator } from '../../csl/pages';
import { abstractSections } from '../abstract';
import { definedOnly } from '../definedOnly';
import type { RecordReading } from '../format';
import { textsOf } from '../record';
import { checkRecord } from './check';
import { itemType, parseFormatWords } from './formats';
import { identifiersFromLinks } from './links';
import { labelledDoi, type PageFacts } from './pageFacts';
import { printedFields, type VufindRecord } from './record';

export function readVufindArticle(record: VufindRecord, place: Source): RecordReading {
	const values = (name: string) => valuesOf(record, name);
	const first = (name: string) => record.solr.get(name)?.values[0]?.text;
	const { page } = record;
	const { publication } = page;
	const links = joined(values('url'), page.links);
	const identifiers = readIdentifiers(record, page, links);
	const abstract = first('description') ?? page.abstract;
	const printed = printedAuthors(record);
	const names = readAuthors(record, printed);
	const pages = first('container_start_page');
	const value = definedOnly({
		type: itemType(record.solr.has('format') ? values('format') : parseFormatWords(page.formats)),
		title: withoutIsbdMark(first('title') ?? record.title?.text ?? first('title_short') ?? page.title),
		'container-title': first('container_title') ?? record.harvested?.journal?.text ?? page.journal,
		'collection-title': withoutIsbdMark(first('series') ?? page.series),
		author: names,
		issued: readIssued(record, publication.date),
		volume: first('container_volume') ?? page.volume,
		issue: first('container_issue') ?? page.issue,
		page: pages,
		number: pages !== undefined && isELocator(pages) ? pages : undefined,
		edition: withoutIsbdMark(first('edition') ?? page.edition),
		DOI: identifiers.DOI,
		PMID: identifiers.PMID,
		PMCID: identifiers.PMCID,
		ISBN: firstValid(values('isbn'), parseIsbn) ?? firstValid(textsOf(page.isbn), parseIsbn),
		ISSN: firstValid(values('issn'), parseIssn) ?? firstValid(textsOf(page.issn), parseIssn),
		URL: identifiers.DOI === undefined ? links[0] : undefined,
		publisher: withoutIsbdMark(first('publisher') ?? publication.publisher),
		'publisher-place': withoutIsbdMark(publication.place),
		language: readLanguage(record, page.language),
		abstract,
		custom: readCustom(record, place, { author: names, rawAuthors: printed, links, abstract }),
	});
	return { value, diagnostics: () => checkRecord(record) };
}

/** Every text once. */
function joined(texts: readonly string[], more: readonly string[]): string[] {
	const all: readonly string[] = more.length === 0 ? texts : [...texts, ...more];
	// To look through a few costs less than a set of them.
	return all.length > 8 ? [...new Set(all)] : all.filter((text, index) => all.indexOf(text) === index);
}

/** What the article holds already. */
interface Known {
	readonly author: readonly Name[];
	readonly rawAuthors: string[];
	readonly links: string[];
	readonly abstract: string | undefined;
}

function readCustom(record: VufindRecord, place: Source, { author, rawAuthors, links, abstract }: Known): Custom {
	const rights = record.harvested?.rights?.text;
	return definedOnly({
		sources: [place],
		topics: valuesOf(record, 'topic'),
		abstractSections: abstractSections(abstract ?? ''),
		rawAuthors: author.some((name, index) => !isPrinted(name, rawAuthors[index] ?? '')) ? rawAuthors : [],
		links,
		openAccess: isOpenAccess(rights ?? '') ? (true as const) : undefined,
		license: readLicense(rights),
		fields: printedFields(record),
	});
}

function valuesOf({ solr }: VufindRecord, name: string): string[] {
	return textsOf(solr.get(name)?.values ?? []);
}

/** The authors; none where the borders between their names are not proved. */
function readAuthors({ solr }: VufindRecord, printed: readonly string[]): Name[] {
	const isBody = solr.size > 0 && !solr.has('author');
	return printed.map((text) => (isBody ? { literal: text } : parseInvertedName(text)));
}

/** The authors' names as printed; bodies where no person is named; the labels' names where there is no document. */
function printedAuthors({ solr, labelled }: VufindRecord): string[] {
	const field = solr.get('author') ?? solr.get('author_corporate');
	const proved = field?.isProved === true ? field.values : [];
	const names = field !== undefined ? proved : solr.size > 0 ? [] : labelled.names;
	// A damaged cell may hold signs alone.
	return textsOf(names).filter(hasLetter);
}

function hasLetter(text: string): boolean {
	return /\p{L}/u.test(text);
}

/** Whether a name was taken over letter by letter. */
function isPrinted(name: Name, printed: string): boolean {
	const { 'non-dropping-particle': particle, family, given, suffix, literal } = name;
	if (family !== undefined && given !== undefined && isBoth(printed, family, given)) return true;
	const whole = [particle, family].filter((part) => part !== undefined).join(' ');
	return printed === (literal ?? [whole, given, suffix].filter((part) => part !== undefined).join(', '));
}

/** Whether `printed` is the two parts with a comma between them. */
function isBoth(printed: string, family: string, given: string): boolean {
	const isLong = printed.length === family.length + given.length + 2;
	return isLong && printed.startsWith(family) && printed.startsWith(', ', family.length) && printed.endsWith(given);
}

/** The harvested day where its year is the document's; else the date of the document or the page, as far as it is known. */
function readIssued(record: VufindRecord, onPage: string | undefined): IssuedDate | undefined {
	const printed = record.solr.get('publishDate')?.values[0]?.text ?? onPage;
	const sorted = record.solr.get('publishDateSort')?.values[0]?.text;
	const known = readPrintedDate(printed ?? '') ?? readPrintedDate(sorted ?? '');
	const exact = record.harvested === undefined ? undefined : parseIsoDate(record.harvested.date.text);
	const isSameYear = exact?.['date-parts'][0]?.[0] === known?.['date-parts'][0]?.[0];
	return exact !== undefined && (printed === undefined || isSameYear) ? exact : known;
}

function readPrintedDate(printed: string): IssuedDate | undefined {
	const [, from, to] = /^\P{L}?(\d{4}) ?[-–/] ?(\d{4})\P{L}?$/u.exec(printed) ?? [];
	if (from !== undefined && to !== undefined && from < to) return { 'date-parts': [[Number(from)], [Number(to)]] };
	const exact = parseIsoDate(printed);
	if (exact !== undefined) return exact;
	const year = parseYear(printed);
	return year === undefined ? undefined : yearDate(year);
}

/** Identifiers in addresses, then in fields and labels of their own. */
function readIdentifiers(record: VufindRecord, page: PageFacts, links: readonly string[]) {
	const found = identifiersFromLinks(links, record.solr.get('id')?.values[0]?.text);
	const field = record.solr.get('doi_str_mv') ?? record.solr.get('doi_str');
	const printed = textsOf(field?.values ?? []);
	const DOI = found.DOI ?? firstValid(printed, parseDoi) ?? labelledDoi(page);
	return { DOI, PMID: found.PMID, PMCID: found.PMCID };
}

/** A tag where all is one language; a record in several keeps its first. */
function readLanguage(record: VufindRecord, printed: string | undefined): string | undefined {
	const name = record.solr.get('language')?.values[0]?.text ?? printed;
	return name === undefined ? undefined : (languageTag(name) ?? name);
}

/** Only where the rights say so, and do not say the opposite. */
function isOpenAccess(rights: string): boolean {
	return /\bopen[- ]access\b/i.test(rights) && !/\b(?:not|non|no)\b.{0,20}\bopen[- ]access\b/i.test(rights);
}

function readLicense(rights: string | undefined): Custom['license'] {
	const url = rights?.match(
		/https?:\/\/creativecommons\.org\/(?:licenses|publicdomain)\/[a-z-]+\/\d\.\d\/?(?:[a-z]{2}\/)?|https?:\/\/creativecommons\.org\/[^\s]+?(?=[.,;)]*(?:\s|$))/,
	)?.[0];
	return url === undefined ? undefined : definedOnly({ name: licenseName(url), URL: url });
}

function firstValid(values: readonly string[], parse: (text: string) => string | undefined): string | undefined {
	for (const text of values) {
		const value = parse(text);
		if (value !== undefined) return value;
	}
	return undefined;
}

const isbdMarks = '/:;=,';

/** ISBD puts ` /`, ` :`, `,` between elements; at the end of one they are not part of it. */
function withoutIsbdMark(text: string | undefined): string | undefined {
	const bare = text !== undefined && isbdMarks.includes(text.charAt(text.length - 1)) ? text.slice(0, -1) : text;
	return bare?.trimEnd() || undefined;
}
