/** Reads one citation and compares its parts with what is expected; what is not expected must be absent. */
import assert from 'node:assert/strict';
import { parseCitation } from '../../src/core/dump/rca/citation';

export interface Expected {
	authors?: readonly string[];
	more?: true;
	title?: string;
	journal?: string;
	year?: string;
	volume?: string;
	issue?: string;
	pages?: string;
	ids?: readonly string[];
	flags?: readonly string[];
	access?: string;
}

/** Reads `line`; what is not expected must be absent. */
export function check(line: string, expected: Expected): void {
	checkTorn(line, false, expected);
}

export function checkTorn(line: string, isCut: boolean, expected: Expected): void {
	const {
		authors,
		hasMore,
		source,
		identifiers,
		flags: found,
		access,
	} = parseCitation(line, { start: 0, end: line.length }, isCut);
	const actual = {
		authors: authors.map((author) => author.text),
		more: hasMore || undefined,
		title: source?.title?.text,
		journal: source?.journal?.text,
		year: source?.year.text,
		volume: source?.volume?.text,
		issue: source?.issue?.text,
		pages: source?.pages?.text,
		ids: identifiers.map(({ kind, value }) => `${kind} ${value.text}`),
		flags: found.map(({ label, value }) => (value === undefined ? label.text : `${label.text} = ${value.text}`)),
		access: access?.text,
	};
	const isPresent = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
	assert.deepEqual(Object.fromEntries(Object.entries(actual).filter(([, value]) => isPresent(value))), expected);
}
