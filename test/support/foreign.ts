/** Reading and comparing entries of other programs' files. */
import assert from 'node:assert/strict';
import type { Article, UnkeyedArticle } from '../../src/core/csl/article';
import type { ForeignReader } from '../../src/exchange/entry';

/** An article without where it was read from and its fields. */
function factsOf({ custom, ...variables }: UnkeyedArticle): object {
	const { sources: _, fields: __, ...facts } = custom;
	return { ...variables, ...(Object.keys(facts).length === 0 ? {} : { custom: facts }) };
}

/** The facts of all entries, with their keys. */
export function readFacts(read: ForeignReader, text: string): object[] {
	return read(text, 'a').value.map(({ key, article }) => ({ key, ...factsOf(article) }));
}

/** The diagnostics as `code at the text they stand at`. */
export function readTroubles(read: ForeignReader, text: string): string[] {
	return read(text, 'a').diagnostics.map(({ code, span }) => `${code} at ${text.slice(span.start, span.end)}`);
}

/** Holds that what was written says the same, without a complaint. */
export function checkRoundTrip(read: ForeignReader, written: string, articles: readonly Article[]): void {
	const { value, diagnostics } = read(written, 'a');
	assert.deepEqual(diagnostics, [], written);
	assert.deepEqual(
		value.map(({ key, article }) => ({ id: key, ...factsOf(article) })),
		articles.map(({ id, ...article }) => ({ id, ...factsOf(article) })),
		written,
	);
}
