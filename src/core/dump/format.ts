/**
 * What a format of dumps is: how its records are found in a text, and how a record becomes an article.
 */
import type { Source, UnkeyedArticle } from '../csl/article';
import type { Diagnostic } from '../diagnostic';
import type { Lines } from '../text/lines';

/** Where a record may start and what came before it. */
export interface FindContext {
	/** The first line that no record before it holds. */
	readonly floor: number;
	/** The last record's format and label, and whether it ends right above, blank lines apart. */
	readonly previous:
		| { readonly format: string; readonly label: string | undefined; readonly isAdjacent: boolean }
		| undefined;
	/** Whether a record of another format starts at a line. */
	readonly isForeignStart: (line: number) => boolean;
}

/** A record and the lines it holds, both included. */
export interface Found<R> {
	readonly record: R;
	readonly first: number;
	readonly last: number;
}

/** Finds the record that a line gives away. */
export type Search<R> = (line: number, context: FindContext) => Found<R> | undefined;

export interface Format<R> {
	readonly id: string;
	/** The name that users see. */
	readonly title: string;
	/** Whether `line` may give a record away: refuses most lines at the cost of a glance. */
	readonly mayShow: (lines: Lines, line: number) => boolean;
	/** Starts a search through a text, which may remember what it has looked at. */
	readonly createSearch: (lines: Lines) => Search<R>;
	/** Whether a record certainly starts at `line`: other formats' records end before it. */
	readonly isStart: (lines: Lines, line: number) => boolean;
	/** The article of a record that stands at `source`. */
	readonly readArticle: (record: R, source: Source) => RecordReading;
}

export interface RecordReading {
	readonly value: UnkeyedArticle;
	/** What is wrong with the record, found only when asked: many want the article alone. */
	readonly diagnostics: () => readonly Diagnostic[];
}
