/**
 * Fields of VuFind's Solr document.
 * In: a field's name. Out: whether the index knows it, and whether it may hold several values.
 */
import { solrSchema } from './solrSchema.generated';

const single: ReadonlySet<string> = new Set(solrSchema.single);
const multiple: ReadonlySet<string> = new Set(solrSchema.multiple);

/** Fields that no table but a Solr document has; one of them tells the document from a table that somebody made. */
const tellTale: ReadonlySet<string> = new Set([
	...[
		'_version_',
		'author_facet',
		'author_sort',
		'fullrecord',
		'record_format',
		'spelling',
		'spellingShingle',
		'title_auth',
	],
	...['title_full', 'title_fullStr', 'title_full_unstemmed', 'title_short', 'title_sort', 'work_keys_str_mv'],
]);

export function isSolrField(name: string): boolean {
	return single.has(name) || multiple.has(name) || suffixOf(name) !== undefined;
}

export function isMultiValued(name: string): boolean {
	return multiple.has(name) || suffixOf(name) === 'multiple';
}

/** Whether the index knows the field and gives it one value. */
export function isSingleValued(name: string): boolean {
	return single.has(name) || suffixOf(name) === 'single';
}

export function isTellTale(name: string): boolean {
	return tellTale.has(name);
}

/** Letters, digits, `_` and `-`: what a field of any index may be called. */
export function isFieldName(name: string): boolean {
	return /^[A-Za-z_][\w-]{0,63}$/.test(name);
}

function suffixOf(name: string): 'single' | 'multiple' | undefined {
	// Every such suffix has one.
	if (!name.includes('_') || !isFieldName(name)) return undefined;
	if (solrSchema.multipleSuffixes.some((suffix) => name.endsWith(suffix))) return 'multiple';
	return solrSchema.singleSuffixes.some((suffix) => name.endsWith(suffix)) ? 'single' : undefined;
}
