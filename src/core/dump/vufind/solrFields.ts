/**
 * Fields of VuFind's Solr document.
 * In: a field's name. Out: whether the index knows it, and whether it may hold several values.
 */
import { solrSchema } from './solrSchema.generated';

type Kind = 'single' | 'multiple';

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
	...solrSchema.single.map((name): [string, Kind] => [name, 'single']),
	...solrSchema.multiple.map((name): [string, Kind] => [name, 'multiple']),
]);

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
	return kindOf(name) !== undefined;
}

export function isMultiValued(name: string): boolean {
	return kindOf(name) === 'multiple';
}

/** Whether the index knows the field and gives it one value. */
export function isSingleValued(name: string): boolean {
	return kindOf(name) === 'single';
}

function kindOf(name: string): Kind | undefined {
	return kinds.get(name) ?? kindBySuffix(name);
}

export function isTellTale(name: string): boolean {
	return tellTale.has(name);
}

/**
 * The field's name that `text` is. What the index knows is called by its own text of the name, not by a part of a dump: that is
 * looked up at once, however often.
 */
export function parseFieldName(text: string): string | undefined {
	return ownNames.get(text) ?? (fieldName.test(text) ? text : undefined);
}

const ownNames: ReadonlyMap<string, string> = new Map([...kinds.keys()].map((name) => [name, name]));

/** Letters, digits, `_` and `-`: what a field of any index may be called. */
const fieldName = /^[A-Za-z_][\w-]{0,63}$/;

function kindBySuffix(name: string): Kind | undefined {
	// Every such suffix has one.
	if (!name.includes('_') || !fieldName.test(name)) return undefined;
	if (solrSchema.multipleSuffixes.some((suffix) => name.endsWith(suffix))) return 'multiple';
	return solrSchema.singleSuffixes.some((suffix) => name.endsWith(suffix)) ? 'single' : undefined;
}
