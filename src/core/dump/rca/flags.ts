/**
 * Flags of a citation.
 * In: `[Citation(s) in RCA: 6]`, `[Received: 05/29/2024]`, `[Key Words]`, any other label with or without a value.
 * Out: metrics, dates (ISO), and what exists on the site. Values of other labels stay in the record's fields.
 */
import type { Custom } from '../../csl/article';
import { parseMonthFirstDate } from '../../csl/dates';
import { type Diagnostic, diagnose, type Parsed } from '../../diagnostic';
import type { Located } from '../../text/span';
import { definedOnly } from '../definedOnly';
import type { Flag } from './citation';

type FlagFacts = Pick<Custom, 'metrics' | 'dates' | 'availability'>;

const metricLabels = {
	'Citation(s) in RCA': { name: 'rcaCitations', form: /^\d{1,3}(?:,\d{3})+$|^\d+$/ },
	'Impact Index Per Article': { name: 'impactIndexPerArticle', form: /^\d+(?:\.\d+)?$/ },
} as const;
const dateLabels = {
	Received: 'received',
	Revised: 'revised',
	Accepted: 'accepted',
	Published: 'published',
	Indexed: 'indexed',
} as const;

export function readFlags(flags: readonly Flag[]): Parsed<FlagFacts> {
	const metrics: NonNullable<Custom['metrics']> = {};
	const dates: NonNullable<Custom['dates']> = {};
	const availability: string[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const { label, value } of flags) {
		if (value === undefined) {
			if (!isKey(metricLabels, label.text) && !isKey(dateLabels, label.text)) availability.push(label.text);
		} else if (isKey(metricLabels, label.text)) {
			const { name, form } = metricLabels[label.text];
			const number = Number(value.text.replace(/(?<=\d),(?=\d{3}\b)/g, ''));
			if (form.test(value.text) && number <= Number.MAX_SAFE_INTEGER) metrics[name] = number;
		} else if (isKey(dateLabels, label.text)) {
			const date = readDate(value, diagnostics);
			if (date !== undefined) dates[dateLabels[label.text]] = date;
		}
	}
	const orNone = <T extends object>(facts: T) => (Object.keys(facts).length === 0 ? undefined : facts);
	return { value: definedOnly({ metrics: orNone(metrics), dates: orNone(dates), availability }), diagnostics };
}

function readDate(value: Located, diagnostics: Diagnostic[]): string | undefined {
	const date = parseMonthFirstDate(value.text);
	if (date === undefined) diagnostics.push(diagnose('invalid-date', value.span, value.text));
	return date;
}

function isKey<T extends object>(table: T, key: string): key is string & keyof T {
	return Object.hasOwn(table, key);
}
