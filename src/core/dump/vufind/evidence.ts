/**
 * What a Solr document tells about the borders between the values of its fields.
 * In: its rows by name. Out: work keys, and every place that holds the same values once more.
 */
import type { Row } from '../table/rows';
import { type Evidence, type SplitValue, splitField } from './split';
import { authorKeysOf, parseWorkKeys } from './workKeys';

/** `authorCount` is how many main authors the page shows, 0 where it does not tell. */
export function collectEvidence(rows: ReadonlyMap<string, Row>, authorCount: number): Evidence {
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

/** Fields whose values other fields repeat: they are split first, and help to split the rest. */
const repeatedFields = ['author', 'topic'];

/** Splits the fields of a document, those first whose values stand elsewhere too. */
export function splitFields(rows: readonly Row[], evidence: Evidence): Map<string, SplitValue> {
	const split = new Map<string, SplitValue>();
	const repeated: string[] = [...evidence.repeated];
	for (const row of rows) {
		if (!repeatedFields.includes(row.name)) continue;
		const values = splitField(row, evidence);
		split.set(row.name, values);
		for (const { text } of values.values) repeated.push(text);
	}
	const title = rows.find(({ name }) => name === 'title')?.value.text;
	if (title !== undefined) repeated.push(title);
	const known = { ...evidence, repeated };
	for (const row of rows) if (!split.has(row.name)) split.set(row.name, splitField(row, known));
	return split;
}

/** Whether the extractor lost blanks between values, as addresses show: `…/33177965http://…`. */
function isGlued(rows: ReadonlyMap<string, Row>): boolean {
	return /\d(?=https?:\/\/)/.test(rows.get('url')?.value.text ?? '');
}

/** Fields that hold authors, topics and title once more. */
const repeating = ['spelling', 'spellingShingle', 'author_facet', 'topic_facet'];

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
