/**
 * What a Solr document tells about the borders between the values of its fields.
 * In: its rows. Out: work keys, and every place that holds the same values once more.
 */
import type { Row } from '../table/rows';
import { type Evidence, type SolrField, splitField } from './split';
import { authorKeysOf, parseWorkKeys } from './workKeys';

/** `authorCount` is how many main authors the page shows, 0 where it does not tell. */
export function collectEvidence(fields: readonly Row[], authorCount: number): Evidence {
	const rows = tellingRows(fields);
	const keyField = rows.get('work_keys_str_mv');
	const workKeys = keyField === undefined ? [] : parseWorkKeys(keyField.value);
	const firstAuthor = rows.get('author_sort')?.value.text;
	const authorKeys = authorKeysOf(workKeys);
	return {
		workKeys,
		authorKeys,
		authorCount: authorKeys.length || authorCount,
		firstAuthor,
		mayUseCommas: !isGlued(rows),
		repeated: wholeValues(rows),
		twins: twinsOf(rows),
	};
}

/** The rows that tell something, by name. */
function tellingRows(fields: readonly Row[]): ReadonlyMap<string, Row> {
	const rows = new Map<string, Row>();
	for (const row of fields) if (telling.has(row.name)) rows.set(row.name, row);
	return rows;
}

/** Fields whose values other fields repeat: they are split first, and help to split the rest. */
const repeatedFields = ['author', 'topic'];

/** Splits the fields of a document, those first whose values stand elsewhere too; parallel to `rows`. */
export function splitFields(rows: readonly Row[], evidence: Evidence): readonly SolrField[] {
	const repeated: string[] = [...evidence.repeated];
	const early = rows.map((row) => {
		if (!repeatedFields.includes(row.name)) return undefined;
		const split = splitField(row, evidence);
		for (const { text } of split.values) repeated.push(text);
		return split;
	});
	const title = rows.find(({ name }) => name === 'title')?.value.text;
	if (title !== undefined) repeated.push(title);
	const known: Evidence = {
		workKeys: evidence.workKeys,
		authorKeys: evidence.authorKeys,
		authorCount: evidence.authorCount,
		firstAuthor: evidence.firstAuthor,
		mayUseCommas: evidence.mayUseCommas,
		twins: evidence.twins,
		repeated,
	};
	return rows.map((row, index) => early[index] ?? splitField(row, known));
}

/** Whether the extractor lost blanks between values, as addresses show: `…/33177965http://…`. */
function isGlued(rows: ReadonlyMap<string, Row>): boolean {
	return /\d(?=https?:\/\/)/.test(rows.get('url')?.value.text ?? '');
}

/** Fields that hold authors, topics and title once more. */
const repeating = ['spelling', 'spellingShingle', 'author_facet', 'topic_facet'];
const telling: ReadonlySet<string> = new Set(['work_keys_str_mv', 'author_sort', 'url', ...repeating]);

/** Values that a printing shows on lines of their own. */
function wholeValues(rows: ReadonlyMap<string, Row>): string[] {
	const values: string[] = [];
	for (const name of repeating) {
		const row = rows.get(name);
		if (row === undefined || row.borders === 'unknown' || row.pieces.length < 2) continue;
		for (const piece of row.borders === 'lines' ? row.pieces : row.pieces.slice(1)) values.push(piece.text);
	}
	return values;
}

/** The same fields where blanks join their values. */
function twinsOf(rows: ReadonlyMap<string, Row>): string[] {
	const twins: string[] = [];
	for (const name of repeating) {
		const row = rows.get(name);
		if (row !== undefined && row.first === row.last) twins.push(row.value.text);
	}
	return twins;
}
