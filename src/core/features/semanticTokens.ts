/**
 * Tokens that only the reader can tell: a page's title, where the journal ends and the year begins, and names of fields in
 * tables without pipes or with other marks.
 * In: a dump. Out: pieces of single lines with their types, in the order of the text, none overlapping.
 */
import type { Dump } from '../dump/dump';
import type { DumpRecord } from '../dump/formats';
import type { Span } from '../text/span';

/** The types, as the manifest declares them. */
export const tokenTypes = ['dumpField', 'dumpTitle', 'dumpAuthor', 'dumpJournal', 'dumpYear', 'dumpLocator'] as const;

export type TokenType = (typeof tokenTypes)[number];

export interface SemanticToken {
	readonly type: TokenType;
	readonly span: Span;
}

const typesByField: Readonly<Record<string, TokenType>> = {
	author: 'dumpAuthor',
	title: 'dumpTitle',
	journal: 'dumpJournal',
	year: 'dumpYear',
	volume: 'dumpLocator',
	issue: 'dumpLocator',
	pages: 'dumpLocator',
};

export function tokensIn({ records }: Dump): SemanticToken[] {
	return records.flatMap(tokensOf).sort((a, b) => a.span.start - b.span.start);
}

function tokensOf(record: DumpRecord): SemanticToken[] {
	const fields = record.fields().filter((field) => field.part === 'citation' || field.name === 'author');
	const tokens = fields.flatMap(({ name, values }) => {
		const type = Object.hasOwn(typesByField, name) ? typesByField[name] : undefined;
		return type === undefined ? [] : values.map(({ span }) => ({ type, span }));
	});
	if (record.format === 'rca') return tokens;
	const named = record
		.fields()
		.flatMap(({ nameSpan: span }) => (span === undefined ? [] : [{ type: 'dumpField' as const, span }]));
	const harvested = record.harvested?.journal;
	const title = record.title === undefined ? [] : [{ type: 'dumpTitle' as const, span: record.title.span }];
	const journal = harvested === undefined ? [] : [{ type: 'dumpJournal' as const, span: harvested.span }];
	return [...title, ...named, ...tokens, ...journal];
}
