/**
 * What is wrong with a VuFind page.
 * In: the record. Out: diagnostics for what the copy cut off, lost or left undivided.
 */
import { parseDoi, parseIsbn, parseIssn } from '../../csl/identifiers';
import { type Diagnostic, diagnose } from '../../diagnostic';
import type { Located } from '../../text/span';
import { isHarvested } from './harvested';
import { isSorted, type VufindRecord } from './record';
import type { LabelKey } from './wordings.generated';

export function checkRecord(record: VufindRecord): Diagnostic[] {
	return [
		...checkEnd(record),
		...checkAuthors(record),
		...checkDivision(record),
		...checkHarvested(record),
		...checkIdentifiers(record),
	];
}

/** A row without its pipe is a cut; a document without what every document has ended too early between two rows. */
function checkEnd(record: VufindRecord): Diagnostic[] {
	const { cutRow, headSpan, labels, solr } = record;
	if (cutRow !== undefined && !cutRow.hasEndMark) {
		return [diagnose('record-may-be-cut', cutRow.span, `end of “${cutRow.name.replace(/:$/, '')}”`)];
	}
	if (cutRow !== undefined) {
		const after = solr.size === 0 && labels.length > 0 ? 'the staff view' : 'the fields after it';
		return [diagnose('record-cut', cutRow.span, `end of “${cutRow.name.replace(/:$/, '')}”, ${after}`)];
	}
	if (labels.length === 0 && solr.size === 0) return [diagnose('record-cut', headSpan, 'everything after the title')];
	if (solr.size === 0) return [diagnose('staff-view-missing', headSpan)];
	if (!solr.has('id')) return [diagnose('record-cut', headSpan, 'the fields of the staff view from “id” on')];
	const missing = missingFields(record);
	return missing.length === 0
		? []
		: [diagnose('record-may-be-cut', headSpan, `${missing.join(', ')} in its staff view`)];
}

/** What every document has, or this page's labels or other fields promise, and this document has not. */
function missingFields({ labels, solr, page }: VufindRecord): string[] {
	const shows = (key: LabelKey) => labels.some((label) => label.keys.includes(key) && label.row.isClosed);
	const titles = ['title', 'title_short', 'title_sort'];
	const missing = titles.filter((name) => !solr.has(name));
	if (
		shows('Subjects') &&
		!['topic', 'topic_facet', 'genre', 'genre_facet', 'geographic', 'geographic_facet', 'era'].some((name) =>
			solr.has(name),
		)
	)
		missing.push('topic');
	const links = new Set(solr.get('url')?.values.map((value) => value.text));
	const isLinkGone = page.links.some((link) => !links.has(link));
	if (isLinkGone || (shows('Online Access') && links.size === 0)) missing.push('url');
	// Older documents, in an order of their own, may come from a time before work keys.
	if (solr.has('author') && !solr.has('work_keys_str_mv') && isSorted(solr)) missing.push('work_keys_str_mv');
	return missing;
}

function checkAuthors(record: VufindRecord): Diagnostic[] {
	const { solr, headSpan, labelled } = record;
	const author = solr.get('author');
	if (author?.isProved === false) return [diagnose('authors-not-split', author.row.value.span)];
	const { count, names, row, isLost } = labelled;
	const isNamed = ['author', 'author2', 'author_corporate'].some((name) => solr.has(name));
	if (author !== undefined && count > 1 && author.values.length !== count) {
		const detail = `authors, of whom its labels show ${count} and its staff view ${author.values.length}`;
		return [diagnose('authors-lost', author.row.value.span, detail)];
	}
	if ((solr.size > 0 && isNamed) || row === undefined || names.length > 0) return [];
	if (solr.size > 0 && !isLost) return [];
	if (!isLost) return [diagnose('authors-not-split', row.value.span)];
	const span = row.isClosed ? row.span : headSpan;
	const lost = count === 0 ? 'the names of the authors' : `the names of ${count} authors`;
	return [diagnose('authors-lost', span, count === 1 ? 'the name of the author' : lost)];
}

/** Of the fields that may hold several values, those that an article is made of. */
const dividedFields = ['topic', 'format', 'language', 'url', 'publishDate', 'author_corporate'];

function checkDivision({ solr, page }: VufindRecord): Diagnostic[] {
	const found: Diagnostic[] = [];
	const check = (name: string, shown: string | undefined) => {
		const field = solr.get(name);
		if (field?.isProved === false && field.row.value.text !== shown) {
			found.push(diagnose('field-not-split', field.row.value.span, name));
		}
	};
	for (const name of dividedFields) check(name, undefined);
	// A label shows values on lines of their own: a single one is proved by it.
	check('publisher', page.publication.publisher);
	check('series', page.series);
	return found;
}

/** Where the whole harvested record stands in `spelling`, what it alone tells, and where that could not be found in it. */
function checkHarvested({ solr, harvested, cutRow, page }: VufindRecord): Diagnostic[] {
	const spelling = solr.get('spelling')?.row.value;
	const id = solr.get('id')?.row.value.text;
	if (spelling === undefined || id === undefined || cutRow !== undefined) return [];
	if (!isHarvested(spelling.text, id)) return [];
	const hasJournal = solr.has('container_title') || page.journal !== undefined;
	const missing = !hasJournal && harvested?.isJournalOpen !== false ? ['the journal'] : [];
	if (harvested === undefined) missing.push('the exact date');
	return missing.length === 0 ? [] : [diagnose('harvest-not-read', spelling.span, missing.join(', '))];
}

function checkIdentifiers(record: VufindRecord): Diagnostic[] {
	const { solr, page } = record;
	const inField = (name: string) => solr.get(name)?.values ?? [];
	const isDoi = (value: Located) => /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:|10\.\d)/i.test(value.text);
	const dois = [
		...inField('url').filter(isDoi),
		...inField('doi_str_mv'),
		...(page.doi === undefined ? [] : [page.doi]),
	];
	return [
		...invalid('ISBN', [...inField('isbn'), ...page.isbn], parseIsbn),
		...invalid('ISSN', [...inField('issn'), ...page.issn], parseIssn),
		...invalid('DOI', dois, parseDoi),
	];
}

function invalid(name: string, values: readonly Located[], parse: (text: string) => string | undefined): Diagnostic[] {
	return values
		.filter((value) => parse(value.text) === undefined)
		.map((value) => diagnose('invalid-identifier', value.span, `${name} ${value.text}`));
}
