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

type Metric = keyof NonNullable<Custom['metrics']>;
type DateName = keyof NonNullable<Custom['dates']>;

const metricLabels: ReadonlyMap<string, { readonly name: Metric; readonly form: RegExp }> = new Map([
	['Citation(s) in RCA', { name: 'rcaCitations', form: /^\d{1,3}(?:,\d{3})+$|^\d+$/ }],
	['Impact Index Per Article', { name: 'impactIndexPerArticle', form: /^\d+(?:\.\d+)?$/ }],
]);
const dateLabels: ReadonlyMap<string, DateName> = new Map([
	['Received', 'received'],
	['Revised', 'revised'],
	['Accepted', 'accepted'],
	['Published', 'published'],
	['Indexed', 'indexed'],
]);

export function readFlags(flags: readonly Flag[]): Parsed<FlagFacts> {
	const metrics: NonNullable<Custom['metrics']> = {};
	const dates: NonNullable<Custom['dates']> = {};
	const availability: string[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const { label, value } of flags) {
		const metric = metricLabels.get(label.text);
		const dateName = dateLabels.get(label.text);
		if (value === undefined) {
			if (metric === undefined && dateName === undefined) availability.push(label.text);
		} else if (metric !== undefined) {
			const number = readNumber(value.text, metric.form);
			if (number !== undefined) metrics[metric.name] = number;
		} else if (dateName !== undefined) {
			const date = readDate(value, diagnostics);
			if (date !== undefined) dates[dateName] = date;
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

function readNumber(text: string, form: RegExp): number | undefined {
	if (!form.test(text)) return undefined;
	const number = Number(text.includes(',') ? text.replaceAll(',', '') : text);
	return number <= Number.MAX_SAFE_INTEGER ? number : undefined;
}
