/**
 * What is wrong with a VuFind page.
 * In: the record. Out: diagnostics for what the copy cut off, lost or left undivided.
 */
import { parseIsbn, parseIssn } from '../../csl/identifiers';
import { type Diagnostic, diagnose } from '../../diagnostic';
import type { SolrField, VufindRecord } from './record';

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
	const missing = missingFields(solr);
	return missing === undefined ? [] : [diagnose('record-may-be-cut', headSpan, missing)];
}

/** The document is sorted by name in current versions, so what a cut takes is `title`, then `url`, then the work keys. */
function missingFields(solr: ReadonlyMap<string, SolrField>): string | undefined {
	if (![...solr.keys()].some((name) => name.startsWith('title'))) return 'title in its staff view';
	const isSorted = [...solr.keys()].every((name, index, names) => index === 0 || (names[index - 1] ?? '') <= name);
	return isSorted && solr.has('author') && !solr.has('work_keys_str_mv')
		? 'work keys at the end of its staff view'
		: undefined;
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
