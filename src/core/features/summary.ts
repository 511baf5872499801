/**
 * What a dump holds, in a few words for the status bar and the language status.
 * In: the reading of one text. Out: a short text and a longer one, both plain.
 */
import { type FormatId, formatTitles } from '../dump/formats';
import type { DumpReading } from '../dump/read';
import { count } from '../text/count';

export interface Summary {
	/** `15 articles` */
	readonly text: string;
	/** `RCA article list: 15 articles.` */
	readonly content: string;
	/** `No problems found.` */
	readonly problems: string;
	/** Content and problems. */
	readonly detail: string;
	/** The worst there is, information apart. */
	readonly severity: 'error' | 'warning' | 'none';
}

export function summarizeDump(reading: DumpReading): Summary {
	const { records } = reading.dump;
	const text = count(records.length, 'article');
	const formats = [...new Set(records.map((record) => record.format))];
	const perFormat = formats.map((format) => `${formatTitles[format]}: ${countOf(format)}.`);
	const content = perFormat.length === 0 ? `${text}.` : perFormat.join(' ');
	const problems = describeProblems(reading);
	return { text, content, problems, detail: [...perFormat, problems].join(' '), severity: worstOf(reading) };

	function countOf(format: FormatId): string {
		return count(records.filter((record) => record.format === format).length, 'article');
	}
}

function describeProblems({ diagnostics }: DumpReading): string {
	const ofSeverity = (severity: string) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
	const [errors, warnings] = [ofSeverity('error'), ofSeverity('warning')];
	if (errors + warnings === 0) return 'No problems found.';
	return `Found ${[errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : ''].filter(Boolean).join(' and ')}.`;
}

function worstOf({ diagnostics }: DumpReading): Summary['severity'] {
	const worst = (['error', 'warning'] as const).find((severity) =>
		diagnostics.some((one) => one.severity === severity),
	);
	return worst ?? 'none';
}
