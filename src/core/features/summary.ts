/**
 * What a dump holds, in a few words for the status bar and the language status.
 * In: the records of one text, and what is wrong in it. Out: a short text and a longer one, both plain.
 */
import type { Diagnostic } from '../diagnostic';
import { type DumpRecord, type FormatId, formatTitles } from '../dump/formats';
import { count } from '../text/count';

export interface DumpContent {
	readonly records: readonly DumpRecord[];
	readonly diagnostics: readonly Diagnostic[];
}

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

export function summarizeDump({ records, diagnostics }: DumpContent): Summary {
	const text = count(records.length, 'article');
	const formats = [...new Set(records.map((record) => record.format))];
	const perFormat = formats.map((format) => `${formatTitles[format]}: ${countOf(format)}.`);
	const content = perFormat.length === 0 ? `${text}.` : perFormat.join(' ');
	const problems = describeProblems(diagnostics);
	return { text, content, problems, detail: [...perFormat, problems].join(' '), severity: worstOf(diagnostics) };

	function countOf(format: FormatId): string {
		return count(records.filter((record) => record.format === format).length, 'article');
	}
}

function describeProblems(diagnostics: readonly Diagnostic[]): string {
	const ofSeverity = (severity: string) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
	const [errors, warnings] = [ofSeverity('error'), ofSeverity('warning')];
	if (errors + warnings === 0) return 'No problems found.';
	return `Found ${[errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : ''].filter(Boolean).join(' and ')}.`;
}

function worstOf(diagnostics: readonly Diagnostic[]): Summary['severity'] {
	const worst = (['error', 'warning'] as const).find((severity) =>
		diagnostics.some((one) => one.severity === severity),
	);
	return worst ?? 'none';
}
