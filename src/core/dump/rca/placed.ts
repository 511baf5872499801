/**
 * An entry that was read without its dress, with the places of the text.
 * In: the record, as its bare lines have it, these lines, and the last line of the entry in the text. Out: the same record, whose spans are about the text: parts and record
 * are whole lines of it, and a value's span covers all that stands there, marks within included.
 */
import type { Lines } from '../../text/lines';
import type { Span } from '../../text/span';
import type { Part } from '../record';
import type { BareLines } from './bareLines';
import type { RcaRecord } from './record';

export function inText(record: RcaRecord, lines: Lines, bare: BareLines, lastLine: number): RcaRecord {
	const { span, parts, fields, ...rest } = record;
	const startOf = (offset: number) => lines.fullSpan(bare.lineInText(bare.lines.positionAt(offset).line)).start;
	const { end } = lines.fullSpan(lastLine);
	const movePart = ({ kind, span: part }: Part, index: number, all: readonly Part[]): Part => {
		const next = all[index + 1]?.span.start;
		return { kind, span: { start: startOf(part.start), end: next === undefined ? end : startOf(next) } };
	};
	return {
		...withSpans(rest, bare.spanInText),
		span: { start: startOf(span.start), end },
		parts: () => parts().map(movePart),
		fields: () => withSpans(fields(), bare.spanInText),
	};
}

/** The same plain data, every span in it replaced. */
function withSpans<T>(value: T, replace: (span: Span) => Span): T {
	return replaceSpans(value, replace) as T;
}

function replaceSpans(value: unknown, replace: (span: Span) => Span): unknown {
	if (Array.isArray(value)) return value.map((item) => replaceSpans(item, replace));
	if (typeof value !== 'object' || value === null) return value;
	if (isSpan(value)) return replace(value);
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceSpans(item, replace)]));
}

function isSpan(value: object): value is Span {
	return 'start' in value && 'end' in value && Object.keys(value).length === 2;
}
