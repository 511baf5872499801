/**
 * What is wrong with a VuFind page.
 * In: the record. Out: diagnostics for what the copy cut off, lost or left undivided.
 */
import { parseIsbn, parseIssn } from '../../csl/identifiers';
import { type Diagnostic, diagnose } from '../../diagnostic';
import { isSorted, type VufindRecord } from './record';
import type { LabelKey } from './wordings.generated';

export function checkRecord(record: VufindRecord): Diagnostic[] {
	return [...checkEnd(record), ...checkAuthors(record), ...checkTopics(record), ...checkIdentifiers(record)];
}

/** A row without its pipe is a cut; a document without what every document has ended too early between two rows. */
function checkEnd(record: VufindRecord): Diagnostic[] {
	const { cutRow, headSpan, labels, solr } = record;
	if (cutRow !== undefined) {
		const after = solr.size === 0 && labels.length > 0 ? 'the staff view' : 'the fields after it';
		return [diagnose('record-cut', cutRow.span, `end of “${cutRow.name.text.replace(/:$/, '')}”, ${after}`)];
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
function missingFields({ labels, solr }: VufindRecord): string[] {
	const shows = (key: LabelKey) => labels.some((label) => label.keys.includes(key) && label.row.isClosed);
	const titles = ['title', 'title_short', 'title_sort'];
	const missing = titles.filter((name) => !solr.has(name));
	if (shows('Subjects') && !['topic', 'genre', 'geographic', 'era'].some((name) => solr.has(name)))
		missing.push('topic');
	if (shows('Online Access') && !solr.has('url')) missing.push('url');
	// Older documents, in an order of their own, may come from a time before work keys.
	if (isSorted(solr) && solr.has('author') && !solr.has('work_keys_str_mv')) missing.push('work_keys_str_mv');
	return missing;
}

function checkAuthors({ labels, solr, headSpan }: VufindRecord): Diagnostic[] {
	const author = solr.get('author');
	if (author?.isProved === false) return [diagnose('authors-not-split', author.row.value.span)];
	if (solr.size > 0) return [];
	const main = labels.find(({ keys }) =>
		keys.some((key) => key === 'Main Author' || key === 'Main Authors' || key === 'Authors'),
	);
	if (main === undefined || !/^[,\s]*$/.test(main.row.value.text)) return [];
	const count = main.row.value.text.split(',').length;
	const span = main.row.isClosed ? main.row.span : headSpan;
	return [diagnose('authors-lost', span, count === 1 ? 'the name of the author' : `the names of ${count} authors`)];
}

function checkTopics({ solr }: VufindRecord): Diagnostic[] {
	const topic = solr.get('topic');
	return topic?.isProved === false ? [diagnose('field-not-split', topic.row.value.span, 'topic')] : [];
}

function checkIdentifiers({ solr }: VufindRecord): Diagnostic[] {
	const check = (name: string, parse: (text: string) => string | undefined) =>
		(solr.get(name)?.values ?? [])
			.filter((value) => parse(value.text) === undefined)
			.map((value) => diagnose('invalid-identifier', value.span, `${name.toUpperCase()} ${value.text}`));
	return [...check('isbn', parseIsbn), ...check('issn', parseIssn)];
}
