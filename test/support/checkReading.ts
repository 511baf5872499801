/** What holds of every reading of every text: sections, parts and fields are ordered, in bounds, and cover what they should. */
import assert from 'node:assert/strict';
import { ArticleSchema } from '../../src/core/csl/article';
import type { DumpRecord } from '../../src/core/dump/formats';
import type { DumpReading } from '../../src/core/dump/read';
import { assignCitationKeys } from '../../src/core/library/citationKeys';
import type { Span } from '../../src/core/text/span';

export function checkReading(text: string, reading: DumpReading): void {
	checkTiling(reading.dump.sections, { start: 0, end: text.length });
	for (const record of reading.dump.records) checkRecord(text, record);
	for (const diagnostic of reading.diagnostics) {
		checkBounds(diagnostic.span, { start: 0, end: text.length });
		assert.notEqual(diagnostic.message, '');
	}
	assert.equal(reading.value.length, reading.dump.records.length);
	for (const article of assignCitationKeys(reading.value)) {
		assert.deepEqual(ArticleSchema.parse(article), article);
		assert.match(article.id, /^[a-z0-9]+(?:_[a-z]{3,})?$/);
	}
}

function checkRecord(text: string, record: DumpRecord): void {
	checkTiling(record.parts(), record.span);
	for (const field of record.fields()) {
		checkBounds(field.span, record.span);
		if (field.nameSpan !== undefined) {
			checkBounds(field.nameSpan, field.span);
			checkText(text, field.nameSpan, field.name);
		}
		let end = field.span.start;
		for (const value of field.values) {
			checkBounds(value.span, field.span);
			assert.ok(value.span.start >= end, 'values are in order');
			checkText(text, value.span, value.text);
			end = value.span.end;
		}
	}
}

/** What stands there, letter by letter, but for line ends and the marks of Markdown. */
function checkText(text: string, span: Span, expected: string): void {
	const printed = text.slice(span.start, span.end);
	if (!/[\r\n\\[<>*]/.test(printed)) assert.equal(printed, expected);
}

/** The pieces follow one another and cover the whole. */
function checkTiling(pieces: readonly { readonly span: Span }[], whole: Span): void {
	let end = whole.start;
	for (const { span } of pieces) {
		assert.equal(span.start, end);
		assert.ok(span.end > span.start);
		end = span.end;
	}
	assert.equal(end, whole.end);
}

function checkBounds(span: Span, bounds: Span): void {
	assert.ok(
		bounds.start <= span.start && span.start <= span.end && span.end <= bounds.end,
		`${JSON.stringify(span)} in ${JSON.stringify(bounds)}`,
	);
}
